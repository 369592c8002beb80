"""``weex-run swarm``: becomes Locust, once what was typed makes sense."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import NoReturn

from bridge.errors import SetupError
from bridge.runner.output import write
from bridge.runner.swarm.words import asked

_USAGE = """\
usage: weex-run swarm SCRIPT [options]

Run a script as many virtual users of a server at once, and show what they see: in a browser, at the
address that is printed, or with --headless on this terminal.

  --users N           how many users there are at most
  --spawn-rate N      how many of them begin in a second
  --run-time 1m       when it ends
  --headless          without the web page
  --processes N       use N processors, or -1 for all of this machine
  --html FILE, --csv NAME, --json-file NAME
                      write a report
  --master, --worker --master-host HOST
                      use more machines

These are Locust's, as is every option that `locust --help` names; options about the device (--map,
--env, --profile, --ca and so on, see weex-run --help) are ours.
"""


def main(words: Sequence[str]) -> int:
    """Do what follows ``weex-run swarm``; does not come back unless only help was wanted.

    Raises:
        UsageError: The words make no sense.
        SetupError: Locust is not installed.
    """
    if any(word in ("-h", "--help") for word in words):
        write(sys.stdout, _USAGE)
        return 0
    others = asked(words).others
    if find_spec("locust") is None:
        raise SetupError("weex-run swarm needs Locust: pip install 'weex-bridge[swarm]'")
    file = Path(__file__).with_name("locustfile.py")
    # Whoever wants others to see the page, or to use it, says so.
    shown_to_all = any(word.startswith("--web-host") for word in others)
    host = [] if shown_to_all else ["--web-host=127.0.0.1"]
    command = [sys.executable, "-m", "locust", "-f", str(file), *host, *others]
    return become(command, {"WEEX_SWARM": json.dumps(list(words))})


def become(command: list[str], variables: Mapping[str, str]) -> NoReturn:
    """Go on as another program, which gets our signals and whose exit code is ours."""
    os.execve(command[0], command, {**os.environ, **variables})

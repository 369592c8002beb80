"""Where every way to start the command line begins: ``weex-run``, ``python runner.py`` and
``python -m bridge.runner``."""

from __future__ import annotations

import signal
import sys


def main() -> int:
    """Run the command line and return the exit code."""
    # Loading takes a while, and Ctrl-C in it would print a traceback. Afterwards cli takes over.
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    from bridge.runner import cli

    return cli.main()


if __name__ == "__main__":
    sys.exit(main())

"""Runs Weex scripts: ``python runner.py [options] PATH…``, see bridge/runner/cli.py."""

import sys

from bridge.runner.__main__ import main

if __name__ == "__main__":
    sys.exit(main())

"""``python -m bridge.runner`` is the command line too."""

import sys

from bridge.runner.cli import main

sys.exit(main())

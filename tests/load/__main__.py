"""``python -m tests.load SCENARIO SIZE`` runs one scenario, see ``child.py``."""

import sys

from tests.load.child import main

main(sys.argv[1:])

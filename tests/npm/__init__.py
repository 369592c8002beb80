"""npm packages that tests compare with and pages bring: pinned here, kept in the environment.

The first run needs a network. Who adds one: edit package.json, and run
``npm install --package-lock-only --ignore-scripts`` in this folder.
"""

from __future__ import annotations

import fcntl
import functools
import hashlib
import shutil
import sys
import tempfile
from pathlib import Path

from bridge.frameworks.npm import npm

PINNED = Path(__file__).parent
_FILES = ("package.json", "package-lock.json", ".npmrc")


@functools.cache
def node_modules() -> Path:
    """The folder of the installed packages. Workers of one run wait for the first to install them.

    Raises:
        SetupError: There is no npm, or it has no network.
    """
    return installed(PINNED, Path(sys.prefix) / "npm") / "node_modules"


def installed(pinned: Path, home: Path) -> Path:
    """The folder below ``home`` that holds what the lock file in ``pinned`` names."""
    lock_file = (pinned / "package-lock.json").read_bytes()
    folder = home / hashlib.sha256(lock_file).hexdigest()[:16]
    home.mkdir(exist_ok=True)
    with (home / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not folder.exists():
            with tempfile.TemporaryDirectory(prefix=".new-", dir=home) as work:
                new = Path(work) / "new"
                new.mkdir()
                for name in _FILES:
                    shutil.copy(pinned / name, new)
                npm(["ci"], new)
                new.rename(folder)
    return folder

"""The tools that count, installed once into the virtual environment."""

from __future__ import annotations

import fcntl
import sys
from pathlib import Path

import pytest

from bridge.coverage.tools import install


@pytest.fixture
def tools(monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the installed tools, where programs that the test starts find them too."""
    cache = Path(sys.prefix) / "npm"
    cache.mkdir(exist_ok=True)
    monkeypatch.setenv("XDG_CACHE_HOME", str(cache))
    with (cache / "coverage-lock").open("w") as lock:  # workers of one run wait for the first
        fcntl.flock(lock, fcntl.LOCK_EX)
        return install()

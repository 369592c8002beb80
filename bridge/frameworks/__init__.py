"""Finds the frameworks that compiled bundles need, and installs them, see ``installing``. None of
them is part of this package: a user's package manager fetches them, pinned and checked by hash.
"""

from __future__ import annotations

from bridge.frameworks.finding import find
from bridge.frameworks.known import FRAMEWORKS, Release, release_of
from bridge.frameworks.reading import Framework

__all__ = ["FRAMEWORKS", "Framework", "Release", "find", "release_of"]

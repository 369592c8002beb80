"""Where installed frameworks are kept for all projects of a user."""

from __future__ import annotations

from pathlib import Path

from bridge.frameworks.known import Release


def user_cache() -> Path:
    """The user's cache as the system has it: on Linux below ``$XDG_CACHE_HOME``."""
    # Loaded only now: it takes as long as a page, and most frameworks are found elsewhere.
    from platformdirs import user_cache_path

    return user_cache_path("weex-bridge", appauthor=False)


def cache_folder() -> Path:
    """The folder of all frameworks in it."""
    return user_cache() / "frameworks"


def folder_in(cache: Path, release: Release) -> Path:
    """The folder of a release in the cache; it need not exist."""
    return cache / release.package / release.version

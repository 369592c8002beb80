"""Finds an installed framework: where the user says, beside the bundle, or in the user's cache."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from bridge.errors import SetupError, UsageError
from bridge.frameworks.cache import cache_folder, folder_in
from bridge.frameworks.known import Release, release_of
from bridge.frameworks.reading import Framework, is_package, read
from bridge.source import shown


def find(
    name: str,
    *,
    given: Path | None = None,
    near: Path | None = None,
    cache: Path | None = None,
) -> Framework:
    """Find and read a framework.

    A place that was named, by ``given`` or by the framework's environment variable, is the only
    one looked at, and any version there is taken, with a note. Else the ``node_modules`` beside and
    above ``near`` and then the user's cache are searched for exactly the known release.

    Args:
        name: the framework, in any case.
        given: the package's folder, a ``node_modules``, or a folder that has one.
        near: the bundle, or its folder.
        cache: the cache; by default the user's.

    Raises:
        UsageError: There is no such framework, or none where it was said to be.
        SetupError: It is not installed.
    """
    release = release_of(name)
    variable = os.environ.get(release.variable)
    if given is not None:
        return _named(release, given, "")
    if variable:
        return _named(release, Path(variable), f", which {release.variable} names")
    passed_over: list[str] = []
    for folder in _searched(release, near, cache):
        if not is_package(release, folder):
            continue
        try:
            found = read(release, folder)
        except UsageError as error:
            passed_over.append(str(error))
            continue
        if not found.notes:
            return found
        passed_over += found.notes
    raise SetupError(_missing(release, passed_over))


def _named(release: Release, place: Path, whence: str) -> Framework:
    below = (place, place / release.package, place / "node_modules" / release.package)
    for folder in below:
        if is_package(release, folder):
            return read(release, folder)
    raise UsageError(
        f"there is no {release.package} in {shown(str(place))}{whence}: name the package's folder, "
        "or a node_modules that holds it"
    )


def _searched(release: Release, near: Path | None, cache: Path | None) -> Iterator[Path]:
    if near is not None:
        start = near.absolute()
        for folder in (start, *start.parents):
            yield folder / "node_modules" / release.package
    yield folder_in(cache or cache_folder(), release)


def _missing(release: Release, passed_over: list[str]) -> str:
    others = f" ({'; '.join(passed_over)})" if passed_over else ""
    return (
        f"this needs {release.name}, npm's {release.spec}, which is not installed{others}: run "
        f"{release.command}"
    )

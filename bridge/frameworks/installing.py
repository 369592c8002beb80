"""Puts a framework into the user's cache, through npm."""

from __future__ import annotations

import tarfile
import tempfile
from pathlib import Path

from bridge.errors import SetupError, UsageError
from bridge.frameworks.cache import cache_folder, folder_in
from bridge.frameworks.known import Release, release_of
from bridge.frameworks.npm import npm
from bridge.frameworks.reading import Framework, is_package, read
from bridge.source import shown


def install(name: str, *, cache: Path | None = None) -> Framework:
    """Install the known release of a framework for the user; nothing is done if it is there.

    It is fetched beside its place, checked file by file, and moved there in one step: a run that is
    interrupted, or a second one at the same time, leaves no half of it.

    Raises:
        UsageError: There is no such framework.
        SetupError: npm is missing or fails, what came is not the release, or the cache cannot be
            written.
    """
    release = release_of(name)
    folder = folder_in(cache or cache_folder(), release)
    there = _sound(release, folder)
    if there is not None:
        return there
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".new-", dir=folder.parent) as work:
            _fetch(release, Path(work) / "package")
            return _move(release, Path(work), folder)
    except OSError as error:
        raise SetupError(
            f"{shown(str(folder))} cannot be written ({error.strerror}): mend its permissions, or "
            "make room"
        ) from error


def _sound(release: Release, folder: Path) -> Framework | None:
    """The release, if the folder holds it unchanged."""
    try:
        found = read(release, folder)
    except UsageError:
        return None
    return None if found.notes or not is_package(release, folder) else found


def _fetch(release: Release, folder: Path) -> None:
    """Unpack the files that are loaded, and the one that says whose they are, into a new folder."""
    npm(["pack", release.spec], folder.parent)
    (archive,) = folder.parent.glob("*.tgz")
    try:
        with tarfile.open(archive) as packed:
            for name in ("package.json", *release.files):
                _unpack(packed, name, folder)
    except (tarfile.TarError, LookupError) as error:
        raise _another(release) from error
    if _sound(release, folder) is None:
        raise _another(release)


def _unpack(packed: tarfile.TarFile, name: str, folder: Path) -> None:
    file = packed.extractfile(f"package/{name}")
    if file is None:
        raise LookupError(name)
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(file.read())


def _another(release: Release) -> SetupError:
    return SetupError(
        f"npm gave another {release.spec} than the one that was tested: let npm's configuration "
        "name a registry that has the real one"
    )


def _move(release: Release, work: Path, folder: Path) -> Framework:
    try:
        if folder.exists():
            folder.rename(work / "old")
        (work / "package").rename(folder)
    except OSError:
        if _sound(release, folder) is None:
            raise
    return read(release, folder)  # ours, or that of another run that was faster

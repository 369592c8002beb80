"""Reads a framework from the folder of its npm package."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from pathlib import Path

from bridge.errors import UsageError
from bridge.frameworks.known import Release
from bridge.source import read_source, shown


@dataclass(frozen=True)
class Framework:
    """A framework, read and ready to be loaded.

    Attributes:
        name: what bundles call it, for example ``Vue``.
        version: what its ``package.json`` says.
        path: its folder.
        files: name and text of each file, in the order in which they are loaded.
        notes: sentences for the user, for example that it is not the release this was tested with.
    """

    name: str
    version: str
    path: Path
    files: tuple[tuple[str, str], ...] = field(repr=False)
    notes: tuple[str, ...] = ()


def is_package(release: Release, folder: Path) -> bool:
    """Whether a folder is that of the release's package, in any version."""
    return _manifest(folder).get("name") == release.package


def read(release: Release, folder: Path) -> Framework:
    """Read the framework in a folder, whatever its version; the notes say how it is unlike.

    Raises:
        UsageError: A file is missing or cannot be read, or the release is too old.
    """
    files = tuple((name, _text(release, folder, name)) for name in release.files)
    version = str(_manifest(folder).get("version"))
    if version != release.version and not any(release.entry in text for _, text in files):
        raise UsageError(
            f"{shown(str(folder))} is version {shown(version)}, which has no {release.entry}, so "
            f"it is of no use here: install {release.spec}, as {release.command} does"
        )
    return Framework(release.name, version, folder, files, _notes(release, folder, version, files))


def _text(release: Release, folder: Path, name: str) -> str:
    if not (folder / name).exists():
        raise UsageError(
            f"{shown(str(folder))} has no {name}, so it is of no use here: install {release.spec}, "
            f"as {release.command} does"
        )
    return read_source(folder / name)


def _notes(
    release: Release, folder: Path, version: str, files: tuple[tuple[str, str], ...]
) -> tuple[str, ...]:
    if version != release.version:
        return (f"{shown(str(folder))} is version {shown(version)}; {release.version} is tested",)
    return tuple(
        f"{shown(str(folder / name))} was changed: npm's {release.spec} has another one"
        for name, text in files
        if _sha256(text) != release.files[name]
    )


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _manifest(folder: Path) -> dict[str, object]:
    try:
        manifest = json.loads((folder / "package.json").read_bytes())
    except (OSError, ValueError):
        return {}  # then it is no package of npm's
    return manifest if isinstance(manifest, dict) else {}

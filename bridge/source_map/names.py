"""Names of sources, as people read them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from os.path import normpath
from pathlib import Path
from urllib.parse import unquote, urlsplit

_WEBPACK = re.compile(r"^webpack(?:-internal)?://[^/]*/")


def readable(name: str, root: str = "") -> str:
    """A path for what bundlers write: ``webpack:///./src/a.vue?1234`` is ``src/a.vue``.

    ``root`` is the map's ``sourceRoot``.
    """
    if root and "://" not in name and not name.startswith("/"):
        name = root + ("" if root.endswith("/") else "/") + name
    name = _WEBPACK.sub("", name).partition("?")[0]
    if name.startswith("file://"):
        name = unquote(urlsplit(name).path)
    while name.startswith("./"):
        name = name[2:]
    return name or "(unnamed)"


def beside(folder: Path, name: str) -> str:
    """The path of a file that is named as seen from the map: ``../src/a.ts`` in ``dist`` is
    ``src/a.ts``. Bundlers that name files from the project's folder write no dots."""
    if not name.startswith("../"):
        return name
    joined, here = Path(normpath(folder / name)), Path.cwd()
    return str(joined.relative_to(here) if joined.is_relative_to(here) else joined)


def with_folders(paths: Sequence[str]) -> list[str]:
    """The paths, with its folder for a ``.vue`` file that is there without one too.

    vue-loader's own maps name the file alone. Of two files of one name in two folders neither is
    taken.
    """
    folders: dict[str, set[str]] = {}
    for path in paths:
        folder, _, name = path.rpartition("/")
        if folder and name.endswith(".vue"):
            folders.setdefault(name, set()).add(path)
    return [
        next(iter(found)) if len(found := folders.get(path, {path})) == 1 else path
        for path in paths
    ]

"""A bundle's source map, read only when somebody asks for a place."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from bridge.errors import UsageError
from bridge.source import shown
from bridge.source_map.finding import Read, find
from bridge.source_map.flat import FlatMap, Source
from bridge.source_map.vue import VueFile
from bridge.wire import Place

Warn = Callable[[str], None]


class SourceMap:
    """Leads from places in a bundle to places in its sources. Made by :meth:`of`."""

    def __init__(self, bundle: str, path: Path | None, read: Read, warn: Warn) -> None:
        self._bundle = bundle
        self._path = path
        self._read = read
        self._warn = warn
        self._sections: list[tuple[int, int, FlatMap]] | None = None
        self._vue_files: dict[str, VueFile] = {}

    @classmethod
    def of(cls, bundle: str, path: Path | None, warn: Warn = lambda _: None) -> SourceMap | None:
        """The map of a bundle's text; None when it has none.

        It is inline, or in the file that the bundle's last ``//# sourceMappingURL=`` names, or
        beside the bundle as ``<bundle>.map``; nothing is ever fetched.

        Args:
            bundle: the bundle's text.
            path: its file, if it is in one.
            warn: is given a sentence when the map is missing or broken, now or at the first
                look-up, and once at most.
        """
        name = shown(str(path)) if path else "the bundle"
        try:
            read = find(bundle, path)
        except (UsageError, ValueError) as error:
            warn(_sentence(name, str(error)))
            return None
        return None if read is None else cls(name, path, read, warn)

    def original(self, line: int, column: int) -> Place | None:
        """Where a place in the bundle comes from; lines and columns count from 1, in and out.

        Code that a loader made out of a ``.vue`` file's template or style leads to the line of that
        block, or to the file's first line: it has no line of its own there.
        """
        try:
            found = self._find(line - 1, column - 1)
        except ValueError as error:
            self._broken(str(error))
            return None
        if found is None:
            return None
        source, line, column = found
        if self._path and source.path == self._path.name:
            return None  # minified after its modules lost their own maps
        if source.path.endswith(".vue"):
            return self._vue_file(source.path).place(source, line, column)
        return Place(source.path, line + 1, column + 1)

    def source_content(self, name: str) -> str | None:
        """The text of a source, by its path as places give it; of a ``.vue`` file, if there is no
        such text in the map nor on the disk, that of its script with the lines it has there."""
        try:
            sources = [each for each in self._sources() if name in (each.path, each.name)]
        except ValueError as error:
            self._broken(str(error))
            return None
        if sources and sources[0].path.endswith(".vue"):
            return self._vue_file(sources[0].path).text
        return next((each.content for each in sources if each.content is not None), None)

    def _vue_file(self, path: str) -> VueFile:
        if path not in self._vue_files:
            blocks = [each.content for each in self._sources() if each.path == path]
            self._vue_files[path] = VueFile(path, blocks, self._path)
        return self._vue_files[path]

    def _sources(self) -> Iterator[Source]:
        for _, _, section in self._loaded():
            yield from section.sources

    def _find(self, line: int, column: int) -> tuple[Source, int, int] | None:
        for first_line, first_column, section in reversed(self._loaded()):
            if (first_line, first_column) <= (line, column):
                shift = first_column if line == first_line else 0
                return section.original(line - first_line, column - shift)
        return None

    def _loaded(self) -> list[tuple[int, int, FlatMap]]:
        if self._sections is None:
            try:
                folder = self._path.parent if self._path else Path()
                self._sections = _sections(self._read(), folder)
            except (UsageError, ValueError, RecursionError) as error:
                self._broken(str(error))
        return self._sections or []

    def _broken(self, why: str) -> None:
        self._sections = []
        self._warn(_sentence(self._bundle, f"its source map cannot be used ({shown(why)})"))


def _sentence(bundle: str, why: str) -> str:
    return f"places of {bundle} are shown as they are in the bundle: {why}"


def _sections(text: str, folder: Path) -> list[tuple[int, int, FlatMap]]:
    """The maps that an index map is made of, each with the place where it begins."""
    # Servers may put a line before the JSON, so that no page can run it as a script.
    data = json.loads(text.partition("\n")[2] if text.startswith(")]}") else text)
    if not isinstance(data, dict):
        raise ValueError("it is no JSON object")
    if "sections" not in data:
        return [(0, 0, FlatMap(data, folder))]
    try:
        sections = (_section(each, folder) for each in data["sections"])
        return sorted(sections, key=lambda each: each[:2])
    except (TypeError, LookupError) as error:
        raise ValueError("one of its sections has no place or no map") from error


def _section(section: Any, folder: Path) -> tuple[int, int, FlatMap]:
    offset = section["offset"]
    return int(offset["line"]), int(offset["column"]), FlatMap(dict(section["map"]), folder)

"""One source map without sections: its sources, and its mappings read as far as they are needed."""

from __future__ import annotations

from bisect import bisect_right
from pathlib import Path
from typing import Any, NamedTuple

from bridge.source_map.names import beside, readable, with_folders
from bridge.source_map.vlq import Segment, decode


class Source(NamedTuple):
    """A file that a bundle was built from: what the map calls it, its path, and its text."""

    name: str
    path: str
    content: str | None


class FlatMap:
    """A map of the plain form.

    Args:
        data: the map.
        folder: where it lies.

    Raises:
        ValueError: It is none; or, later, its mappings are not.
    """

    def __init__(self, data: dict[str, Any], folder: Path) -> None:
        names, mappings = data.get("sources"), data.get("mappings")
        if not isinstance(names, list) or not isinstance(mappings, str):
            raise ValueError("it has no sources or no mappings")
        root = data.get("sourceRoot")
        contents = data.get("sourcesContent")
        texts = contents if isinstance(contents, list) else []
        texts = [text if isinstance(text, str) else None for text in texts]
        texts += [None] * (len(names) - len(texts))
        root = root if isinstance(root, str) else ""
        paths = with_folders([beside(folder, readable(str(name), root)) for name in names])
        self.sources = [
            Source(str(name), path, text)
            for name, path, text in zip(names, paths, texts, strict=False)
        ]
        self._unread = decode(mappings)
        self._lines: list[list[Segment]] = []

    def original(self, line: int, column: int) -> tuple[Source, int, int] | None:
        """Where a place comes from; lines and columns count from 0, in and out."""
        while len(self._lines) <= line:
            following = next(self._unread, None)
            if following is None:
                return None
            self._lines.append(following)
        segments = self._lines[line]
        at = bisect_right(segments, column, key=lambda each: each.column) - 1
        if at < 0 or not 0 <= segments[at].source < len(self.sources):
            return None
        return self.sources[segments[at].source], segments[at].line, segments[at].source_column

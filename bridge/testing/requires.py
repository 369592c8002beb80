"""The files that a test file requires, found by reading it and them, before anything runs.

Only ``require('./…')`` with a literal is seen: a device has no files, and nothing can be read for a
script while it runs.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bridge.source import read_source, shown

_REQUIRE = re.compile(r"""\brequire\(\s*(['"])(\.{1,2}/[^'"\n]+)\1\s*\)""")
_ENDINGS = ("", ".js", ".cjs", ".json", "/index.js")


@dataclass(frozen=True)
class Required:
    """One file. ``links`` says what each name that it requires leads to."""

    path: str
    name: str
    source: str
    links: dict[str, str]

    def definition(self, source: str | None = None) -> str:
        """The script that defines it; it has one line before the file's first. ``source`` is what
        to run in the place of its own."""
        if self.path.endswith(".json"):
            body = f"module.exports = JSON.parse({json.dumps(self.source)});"
        else:
            body = self.source if source is None else source
        head = f"__test.define({json.dumps(self.path)}, function (module, exports, require) {{"
        return f"{self._link}{head}\n{body}\n}});"

    @property
    def beginning(self) -> str:
        """The script that lets it run as it is, when all others are defined."""
        return f"{self._link}__test.begin({json.dumps(self.path)});"

    @property
    def _link(self) -> str:
        return f"__test.link({json.dumps(self.path)}, {json.dumps(self.links)});"


def required(file: Path, source: str, name: str) -> Iterator[Required]:
    """All files that a file leads to, and last itself.

    Args:
        file: where it is.
        source: what is in it.
        name: what stacks call it; the others are called as seen from its folder.
    """
    top = Path(name).parent
    seen: set[Path] = {file.resolve()}
    waiting = [file.resolve()]
    while waiting:
        path = waiting.pop()
        is_first = path == file.resolve()
        text = source if is_first else read_source(path)
        links = dict(_links(path, text))
        for found in links.values():
            if found not in seen:
                seen.add(found)
                waiting.append(found)
        shown_as = (
            name
            if is_first
            else shown(os.path.normpath(top / os.path.relpath(path, file.resolve().parent)))
        )
        texts = {each: str(found) for each, found in links.items()}
        yield Required(str(path), shown_as, text, texts)


def _links(path: Path, text: str) -> Iterator[tuple[str, Path]]:
    if path.suffix == ".json":
        return
    for match in _REQUIRE.finditer(text):
        found = _found(path.parent, match[2])
        if found is not None:
            yield match[2], found


def _found(folder: Path, name: str) -> Path | None:
    for ending in _ENDINGS:
        path = (folder / f"{name}{ending}").resolve()
        if path.is_file():
            return path
    return None

"""Leads what a page reports back from its bundle to the files that it was built from."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from bridge.records import ScriptError, ScriptWarning
from bridge.source_map.stack import map_stack
from bridge.wire import Place

if TYPE_CHECKING:  # a bundle that reports nothing need not load what reads its map
    from bridge.source_map.map import SourceMap

Report = ScriptError | ScriptWarning


class Originals:
    """The source map of one bundle, which is looked for when something is to be reported.

    Args:
        name: what reports call the bundle.
        find: gives its map, or None when it has none.
    """

    def __init__(self, name: str, find: Callable[[], SourceMap | None]) -> None:
        self._name = name
        self._find = find

    @cached_property
    def _map(self) -> SourceMap | None:
        return self._find()

    def led_back(self, report: Report) -> Report:
        """The same report with places in the files that the bundle was built from."""
        place = report.place and (self.original(report.place) or report.place)
        if isinstance(report, ScriptWarning):
            return replace(report, place=place)
        return replace(report, place=place, stack=map_stack(report.stack, self.original))

    def in_words(self, text: str) -> str:
        """A sentence with the places of the bundle in it led back, as ``set at page.js:12:5``."""
        if self._name not in text:
            return text
        places = re.compile(r"(?<![\w./-])" + re.escape(self._name) + r":(\d{1,9}):(\d{1,9})\b")
        return places.sub(self._written, text)

    def _written(self, found: re.Match[str]) -> str:
        place = Place(self._name, int(found[1]), int(found[2]))
        return str(self.original(place) or place)

    def text(self, file: str) -> str | None:
        """The text of a file that the bundle was built from, by the name that places call it; None
        where nobody has it."""
        return None if self._map is None else self._map.source_content(file)

    def original(self, place: Place) -> Place | None:
        """Where a place in the bundle was written; None where nobody knows."""
        if place.file != self._name or self._map is None:
            return None
        return self._map.original(place.line, place.column)

"""The lines of a source around a place in it, for errors."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from bridge.wire import Place

AROUND = 3  # lines before and after
_LONGEST = 240  # characters of a line: bundles may be one single line
_BEFORE = 80  # of them before the column, where a line is longer

Source = Callable[[str], str | None]
"""Gives the text of a file, by the name that places call it; None when nobody has it."""


def excerpt(place: Place | None, source: Source) -> dict[str, Any] | None:
    """The lines around a place, the number of the first, and where in them the place is."""
    if place is None or (text := source(place.file)) is None:
        return None
    # Not splitlines(): JavaScript ends no line at a form feed.
    lines = text.replace("\r\n", "\n").split("\n")
    if not 1 <= place.line <= len(lines):
        return None
    first = max(1, place.line - AROUND)
    shown = lines[first - 1 : place.line + AROUND]
    start = _start(lines[place.line - 1], place.column)
    return {
        "first": first,
        "lines": list(_cut(shown, place.line - first, start)),
        "line": place.line,
        "column": place.column - start + (1 if start else 0),
    }


def _start(line: str, column: int) -> int:
    """How many characters of the line itself are left out at its start."""
    return max(0, column - 1 - _BEFORE) if len(line) > _LONGEST else 0


def _cut(lines: list[str], at: int, start: int) -> Iterator[str]:
    for number, line in enumerate(lines):
        begin = start if number == at else 0
        more = "…" if len(line) > begin + _LONGEST else ""
        yield ("…" if begin else "") + line[begin : begin + _LONGEST] + more

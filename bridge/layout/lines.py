"""Breaks text into lines as phones do: at spaces, between wide characters, else inside the word.

Knows nothing of elements; takes runs of one style each and gives the pieces of each line.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from bridge.layout.advances import advance, is_wide

DEFAULT_SIZE = 32.0  # WX_TEXT_FONT_SIZE on iOS, WXText.sDEFAULT_SIZE on Android
# Ascent and descent of Roboto, of which Android rounds each line up to whole pixels.
_LINE = 1.171875
_OBJECT = "\ufffc"  # stands for an image in a text
_NOT_FIRST = frozenset("，。、！？；：）」』】》〉…—ー々％,.!?;:)]}%»”’")
_NOT_LAST = frozenset("（「『【《〈([{«“‘")


@dataclass(frozen=True)
class Run:
    """Text of one style, or an image between texts. Sizes are design pixels."""

    text: str
    size: float = DEFAULT_SIZE
    bold: bool = False
    spacing: float = 0
    height: float | None = None  # of a line; None: as the font has it
    image: tuple[float, float] | None = None
    ref: str = ""  # of the element that the run came from

    @property
    def line(self) -> float:
        """How high a line of this run is."""
        if self.image:
            return self.image[1]
        return math.ceil(self.size * _LINE) if self.height is None else self.height


@dataclass(frozen=True)
class Paragraph:
    """What a text element says, with its limit of lines (0: none)."""

    runs: tuple[Run, ...]
    limit: int = 0
    ellipsis: bool = False


class Piece(NamedTuple):
    """A part of a line that is of one run."""

    run: Run
    text: str
    left: float
    width: float


class Line(NamedTuple):
    """One line of text: its pieces from left to right, and its size."""

    pieces: tuple[Piece, ...]
    width: float
    height: float


class Text:
    """A paragraph that is measured: each of its characters, and its lines in any width.

    Attributes:
        natural: how wide it is when no line has to be broken.
    """

    def __init__(self, paragraph: Paragraph) -> None:
        self._paragraph = paragraph
        self._chars = "".join(map(_chars_of, paragraph.runs))
        self._widths = [width for run in paragraph.runs for width in _widths_of(run)]
        self._unbroken = list(_at_newlines(self._chars))
        self.natural = max(
            sum(self._widths[start : self._trimmed(start, end)]) for start, end in self._unbroken
        )
        # Where letters overlap, a part of a line may be wider than the whole.
        self._grows = all(run.spacing >= 0 for run in paragraph.runs)

    def height(self, width: float) -> float:
        """How high its lines are together in a box of this width."""
        runs, limit = self._paragraph.runs, self._paragraph.limit
        if len(runs) != 1:
            return height_of(self.lines(width))
        count = len(self._broken(width))
        return runs[0].line * (min(count, limit) if limit else count)

    def lines(self, width: float) -> tuple[Line, ...]:
        """Its lines in a box of this width; none when it says nothing."""
        broken, limit = self._broken(width), self._paragraph.limit
        shown = broken[:limit] if limit else broken
        owners = [run for run in self._paragraph.runs for _ in _chars_of(run)]
        lines = [self._line(start, end, owners) for start, end in shown]
        if self._paragraph.ellipsis and len(shown) < len(broken):
            lines[-1] = self._shortened(*shown[-1], owners, width)
        return tuple(lines)

    def _broken(self, width: float) -> list[tuple[int, int]]:
        """Where each line begins and ends."""
        if not self._chars:
            return []
        if self._grows and self.natural <= width:
            return self._unbroken
        return [part for each in self._unbroken for part in self._wrapped(*each, width + 0.01)]

    def _wrapped(self, start: int, end: int, width: float) -> Iterator[tuple[int, int]]:
        while (full := self._overflow(start, end, width)) < end:
            cut = self._opportunity(start, full)
            yield start, cut
            start = cut
        yield start, end

    def _overflow(self, start: int, end: int, width: float) -> int:
        """The first character for which a line has no room. It has for one, and for spaces."""
        chars, widths, used = self._chars, self._widths, 0.0
        for at in range(start, end):
            if used + widths[at] > width and chars[at] != " " and at > start:
                return at
            used += widths[at]
        return end

    def _opportunity(self, start: int, full: int) -> int:
        """Where to break a line before a character for which it has no room."""
        for at in range(full, start, -1):
            if _may_break(self._chars[at - 1], self._chars[at]):
                return at
        return full

    def _trimmed(self, start: int, end: int) -> int:
        while end > start and self._chars[end - 1] == " ":
            end -= 1
        return end

    def _line(self, start: int, end: int, owners: list[Run]) -> Line:
        pieces = self._pieces(start, self._trimmed(start, end), owners)
        height = max((run.line for run in owners[start:end]), default=self._paragraph.runs[0].line)
        return Line(tuple(pieces), sum(each.width for each in pieces), height)

    def _pieces(self, start: int, end: int, owners: list[Run]) -> list[Piece]:
        pieces: list[Piece] = []
        left = 0.0
        while start < end:
            after = start + 1
            while after < end and owners[after] is owners[start]:
                after += 1
            width = sum(self._widths[start:after])
            pieces.append(Piece(owners[start], self._chars[start:after], left, width))
            left += width
            start = after
        return pieces

    def _shortened(self, start: int, end: int, owners: list[Run], width: float) -> Line:
        """A line with an ellipsis at its end, for which it gives up what it has to."""
        stop = self._trimmed(start, end)
        run = owners[stop - 1] if stop > start else owners[max(end, 1) - 1]
        dots = _width_of("…", run)
        while stop > start and sum(self._widths[start:stop]) + dots > width:
            stop -= 1
        stop = self._trimmed(start, stop)
        pieces = self._pieces(start, stop, owners)
        left = sum(each.width for each in pieces)
        if pieces and pieces[-1].run is run:
            last = pieces.pop()
            pieces.append(last._replace(text=last.text + "…", width=last.width + dots))
        else:
            pieces.append(Piece(run, "…", left, dots))
        height = max(each.line for each in (*owners[start:stop], run))
        return Line(tuple(pieces), left + dots, height)


@lru_cache(maxsize=4096)
def break_lines(paragraph: Paragraph, width: float) -> tuple[Line, ...]:
    """The lines of a text in a box of this width; none for a text that says nothing."""
    return Text(paragraph).lines(width)


def height_of(lines: Sequence[Line]) -> float:
    """How high lines are together."""
    return sum(each.height for each in lines)


def _chars_of(run: Run) -> str:
    return _OBJECT if run.image else run.text


def _widths_of(run: Run) -> list[float]:
    if run.image:
        return [run.image[0]]
    widths = {each: _width_of(each, run) for each in set(run.text)}
    return [widths[each] for each in run.text]


def _width_of(char: str, run: Run) -> float:
    return advance(char, run.bold) * run.size / 1000 + run.spacing


def _at_newlines(chars: str) -> Iterator[tuple[int, int]]:
    start = 0
    for part in chars.split("\n"):
        yield start, start + len(part)
        start += len(part) + 1


def _may_break(before: str, after: str) -> bool:
    if after == " ":
        return False
    if before in (" ", "\t", "-", "\u200b"):
        return not (before == "-" and after.isdigit())
    if after in _NOT_FIRST or before in _NOT_LAST:
        return False
    return _OBJECT in (before, after) or is_wide(before) or is_wide(after)

"""Breaks text into lines as phones do: at spaces, between wide characters, else inside the word.

Knows nothing of elements; takes runs of one style each and gives the pieces of each line.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
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


class _Glyph(NamedTuple):
    char: str
    width: float
    run: Run


@lru_cache(maxsize=4096)
def natural_width(paragraph: Paragraph) -> float:
    """How wide a text is when no line has to be broken."""
    lines = _at_newlines(_glyphs(paragraph))
    return max((_width(_trimmed(line)) for line in lines), default=0.0)


@lru_cache(maxsize=4096)
def break_lines(paragraph: Paragraph, width: float) -> tuple[Line, ...]:
    """The lines of a text in a box of this width; none for a text that says nothing."""
    glyphs = _glyphs(paragraph)
    if not glyphs:
        return ()
    broken = [part for line in _at_newlines(glyphs) for part in _wrapped(line, width + 0.01)]
    if 0 < paragraph.limit < len(broken):
        broken = broken[: paragraph.limit]
        if paragraph.ellipsis:
            broken[-1] = _shortened(broken[-1], width)
    return tuple(_line(each, paragraph.runs[0]) for each in broken)


def height_of(lines: Sequence[Line]) -> float:
    """How high lines are together."""
    return sum(each.height for each in lines)


def _glyphs(paragraph: Paragraph) -> list[_Glyph]:
    return [
        _Glyph(_OBJECT, run.image[0], run)
        if run.image
        else _Glyph(char, advance(char, run.bold) * run.size / 1000 + run.spacing, run)
        for run in paragraph.runs
        for char in (_OBJECT if run.image else run.text)
    ]


def _at_newlines(glyphs: list[_Glyph]) -> list[list[_Glyph]]:
    lines: list[list[_Glyph]] = [[]]
    for each in glyphs:
        if each.char == "\n":
            lines.append([])
        else:
            lines[-1].append(each)
    return lines


def _wrapped(glyphs: list[_Glyph], width: float) -> list[list[_Glyph]]:
    lines = []
    start, opportunity, used = 0, 0, 0.0
    index = 0
    while index < len(glyphs):
        each = glyphs[index]
        if index > start and _may_break(glyphs[index - 1].char, each.char):
            opportunity = index
        if used + each.width > width and each.char != " " and index > start:
            cut = opportunity if opportunity > start else index
            lines.append(glyphs[start:cut])
            start = index = opportunity = cut
            used = 0.0
            continue
        used += each.width
        index += 1
    return [*lines, glyphs[start:]]


def _may_break(before: str, after: str) -> bool:
    if after == " ":
        return False
    if before in (" ", "\t", "-", "\u200b"):
        return not (before == "-" and after.isdigit())
    if after in _NOT_FIRST or before in _NOT_LAST:
        return False
    return _OBJECT in (before, after) or is_wide(before) or is_wide(after)


def _shortened(glyphs: list[_Glyph], width: float) -> list[_Glyph]:
    kept = _trimmed(glyphs)
    run = kept[-1].run if kept else glyphs[-1].run
    dots = _Glyph("…", advance("…", run.bold) * run.size / 1000 + run.spacing, run)
    while kept and _width(kept) + dots.width > width:
        kept = kept[:-1]
    return [*_trimmed(kept), dots]


def _trimmed(glyphs: list[_Glyph]) -> list[_Glyph]:
    end = len(glyphs)
    while end and glyphs[end - 1].char == " ":
        end -= 1
    return glyphs[:end]


def _width(glyphs: list[_Glyph]) -> float:
    return sum(each.width for each in glyphs)


def _line(glyphs: list[_Glyph], first: Run) -> Line:
    seen = _trimmed(glyphs)
    pieces: list[Piece] = []
    left = 0.0
    start = 0
    for index in range(1, len(seen) + 1):
        if index == len(seen) or seen[index].run is not seen[start].run:
            part = seen[start:index]
            text = "".join(each.char for each in part)
            pieces.append(Piece(part[0].run, text, left, _width(part)))
            left += pieces[-1].width
            start = index
    height = max((each.run.line for each in glyphs), default=first.line)
    return Line(tuple(pieces), left, height)

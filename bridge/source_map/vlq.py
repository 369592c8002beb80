"""Decodes ``mappings``: lines of segments, each some numbers in base 64, each number the difference
to the one before it (ECMA-426)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

_DIGITS = {
    character: value
    for value, character in enumerate(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    )
}
_MORE = 32  # the bit of a digit that says that another one follows


class Segment(NamedTuple):
    """From this column on, code comes from there; all count from 0, and source -1 is nowhere."""

    column: int
    source: int
    line: int
    source_column: int


def decode(mappings: str) -> Iterator[list[Segment]]:
    """The segments of each line, in the order of their columns. Lines are read when asked for.

    Raises:
        ValueError: This is no such text.
    """
    source = line = source_column = 0
    for text in mappings.split(";"):
        column = 0
        segments = []
        for segment in text.split(","):
            if not segment:
                continue
            numbers = _numbers(segment)
            column += numbers[0]
            if len(numbers) < 4:
                segments.append(Segment(column, -1, 0, 0))
                continue
            source += numbers[1]
            line += numbers[2]
            source_column += numbers[3]
            segments.append(Segment(column, source, line, source_column))
        segments.sort(key=lambda each: each.column)  # in a sound map they are in order already
        yield segments


@lru_cache(maxsize=1 << 16)  # most segments of a map are one of a few
def _numbers(segment: str) -> tuple[int, ...]:
    numbers = []
    value = shift = 0
    for character in segment:
        digit = _DIGITS.get(character)
        if digit is None:
            raise ValueError(f"{character!r} is no digit of base 64")
        value += (digit & (_MORE - 1)) << shift
        if digit & _MORE:
            shift += 5
            continue
        numbers.append(-(value >> 1) if value & 1 else value >> 1)
        value = shift = 0
    if shift:
        raise ValueError("a number has no end")
    return tuple(numbers)

"""Writes source maps, as bundlers do."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"

#: A column of the bundle, or a column and the source, line and column it comes from; all from 0.
Mapping = tuple[int] | tuple[int, int, int, int]


def encode(lines: Sequence[Sequence[Mapping]]) -> str:
    """The ``mappings`` of a map, from those of each line of the bundle."""
    before = [0, 0, 0]
    texts = []
    for line in lines:
        column = 0
        segments = []
        for mapping in line:
            numbers = [mapping[0] - column]
            column = mapping[0]
            rest = list(mapping[1:])
            numbers += [new - old for new, old in zip(rest, before, strict=False)]
            before = rest or before
            segments.append("".join(map(number, numbers)))
        texts.append(",".join(segments))
    return ";".join(texts)


def number(value: int) -> str:
    rest = abs(value) << 1 | (value < 0)
    text = ""
    while True:
        rest, digit = rest >> 5, rest & 31
        text += _DIGITS[digit | (32 if rest else 0)]
        if not rest:
            return text


def a_map(lines: Sequence[Sequence[Mapping]], sources: dict[str, str | None], **more: Any) -> str:
    """A map as JSON text; the sources by name, with their text if it is in the map."""
    return json.dumps(
        {
            "version": 3,
            "sources": list(sources),
            "sourcesContent": list(sources.values()),
            "names": [],
            "mappings": encode(lines),
            **more,
        }
    )


def line_by_line(*pieces: tuple[int, str]) -> list[list[Mapping]]:
    """The mappings of a bundle that is nothing but its sources, by their number, one by one."""
    return [
        [(0, source, line, 0)] for source, text in pieces for line in range(text.count("\n") + 1)
    ]

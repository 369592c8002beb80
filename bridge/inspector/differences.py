"""What is different from what a browser has: a text by its middle, a tree by its nodes."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import Any, NamedTuple, TypeVar

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


class Patch(NamedTuple):
    """How a new text is made of an old one. Lengths are in UTF-16 units, as JavaScript counts."""

    keep: int
    """So much of the old one's start."""
    text: str
    """Then this."""
    end: int
    """Then so much of the old one's end."""

    def told(self) -> dict[str, Any]:
        """For the browser."""
        return {"keep": self.keep, "text": self.text, "end": self.end}


def patch(old: str, new: str) -> Patch:
    """What changes one text into the other: all between their common start and end."""
    start = _common(old, new, min(len(old), len(new)))
    left = min(len(old), len(new)) - start
    end = _common_end(old, new, left)
    middle = new[start : len(new) - end]
    return Patch(units(new[:start]), middle, units(new[len(new) - end :]))


def units(text: str) -> int:
    """The length of a text as JavaScript counts it."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def _common(old: str, new: str, most: int) -> int:
    """By halving: comparing slices is a hundred times faster than going through them."""
    low, high = 0, most
    while low < high:
        middle = (low + high + 1) // 2
        if old[low:middle] == new[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _common_end(old: str, new: str, most: int) -> int:
    low, high = 0, most
    while low < high:
        middle = (low + high + 1) // 2
        if _ends_alike(old, new, low, middle):
            low = middle
        else:
            high = middle - 1
    return low


def _ends_alike(old: str, new: str, low: int, middle: int) -> bool:
    return (
        old[len(old) - middle : len(old) - low or None]
        == new[len(new) - middle : len(new) - low or None]
    )


def changed(
    old: Mapping[Key, Value], new: Mapping[Key, Value]
) -> tuple[dict[Key, Value], list[Key]]:
    """The entries of a table that are new or other ones, and the keys of those that are gone."""
    fresh = {key: value for key, value in new.items() if key not in old or old[key] != value}
    return fresh, [key for key in old if key not in new]

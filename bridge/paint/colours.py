"""Colours as Weex writes them: names, ``#rgb``, ``#rrggbb``, ``rgb()``, ``rgba()``, transparent."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

_HEX = re.compile(r"#([0-9a-f]{3}|[0-9a-f]{6}|[0-9a-f]{8})")
_RGB = re.compile(r"rgba?\(([^()]*)\)")


class Colour(NamedTuple):
    """Red, green and blue from 0 to 255, and how opaque: from 0 to 1."""

    red: int
    green: int
    blue: int
    alpha: float = 1.0

    @property
    def css(self) -> str:
        """As CSS writes it."""
        return f"rgba({self.red},{self.green},{self.blue},{self.alpha:g})"

    @property
    def rgba(self) -> tuple[int, int, int, int]:
        """With the opacity from 0 to 255, as Pillow takes it."""
        return self.red, self.green, self.blue, round(self.alpha * 255)


BLACK = Colour(0, 0, 0)
WHITE = Colour(255, 255, 255)


def colour(value: object) -> Colour | None:
    """The colour that a style value means; None when it means none."""
    return _parsed(value.strip().lower()) if isinstance(value, str) else None


@lru_cache(maxsize=1024)
def _parsed(text: str) -> Colour | None:
    if text == "transparent":
        return Colour(0, 0, 0, 0)
    if found := _HEX.fullmatch(text):
        return _of_hex(found[1])
    if found := _RGB.fullmatch(text):
        return _of_numbers(found[1].split(","))
    return _named(text)


def _of_hex(digits: str) -> Colour:
    if len(digits) == 3:
        digits = "".join(each * 2 for each in digits)
    red, green, blue = (int(digits[at : at + 2], 16) for at in (0, 2, 4))
    return Colour(red, green, blue, int(digits[6:] or "ff", 16) / 255)


def _of_numbers(parts: list[str]) -> Colour | None:
    if len(parts) not in (3, 4):
        return None
    try:
        red, green, blue, *alpha = (float(part) for part in parts)
        one, two, three = (max(0, min(255, round(each))) for each in (red, green, blue))
    except (ValueError, OverflowError):
        return None
    opaque = alpha[0] if alpha else 1.0
    return Colour(one, two, three, max(0.0, min(1.0, opaque)) if opaque == opaque else 1.0)


def _named(text: str) -> Colour | None:
    from PIL import ImageColor

    return Colour(*ImageColor.getrgb(text)[:3]) if text in ImageColor.colormap else None

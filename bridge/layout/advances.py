"""How wide each character is, in thousandths of the font size: the same on every machine.

The figures are those of the Helvetica family, which iOS draws with and Android's Roboto resembles.
East Asian wide characters and emoji take one em. Everything else takes the width of the letter it
is built on (é of e), or of ``n``.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

# From the space to the tilde.
_REGULAR = (
    *(278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278),
    *(556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556),
    *(1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778),
    *(667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556),
    *(333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556),
    *(556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584),
)
_BOLD = (
    *(278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278),
    *(556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611),
    *(975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833, 722, 778),
    *(667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556),
    *(333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611),
    *(611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584),
)
_OTHERS = {
    "…": 1000,
    "—": 1000,
    "–": 556,
    "‘": 222,
    "’": 222,
    "“": 333,
    "”": 333,
    "•": 350,
    "\t": 1112,
}
_WIDTHLESS = {"Mn", "Me", "Cf", "Cc"}


@lru_cache(maxsize=8192)
def advance(char: str, bold: bool = False) -> int:
    """The width of one character, in thousandths of the font size."""
    table = _BOLD if bold else _REGULAR
    code = ord(char)
    if 32 <= code <= 126:
        return table[code - 32]
    if char in _OTHERS:
        return _OTHERS[char]
    if unicodedata.category(char) in _WIDTHLESS:
        return 0
    if is_wide(char):
        return 1000
    base = unicodedata.normalize("NFD", char)[0]
    return advance(base, bold) if base != char else table[ord("n") - 32]


@lru_cache(maxsize=8192)
def is_wide(char: str) -> bool:
    """Whether a character takes a whole em, as Chinese, Japanese, Korean and emoji do."""
    return unicodedata.east_asian_width(char) in "WF"

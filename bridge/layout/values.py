"""Style values as weex_core reads them: what it cannot read, it leaves alone, and so do we.

Copied in behaviour from weex_core's ``view_utils.h`` (``getFloatByViewport``): a length is a number
with nothing, ``px`` or ``wx`` behind it. Percentages, other units and lists of values
(``10px 20px``) are no lengths on a phone.
"""

from __future__ import annotations

import math
import re
from functools import lru_cache

# More is no length that a screen could show, and would leave the exact range of 32-bit floats.
LONGEST = 1_000_000.0
_NUMBER = re.compile(r"\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?")


def length(value: object, wx: float) -> float | None:
    """A length in design pixels; None when the value is no length, as though it were not there."""
    if isinstance(value, str):
        return _length_in(value, wx)
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return None
    return _within(value)


def number(value: object) -> float | None:
    """A plain number, from a number or a string of one; None for anything else."""
    if isinstance(value, str):
        return _number_in(value)
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return None
    return _within(value)


def whole(value: object) -> int:
    """A count such as ``lines``; 0 when the value is none."""
    found = number(value)
    return 0 if found is None else int(found)


def word(value: object) -> str:
    """A keyword, from a string; empty for anything else."""
    return value if isinstance(value, str) else ""


@lru_cache(maxsize=4096)
def _length_in(text: str, wx: float) -> float | None:
    text = text.strip(" ")
    unit = text[-2:]
    if unit not in ("px", "wx"):
        return _number_in(text)
    found = _number_in(text[:-2])
    return found if found is None or unit == "px" else _within(found * wx)


@lru_cache(maxsize=4096)
def _number_in(text: str) -> float | None:
    return _within(float(text)) if _NUMBER.fullmatch(text) else None


def _within(value: float) -> float | None:
    try:
        found = float(value)
    except OverflowError:
        return None
    return max(-LONGEST, min(found, LONGEST)) if math.isfinite(found) else None

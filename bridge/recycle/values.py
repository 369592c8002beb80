"""What JavaScript makes of values; but what is missing counts as nothing, and is no error.

Both phones read a member of something missing as missing too, where JavaScript would throw; and
they join it to a text as an empty one (``Operators.java``, ``WXComponent+DataBinding.mm``).
"""

from __future__ import annotations

import math
import re

from bridge.document.text import as_text

Value = object
"""What JSON can say. None is both ``null`` and ``undefined``."""

_HEX = re.compile(r"0[xX][0-9a-fA-F]+")
_LONGEST_HEX = 256  # characters: the largest number has fewer
_DECIMAL = re.compile(
    r"[+-]?(?:Infinity|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)", re.ASCII
)  # float() takes more: nan, inf and 1_000


def is_number(value: Value) -> bool:
    """Whether a value is a number, and no boolean."""
    return isinstance(value, int | float) and not isinstance(value, bool)


def truth(value: Value) -> bool:
    """Whether a condition holds."""
    if isinstance(value, list | dict):
        return True
    return bool(value) and value == value  # NaN is not itself


def number(value: Value) -> float:
    """A value as a number; NaN for one that is none."""
    match value:
        case bool():
            return int(value)
        case int() | float():
            return value
        case None:
            return 0
        case str():
            return _number_in(value.strip())
    return math.nan


def _number_in(text: str) -> float:
    if _HEX.fullmatch(text):
        return float(int(text, 16)) if len(text) < _LONGEST_HEX else math.inf
    if _DECIMAL.fullmatch(text):
        return float(text)
    return math.nan if text else 0


def same(left: Value, right: Value) -> bool:
    """``===``"""
    if isinstance(left, bool) is not isinstance(right, bool):
        return False
    if isinstance(left, list | dict):
        return left is right
    return left == right


def equal(left: Value, right: Value) -> bool:
    """``==``"""
    if left is None or right is None:
        return left is right
    if isinstance(left, str) and isinstance(right, str):
        return left == right
    if isinstance(left, list | dict) and isinstance(right, list | dict):
        return left is right
    if isinstance(left, list | dict) or isinstance(right, list | dict):
        return as_text(left) == as_text(right)
    return number(left) == number(right)

"""What JavaScript makes of values; but what is missing counts as nothing, and is no error.

Both phones read a member of something missing as missing too, where JavaScript would throw; and
they join it to a text as an empty one (``Operators.java``, ``WXComponent+DataBinding.mm``).
"""

from __future__ import annotations

import math

from bridge.document.text import as_text

Value = object
"""What JSON can say. None is both ``null`` and ``undefined``."""


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
            text = value.strip()
            try:
                return float(text) if text else 0
            except ValueError:
                return math.nan
    return math.nan


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

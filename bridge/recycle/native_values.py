"""What the native code of phones makes of values, where it is not what JavaScript does."""

from __future__ import annotations

import math
import re
from decimal import Decimal

from bridge.document.text import as_text
from bridge.recycle.values import Value, is_number

_JAVA = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?[fFdD]?")
_BEGINNING = re.compile(r"\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)")
_YES = re.compile(r"\s*[+-]?0*[yYtT1-9]")
_PLAIN_FROM, _PLAIN_TO = 1e-3, 1e7  # between them Double.toString writes no exponent


def number_or_zero(value: Value) -> float:
    """``Operators.getNumber`` of Android: the text of a value as a number, 0 where it is none."""
    if is_number(value):
        return value  # type: ignore[return-value]
    text = as_text(value).strip()
    return float(text.rstrip("fFdD")) if _JAVA.fullmatch(text) else 0


def number_at_the_beginning(value: Value) -> float:
    """``doubleValue`` of iOS."""
    if isinstance(value, bool | int | float):
        return float(value)
    found = _BEGINNING.match(value) if isinstance(value, str) else None
    return float(found[1]) if found else 0


def truth_of_words(value: Value) -> bool:
    """``Operators.isTrue`` of Android."""
    if value is None or is_number(value):
        return bool(value)
    return as_text(value).strip() not in ("", "false", "null", "undefined")


def truth_of_yes(value: Value) -> bool:
    """``boolValue`` of iOS; a list or an object has none there."""
    if isinstance(value, str):
        return _YES.match(value) is not None
    return bool(value) if not isinstance(value, list | dict) else True


def loosely_equal(left: Value, right: Value) -> bool:
    """``Operators.isEquals`` of Android."""
    if left is None or right is None:
        other = right if left is None else left
        return other is None or not as_text(other).strip(" ")
    if is_number(left) or is_number(right):
        return number_or_zero(left) == number_or_zero(right)
    if isinstance(left, str) or isinstance(right, str):
        return as_text(left).strip() == as_text(right).strip()
    return left == right


def equal_by_the_left(left: Value, right: Value) -> bool | None:
    """``==`` of iOS: nothing where the left one is neither a text nor a number."""
    if isinstance(left, str):
        return left == right
    if isinstance(left, bool | int | float):
        return float(left) == number_at_the_beginning(right)
    return None


def double_text(value: float) -> str:
    """``Double.toString`` of Java."""
    if not math.isfinite(value):
        return "NaN" if value != value else "Infinity" if value > 0 else "-Infinity"
    if not value or _PLAIN_FROM <= abs(value) < _PLAIN_TO:
        return repr(float(value))
    sign, digits, exponent = Decimal(repr(value)).normalize().as_tuple()
    first, *rest = map(str, digits)
    power = int(exponent) + len(digits) - 1
    return f"{'-' if sign else ''}{first}.{''.join(rest) or '0'}E{power}"

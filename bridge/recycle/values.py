"""What operators make of values: as in JavaScript, but that what is missing counts as nothing.

Both phones read a member of something missing as missing too, where JavaScript would throw; and
they join it to a text as an empty one (``Operators.java``, ``WXComponent+DataBinding.mm``).
"""

from __future__ import annotations

import math

from bridge.document.text import as_text

Value = object
"""What JSON can say. None is both ``null`` and ``undefined``."""


def truth(value: Value) -> bool:
    """Whether a condition holds."""
    if isinstance(value, list | dict):
        return True
    return bool(value) and value == value  # NaN is not itself


def number(value: Value) -> float:
    """A value as a number; NaN for one that is none."""
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, int | float):
        return value
    if value is None:
        return 0
    if isinstance(value, str):
        text = value.strip()
        try:
            return float(text) if text else 0
        except ValueError:
            return math.nan
    return math.nan


def member(owner: Value, key: Value) -> Value:
    """A member of an object, an item of a list, a character of a text, or the length of one."""
    if isinstance(owner, dict):
        name = as_text(key)
        return owner.get(name)
    if not isinstance(owner, list | str):
        return None
    if key == "length":
        return len(owner)
    index = number(key)
    return owner[int(index)] if index == index and 0 <= index < len(owner) else None


def plus(left: Value, right: Value) -> Value:
    """The sum of two numbers; two texts, one after the other, where one of them is no number."""
    if all(each is None or isinstance(each, bool | int | float) for each in (left, right)):
        return number(left) + number(right)
    return as_text(left) + as_text(right)


def divided(left: Value, right: Value) -> Value:
    """The quotient of two numbers, which has no error."""
    over, under = number(left), number(right)
    if under:
        return over / under
    return math.nan if not over or over != over else math.copysign(math.inf, over)


def remainder(left: Value, right: Value) -> Value:
    """What is left of a division, with the sign of the first."""
    over, under = number(left), number(right)
    return math.fmod(over, under) if under and math.isfinite(over) else math.nan


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


def below(left: Value, right: Value) -> bool:
    """``<``"""
    if isinstance(left, str) and isinstance(right, str):
        return left < right
    return number(left) < number(right)


def at_most(left: Value, right: Value) -> bool:
    """``<=``"""
    if isinstance(left, str) and isinstance(right, str):
        return left <= right
    return number(left) <= number(right)

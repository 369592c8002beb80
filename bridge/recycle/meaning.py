"""What operators, and texts of values, mean on a platform."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping

from bridge.document.text import as_text
from bridge.profile.recycle_list import (
    Booleans,
    Calculated,
    Equality,
    Logical,
    Numbers,
    Plus,
    RecycleListRules,
    Truth,
)
from bridge.recycle import native_values, values
from bridge.recycle.values import Value, is_number

_NUMBERS = {
    Numbers.SCRIPT: values.number,
    Numbers.OR_ZERO: native_values.number_or_zero,
    Numbers.BEGINNING: native_values.number_at_the_beginning,
}
_TRUTHS = {
    Truth.SCRIPT: values.truth,
    Truth.WORDS: native_values.truth_of_words,
    Truth.YES: native_values.truth_of_yes,
}
_LARGEST_EXACT = 2**53
_Comparison = Callable[[Value, Value], bool | None]
_EQUALITIES: Mapping[Equality, tuple[_Comparison, _Comparison]] = {
    Equality.SCRIPT: (values.equal, values.same),
    Equality.LOOSE: (native_values.loosely_equal, native_values.loosely_equal),
    Equality.LEFT: (native_values.equal_by_the_left, native_values.equal_by_the_left),
}


class Meaning:
    """The operators of a platform, each a function of values.

    Attributes:
        number: a value as a number.
        truth: whether a condition holds.
        equal: ``==``.
        same: ``===``.
        gives_operand: whether ``||`` and ``&&`` give one of the two values.
    """

    def __init__(self, rules: RecycleListRules) -> None:
        self.number: Callable[[Value], float] = _NUMBERS[rules.numbers]
        self.truth = _TRUTHS[rules.truth]
        self.equal: _Comparison = _EQUALITIES[rules.equality][0]
        self.same: _Comparison = _EQUALITIES[rules.equality][1]
        self.gives_operand = rules.logical is Logical.OPERAND
        self._joins = rules.plus is Plus.JOINS
        self._compares_letters = rules.numbers is Numbers.SCRIPT
        self._as_double = rules.calculated is Calculated.DOUBLE
        self._has_words = rules.booleans is Booleans.WORD
        self._has_length = rules.length == "the length"

    def text(self, value: Value) -> str:
        """A value in a text."""
        if isinstance(value, bool) and not self._has_words:
            return str(int(value))
        if isinstance(value, float) and self._as_double:
            return native_values.double_text(value)
        return as_text(value)

    def member(self, owner: Value, key: Value) -> Value:
        """A member of an object, an item of a list, a character of a text, or the length of one."""
        if isinstance(owner, dict):
            return owner.get(as_text(key))
        if not isinstance(owner, list | str):
            return None
        if key == "length":
            return len(owner) if self._has_length else None
        index = values.number(key)
        return owner[int(index)] if index == index and 0 <= index < len(owner) else None

    def plus(self, left: Value, right: Value) -> Value:
        """The sum of two numbers; one text after the other, where one of them is no number."""
        is_sum = all(
            each is None or isinstance(each, bool) or is_number(each) for each in (left, right)
        )
        if is_sum or not self._joins:
            return self._calculated(self.number(left) + self.number(right))
        return self.text(left) + self.text(right)

    def minus(self, left: Value, right: Value) -> Value:
        """``-``"""
        return self._calculated(self.number(left) - self.number(right))

    def times(self, left: Value, right: Value) -> Value:
        """``*``"""
        return self._calculated(self.number(left) * self.number(right))

    def divided(self, left: Value, right: Value) -> Value:
        """``/``, which has no error."""
        over, under = self.number(left), self.number(right)
        if under:
            return self._calculated(over / under)
        return math.nan if not over or over != over else math.copysign(math.inf, over)

    def remainder(self, left: Value, right: Value) -> Value:
        """``%``, with the sign of the first."""
        over, under = self.number(left), self.number(right)
        return self._calculated(
            math.fmod(over, under) if under and math.isfinite(over) else math.nan
        )

    def below(self, left: Value, right: Value) -> bool:
        """``<``"""
        if self._compares_letters and isinstance(left, str) and isinstance(right, str):
            return left < right
        return self.number(left) < self.number(right)

    def at_most(self, left: Value, right: Value) -> bool:
        """``<=``"""
        if self._compares_letters and isinstance(left, str) and isinstance(right, str):
            return left <= right
        return self.number(left) <= self.number(right)

    def negative(self, value: Value) -> Value:
        """``-`` before a value."""
        return self._calculated(-self.number(value))

    def _calculated(self, value: float) -> float:
        # Python's whole numbers have no end, those of JavaScript and of phones have.
        return float(value) if self._as_double or abs(value) > _LARGEST_EXACT else value

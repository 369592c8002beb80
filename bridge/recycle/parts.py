"""What the parts of an expression give in a scope."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bridge.recycle.meaning import Meaning
    from bridge.recycle.scope import Expression, Scope
    from bridge.recycle.values import Value

Operator = Callable[["Meaning", "Value", "Value"], "Value"]


def constant(value: Value, scope: Scope) -> Value:
    """A literal."""
    return value


def name(name: str, scope: Scope) -> Value:
    """A name."""
    return scope.look_up(name)


def member(owner: Expression, key: Expression, scope: Scope) -> Value:
    """A member of something."""
    return scope.meaning.member(owner(scope), key(scope))


def apply(operator: Operator, left: Expression, right: Expression, scope: Scope) -> Value:
    """Two values and a sign between them."""
    return operator(scope.meaning, left(scope), right(scope))


def choose(condition: Expression, one: Expression, other: Expression, scope: Scope) -> Value:
    """``condition ? one : other``"""
    return one(scope) if scope.meaning.truth(condition(scope)) else other(scope)


def either(left: Expression, right: Expression, scope: Scope) -> Value:
    """``left || right``"""
    value, meaning = left(scope), scope.meaning
    if not meaning.gives_operand:
        return meaning.truth(value) or meaning.truth(right(scope))
    return value if meaning.truth(value) else right(scope)


def both(left: Expression, right: Expression, scope: Scope) -> Value:
    """``left && right``"""
    value, meaning = left(scope), scope.meaning
    if not meaning.gives_operand:
        return meaning.truth(value) and meaning.truth(right(scope))
    return right(scope) if meaning.truth(value) else value


def no(operand: Expression, scope: Scope) -> Value:
    """``!``"""
    return not scope.meaning.truth(operand(scope))


def negative(operand: Expression, scope: Scope) -> Value:
    """``-``"""
    return scope.meaning.negative(operand(scope))


def as_number(operand: Expression, scope: Scope) -> Value:
    """``+``"""
    return scope.meaning.number(operand(scope))


def items(items: Sequence[Expression], scope: Scope) -> Value:
    """``[…]``"""
    return [item(scope) for item in items]


def members(pairs: Sequence[tuple[str, Expression]], scope: Scope) -> Value:
    """``{…}``"""
    return {key: value(scope) for key, value in pairs}


def _differ(equal: bool | None) -> bool | None:
    return None if equal is None else not equal


OPERATORS: Mapping[str, tuple[int, Operator]] = {
    "==": (3, lambda on, left, right: on.equal(left, right)),
    "!=": (3, lambda on, left, right: _differ(on.equal(left, right))),
    "===": (3, lambda on, left, right: on.same(left, right)),
    "!==": (3, lambda on, left, right: _differ(on.same(left, right))),
    "<": (4, lambda on, left, right: on.below(left, right)),
    ">": (4, lambda on, left, right: on.below(right, left)),
    "<=": (4, lambda on, left, right: on.at_most(left, right)),
    ">=": (4, lambda on, left, right: on.at_most(right, left)),
    "+": (5, lambda on, left, right: on.plus(left, right)),
    "-": (5, lambda on, left, right: on.minus(left, right)),
    "*": (6, lambda on, left, right: on.times(left, right)),
    "/": (6, lambda on, left, right: on.divided(left, right)),
    "%": (6, lambda on, left, right: on.remainder(left, right)),
}
"""Each with how closely it binds."""
SIGNS: Mapping[str, Callable[[Expression, Scope], Value]] = {
    "!": no,
    "-": negative,
    "+": as_number,
}

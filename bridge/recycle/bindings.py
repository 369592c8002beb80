"""What stands in a template in the place of a value: ``{"@binding": "item.title"}``.

Attributes with ``[[…]]`` are statements: whether a node is made at all, and how often.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from bridge.document.nodes import is_table
from bridge.recycle.expressions import expression
from bridge.recycle.scope import Expression, Scope
from bridge.recycle.values import Value

BINDING = "@binding"
MATCH = "[[match]]"
REPEAT = "[[repeat]]"
ONCE = "[[once]]"
ROOT = "@isComponentRoot"
TEMPLATE = "@templateId"
PROPS = "@componentProps"
_OURS = frozenset({MATCH, REPEAT, ONCE, ROOT, TEMPLATE, PROPS})


def filled(value: Value, scope: Scope) -> Value:
    """A value with its bindings filled in. A list with one is pieces of a text."""
    if is_table(value):
        if BINDING in value:
            return expression(str(value[BINDING]))(scope)
        return {key: filled(each, scope) for key, each in value.items()}
    if isinstance(value, list):
        parts = [filled(each, scope) for each in value]
        return "".join(map(scope.meaning.text, parts)) if any(map(_is_binding, value)) else parts
    return value


def filled_props(value: Value, scope: Scope) -> dict[str, Value]:
    """The properties that a component gets, with their bindings filled in: lists stay lists."""
    props = value if is_table(value) else {}
    return {key: _filled_prop(each, scope) for key, each in props.items()}


def attrs_of(attrs: Mapping[str, Value], scope: Scope) -> dict[str, Value]:
    """The attributes that are shown, without statements."""
    made = {name: filled(each, scope) for name, each in attrs.items() if name not in _OURS}
    return {name: value for name, value in made.items() if value is not None}


def style_of(style: Mapping[str, Value], scope: Scope) -> dict[str, Value]:
    """The styles that are shown."""
    made = {name: filled(each, scope) for name, each in style.items()}
    return {name: value for name, value in made.items() if value not in (None, "")}


def params_of(params: Value, scope: Scope) -> Value:
    """What the handler of an event gets before the event itself."""
    if not isinstance(params, list):
        return params
    return [_filled_prop(each, scope) for each in params]


@dataclass(frozen=True)
class Repeat:
    """``v-for`` on a node of a template."""

    over: Expression
    alias: str | None
    key: str | None
    index: str | None

    @classmethod
    def of(cls, attrs: Mapping[str, Any]) -> Repeat | None:
        """What a node's attributes say; None when it is made once."""
        given = attrs.get(REPEAT)
        if not is_table(given):
            return None
        names = [given.get(name) for name in ("@alias", "@key", "@index")]
        alias, key, index = [name if isinstance(name, str) and name else None for name in names]
        return cls(expression(str(given.get("@expression", ""))), alias, key, index)

    def rounds(self, scope: Scope) -> Iterator[Scope]:
        """A scope for each time that the node is made."""
        for number, (key, value) in enumerate(_items(self.over(scope))):
            names: dict[str, Value] = {}
            if self.key:
                names[self.key] = key
            if self.index:
                names[self.index] = number if self.key else key
            if self.alias:
                names[self.alias] = value
            yield scope.within(names)


def sources_in(value: Value) -> Iterator[str]:
    """The expressions in a value, an attribute's or an event's, as they are written."""
    waiting = [value]
    while waiting:
        each = waiting.pop()
        if is_table(each):
            yield from (str(each[key]) for key in (BINDING, "@expression", MATCH) if key in each)
            waiting.extend(each.values())
        elif isinstance(each, list):
            waiting.extend(each)


def matches(attrs: Mapping[str, Value], scope: Scope) -> bool:
    """Whether ``v-if`` lets a node be made."""
    condition = attrs.get(MATCH)
    return condition is None or scope.meaning.truth(expression(str(condition))(scope))


def _is_binding(value: Value) -> bool:
    return is_table(value) and BINDING in value


def _filled_prop(value: Value, scope: Scope) -> Value:
    if isinstance(value, list):
        return [_filled_prop(each, scope) for each in value]
    if is_table(value) and BINDING not in value:
        return {key: _filled_prop(each, scope) for key, each in value.items()}
    return filled(value, scope)


def _items(over: Value) -> Iterator[tuple[Value, Value]]:
    if isinstance(over, list):
        yield from enumerate(over)
    elif isinstance(over, dict):
        yield from over.items()
    elif isinstance(over, int) and not isinstance(over, bool):
        yield from ((at, at + 1) for at in range(over))

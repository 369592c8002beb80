"""The expressions of bindings: ``item.price * 2 > limit ? 'dear' : 'cheap'``.

They are those that phones understand: names, members, literals, operators, lists and objects. There
are no calls, for functions are in JavaScript.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache, partial
from itertools import islice
from typing import TYPE_CHECKING

from bridge.recycle import parts
from bridge.recycle.parts import OPERATORS, SIGNS
from bridge.recycle.tokens import NotUnderstood, number_of, text_of, tokens_of

if TYPE_CHECKING:
    from bridge.recycle.scope import Expression
    from bridge.recycle.values import Value

DEEPEST = 50  # levels of brackets and of operators
LONGEST = 300  # names, numbers, texts and marks
_WORDS: Mapping[str, Value] = {"true": True, "false": False, "null": None, "undefined": None}
_LOGICAL = {"||": 1, "&&": 2}


def expression(source: str) -> Expression:
    """What gives an expression's value in a scope. One that phones do not understand has none, see
    :func:`fault`."""
    return _parsed(source)[0]


def fault(source: str) -> str | None:
    """Why phones do not understand an expression; None when they do."""
    return _parsed(source)[1]


@lru_cache(maxsize=4096)
def _parsed(source: str) -> tuple[Expression, str | None]:
    try:
        return _Parser(source).whole(), None
    except NotUnderstood as error:
        return partial(parts.constant, None), str(error)


class _Parser:
    def __init__(self, source: str) -> None:
        self._tokens = list(islice(tokens_of(source), LONGEST + 1))
        if len(self._tokens) > LONGEST:
            raise NotUnderstood(f"it has more than {LONGEST} words and marks")
        self._at = 0
        self._depth = 0

    def whole(self) -> Expression:
        found = self._conditional()
        if self._at < len(self._tokens):
            raise NotUnderstood(f"{self._tokens[self._at][1]!r} must not stand there")
        return found

    # -- from what binds least to what binds most

    def _conditional(self) -> Expression:
        self._depth += 1
        if self._depth > DEEPEST:
            raise NotUnderstood(f"it is nested more than {DEEPEST} levels deep")
        condition = self._binary(1)
        if self._takes("?"):
            chosen = self._conditional()
            self._must_take(":")
            condition = partial(parts.choose, condition, chosen, self._conditional())
        self._depth -= 1
        return condition

    def _binary(self, binding: int) -> Expression:
        left = self._unary()
        while True:
            kind, mark = self._peek()
            priority = _priority(mark) if kind == "mark" else 0
            if priority < binding or not priority:
                return left
            self._at += 1
            right = self._binary(priority + 1)
            if mark in _LOGICAL:
                left = partial(parts.either if mark == "||" else parts.both, left, right)
            else:
                left = partial(parts.apply, OPERATORS[mark][1], left, right)

    def _unary(self) -> Expression:
        signs = []
        while self._peek()[0] == "mark" and self._peek()[1] in SIGNS:
            signs.append(self._next()[1])
        if len(signs) > DEEPEST:
            raise NotUnderstood(f"it has more than {DEEPEST} signs in a row")
        found = self._members()
        for sign in reversed(signs):
            found = partial(SIGNS[sign], found)
        return found

    def _members(self) -> Expression:
        found = self._primary()
        while True:
            if self._takes("."):
                kind, name = self._next()
                if kind != "name":
                    raise NotUnderstood(f"{name!r} is no name of a member")
                found = partial(parts.member, found, partial(parts.constant, name))
            elif self._takes("["):
                found = partial(parts.member, found, self._conditional())
                self._must_take("]")
            elif self._takes("("):
                raise NotUnderstood("it calls a function, and those are in JavaScript")
            else:
                return found

    def _primary(self) -> Expression:
        kind, token = self._next()
        if kind == "number":
            return partial(parts.constant, number_of(token))
        if kind == "text":
            return partial(parts.constant, text_of(token))
        if kind == "name" and token in _WORDS:
            return partial(parts.constant, _WORDS[token])
        if kind == "name":
            return partial(parts.name, token)
        match token:
            case "(":
                found = self._conditional()
                self._must_take(")")
                return found
            case "[":
                return partial(parts.items, list(self._items()))
            case "{":
                return partial(parts.members, list(self._pairs()))
        raise NotUnderstood(f"{token!r} must not stand there" if token else "it ends too early")

    def _items(self) -> Iterator[Expression]:
        while not self._takes("]"):
            yield self._conditional()
            if self._peek()[1] != "]":
                self._must_take(",")

    def _pairs(self) -> Iterator[tuple[str, Expression]]:
        while not self._takes("}"):
            kind, key = self._next()
            if kind not in ("name", "text"):
                raise NotUnderstood(f"{key!r} is no name of a member")
            self._must_take(":")
            yield key if kind == "name" else text_of(key), self._conditional()
            if self._peek()[1] != "}":
                self._must_take(",")

    # -- tokens

    def _peek(self) -> tuple[str, str]:
        return self._tokens[self._at] if self._at < len(self._tokens) else ("", "")

    def _next(self) -> tuple[str, str]:
        token = self._peek()
        self._at += 1
        return token

    def _takes(self, mark: str) -> bool:
        found = self._peek() == ("mark", mark)
        self._at += found
        return found

    def _must_take(self, mark: str) -> None:
        if not self._takes(mark):
            there = self._peek()[1]
            raise NotUnderstood(f"{mark!r} is missing" + (f" before {there!r}" if there else ""))


def _priority(mark: str) -> int:
    if mark in _LOGICAL:
        return _LOGICAL[mark]
    return OPERATORS[mark][0] if mark in OPERATORS else 0

"""The expressions of bindings: ``item.price * 2 > limit ? 'dear' : 'cheap'``.

They are those that phones understand: names, members, literals, operators, lists and objects. There
are no calls, for functions are in JavaScript.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache, partial
from itertools import islice

from bridge.recycle.values import (
    Value,
    at_most,
    below,
    divided,
    equal,
    member,
    number,
    plus,
    remainder,
    same,
    truth,
)

Scope = Sequence[Mapping[str, Value]]
"""What names mean: the last one that has a name tells."""
Expression = Callable[[Scope], Value]

DEEPEST = 50  # levels of brackets and of operators
LONGEST = 300  # names, numbers, texts and marks
_TOKEN = re.compile(
    r"""\s*(?:
      (?P<number>0[xX][0-9a-fA-F]+ | (?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)
    | (?P<text>'(?:[^'\\]|\\.)*' | "(?:[^"\\]|\\.)*")
    | (?P<name>[^\W\d][\w$]* | \$[\w$]*)
    | (?P<mark>===|!==|==|!=|<=|>=|&&|\|\||[?:()\[\]{},.+\-*/%!<>])
    )""",
    re.VERBOSE | re.DOTALL,
)
_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(.))", re.DOTALL)
_ESCAPED = {"n": "\n", "r": "\r", "t": "\t", "b": "\b", "f": "\f", "v": "\v", "0": "\0"}
_WORDS: Mapping[str, Value] = {"true": True, "false": False, "null": None, "undefined": None}

Operator = Callable[[Value, Value], Value]
_OPERATORS: Mapping[str, tuple[int, Operator]] = {
    "==": (3, equal),
    "!=": (3, lambda left, right: not equal(left, right)),
    "===": (3, same),
    "!==": (3, lambda left, right: not same(left, right)),
    "<": (4, below),
    ">": (4, lambda left, right: below(right, left)),
    "<=": (4, at_most),
    ">=": (4, lambda left, right: at_most(right, left)),
    "+": (5, plus),
    "-": (5, lambda left, right: number(left) - number(right)),
    "*": (6, lambda left, right: number(left) * number(right)),
    "/": (6, divided),
    "%": (6, remainder),
}
_LOGICAL = {"||": 1, "&&": 2}


class NotUnderstood(Exception):
    """An expression that phones do not understand; the text says why."""


@lru_cache(maxsize=4096)
def expression(source: str) -> Expression:
    """What gives an expression's value in a scope. One that phones do not understand has none, see
    :func:`fault`."""
    try:
        return _Parser(source).whole()
    except NotUnderstood:
        return partial(_constant, None)


def fault(source: str) -> str | None:
    """Why phones do not understand an expression; None when they do."""
    try:
        _Parser(source).whole()
    except NotUnderstood as error:
        return str(error)
    return None


class _Parser:
    def __init__(self, source: str) -> None:
        self._tokens = list(islice(_tokens(source), LONGEST + 1))
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
            condition = partial(_choose, condition, chosen, self._conditional())
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
                left = partial(_either if mark == "||" else _both, left, right)
            else:
                left = partial(_apply, _OPERATORS[mark][1], left, right)

    def _unary(self) -> Expression:
        signs = []
        while self._peek() in _SIGN_TOKENS:
            signs.append(self._next()[1])
        if len(signs) > DEEPEST:
            raise NotUnderstood(f"it has more than {DEEPEST} signs in a row")
        found = self._members()
        for sign in reversed(signs):
            found = partial(_SIGNS[sign], found)
        return found

    def _members(self) -> Expression:
        found = self._primary()
        while True:
            if self._takes("."):
                kind, name = self._next()
                if kind != "name":
                    raise NotUnderstood(f"{name!r} is no name of a member")
                found = partial(_member, found, partial(_constant, name))
            elif self._takes("["):
                found = partial(_member, found, self._conditional())
                self._must_take("]")
            elif self._takes("("):
                raise NotUnderstood("it calls a function, and those are in JavaScript")
            else:
                return found

    def _primary(self) -> Expression:
        kind, text = self._next()
        if kind == "number":
            return partial(_constant, _number(text))
        if kind == "text":
            return partial(_constant, _ESCAPE.sub(_unescaped, text[1:-1]))
        if kind == "name":
            return partial(_constant, _WORDS[text]) if text in _WORDS else partial(_name, text)
        match text:
            case "(":
                found = self._conditional()
                self._must_take(")")
                return found
            case "[":
                return partial(_list, list(self._items()))
            case "{":
                return partial(_object, list(self._pairs()))
        raise NotUnderstood(f"{text!r} must not stand there" if text else "it ends too early")

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
            yield key if kind == "name" else _ESCAPE.sub(_unescaped, key[1:-1]), self._conditional()
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


def _tokens(source: str) -> Iterator[tuple[str, str]]:
    at, end = 0, len(source.rstrip())
    while at < end:
        found = _TOKEN.match(source, at)
        if found is None:
            raise NotUnderstood(f"{source[at:].lstrip()[0]!r} has no meaning there")
        yield str(found.lastgroup), found[str(found.lastgroup)]
        at = found.end()


def _number(text: str) -> Value:
    if text[:2] in ("0x", "0X"):
        return int(text, 16)
    return int(text) if text.isdigit() else float(text)


def _unescaped(found: re.Match[str]) -> str:
    code = found[1] or found[2]
    return chr(int(code, 16)) if code else _ESCAPED.get(found[3], found[3])


def _priority(mark: str) -> int:
    if mark in _LOGICAL:
        return _LOGICAL[mark]
    return _OPERATORS[mark][0] if mark in _OPERATORS else 0


# -- what the parts of an expression give in a scope ---------------------------------------------


def _constant(value: Value, scope: Scope) -> Value:
    return value


def _name(name: str, scope: Scope) -> Value:
    for names in reversed(scope):
        if name in names:
            return names[name]
    return None


def _member(owner: Expression, key: Expression, scope: Scope) -> Value:
    return member(owner(scope), key(scope))


def _apply(operator: Operator, left: Expression, right: Expression, scope: Scope) -> Value:
    return operator(left(scope), right(scope))


def _choose(condition: Expression, one: Expression, other: Expression, scope: Scope) -> Value:
    return one(scope) if truth(condition(scope)) else other(scope)


def _either(left: Expression, right: Expression, scope: Scope) -> Value:
    value = left(scope)
    return value if truth(value) else right(scope)


def _both(left: Expression, right: Expression, scope: Scope) -> Value:
    value = left(scope)
    return right(scope) if truth(value) else value


def _not(operand: Expression, scope: Scope) -> Value:
    return not truth(operand(scope))


def _minus(operand: Expression, scope: Scope) -> Value:
    return -number(operand(scope))


def _as_number(operand: Expression, scope: Scope) -> Value:
    return number(operand(scope))


def _list(items: list[Expression], scope: Scope) -> Value:
    return [item(scope) for item in items]


def _object(pairs: list[tuple[str, Expression]], scope: Scope) -> Value:
    return {key: value(scope) for key, value in pairs}


_SIGNS = {"!": _not, "-": _minus, "+": _as_number}
_SIGN_TOKENS = tuple(("mark", sign) for sign in _SIGNS)

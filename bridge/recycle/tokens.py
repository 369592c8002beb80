"""The words and marks of an expression."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from bridge.recycle.values import number

if TYPE_CHECKING:
    from bridge.recycle.values import Value

_TOKEN = re.compile(
    r"""\s*(?:
      (?P<number>0[xX][0-9a-fA-F]+ | (?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)
    | (?P<text>'(?:[^'\\]|\\.)*' | "(?:[^"\\]|\\.)*")
    | (?P<name>[^\W\d][\w$]* | \$[\w$]*)
    | (?P<mark>===|!==|==|!=|<=|>=|&&|\|\||[?:()\[\]{},.+\-*/%!<>])
    )""",
    re.VERBOSE | re.DOTALL,
)
_EXACT = 15  # digits that every number has: a longer one is what JavaScript rounds it to
_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(.))", re.DOTALL)
_ESCAPED = {"n": "\n", "r": "\r", "t": "\t", "b": "\b", "f": "\f", "v": "\v", "0": "\0"}


class NotUnderstood(Exception):
    """An expression that phones do not understand; the text says why."""


def tokens_of(source: str) -> Iterator[tuple[str, str]]:
    """Each word or mark, and what it is: ``number``, ``text``, ``name`` or ``mark``.

    Raises:
        NotUnderstood: There is something else.
    """
    at, end = 0, len(source.rstrip())
    while at < end:
        found = _TOKEN.match(source, at)
        if found is None:
            raise NotUnderstood(f"{source[at:].lstrip()[0]!r} has no meaning there")
        yield str(found.lastgroup), found[str(found.lastgroup)]
        at = found.end()


def number_of(token: str) -> Value:
    """What a number stands for."""
    if len(token) <= _EXACT and (token.isdecimal() or token[:2] in ("0x", "0X")):
        return int(token, 16 if token[1:2] in ("x", "X") else 10)
    return number(token)


def text_of(token: str) -> str:
    """What a text in quotes stands for."""
    return _ESCAPE.sub(_unescaped, token[1:-1])


def _unescaped(found: re.Match[str]) -> str:
    code = found[1] or found[2]
    return chr(int(code, 16)) if code else _ESCAPED.get(found[3], found[3])

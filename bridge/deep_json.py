"""Reads JSON however deep it is nested: Python's own reader stops at some hundred levels.

It is many times slower, so it is for texts that the other one refused.
"""

from __future__ import annotations

import json
import re
from json.decoder import scanstring  # type: ignore[attr-defined]  # in the standard library since 2.6
from typing import Any

_TOKEN = re.compile(
    r"[ \t\r\n]*(?:([\[\]{},:])|(\")|(true|false|null|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?))"
)
_SPACE = " \t\r\n"
_ENDS = {"[": "]", "{": "}"}


def read(text: str) -> Any:
    """The value of a JSON text.

    Raises:
        ValueError: It is none.
    """
    return _Reader(text).whole()


class _Reader:
    """What is open is in a list, not on the stack: each with the name that its next value gets."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._open: list[tuple[list[Any] | dict[str, Any], str]] = []

    def whole(self) -> Any:
        value, is_whole = self._value()
        while self._open or not is_whole:
            if is_whole:
                value, is_whole = self._put(value)
            else:
                value, is_whole = self._begin(value)
        if self._text[self._at :].strip(_SPACE):
            raise self._wrong()
        return value

    def _begin(self, opened: list[Any] | dict[str, Any]) -> tuple[Any, bool]:
        """Enter a list or an object: its first value comes next, if it has one."""
        if self._takes("]" if isinstance(opened, list) else "}"):
            return opened, True
        self._open.append((opened, self._name(opened)))
        return self._value()

    def _put(self, value: Any) -> tuple[Any, bool]:
        """Put a value where it belongs: what follows it comes next, or what it ends."""
        into, name = self._open.pop()
        if isinstance(into, list):
            into.append(value)
        else:
            into[name] = value
        if not self._takes(","):
            self._must_take("]" if isinstance(into, list) else "}")
            return into, True
        self._open.append((into, self._name(into)))
        return self._value()

    def _value(self) -> tuple[Any, bool]:
        """A value, and whether it is whole; else it is a list or an object that has just begun."""
        mark, quote, scalar = self._token()
        if quote:
            return self._string(), True
        if scalar:
            return json.loads(scalar), True
        if mark in _ENDS:
            return [] if mark == "[" else {}, False
        raise self._wrong()

    def _name(self, into: list[Any] | dict[str, Any]) -> str:
        if isinstance(into, list):
            return ""
        if not self._token()[1]:
            raise self._wrong()
        name = self._string()
        self._must_take(":")
        return name

    def _string(self) -> str:
        value, self._at = scanstring(self._text, self._at, True)
        return str(value)

    def _token(self) -> tuple[str, str, str]:
        found = _TOKEN.match(self._text, self._at)
        if found is None:
            raise self._wrong()
        self._at = found.end()
        mark, quote, scalar = found.groups("")
        return mark, quote, scalar

    def _takes(self, mark: str) -> bool:
        before = self._at
        if self._token()[0] == mark:
            return True
        self._at = before
        return False

    def _must_take(self, mark: str) -> None:
        if self._token()[0] != mark:
            raise self._wrong()

    def _wrong(self) -> ValueError:
        return ValueError(f"no JSON at character {self._at}")

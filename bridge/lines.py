"""Which line is whose.

The engine's binding gives every script the same file name, so every file gets lines of its own in
one numbering: the engine runs it with that many empty lines before it. ``js/places.js`` reads the
numbers back inside JavaScript; this does it for what the binding says outside of it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

FIRST = 100_000
"""Lines below are of code that scripts make with eval or Function; our own begin here."""
_STEP = 10_000
_FRAME = re.compile(r"<input>:(\d+):(\d+)")


@dataclass(frozen=True)
class _File:
    name: str
    base: int
    end: int
    offset: int

    def line(self, number: int) -> int:
        return number - self.base + self.offset


class Lines:
    """The numbering of one engine."""

    def __init__(self, ours: str) -> None:
        """Give the first lines to our own code."""
        self.end = FIRST + _rounded(ours)
        """The last line given out so far."""
        self._files: list[_File] = []

    def add(self, name: str, source: str, first_line: int) -> tuple[int, int]:
        """Give lines to a file, and return the one before its first and its last."""
        file = _File(name, self.end, self.end + _rounded(source), first_line - 1)
        self._files.append(file)
        self.end = file.end
        return file.base, file.end

    def place(self, message: str) -> str:
        """Name the innermost place of a raw stack in a user's file: ``, in chat.js:12``."""
        for number in (int(found[1]) for found in _FRAME.finditer(message)):
            for file in self._files:
                if file.base < number <= file.end:
                    return f", in {file.name}:{file.line(number)}"
        if "at <eval> (" in message and self._files:  # a loop outside of functions has no line
            return f", in {self._files[-1].name}"
        return ""


def without_lines(message: str) -> str:
    """A raw message, without numbers that mean nothing to anybody."""
    return _FRAME.sub("…", message).strip()


def _rounded(source: str) -> int:
    return ((source.count("\n") + 1) // _STEP + 1) * _STEP

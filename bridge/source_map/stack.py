"""Rewrites the places in a stack."""

from __future__ import annotations

from collections.abc import Callable

from bridge.wire import Place

_MOST_DIGITS = 9  # of a line or column: scripts can write into a stack whatever they like


def map_stack(stack: str, resolve: Callable[[Place], Place | None]) -> str:
    """A readable stack with each place that ``resolve`` knows an original of led back to that.

    Frames have the form ``    at name (file:12:5)`` or ``    at file:12:5``; all else stays. Of a
    name that webpack made of a chain of loaders, the file at its end is left.
    """
    return "\n".join(_frame(line, resolve) for line in stack.split("\n"))


def _frame(line: str, resolve: Callable[[Place], Place | None]) -> str:
    indent = len(line) - len(line.lstrip())
    if not indent or not line.startswith("at ", indent):
        return line
    opening = line.find(" (", indent)
    named = opening >= 0 and line.endswith(")")
    start, end = (opening + 2, len(line) - 1) if named else (indent + 3, len(line))
    place = _place(line[start:end])
    original = place and resolve(place)
    if original is None:
        return line
    name = line[indent + 3 : opening].rpartition("!")[2] + " (" if named else ""
    return f"{line[:indent]}at {name}{original}{line[end:]}"


def _place(text: str) -> Place | None:
    file, *numbers = text.rsplit(":", 2)
    if not file or len(numbers) != 2 or not all(map(_is_count, numbers)):
        return None
    return Place(file, int(numbers[0]), int(numbers[1]))


def _is_count(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= _MOST_DIGITS

"""What a script says at a place: for errors in which the engine names nothing."""

from __future__ import annotations

from bridge.wire import Place

# Others that name nothing are thrown where declarations are, for which the engine has no places.
_NAMELESS = frozenset({"not a function", "not a constructor", "not an object"})
_BEFORE, _AFTER = 48, 32  # characters around the place, of a line longer than both


class Scripts:
    """The scripts of a page, by the names that places call them."""

    def __init__(self) -> None:
        self._texts: dict[str, tuple[str, int]] = {}

    def add(self, file: str, text: str, first_line: int) -> None:
        """Remember one, which begins at a line of its file."""
        self._texts[file] = text, first_line

    def line(self, place: Place) -> str:
        """The line of a place; '' where there is none."""
        text, first_line = self._texts.get(place.file, ("", 1))
        return line_of(text, place.line - first_line)


def line_of(text: str, index: int) -> str:
    """A line of a text, by its number from 0; '' where there is none."""
    start = 0
    for _ in range(index):
        start = text.find("\n", start) + 1
        if start == 0:
            return ""
    end = text.find("\n", start)
    return text[start:] if end < 0 else text[start:end]


def is_nameless(message: str) -> bool:
    """Whether a message of the engine's leaves out what it is about."""
    return message in _NAMELESS


def with_excerpt(message: str, line: str, column: int) -> str:
    """A message with the code that it is about: what is around a column of a line."""
    code = line.strip()
    if len(code) > _BEFORE + _AFTER:
        start, end = max(column - 1 - _BEFORE, 0), column - 1 + _AFTER
        before, after = "…" if line[:start].strip() else "", "…" if line[end:].strip() else ""
        code = before + line[start:end].strip() + after
    return f"{message} at `{code}`" if code else message

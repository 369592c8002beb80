"""What the pages of a device have in common: one object of each kind, made when first asked for."""

from __future__ import annotations

from typing import Any, TypeVar

Part = TypeVar("Part")


class Shared:
    """The storage, the clipboard and whatever else outlives a page, by their type."""

    def __init__(self) -> None:
        self._parts: dict[type[Any], Any] = {}

    def put(self, part: object) -> None:
        """Let pages have this object as the one of its type."""
        self._parts[type(part)] = part

    def close(self) -> None:
        """Let go of what the parts hold: each that can be closed is."""
        for part in self._parts.values():
            close = getattr(part, "close", None)
            if close is not None:
                close()

    def get(self, kind: type[Part]) -> Part:
        """The one object of a type; it is made without arguments when there is none yet."""
        if kind not in self._parts:
            self._parts[kind] = kind()
        part: Part = self._parts[kind]
        return part

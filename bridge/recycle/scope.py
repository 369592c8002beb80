"""Where an expression is looked at: what names mean there, and what operators mean."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bridge.recycle.meaning import Meaning
    from bridge.recycle.values import Value

Names = Mapping[str, "Value"]


@dataclass(frozen=True)
class Scope:
    """Names from outside to inside: the last ones that have a name tell."""

    meaning: Meaning
    names: tuple[Names, ...]

    def look_up(self, name: str) -> Value:
        """What a name means; None for one that means nothing."""
        for names in reversed(self.names):
            if name in names:
                return names[name]
        return None

    def within(self, names: Names) -> Scope:
        """The same with more names."""
        return Scope(self.meaning, (*self.names, names))

    def alone(self, names: Names) -> Scope:
        """The scope of a component: nothing from outside means anything there."""
        return Scope(self.meaning, (names,))


Expression = Callable[[Scope], "Value"]

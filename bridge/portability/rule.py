"""What is known of one construct that platforms take in different ways."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from bridge.profile.rows import Platform

Level = Literal["warn", "error", "off"]
LEVELS: tuple[Level, ...] = get_args(Level)

_NAMES: dict[Platform, str] = {"doc": "here", "android": "Android", "ios": "iOS", "web": "H5"}


@dataclass(frozen=True)
class Rule:
    """A construct that works here and fails elsewhere.

    Attributes:
        code: its stable id.
        says: the warning, in one line; ``{}`` stands for what of it, such as a handler's name.
        platforms: where it fails.
        since: since which version it does, where that is known.
        story: what happens where.
        instead: what to write, as JavaScript.
        rows: the rows of the profiles that it follows from.
        default: what becomes of it unless somebody says otherwise.
    """

    code: str
    says: str
    platforms: tuple[Platform, ...]
    story: str
    instead: str
    rows: tuple[str, ...]
    since: str = ""
    default: Level = "warn"

    @property
    def where(self) -> str:
        """The names of the platforms, as users know them."""
        return ", ".join(_NAMES[each] for each in self.platforms)

    def explanation(self) -> str:
        """The whole story, for a terminal."""
        since = f" (since {self.since})" if self.since else ""
        off = "\nOff unless asked for.\n" if self.default == "off" else ""
        code = "\n".join(f"    {line}" for line in self.instead.splitlines())
        return (
            f"{self.code}: {self.says.format('…')}\n\nFails on: {self.where}{since}\n{off}\n"
            f"{self.story}\n\nWrite instead:\n\n{code}\n"
        )

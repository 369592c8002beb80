"""Time as a page sees it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Protocol


class Alarm(Protocol):
    """Something that will go off, unless it is cancelled before."""

    def cancel(self) -> None:
        """Keep it from going off."""


class Clock(Protocol):
    """What timers go by. Times are in seconds, from an arbitrary start."""

    def now(self) -> float:
        """Tell the time."""

    def call_at(self, when: float, action: Callable[[], None]) -> Alarm:
        """Call ``action`` once when the time has come."""


class RealClock:
    """The time of the running event loop."""

    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()

    def now(self) -> float:
        """Tell the time."""
        return self._loop.time()

    def call_at(self, when: float, action: Callable[[], None]) -> Alarm:
        """Call ``action`` once when the time has come."""
        return self._loop.call_at(when, action)

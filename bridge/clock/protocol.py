"""What everything that waits goes by. Times are in seconds, from an arbitrary start."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Protocol

Late = Callable[[str], None]
"""Told in a sentence that a virtual clock went on without some work."""


class Alarm(Protocol):
    """Something that will go off, unless it is cancelled before."""

    def cancel(self) -> None:
        """Keep it from going off."""


class Work(Protocol):
    """Something that the world outside does, which takes real time however a clock goes."""

    def begin(self) -> None:
        """It is under way. Does nothing when it was already."""

    def end(self) -> None:
        """It is not under way any more. Does nothing when it was not."""

    def touch(self) -> None:
        """Something came of it: more may be about to."""


class Clock(Protocol):
    """What timers, time-outs and delays go by."""

    @property
    def frozen(self) -> bool:
        """Whether time stands still until somebody moves it."""

    def now(self) -> float:
        """Tell the time."""

    def call_at(self, when: float, action: Callable[[], None]) -> Alarm:
        """Call ``action`` once when the time has come."""

    def call_later(self, delay: float, action: Callable[[], None]) -> Alarm:
        """Call ``action`` once, so many seconds from now."""

    async def sleep(self, seconds: float) -> None:
        """Return so many seconds from now."""

    async def wait(self, event: asyncio.Event, within: float) -> None:
        """Return when the event is set, or so many seconds have passed."""

    async def pass_until(self, event: asyncio.Event, within: float) -> None:
        """The same, but a clock that stands still lets time pass for it, and no more than that."""

    async def quiet(self, within: float) -> bool:
        """Wait until nothing more happens unless time passes or the world outside does something;
        false when that took more than so many real seconds."""

    async def calm(self, within: float) -> bool:
        """The same, and time does not jump meanwhile, where it does by itself."""

    def outside(self, name: str, late: Late | None = None) -> Work:
        """Announce work of the world outside, called ``name`` in messages."""

    def date_for_scripts(self) -> float | None:
        """What ``Date.now()`` is to be, in milliseconds since 1970; None when scripts look at the
        real one themselves."""

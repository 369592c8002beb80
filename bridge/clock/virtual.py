"""Time that passes when a test says so, or at once when there is nothing else to wait for."""

from __future__ import annotations

import asyncio
import math
import time
from collections.abc import Callable
from datetime import datetime
from typing import Any

from bridge.clock.alarms import Alarms
from bridge.clock.calendar import Calendar
from bridge.clock.outside import Outside, OutsideWork
from bridge.clock.protocol import Alarm, Late
from bridge.clock.quiet import callbacks_done
from bridge.errors import LimitExceeded, UsageError

_DIGITS = 9  # of a second: 0.1 + 0.2 and 0.3 are the same moment
# A page that always has a timer of 0 ms would keep time from passing: after so many alarms at one
# moment, the next is due a millisecond later.
_CROWD = 100
_MILLISECOND = 0.001


class VirtualClock:
    """A clock for ``Device(clock=…)``; it stands still unless it is moved or ``automatic``.

    Args:
        start: the date it begins at, the same in every run: a datetime, or text in ISO form.
            Without a time zone it is in the machine's.
        automatic: whether time jumps to the next moment at which something is due, whenever
            nothing else is going on. Can be switched at any time.
        patience: real seconds that time waits for the world outside, such as real servers.
            Scripted ones need none of it.

    Raises:
        UsageError: The date is none.
    """

    def __init__(
        self,
        start: datetime | str = "2024-01-01T00:00:00Z",
        *,
        automatic: bool = False,
        patience: float = 1.0,
    ) -> None:
        self._calendar = Calendar(start)
        self._now = 0.0
        self._rung = 0  # alarms that went off at this moment
        self._alarms = Alarms()
        self._outside = Outside(patience)
        self._moving = asyncio.Lock()
        self._automatic = automatic
        self._calming = 0  # of those that wait without time
        self._restless = 0.0  # real seconds for which what is waited for has kept time from passing
        self._driver: asyncio.Task[None] | None = None

    # -- what tests do

    @property
    def date(self) -> datetime:
        """What ``new Date()`` gives, in UTC."""
        return self._calendar.date(self._now)

    def set(self, date: datetime | str) -> None:
        """Change the date. No timer is moved by it, and ``performance.now()`` is not.

        Raises:
            UsageError: It is none.
        """
        self._calendar = Calendar(date, self._now)

    @property
    def automatic(self) -> bool:
        """Whether time jumps by itself."""
        return self._automatic

    @automatic.setter
    def automatic(self, automatic: bool) -> None:
        self._automatic = automatic
        self._drive_on()

    @property
    def frozen(self) -> bool:
        """Whether time stands still until somebody moves it."""
        return not self._automatic

    async def advance(self, seconds: float) -> None:
        """Let so many seconds pass: everything that is due goes off in its order, each at its own
        time, and what comes of it has settled before the next: timers that timers set, promises,
        messages to scripted servers and back.

        Raises:
            UsageError: Time cannot go back, nor on for ever.
        """
        if not 0 <= seconds < math.inf:
            raise UsageError(f"time cannot be advanced by {seconds!r} s: give seconds from 0 on")
        async with self._moving:
            target = round(self._now + seconds, _DIGITS)
            patient = await self.quiet(self._outside.patience)
            while (due := self._alarms.next()) is not None and due <= target:
                self._ring(due)
                patient = await self.quiet(self._outside.patience if patient else 0)
            self._move_to(target)
            self._rung = 0  # what the test does next is no crowd of the page's

    async def run_next(self) -> float | None:
        """Go on to the next moment at which something is due, and do what is due then; gives the
        seconds that passed, or None when nothing is due at any time."""
        async with self._moving:
            await self.quiet(self._outside.patience)
            begin = self._now
            moment = due = self._alarms.next()
            while due is not None and due == moment:
                self._ring(due)
                await self.quiet(self._outside.patience)
                due = self._alarms.next()
            return None if moment is None else round(self._now - begin, _DIGITS)

    async def run_all(self, limit: int = 1000) -> float:
        """Go on until nothing is due any more; gives the seconds that passed.

        Raises:
            LimitExceeded: There was still something due after ``limit`` moments; time has passed
                up to the last of them.
        """
        begin = self._now
        for _ in range(limit):
            if await self.run_next() is None:
                return round(self._now - begin, _DIGITS)
        if self._alarms.next() is None:
            return round(self._now - begin, _DIGITS)
        raise LimitExceeded(
            f"after {limit} moments (limit) there is still something due: an interval never ends; "
            "use advance()"
        )

    # -- what pages and servers do: bridge.clock.protocol.Clock

    def now(self) -> float:
        """Tell the time: seconds since the clock was made."""
        return self._now

    def call_at(self, when: float, action: Callable[[], None]) -> Alarm:
        """Call ``action`` once when the time has come."""
        when = max(round(when, _DIGITS), self._now)
        if when == self._now and self._rung >= _CROWD:
            when = round(when + _MILLISECOND, _DIGITS)
        alarm = self._alarms.add(when, action)
        self._drive_on()
        return alarm

    def call_later(self, delay: float, action: Callable[[], None]) -> Alarm:
        """Call ``action`` once, so many seconds from now."""
        return self.call_at(self._now + delay, action)

    async def sleep(self, seconds: float) -> None:
        """Return when so many seconds have passed by this clock."""
        over = asyncio.Event()
        await self.wait(over, seconds)

    async def wait(self, event: asyncio.Event, within: float) -> None:
        """Return when the event is set, or so many seconds have passed; it is then set, too."""
        if within == math.inf:
            await event.wait()
            return
        alarm = self.call_later(within, event.set)
        try:
            await event.wait()
        finally:
            alarm.cancel()

    async def pass_until(self, event: asyncio.Event, within: float) -> None:
        """The same, but while time stands still it is moved for that: from one moment at which
        something is due to the next, until the event is set."""
        give_up = round(self._now + within, _DIGITS)
        waiting = asyncio.ensure_future(self.wait(event, within))
        try:
            while self.frozen and not waiting.done():
                async with self._moving:
                    impatient = await self._rest(waiting)
                    if impatient or not (event.is_set() or waiting.done()):
                        due = self._alarms.next()
                        if due is not None and due <= give_up:
                            self._ring(due)
                        elif give_up < math.inf:
                            self._move_to(give_up)
                        else:
                            break
            await waiting
            if self.frozen and self._now >= give_up:
                await self.advance(0)  # what else is due at the last moment comes in time
        finally:
            waiting.cancel()

    async def _rest(self, waiting: asyncio.Task[None]) -> bool:
        """Wait until nothing more happens, or what is waited for does; true when that has always
        come first for so long that time has to go on."""
        begun = time.monotonic()
        still: asyncio.Task[Any] = asyncio.ensure_future(self.quiet(self._outside.patience))
        await asyncio.wait({waiting, still}, return_when=asyncio.FIRST_COMPLETED)
        self._restless = 0.0 if still.done() else self._restless + time.monotonic() - begun
        still.cancel()
        return self._restless > self._outside.patience

    async def quiet(self, within: float) -> bool:
        """Wait until nothing more happens unless time passes; false when that took more than so
        many real seconds. Real servers are waited for as long."""
        give_up = time.monotonic() + within
        while await callbacks_done(max(within, self._outside.patience)):
            if self._outside.is_over:
                return True
            if not await self._outside.finished(give_up):
                await callbacks_done(self._outside.patience)
                return False
        return False

    async def calm(self, within: float) -> bool:
        """The same, and time does not jump meanwhile, where it does by itself."""
        self._calming += 1
        try:
            return await self.quiet(within)
        finally:
            self._calming -= 1
            self._drive_on()

    def outside(self, name: str, late: Late | None = None) -> OutsideWork:
        """Announce work of the world outside, which time waits for while it is under way."""
        return OutsideWork(self._outside, name, late)

    def date_for_scripts(self) -> float | None:
        """What ``Date.now()`` is."""
        return self._calendar.milliseconds(self._now)

    # -- how time passes

    def _ring(self, due: float) -> None:
        self._move_to(due)
        self._rung += 1
        self._alarms.take()()

    def _move_to(self, time: float) -> None:
        if time > self._now:
            self._now = time
            self._rung = 0

    @property
    def _drives(self) -> bool:
        return self._automatic and not self._calming

    def _drive_on(self) -> None:
        if self._drives and self._driver is None and self._alarms.next() is not None:
            self._driver = asyncio.get_running_loop().create_task(self._drive())

    async def _drive(self) -> None:
        """Let time jump, until nothing is due any more."""
        try:
            while self._drives:
                async with self._moving:
                    await self.quiet(self._outside.patience)
                    due = self._alarms.next()
                    if due is None:
                        return
                    if self._drives:
                        self._ring(due)
        finally:
            self._driver = None

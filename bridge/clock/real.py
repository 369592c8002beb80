"""The time of the running event loop."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress

from bridge.clock.protocol import Alarm, Late, Work
from bridge.clock.quiet import callbacks_done


class _Untold:
    """Work that nobody waits for: real time passes by itself."""

    def begin(self) -> None:
        """Nothing is kept."""

    def end(self) -> None:
        """Nothing is kept."""

    def touch(self) -> None:
        """Nothing is kept."""


_UNTOLD = _Untold()


class RealClock:
    """The time of the running event loop."""

    frozen = False

    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()

    def now(self) -> float:
        """Tell the time."""
        return self._loop.time()

    def call_at(self, when: float, action: Callable[[], None]) -> Alarm:
        """Call ``action`` once when the time has come."""
        return self._loop.call_at(when, action)

    def call_later(self, delay: float, action: Callable[[], None]) -> Alarm:
        """Call ``action`` once, so many seconds from now."""
        return self._loop.call_later(delay, action)

    async def sleep(self, seconds: float) -> None:
        """Return so many seconds from now."""
        await asyncio.sleep(seconds)

    async def wait(self, event: asyncio.Event, within: float) -> None:
        """Return when the event is set, or so many seconds have passed."""
        with suppress(TimeoutError):
            async with asyncio.timeout(within):
                await event.wait()

    async def pass_until(self, event: asyncio.Event, within: float) -> None:
        """Return when the event is set, or so many seconds have passed."""
        await self.wait(event, within)

    async def quiet(self, within: float) -> bool:
        """Wait until no callback of the event loop is left to run."""
        return await callbacks_done(within)

    async def calm(self, within: float) -> bool:
        """Wait until no callback of the event loop is left to run."""
        return await callbacks_done(within)

    def outside(self, name: str, late: Late | None = None) -> Work:
        """Announce work of the world outside; real time waits for nothing."""
        return _UNTOLD

    def date_for_scripts(self) -> float | None:
        """Scripts look at the real date themselves."""
        return None

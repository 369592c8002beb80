"""Lets virtual time pass as the inspector's user wants: at some speed, by a step, or not at all."""

from __future__ import annotations

import asyncio

from bridge.clock import VirtualClock

_TICK = 1 / 30  # real seconds between two steps


class Pace:
    """Moves a virtual clock.

    Attributes:
        speed: virtual seconds in one real second; 0 while time stands still.
    """

    def __init__(self, clock: VirtualClock) -> None:
        self.clock = clock
        self.speed = 0.0
        self._running: asyncio.Task[None] | None = None

    def play(self, speed: float) -> None:
        """Let time pass from now on; at speed 0 it stands still."""
        self.speed = speed
        if speed and (self._running is None or self._running.done()):
            self._running = asyncio.get_running_loop().create_task(self._run())

    async def step(self, seconds: float | None) -> None:
        """Let so many seconds pass at once, or all up to what is due next."""
        self.speed = 0.0
        if seconds is None:
            await self.clock.run_next()
        else:
            await self.clock.advance(seconds)

    def told(self) -> dict[str, object]:
        """How time stands, for the browser."""
        return {
            "speed": self.speed,
            "now": round(self.clock.now(), 3),
            "date": self.clock.date.isoformat(timespec="milliseconds"),
        }

    async def close(self) -> None:
        """Stop."""
        self.speed = 0.0
        if self._running is not None:
            self._running.cancel()
            await asyncio.gather(self._running, return_exceptions=True)

    async def _run(self) -> None:
        while self.speed:
            await asyncio.sleep(_TICK)
            await self.clock.advance(self.speed * _TICK)

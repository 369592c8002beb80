"""What the world outside has under way while virtual time stands still.

Real servers answer in real time. A virtual clock waits for them, but not for ever: who keeps it
waiting for longer than its patience is not waited for again until something comes of it.
"""

from __future__ import annotations

import asyncio
import math
import time
from contextlib import suppress

from bridge.clock.protocol import Late

# Real seconds for which nothing may have come from outside before time goes on: what arrives in
# several pieces does so within less.
_CUSHION = 0.02


class Outside:
    """All work of the world outside that one clock knows of."""

    def __init__(self, patience: float) -> None:
        self.patience = patience
        self._under_way: dict[OutsideWork, None] = {}
        self._late: set[OutsideWork] = set()
        self._last: tuple[float, OutsideWork] | None = None  # when something came, and from whom
        self._changed = asyncio.Event()

    async def finished(self, give_up: float) -> bool:
        """Wait until nothing is under way, or it is ``give_up`` by ``time.monotonic()``; false when
        it came to that."""
        while (pause := self._pause()) > 0:
            left = give_up - time.monotonic()
            if left <= 0:
                self._lose_patience()
                return False
            self._changed.clear()
            with suppress(TimeoutError):
                async with asyncio.timeout(min(left, pause)):
                    await self._changed.wait()
        return True

    @property
    def is_over(self) -> bool:
        """Whether there is nothing to wait for."""
        return self._pause() <= 0

    def begin(self, work: OutsideWork) -> None:
        """Something is under way."""
        self._under_way[work] = None
        self._late.discard(work)

    def end(self, work: OutsideWork) -> None:
        """It is not any more."""
        if work in self._under_way:
            del self._under_way[work]
            self._late.discard(work)
            self.touch(work)

    def touch(self, work: OutsideWork) -> None:
        """Something came of it."""
        self._last = (time.monotonic(), work)
        self._changed.set()

    def _pause(self) -> float:
        if any(work not in self._late for work in self._under_way):
            return math.inf
        return 0 if self._last is None else self._last[0] + _CUSHION - time.monotonic()

    def _lose_patience(self) -> None:
        late = [work for work in self._under_way if work not in self._late]
        if not late and self._last is not None:
            late = [self._last[1]]
        self._late.update(work for work in late if work in self._under_way)
        self._last = None
        for work in late:
            work.tell(self.patience)


class OutsideWork:
    """One piece of it."""

    def __init__(self, outside: Outside, name: str, late: Late | None) -> None:
        self._outside = outside
        self._name = name
        self._tell = late
        self._told = False

    def begin(self) -> None:
        """It is under way."""
        self._outside.begin(self)

    def end(self) -> None:
        """It is not under way any more."""
        self._outside.end(self)

    def touch(self) -> None:
        """Something came of it."""
        self._outside.touch(self)

    def tell(self, patience: float) -> None:
        """Say once that virtual time went on without it."""
        if self._told or self._tell is None:
            return
        self._told = True
        self._tell(
            f"virtual time went on while {self._name} was still under way: what is no scripted "
            f"server takes real time, and the clock waits {patience:g} s of it "
            "(VirtualClock(patience=…))"
        )

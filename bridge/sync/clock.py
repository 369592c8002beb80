"""A device's clock, for who does not await."""

from __future__ import annotations

from datetime import datetime

from bridge.clock import VirtualClock
from bridge.errors import UsageError
from bridge.sync.world import World


class Clock:
    """What ``device.clock`` is: see :class:`bridge.VirtualClock`.

    Raises:
        UsageError: From all that moves time, where the device goes by the real one.
    """

    def __init__(self, world: World) -> None:
        self._world = world

    def __repr__(self) -> str:
        return f"<Clock at {self.now():g} s>"

    def now(self) -> float:
        """Tell the time: seconds since an arbitrary start, for a virtual clock that of its test."""
        assert self._world.clock is not None
        return self._world.clock.now()

    @property
    def date(self) -> datetime:
        """What ``new Date()`` gives, in UTC."""
        return self._virtual("date").date

    def set(self, date: datetime | str) -> None:
        """Change the date. No timer is moved by it."""
        self._virtual("set()").set(date)

    @property
    def automatic(self) -> bool:
        """Whether time jumps by itself whenever nothing else is going on: inside of calls that
        wait, so that ``settled()`` waits for timers, too."""
        return self._virtual("automatic").automatic

    @automatic.setter
    def automatic(self, automatic: bool) -> None:
        clock = self._virtual("automatic")
        self._world.do("clock.automatic", lambda: setattr(clock, "automatic", automatic))

    def advance(self, seconds: float) -> None:
        """Let so many seconds pass: everything that is due goes off in its order, each at its own
        time, and what comes of it has settled before the next."""
        __tracebackhide__ = True
        clock = self._virtual("advance()")
        self._world.run(f"clock.advance({seconds!r})", lambda: clock.advance(seconds))

    def run_next(self) -> float | None:
        """Go on to the next moment at which something is due; gives the seconds that passed, or
        None when nothing is due at any time."""
        __tracebackhide__ = True
        return self._world.run("clock.run_next()", self._virtual("run_next()").run_next)

    def run_all(self, limit: int = 1000) -> float:
        """Go on until nothing is due any more; gives the seconds that passed.

        Raises:
            LimitExceeded: There was still something due after ``limit`` moments.
        """
        __tracebackhide__ = True
        clock = self._virtual("run_all()")
        return self._world.run("clock.run_all()", lambda: clock.run_all(limit))

    def _virtual(self, what: str) -> VirtualClock:
        __tracebackhide__ = True
        clock = self._world.clock
        if isinstance(clock, VirtualClock):
            return clock
        raise UsageError(
            f"clock.{what} needs a virtual clock, and this device goes by real time: give it "
            'clock=VirtualClock(), or a test clock = "virtual"'
        )

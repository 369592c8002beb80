"""The native half of timers: knows when each is due, and tells JavaScript in the right order."""

from __future__ import annotations

import heapq
from collections.abc import Sequence
from dataclasses import dataclass

from bridge.clock import Alarm
from bridge.modules.half import Call, Event, Host, Place

_MIN_INTERVAL = 0.001  # seconds, as in Node: an interval of 0 would leave no time for anything else


@dataclass(frozen=True)
class _Timer:
    number: int
    delay: float
    repeats: bool
    place: Place | None

    def __str__(self) -> str:
        kind = "interval" if self.repeats else "timer"
        place = f", set at {self.place}" if self.place else ""
        return f"{kind} of {self.delay * 1000:g} ms{place}"


class TimerHalf:
    """Keeps a page's timers by the time they are due; equal times in the order they were set."""

    def __init__(self, host: Host) -> None:
        self._host = host
        self._timers: dict[int, _Timer] = {}
        self._queue: list[tuple[float, int, int]] = []  # when due, order, timer
        self._order = 0
        self._alarm: Alarm | None = None
        self._alarm_at = 0.0

    def handle(self, call: Call) -> None:
        """Carry out ``start(number, ms, repeats, ms since the turn began)`` or
        ``clear(number)``."""
        number: int = call.args[0]
        if call.method == "clear":
            self._timers.pop(number, None)
            return
        _, ms, repeats, elapsed = call.args
        delay = max(ms / 1000, _MIN_INTERVAL) if repeats else ms / 1000
        self._timers[number] = _Timer(number, delay, repeats, call.place)
        self._schedule(number, self._host.turn_started + elapsed / 1000 + delay)

    def next_due(self) -> float | None:
        """When the next timer is due, by the clock; None when there is none."""
        while self._queue and self._queue[0][2] not in self._timers:
            heapq.heappop(self._queue)
        return self._queue[0][0] if self._queue else None

    def busy(self) -> bool:
        """Timers never make a page busy: settling looks at when they are due."""
        return False

    def is_idle(self) -> bool:
        """Whether no timer runs."""
        return not self._timers

    def still_open(self) -> Sequence[str]:
        """Each timer with its delay and the line that set it."""
        return [str(timer) for timer in self._timers.values()]

    async def close(self) -> None:
        """Stop all timers."""
        self._timers.clear()
        self._queue.clear()
        if self._alarm is not None:
            self._alarm.cancel()

    def _schedule(self, number: int, due: float) -> None:
        self._order += 1
        heapq.heappush(self._queue, (due, self._order, number))
        self._set_alarm()

    def _set_alarm(self) -> None:
        due = self.next_due()
        if due is None or (self._alarm is not None and self._alarm_at <= due):
            return
        if self._alarm is not None:
            self._alarm.cancel()
        self._alarm_at = due
        self._alarm = self._host.clock.call_at(due, self._ring)

    def _ring(self) -> None:
        self._alarm = None
        now = max(self._host.clock.now(), self._alarm_at)  # clocks of loops may ring a tick early
        while (due := self.next_due()) is not None and due <= now:
            _, _, number = heapq.heappop(self._queue)
            timer = self._timers[number]
            self._host.post(Event("timer", "fire", [number]))
            if timer.repeats:
                self._schedule(number, max(due + timer.delay, now))
            else:
                del self._timers[number]
        self._set_alarm()

"""The native half of timers: knows when each is due, and tells JavaScript in the right order."""

from __future__ import annotations

import heapq
from collections.abc import Sequence
from dataclasses import dataclass

from bridge.clock import Alarm
from bridge.modules.half import Activity, Host
from bridge.wire import Call, Event, Place

_MIN_INTERVAL = 0.001  # seconds, as in Node: an interval of 0 would leave no time for anything else
_NANOSECONDS = 9  # digits of a second
_SLACK = 100  # entries of cleared timers that the queue may hold beside as many as there are timers


@dataclass
class _Timer:
    number: int
    delay: float
    repeats: bool
    place: Place | None
    due: float = 0.0

    def __str__(self) -> str:
        kind = "interval" if self.repeats else "timer"
        place = f", set at {self.place}" if self.place else ""
        return f"{kind} of {self.delay * 1000:.10g} ms{place}"


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
        """Carry out ``start(number, ms, repeats, ms since the turn began)``, ``again(number)`` or
        ``clear(number)``."""
        number: int = call.args[0]
        if call.method == "start":
            self._start(*call.args, place=call.place)
        elif call.method == "clear":
            self._timers.pop(number, None)
            self._sweep()
        elif (timer := self._timers.get(number)) is not None:
            # Its next time is fixed when it is delivered, so that times missed do not pile up.
            self._schedule(timer, max(timer.due + timer.delay, self._host.clock.now()))

    def next_due(self) -> float | None:
        """When the next timer is due, by the clock; None when there is none."""
        while self._queue and self._queue[0][2] not in self._timers:
            heapq.heappop(self._queue)
        return self._queue[0][0] if self._queue else None

    def activity(self) -> Activity:
        """Timers never make a page busy: settling looks at when they are due."""
        return Activity.WAITING if self._timers else Activity.IDLE

    def still_open(self) -> Sequence[str]:
        """Each timer with its delay and the line that set it."""
        return [str(timer) for timer in self._timers.values()]

    async def close(self) -> None:
        """Stop all timers."""
        self._timers.clear()
        self._queue.clear()
        self._silence()

    def _start(
        self, number: int, ms: float, repeats: bool, elapsed: float, *, place: Place | None
    ) -> None:
        delay = max(ms / 1000, _MIN_INTERVAL) if repeats else ms / 1000
        timer = self._timers[number] = _Timer(number, delay, repeats, place)
        self._schedule(timer, self._host.turn_started + elapsed / 1000 + delay)

    def _schedule(self, timer: _Timer, due: float) -> None:
        # 9 ms and 19 ms more are the same moment as 28 ms: the earlier set goes first.
        timer.due = due = round(due, _NANOSECONDS)
        self._order += 1
        heapq.heappush(self._queue, (due, self._order, timer.number))
        self._set_alarm()

    def _sweep(self) -> None:
        """Forget cleared timers; a page that resets a long one at each message would keep all."""
        if len(self._queue) > 2 * len(self._timers) + _SLACK:
            self._queue = [entry for entry in self._queue if entry[2] in self._timers]
            heapq.heapify(self._queue)

    def _set_alarm(self) -> None:
        due = self.next_due()
        if due is None or (self._alarm is not None and self._alarm_at <= due):
            return
        self._silence()
        self._alarm_at = due
        self._alarm = self._host.clock.call_at(due, self._ring)

    def _silence(self) -> None:
        if self._alarm is not None:
            self._alarm.cancel()
            self._alarm = None

    def _ring(self) -> None:
        self._alarm = None
        now = max(self._host.clock.now(), self._alarm_at)  # clocks of loops may ring a tick early
        while (due := self.next_due()) is not None and due <= now:
            _, _, number = heapq.heappop(self._queue)
            self._host.post(Event("timer", "fire", [number]))
            if not self._timers[number].repeats:
                del self._timers[number]
        self._set_alarm()

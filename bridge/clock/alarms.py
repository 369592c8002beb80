"""What a virtual clock has to do and when: the earliest first, at equal times as they were set."""

from __future__ import annotations

import heapq
from collections.abc import Callable

_SLACK = 100  # cancelled alarms that the queue may hold beside as many as there are alarms


class SetAlarm:
    """One alarm, until it goes off or is cancelled."""

    def __init__(self, alarms: Alarms, action: Callable[[], None]) -> None:
        self._alarms = alarms
        self.action: Callable[[], None] | None = action

    def cancel(self) -> None:
        """Keep it from going off."""
        if self.action is not None:
            self.action = None
            self._alarms.sweep()


class Alarms:
    """Alarms by their time."""

    def __init__(self) -> None:
        self._queue: list[tuple[float, int, SetAlarm]] = []
        self._order = 0
        self._cancelled = 0

    def add(self, when: float, action: Callable[[], None]) -> SetAlarm:
        """Set one more."""
        alarm = SetAlarm(self, action)
        self._order += 1
        heapq.heappush(self._queue, (when, self._order, alarm))
        return alarm

    def next(self) -> float | None:
        """When the next goes off; None when there is none."""
        while self._queue and self._queue[0][2].action is None:
            heapq.heappop(self._queue)
            self._cancelled -= 1
        return self._queue[0][0] if self._queue else None

    def take(self) -> Callable[[], None]:
        """Remove the next, of which :meth:`next` has told, and give what it does."""
        alarm = heapq.heappop(self._queue)[2]
        action, alarm.action = alarm.action, None
        assert action is not None
        return action

    def sweep(self) -> None:
        """One was cancelled: forget those, once they are many."""
        self._cancelled += 1
        if 2 * self._cancelled > len(self._queue) + _SLACK:
            self._queue = [entry for entry in self._queue if entry[2].action is not None]
            heapq.heapify(self._queue)
            self._cancelled = 0

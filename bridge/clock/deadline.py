"""A time-out by any clock, which begins anew whenever something comes of what is waited for."""

from __future__ import annotations

import asyncio
from types import TracebackType
from typing import Self

from bridge.clock.protocol import Alarm, Clock


class Deadline:
    """``async with Deadline(clock, 3) as deadline:`` raises TimeoutError after three seconds in
    which nobody called ``deadline.touch()``. With None for the seconds it never does."""

    def __init__(self, clock: Clock, seconds: float | None) -> None:
        self._clock = clock
        self._seconds = seconds
        self._alarm: Alarm | None = None
        self._touched = 0.0
        self._passed = False
        self._cancelled_before = 0

    def touch(self) -> None:
        """Something has come: the time begins anew."""
        self._touched = self._clock.now()

    async def __aenter__(self) -> Self:
        task = asyncio.current_task()
        assert task is not None
        self._task = task
        self._cancelled_before = task.cancelling()
        self.touch()
        if self._seconds is not None:
            self._set(self._touched + self._seconds)
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._alarm is not None:
            self._alarm.cancel()
        if not self._passed or self._task.uncancel() > self._cancelled_before:
            return  # somebody else cancels the task as well
        if kind is not None and issubclass(kind, asyncio.CancelledError):
            raise TimeoutError from error

    def _set(self, when: float) -> None:
        self._alarm = self._clock.call_at(when, self._ring)

    def _ring(self) -> None:
        assert self._seconds is not None
        due = self._touched + self._seconds
        if due > self._clock.now():
            self._set(due)
            return
        self._alarm = None
        self._passed = True
        self._task.cancel()

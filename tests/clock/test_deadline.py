"""Time-outs by any clock, which begin anew."""

from __future__ import annotations

import asyncio

import pytest

from bridge.clock import Deadline, RealClock, VirtualClock


class Waiter:
    """A task that waits under a deadline, and is touched from outside."""

    def __init__(self, clock: VirtualClock, seconds: float | None) -> None:
        self.deadline = Deadline(clock, seconds)
        self.task = asyncio.ensure_future(self._wait())

    async def _wait(self) -> None:
        async with self.deadline:
            await asyncio.Event().wait()

    async def end(self) -> None:
        self.task.cancel()
        await asyncio.gather(self.task, return_exceptions=True)


async def test_it_passes_to_the_moment() -> None:
    clock = VirtualClock()
    waiter = Waiter(clock, 3)
    await clock.advance(2.999)
    assert not waiter.task.done()
    await clock.advance(0.001)
    with pytest.raises(TimeoutError):
        await waiter.task
    assert waiter.task.cancelling() == 0


async def test_a_touch_lets_it_begin_anew() -> None:
    clock = VirtualClock()
    waiter = Waiter(clock, 3)
    for _ in range(5):
        await clock.advance(2)
        waiter.deadline.touch()
    assert not waiter.task.done()
    await clock.advance(3)
    with pytest.raises(TimeoutError):
        await waiter.task


async def test_without_seconds_it_never_passes() -> None:
    clock = VirtualClock()
    waiter = Waiter(clock, None)
    await clock.advance(10**6)
    assert not waiter.task.done()
    await waiter.end()


async def test_it_is_nothing_to_a_task_that_is_over() -> None:
    clock = VirtualClock()
    async with Deadline(clock, 3):
        pass
    assert await clock.run_next() is None


async def test_an_error_goes_through() -> None:
    with pytest.raises(ZeroDivisionError):
        async with Deadline(VirtualClock(), 3):
            _ = 1 / 0


async def test_who_is_cancelled_by_somebody_else_is_not_late() -> None:
    clock = VirtualClock()
    waiter = Waiter(clock, 3)
    await clock.advance(1)
    await waiter.end()
    assert waiter.task.cancelled()


async def test_who_is_cancelled_at_the_same_moment_is_cancelled() -> None:
    clock = VirtualClock()
    waiter = Waiter(clock, 3)
    await clock.advance(1)

    def cancel() -> None:
        waiter.task.cancel()

    clock.call_later(2, cancel)  # after the deadline, at the same moment
    await clock.advance(2)
    await asyncio.gather(waiter.task, return_exceptions=True)
    assert waiter.task.done()


async def test_real_time_will_do() -> None:
    with pytest.raises(TimeoutError):
        async with Deadline(RealClock(), 0.01):
            await asyncio.Event().wait()

"""Time as pages see it."""

from __future__ import annotations

import asyncio

from bridge.clock import RealClock


async def test_an_alarm_goes_off_when_its_time_has_come() -> None:
    clock = RealClock()
    rang: asyncio.Future[float] = asyncio.get_running_loop().create_future()
    due = clock.now() + 0.01
    clock.call_at(due, lambda: rang.set_result(clock.now()))
    assert await asyncio.wait_for(rang, 1) >= due - 0.001


async def test_a_cancelled_alarm_does_not() -> None:
    clock = RealClock()
    rang: list[str] = []
    now = clock.now()
    alarm = clock.call_at(now + 0.001, lambda: rang.append("cancelled"))
    done = asyncio.Event()
    clock.call_at(now + 0.01, done.set)
    alarm.cancel()
    await asyncio.wait_for(done.wait(), 1)
    assert rang == []

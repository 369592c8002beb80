"""The native half of timers alone, with a clock that the test moves."""

from __future__ import annotations

import asyncio
from typing import Any, cast

from hypothesis import given
from hypothesis import strategies as st

from bridge.modules.half import Activity, Host
from bridge.modules.timer import TimerHalf
from bridge.wire import Call, Event, Place


class Alarm:
    def __init__(self, when: float, action: Any) -> None:
        self.when = when
        self.action = action
        self.cancelled = False

    def cancel(self) -> None:
        self.cancelled = True


class Page:
    """As much of a page as timers see; time passes when the test says so."""

    def __init__(self) -> None:
        self.clock = self
        self.turn_started = 0.0
        self.fired: list[int] = []
        self.time = 0.0
        self.alarms: list[Alarm] = []
        self.timers = TimerHalf(cast(Host, self))

    def now(self) -> float:
        return self.time

    def call_at(self, when: float, action: Any) -> Alarm:
        self.alarms.append(Alarm(when, action))
        return self.alarms[-1]

    def post(self, event: Event) -> None:
        self.fired.append(event.args[0])

    def set(self, number: int, ms: float, *, repeats: bool = False, elapsed: float = 0) -> None:
        place = Place("a.js", number, 1)
        self.timers.handle(Call("timer", "start", [number, ms, repeats, elapsed], None, place, ""))

    def clear(self, number: int) -> None:
        self.timers.handle(Call("timer", "clear", [number], None, None, ""))

    def again(self, number: int) -> None:
        self.timers.handle(Call("timer", "again", [number], None, None, ""))

    def pending(self) -> list[Alarm]:
        return [alarm for alarm in self.alarms if not alarm.cancelled]

    def pass_time(self, until: float) -> None:
        while ringing := [alarm for alarm in self.pending() if alarm.when <= until]:
            alarm = min(ringing, key=lambda each: each.when)
            self.alarms.remove(alarm)
            self.time = max(self.time, alarm.when)
            alarm.action()
        self.time = until


def test_delays_count_from_when_javascript_set_them() -> None:
    page = Page()
    page.time = page.turn_started = 5.0
    page.set(1, 100, elapsed=30)
    assert page.timers.next_due() == 5.13
    page.pass_time(5.129)
    assert page.fired == []
    page.pass_time(5.131)
    assert page.fired == [1]
    assert page.timers.next_due() is None


@given(st.lists(st.tuples(st.integers(0, 50), st.booleans()), max_size=30))
def test_they_fire_by_time_then_by_order_and_never_when_cleared(
    timers: list[tuple[int, bool]],
) -> None:
    page = Page()
    for number, (ms, _) in enumerate(timers):
        page.set(number, ms)
    kept = []
    for number, (ms, keep) in enumerate(timers):
        if keep:
            kept.append((ms, number))
        else:
            page.clear(number)
    page.pass_time(1)
    assert page.fired == [number for _, number in sorted(kept)]
    assert page.timers.activity() is Activity.IDLE


def test_one_alarm_at_most_is_set() -> None:
    page = Page()
    for number in range(100):
        page.set(number, 100 - number)
    assert len(page.pending()) == 1


def test_an_interval_goes_on_only_when_it_was_delivered() -> None:
    page = Page()
    page.set(1, 10, repeats=True)
    page.pass_time(0.095)
    assert page.fired == [1]
    page.again(1)
    assert page.timers.next_due() == 0.095
    page.pass_time(0.1)
    page.again(1)
    assert page.fired == [1, 1]
    assert page.timers.activity() is Activity.WAITING


def test_an_interval_does_not_drift() -> None:
    page = Page()
    page.set(1, 10, repeats=True)
    for tick in range(1, 6):
        page.pass_time(tick * 0.01 + 0.001)
        page.again(1)
    assert page.fired == [1] * 5
    assert abs((page.timers.next_due() or 0) - 0.06) < 1e-9


def test_an_interval_cleared_before_it_was_delivered_is_gone() -> None:
    page = Page()
    page.set(1, 10, repeats=True)
    page.pass_time(0.01)
    page.clear(1)
    page.again(1)
    assert page.timers.activity() is Activity.IDLE
    assert page.timers.next_due() is None


def test_what_is_open_is_named_with_its_line() -> None:
    page = Page()
    page.set(3, 1500)
    page.set(4, 0.5, repeats=True)
    assert page.timers.still_open() == [
        "timer of 1500 ms, set at a.js:3:1",
        "interval of 1 ms, set at a.js:4:1",
    ]


def test_closing_stops_them_all() -> None:
    page = Page()
    page.set(1, 10)
    page.set(2, 10, repeats=True)
    asyncio.run(page.timers.close())
    page.pass_time(1)
    assert page.fired == []
    assert page.pending() == []

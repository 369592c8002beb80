"""A clock that is moved: what goes off, when, and in which order."""

from __future__ import annotations

import asyncio
import heapq
import time
from datetime import UTC, datetime, timedelta
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bridge import LimitExceeded, UsageError, VirtualClock
from bridge.clock import callbacks_done


class Log:
    """A clock, and what has gone off by it."""

    def __init__(self, *, automatic: bool = False) -> None:
        self.clock = VirtualClock(automatic=automatic)
        self.entries: list[tuple[float, str]] = []

    def note(self, name: str) -> None:
        self.entries.append((self.clock.now(), name))

    def set(self, delay: float, name: str) -> None:
        self.clock.call_later(delay, lambda: self.note(name))


async def test_time_stands_still_until_it_is_moved() -> None:
    log = Log()
    log.set(0, "now")
    await asyncio.sleep(0)
    assert log.entries == []
    await log.clock.advance(0)
    assert log.entries == [(0, "now")]


async def test_each_goes_off_at_its_own_time_and_the_clock_ends_where_it_was_sent() -> None:
    log = Log()
    for delay in (2, 0.5, 7, 1):
        log.set(delay, f"after {delay}")
    await log.clock.advance(5)
    assert log.entries == [(0.5, "after 0.5"), (1, "after 1"), (2, "after 2")]
    assert log.clock.now() == 5
    await log.clock.advance(2)
    assert log.entries[3:] == [(7, "after 7")]


async def test_what_is_set_meanwhile_goes_off_in_the_same_advance() -> None:
    log = Log()

    def again() -> None:
        log.note("tick")
        log.clock.call_later(1, again)

    log.clock.call_later(1, again)
    await log.clock.advance(3)
    assert [when for when, _ in log.entries] == [1, 2, 3]


async def test_tasks_go_on_before_the_next_goes_off() -> None:
    log = Log()

    async def chain() -> None:
        await log.clock.sleep(1)
        for _ in range(50):
            await asyncio.sleep(0)
        log.note("task")

    task = asyncio.ensure_future(chain())
    log.set(1.000001, "alarm")
    await log.clock.advance(2)
    assert log.entries == [(1, "task"), (1.000001, "alarm")]
    await task


async def test_times_that_are_equal_on_paper_are_equal() -> None:
    log = Log()
    log.set(0.3, "first")
    log.clock.call_later(0.1, lambda: log.set(0.2, "second"))
    log.set(0.3, "third")
    await log.clock.advance(0.3)
    assert log.entries == [(0.3, "first"), (0.3, "third"), (0.3, "second")]


async def test_what_was_cancelled_does_not_go_off() -> None:
    log = Log()
    alarm = log.clock.call_later(1, lambda: log.note("never"))
    log.clock.call_later(0.5, alarm.cancel)
    await log.clock.advance(2)
    alarm.cancel()
    assert log.entries == []


async def test_cancelled_alarms_do_not_pile_up() -> None:
    clock = VirtualClock()
    for _ in range(10_000):
        clock.call_later(1000, lambda: None).cancel()
    assert len(clock._alarms._queue) < 300


async def test_many_steps_of_a_test_at_one_moment_are_no_crowd() -> None:
    log = Log()
    for step in range(300):
        log.set(0, str(step))
        await log.clock.advance(0)
        assert len(log.entries) == step + 1


@pytest.mark.parametrize("seconds", [-1, float("nan"), float("inf")])
async def test_time_does_not_go_back_nor_on_for_ever(seconds: float) -> None:
    with pytest.raises(UsageError, match="time cannot be advanced by"):
        await VirtualClock().advance(seconds)


async def test_zero_delays_for_ever_do_not_keep_time_from_passing() -> None:
    log = Log()

    def again() -> None:
        log.note("again")
        log.clock.call_later(0, again)

    again()
    await log.clock.advance(0.01)
    assert log.clock.now() == 0.01
    assert 1000 <= len(log.entries) <= 1200


class TestTheNext:
    async def test_it_goes_to_the_next_moment_and_does_all_that_is_due_then(self) -> None:
        log = Log()
        log.set(2, "b")
        log.set(1, "a")
        log.clock.call_later(2, lambda: log.set(0, "d"))
        log.set(2, "c")
        assert await log.clock.run_next() == 1
        assert log.entries == [(1, "a")]
        assert await log.clock.run_next() == 1
        assert log.entries[1:] == [(2, "b"), (2, "c"), (2, "d")]
        assert await log.clock.run_next() is None

    async def test_all_of_them_until_nothing_is_due(self) -> None:
        log = Log()
        log.clock.call_later(5, lambda: log.set(5, "late"))
        assert await log.clock.run_all() == 10
        assert log.entries == [(10, "late")]

    async def test_an_interval_has_no_last(self) -> None:
        log = Log()

        def again() -> None:
            log.clock.call_later(1, again)

        again()
        with pytest.raises(LimitExceeded, match="after 20 moments"):
            await log.clock.run_all(limit=20)
        assert log.clock.now() == 20


class TestAutomatic:
    async def test_time_jumps_to_what_is_due(self) -> None:
        log = Log(automatic=True)
        log.set(3600, "later")
        await log.clock.sleep(7200)
        assert log.entries == [(3600, "later")]
        assert log.clock.now() == 7200

    async def test_it_can_be_switched_on_and_off(self) -> None:
        log = Log()
        log.set(1, "one")
        log.set(3, "three")
        off = asyncio.Event()

        def switch_off() -> None:
            log.clock.automatic = False
            off.set()

        log.clock.call_later(2, switch_off)
        log.clock.automatic = True
        await off.wait()
        await log.clock.quiet(1)
        assert log.entries == [(1, "one")]
        assert log.clock.frozen
        assert log.clock.now() == 2

    async def test_several_sleepers_wake_in_order(self) -> None:
        log = Log(automatic=True)

        async def sleeper(name: str, *naps: float) -> None:
            for nap in naps:
                await log.clock.sleep(nap)
                log.note(name)

        await asyncio.gather(sleeper("a", 2, 2, 2), sleeper("b", 3, 2))
        assert log.entries == [(2, "a"), (3, "b"), (4, "a"), (5, "b"), (6, "a")]

    async def test_two_clocks_on_one_loop_do_not_keep_each_other_waiting(self) -> None:
        one, other = Log(automatic=True), Log()
        other.set(5, "other")
        await asyncio.gather(one.clock.sleep(100), other.clock.advance(10))
        assert (one.clock.now(), other.entries) == (100, [(5, "other")])


class TestWaiting:
    async def test_time_that_stands_still_is_moved_to_what_is_waited_for_and_no_further(
        self,
    ) -> None:
        clock, event, rung = VirtualClock(), asyncio.Event(), list[float]()
        for second in range(1, 9):
            clock.call_at(second, lambda: rung.append(clock.now()))
        clock.call_at(3, event.set)
        await clock.pass_until(event, 60)
        assert (clock.now(), rung) == (3, [1, 2, 3])

    async def test_or_to_the_end_of_the_wait_with_all_that_is_due_then(self) -> None:
        clock, event, rung = VirtualClock(), asyncio.Event(), list[float]()
        waiting = asyncio.ensure_future(clock.pass_until(event, 5))
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        clock.call_at(5, lambda: rung.append(clock.now()))
        clock.call_at(5.5, lambda: rung.append(clock.now()))
        await waiting
        assert (clock.now(), rung) == (5, [5])


class TestRest:
    async def test_a_callback_that_takes_all_the_time_is_not_taken_for_one_that_never_ends(
        self,
    ) -> None:
        done: list[str] = []

        async def several() -> None:
            time.sleep(0.05)  # noqa: ASYNC251  (as loading code does, on a busy machine)
            for _ in range(20):
                await asyncio.sleep(0)
            done.append("all")

        work = asyncio.ensure_future(several())
        assert await callbacks_done(0.01)
        assert done == ["all"]
        await work

    async def test_one_that_never_ends_is_not_waited_for(self) -> None:
        async def for_ever() -> None:
            while True:  # noqa: ASYNC110  (nothing is waited for)
                await asyncio.sleep(0)

        work = asyncio.ensure_future(for_ever())
        assert not await callbacks_done(0.01)
        work.cancel()


class TestTheDate:
    def test_every_run_begins_at_the_same_one(self) -> None:
        assert VirtualClock().date == datetime(2024, 1, 1, tzinfo=UTC)

    async def test_it_goes_with_the_clock_and_can_be_set(self) -> None:
        clock = VirtualClock("2024-02-29T23:59:59Z")
        await clock.advance(1.5)
        assert clock.date == datetime(2024, 3, 1, 0, 0, 0, 500_000, tzinfo=UTC)
        clock.set(datetime(1999, 12, 31, tzinfo=UTC))
        assert clock.now() == 1.5
        await clock.advance(60)
        assert clock.date == datetime(1999, 12, 31, 0, 1, tzinfo=UTC)

    def test_without_a_zone_it_is_in_the_machines_as_in_javascript(self) -> None:
        naive = datetime(2024, 7, 1, 12)
        assert VirtualClock(naive).date == naive.astimezone()

    @pytest.mark.parametrize("date", ["yesterday", 5, None])
    def test_what_is_no_date_is_refused(self, date: object) -> None:
        with pytest.raises(UsageError, match="is no date a clock can show"):
            VirtualClock(date)  # type: ignore[arg-type]

    @given(st.integers(-(10**12), 10**12), st.integers(0, 10**9))
    def test_scripts_get_whole_milliseconds(self, start: int, passed: int) -> None:
        epoch = datetime(1970, 1, 1, tzinfo=UTC)
        clock = VirtualClock(epoch + timedelta(milliseconds=start))
        clock._move_to(passed / 1000)
        assert clock.date_for_scripts() == start + passed


class TestTheWorldOutside:
    async def test_time_waits_for_what_is_under_way(self) -> None:
        log = Log()
        work = log.clock.outside("an answer")
        answered = asyncio.get_running_loop().call_later

        def answer() -> None:
            log.note("answer")
            work.end()

        log.set(1, "alarm")
        work.begin()
        answered(0.05, answer)
        await log.clock.advance(1)
        assert log.entries == [(0, "answer"), (1, "alarm")]

    async def test_but_not_for_ever_and_says_so_once(self) -> None:
        clock = VirtualClock(patience=0.05)
        told: list[str] = []
        clock.outside("a slow server", told.append).begin()
        await clock.advance(60)
        await clock.advance(60)
        assert clock.now() == 120
        (sentence,) = told
        assert "virtual time went on while a slow server was still under way" in sentence

    async def test_what_keeps_talking_is_not_waited_for_either(self) -> None:
        clock = VirtualClock(patience=0.1)
        told: list[str] = []
        work = clock.outside("a talkative server", told.append)
        loop = asyncio.get_running_loop()

        quiet = asyncio.Event()

        def talk() -> None:
            work.touch()
            if not quiet.is_set():
                loop.call_later(0.005, talk)

        talk()
        clock.call_later(1, lambda: None)
        await clock.advance(60)
        quiet.set()
        assert len(told) == 1

    async def test_further_pieces_of_an_answer_come_before_time_goes_on(self) -> None:
        log = Log()
        work = log.clock.outside("an answer")
        loop = asyncio.get_running_loop()
        log.set(1, "alarm")
        work.touch()
        loop.call_later(0.005, log.note, "more")
        await log.clock.advance(1)
        assert log.entries == [(0, "more"), (1, "alarm")]

    async def test_other_loops_show_less_and_are_waited_for_in_rounds(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        class Loop:
            """An event loop that does not show what it has to run."""

        monkeypatch.setattr("bridge.clock.quiet.asyncio.get_running_loop", Loop)
        done = []

        async def chain() -> None:
            for _ in range(50):
                await asyncio.sleep(0)
            done.append(True)

        task = asyncio.ensure_future(chain())
        assert await callbacks_done(1)
        assert done == [True]
        await task


# -- any program of timers, against a model of ten lines -------------------------------------------

Program = list[tuple[int, list[tuple[int, list[tuple[int, None]]]]]]
delays = st.integers(0, 20)
programs = st.lists(
    st.tuples(
        delays, st.lists(st.tuples(delays, st.lists(st.tuples(delays, st.none()), max_size=3)))
    ),
    max_size=8,
)


def model(program: Program) -> list[tuple[int, str]]:
    """What goes off when: a queue by time, at equal times in the order they were set."""
    queue: list[tuple[int, int, str, object]] = []
    order = 0
    done: list[tuple[int, str]] = []

    def put(now: int, within: object, prefix: str) -> None:
        nonlocal order
        for index, (delay, more) in enumerate(within or ()):  # type: ignore[arg-type, var-annotated]
            order += 1
            heapq.heappush(queue, (now + delay, order, f"{prefix}{index}", more))

    put(0, program, "")
    while queue:
        now, _, name, more = heapq.heappop(queue)
        done.append((now, name))
        put(now, more, f"{name}.")
    return done


@given(programs, st.lists(st.integers(0, 15), max_size=6))
def test_any_program_runs_as_the_model_says_however_time_is_moved(
    program: Program, steps: list[int]
) -> None:
    async def run() -> list[tuple[int, str]]:
        clock = VirtualClock()
        done: list[tuple[int, str]] = []

        def put(within: object, prefix: str) -> None:
            for index, (delay, more) in enumerate(within or ()):  # type: ignore[arg-type, var-annotated]
                clock.call_later(delay / 1000, partial(go, f"{prefix}{index}", more))

        def go(name: str, more: object) -> None:
            done.append((round(clock.now() * 1000), name))
            put(more, f"{name}.")

        put(program, "")
        for step in steps:
            await clock.advance(step / 1000)
        await clock.run_all()
        return done

    assert asyncio.run(run()) == model(program)

"""What a page sees of virtual time: its timers, its Date, its sockets, and when it is settled."""

from __future__ import annotations

import asyncio
import heapq
import json
import socket
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bridge import Device, Options, Page, VirtualClock
from bridge.errors import TimedOut
from tests.devices import events, printed

START = 1704067200000  # 2024-01-01


@asynccontextmanager
async def still(
    script: str, *, clock: VirtualClock | None = None, socket_options: Options | None = None
) -> AsyncIterator[tuple[Page, VirtualClock]]:
    """A page on a device whose clock stands still."""
    clock = clock or VirtualClock()
    async with Device(clock=clock, portability="off", socket_options=socket_options) as device:
        yield await device.open(source=script), clock


class TestTimers:
    async def test_an_hour_of_heartbeats_takes_no_time_and_leaves_out_none(self) -> None:
        async with still("let n = 0; setInterval(() => console.log(++n), 60000);") as (page, clock):
            begun = time.monotonic()
            await clock.advance(3600)
            assert printed(page) == [str(n) for n in range(1, 61)]
            assert time.monotonic() - begun < 60

    async def test_promises_and_what_they_set_come_before_the_next_timer(self) -> None:
        script = """
        setTimeout(async () => {
          for (let i = 0; i < 100; i += 1) await null;
          console.log('promises', performance.now());
          setTimeout(() => console.log('inner', performance.now()), 5);
        }, 10);
        setTimeout(() => console.log('outer', performance.now()), 15);
        setTimeout(() => console.log('last', performance.now()), 16);
        """
        async with still(script) as (page, clock):
            await clock.advance(1)
            assert printed(page) == ["promises 10", "outer 15", "inner 15", "last 16"]

    async def test_time_stands_still_while_a_script_runs(self) -> None:
        script = """
        const begun = [Date.now(), performance.now()];
        for (let i = 0; i < 1e6; i += 1);
        console.log(Date.now() - begun[0], performance.now() - begun[1]);
        """
        async with still(script) as (page, _):
            assert printed(page) == ["0 0"]

    async def test_console_time_is_virtual_too(self) -> None:
        async with still("console.time(); setTimeout(() => console.timeEnd(), 1500);") as (
            page,
            clock,
        ):
            await clock.advance(2)
            assert printed(page) == ["default: 1500ms"]

    async def test_two_pages_share_the_time(self) -> None:
        clock = VirtualClock()
        async with Device(clock=clock) as device:
            one = await device.open(source="setTimeout(() => console.log(Date.now()), 2000)")
            await clock.advance(1)
            source = "setTimeout(() => console.log(Date.now(), performance.now()), 500)"
            other = await device.open(source=source)
            await clock.advance(1)
            assert printed(one) == [str(START + 2000)]
            assert printed(other) == [f"{START + 1500} 500"]

    async def test_waiting_for_real_leaves_it_where_it_is(self) -> None:
        async with still("setTimeout(() => console.log('never'), 1)") as (page, clock):
            await asyncio.sleep(0.02)
            assert (printed(page), clock.now()) == ([], 0)

    async def test_no_timer_of_a_destroyed_page_keeps_time_busy(self) -> None:
        async with still("setInterval(() => {}, 1000)") as (page, clock):
            await page.destroy()
            assert await clock.run_next() is None


class TestDate:
    async def test_it_is_the_clocks_wherever_a_script_asks(self) -> None:
        script = """
        const { now } = Date;
        console.log(Date.now(), now(), new Date().getTime(), +new Date, Date.parse(Date()),
          new (class extends Date {})().getTime(), Reflect.construct(Date, []).getTime(),
          new (new Date().constructor)().getTime(), performance.timeOrigin);
        """
        async with still(script) as (page, _):
            assert printed(page) == [" ".join([str(START)] * 9)]

    async def test_everything_else_of_it_is_as_it_was(self) -> None:
        script = """
        const d = new Date(2020, 1, 29, 12, 30);
        console.log(d instanceof Date, d.getMonth(), new Date(5).getTime(),
          new Date('2024').toISOString(),
          new Date(undefined).getTime(), Date.UTC(2000, 0), Date.length, Date.name,
          typeof Date.parse,
          Object.keys(Date).length, Date.prototype.constructor === Date, typeof Date(1, 2),
          Object.prototype.toString.call(d), new Date(new Date(7)).getTime());
        class Day extends Date { next() { return new Day(this.getTime() + 1); } }
        console.log(new Day(1).next() instanceof Day, new Day(1).next().getTime());
        console.log(JSON.stringify(Object.getOwnPropertyNames(Date).sort()));
        """
        async with Device(portability="off") as device:
            as_it_was = printed(await device.open(source=script))
        async with still(script) as (page, _):
            assert printed(page) == as_it_was

    async def test_it_can_be_set_without_moving_timers(self) -> None:
        script = "setInterval(() => console.log(Date.now(), performance.now()), 1000)"
        async with still(script) as (page, clock):
            await clock.advance(1)
            clock.set("2000-01-01T00:00:00Z")
            await clock.advance(1)
            assert printed(page) == [f"{START + 1000} 1000", f"{946684800000 + 1000} 2000"]

    async def test_without_a_virtual_clock_it_is_the_real_one(self) -> None:
        async with Device() as device:
            page = await device.open(source="console.log(Date.now(), String(Date).length > 0)")
            (shown,) = printed(page)
            assert abs(int(shown.split()[0]) / 1000 - time.time()) < 60

    async def test_scripts_that_replace_prototypes_do_not_reach_what_is_behind(self) -> None:
        script = """
        Reflect.construct = Array.prototype.push = Date.prototype.toString = () => 'mine';
        Array.prototype[Symbol.iterator] = () => { throw new Error('iterated'); };
        Object.defineProperty(Array.prototype, '0', { set() { throw new Error('written'); } });
        console.log(Date.now(), new Date().getTime(), new Date(5).getTime(), typeof Date());
        """
        async with still(script) as (page, _):
            assert printed(page) == [f"{START} {START} 5 string"]


class TestSettled:
    async def test_while_time_stands_still_it_is_when_nothing_more_happens(self) -> None:
        script = """
        setTimeout(() => console.log('due at once'), 0);
        setTimeout(() => console.log('too late'), 1);
        Promise.resolve().then(() => console.log('promise'));
        """
        async with still(script) as (page, clock):
            outcome = await page.settled()
            assert outcome.status == "passed"
            assert printed(page) == ["promise"]
            await clock.advance(0)
            assert printed(page) == ["promise", "due at once"]
            assert "timer of 1 ms, set at script.js:3:9" in outcome.open_at_end

    async def test_automatic_time_goes_by_the_usual_rules(self) -> None:
        script = """
        setTimeout(() => setTimeout(() => console.log('second', performance.now()), 450), 400);
        setTimeout(() => console.log('too late'), 10000);
        """
        async with still(script, clock=VirtualClock(automatic=True)) as (page, _):
            outcome = await page.settled()
            assert printed(page) == ["second 850"]
            assert outcome.status == "passed"

    async def test_automatic_time_runs_out_as_real_time_does(self) -> None:
        script = "setInterval(() => {}, 100);"
        async with still(script, clock=VirtualClock(automatic=True)) as (page, clock):
            outcome = await page.settled(timeout=30)
            assert outcome.status == "timeout"
            assert clock.now() == 30

    async def test_automatic_time_until_all_is_closed(self) -> None:
        script = "setTimeout(() => console.log(Date.now()), 86400000)"
        async with still(script, clock=VirtualClock(automatic=True)) as (page, _):
            await page.settled(until="closed", timeout=10**6)
            assert printed(page) == [str(START + 86400000)]


class TestRealServers:
    async def test_their_answers_come_before_time_goes_on(self, echo: str) -> None:
        script = f"""
        const ws = weex.requireModule('webSocket');
        ws.WebSocket('{echo}');
        ws.onopen = () => setInterval(() => ws.send('ping ' + performance.now()), 30000);
        ws.onmessage = (event) => console.log(event.data, performance.now());
        """
        async with still(script) as (page, clock):
            await page.settled()
            await clock.advance(95)
            assert printed(page) == [f"ping {n} {n}" for n in (30000, 60000, 90000)]

    async def test_one_that_never_answers_runs_into_its_time_out_by_the_clock(self) -> None:
        with socket.create_server(("127.0.0.1", 0)) as deaf:
            script = f"""
            const ws = weex.requireModule('webSocket');
            ws.onerror = (event) => console.log(performance.now(), event.data);
            ws.WebSocket('ws://127.0.0.1:{deaf.getsockname()[1]}/');
            """
            clock = VirtualClock(patience=0.05)
            async with still(script, clock=clock) as (page, _):
                await page.settled(timeout=0.1)
                await clock.advance(9.999)
                assert printed(page) == []
                await clock.advance(0.001)
                (line,) = printed(page)
                assert line.startswith("10000 ws://127.0.0.1:")
                assert "did not answer the WebSocket handshake within 10 s" in line
                (warning,) = [str(w) for w in page.warnings if "virtual time" in w.message]
                assert "was still under way" in warning
                assert "patience" in warning

    async def test_one_that_never_closes_is_left_by_the_clock(self) -> None:
        async def deaf(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            from bridge.servers.faults.peer import Peer

            Peer(await reader.readuntil(b"\r\n\r\n"), reader, writer).accept()
            await reader.read()
            writer.close()

        server = await asyncio.start_server(deaf, "127.0.0.1", 0)
        port = server.sockets[0].getsockname()[1]
        script = f"""
        const ws = weex.requireModule('webSocket');
        ws.WebSocket('ws://127.0.0.1:{port}/');
        ws.onopen = () => ws.close();
        ws.onclose = (event) => console.log(performance.now(), event.code);
        """
        options = Options(close_timeout=7)
        clock = VirtualClock(patience=0.05)
        async with still(script, clock=clock, socket_options=options) as (page, _):
            await page.settled(timeout=0.2)
            await clock.advance(6.9)
            assert printed(page) == []
            await clock.advance(0.1)
            assert printed(page) == ["7000 1006"]
        server.close()


def scheduled(program: list[tuple[int, list[int]]]) -> Iterator[tuple[str, str]]:
    """When each goes off: the earliest first, at equal times as they were set."""
    queue = [(delay, index, str(index), inner) for index, (delay, inner) in enumerate(program)]
    order = len(queue)
    heapq.heapify(queue)
    while queue:
        now, _, name, inner = heapq.heappop(queue)
        yield str(now), name
        for index, delay in enumerate(inner):
            order += 1
            heapq.heappush(queue, (now + delay, order, f"{name}.{index}", []))


programs = st.lists(
    st.tuples(st.integers(0, 30), st.lists(st.integers(0, 30), max_size=3)), min_size=1, max_size=8
)


@given(programs, st.lists(st.integers(0, 25), max_size=4))
def test_any_timers_of_a_page_go_off_as_a_scheduler_of_whole_milliseconds_has_it(
    program: list[tuple[int, list[int]]], steps: list[int]
) -> None:
    script = f"""
    const program = {json.dumps(program)};
    program.forEach(([delay, inner], i) => setTimeout(() => {{
      console.log(performance.now(), i);
      inner.forEach((more, j) => setTimeout(() => {{
        console.log(performance.now(), i + '.' + j);
      }}, more));
    }}, delay));
    """

    async def run() -> list[str]:
        async with still(script) as (page, clock):
            for step in steps:
                await clock.advance(step / 1000)
            await clock.run_all()
            return printed(page)

    shown = asyncio.run(run())
    assert [tuple(line.split(" ")) for line in shown] == list(scheduled(program))
    assert asyncio.run(run()) == shown


@pytest.mark.parametrize("run", range(2))
async def test_events_are_told_with_the_time_they_came_at(run: int, echo: str) -> None:
    from tests.devices import RECORDING

    async with still(f"{RECORDING} ws.WebSocket('{echo}'); ws.send('x');") as (page, _):
        await page.settled()
        assert [name for name, _ in events(page)] == ["open", "message"]


class TestWaitingForSomething:
    COUNTS = "let n = 0; setInterval(() => console.log(++n, performance.now()), 1000);"

    async def test_time_that_stands_still_passes_as_far_as_it_is_waited_for(self) -> None:
        async with still(self.COUNTS) as (page, clock):
            await page.wait_until(lambda: len(page.console) == 3)
            assert clock.now() == 3
            await clock.advance(0.5)
            assert printed(page) == ["1 1000", "2 2000", "3 3000"]

    async def test_what_is_so_already_takes_no_time(self) -> None:
        async with still("console.log('here'); setTimeout(() => {}, 1000)") as (page, clock):
            await page.wait_until(lambda: page.console)
            assert clock.now() == 0

    @pytest.mark.parametrize("automatic", [False, True])
    async def test_it_is_given_up_by_the_clock_of_the_page(self, automatic: bool) -> None:
        async with still(self.COUNTS, clock=VirtualClock(automatic=automatic)) as (page, clock):
            with pytest.raises(TimedOut, match=r"it is not so after 600 s; still open: interval"):
                await page.wait_until(lambda: False, timeout=600)
            assert clock.now() == 600

    async def test_a_page_that_never_rests_does_not_keep_time_from_passing(self) -> None:
        script = """
        const ws = weex.requireModule('webSocket');
        ws.WebSocket('wss://chat.example/room');
        ws.onopen = () => ws.send('again');
        ws.onmessage = (event) => ws.send('again');
        """
        async with Device(clock=VirtualClock(patience=0.1), portability="off") as device:
            device.route("wss://chat.example/*", lambda peer: peer.on_message(peer.send))
            page = await device.open(source=script)
            with pytest.raises(TimedOut):
                await page.wait_until(lambda: False, timeout=60)
            assert device.clock.now() == 60

"""When a page is settled, closed or given up, and how soon that is noticed."""

from __future__ import annotations

import asyncio
import time

import pytest

from bridge import Callback, Defaults, Device, Limits, Module, Page, method
from tests.devices import RECORDING, SHORT, opened, printed, ran
from tests.net.peers import TEXT, Client, frame, raw_server

SOON = 0.5  # seconds; no time at all on a quiet machine


def connecting(url: str, rest: str = "") -> str:
    return f"{RECORDING} ws.WebSocket('{url}'); {rest}"


async def took(page: Page, **how: object) -> float:
    """Seconds until a page is settled; it must be in time."""
    started = time.monotonic()
    outcome = await page.settled(**how)  # type: ignore[arg-type]
    assert outcome.status != "timeout"
    return time.monotonic() - started


class TestIdle:
    async def test_nothing_is_polled(self, echo: str) -> None:
        """The whole of a script that connects and closes, at its quickest."""
        times = []
        for _ in range(5):
            async with opened(connecting(echo, "ws.onopen = () => ws.close()")) as page:
                times.append(await took(page, settle=10))
        assert min(times) < 0.03

    async def test_a_script_that_asks_for_nothing_is_over_at_once(self) -> None:
        async with opened("console.log('x')") as page:
            assert await took(page, settle=10) < SOON

    async def test_a_connection_that_closes_is_over_at_once(self, echo: str) -> None:
        async with opened(connecting(echo, "ws.onopen = () => ws.close()")) as page:
            assert await took(page, settle=10) < SOON

    async def test_the_last_timer_ends_it_at_once(self) -> None:
        async with opened("setTimeout(() => {}, 20)") as page:
            assert await took(page, settle=10) < SOON

    async def test_a_failed_attempt_ends_it_at_once(self) -> None:
        async with opened(connecting("")) as page:
            assert await took(page, settle=10) < SOON

    async def test_the_servers_close_alone_ends_it(self) -> None:
        async def server(client: Client) -> None:
            await client.accept(frame(0x88))
            await client.read_frame()

        async with raw_server(server) as url, opened(connecting(url)) as page:
            assert await took(page, settle=10) < SOON

    async def test_the_return_of_an_async_method_ends_it_at_once(self) -> None:
        class Slow(Module):
            name = "slow"

            @method
            async def run(self) -> None:
                await asyncio.sleep(0.02)

        async with opened("weex.requireModule('slow').run()", modules=[Slow]) as page:
            assert await took(page, settle=10) < SOON

    async def test_a_page_past_a_limit_is_over_at_once(self) -> None:
        async with opened("setInterval(() => { for (;;); }, 1)", limits=Limits(cpu=0.05)) as page:
            outcome = await page.settled(settle=10)
        assert outcome.status == "limit"
        assert "0.05 s of CPU" in str(page.limit)

    async def test_destroying_it_ends_the_waiting(self, echo: str) -> None:
        async with opened(connecting(echo)) as page:
            waiting = asyncio.create_task(page.settled(settle=10))
            await asyncio.sleep(0)
            await page.destroy()
            assert (await asyncio.wait_for(waiting, 1)).open_at_end == ()


class TestSettleTime:
    async def test_an_open_connection_without_traffic_is_settled(self, echo: str) -> None:
        async with opened(connecting(echo, "ws.onopen = () => ws.send('x')")) as page:
            seconds = await took(page, settle=0.1)
            assert page.still_open() == (f"webSocket to {echo} (open)",)
        assert 0.1 <= seconds < 0.1 + SOON
        assert len(printed(page)) == 1

    async def test_traffic_starts_it_anew(self) -> None:
        async def server(client: Client) -> None:
            await client.accept()
            for _ in range(5):
                client.write(frame(TEXT, b"x"))
                await asyncio.sleep(0.05)
            await client.wait_end()

        async with raw_server(server) as url, opened(connecting(url)) as page:
            assert await took(page, settle=0.12) > 0.3
            await page.destroy()
        assert len(printed(page)) == 6

    async def test_a_connection_being_opened_is_waited_for(self) -> None:
        async def server(client: Client) -> None:
            await client.read_request()
            await asyncio.sleep(0.15)
            client.write(client.response())
            await client.wait_end()

        async with raw_server(server) as url, opened(connecting(url)) as page:
            await took(page, settle=0.05)
            await page.destroy()
        assert len(printed(page)) == 1

    async def test_a_connection_being_closed_is_waited_for(self) -> None:
        async def server(client: Client) -> None:
            await client.accept()
            await client.read_frame()
            await asyncio.sleep(0.15)

        async with (
            raw_server(server) as url,
            opened(connecting(url, "ws.onopen = () => ws.close()")) as page,
        ):
            await took(page, settle=0.05)
        assert [line.partition('","')[0] for line in printed(page)][-1].startswith('["close"')

    @pytest.mark.parametrize(("delay", "fires"), [(0, True), (40, True), (60, True), (300, False)])
    async def test_a_timer_is_waited_for_when_it_is_due_within_it(
        self, delay: int, fires: bool
    ) -> None:
        page = await ran(f"setTimeout(() => console.log('fired'), {delay})", settle=0.1)
        assert printed(page) == (["fired"] if fires else [])

    async def test_timers_that_follow_each_other_closely_are_waited_for(self) -> None:
        page = await ran(
            "let n = 0; (function next() { if (++n < 6) setTimeout(next, 20); else console.log(n)"
            " })(); setInterval(() => {}, 100000)",
            settle=0.03,
        )
        assert printed(page) == ["6"]

    async def test_a_slow_interval_does_not_hold_it(self) -> None:
        async with opened("setInterval(() => console.log('tick'), 10000)") as page:
            outcome = await page.settled(settle=0.03)
        assert outcome.status == "passed"
        assert outcome.open_at_end == ("interval of 10000 ms, set at script.js:1:1",)

    async def test_callbacks_that_were_kept_do_not_hold_it(self) -> None:
        class Source(Module):
            name = "source"

            @method
            def watch(self, callback: Callback) -> None:
                callback.keep_alive(1)

        async with opened(
            "weex.requireModule('source').watch((v) => console.log(v))", modules=[Source]
        ) as page:
            assert await took(page, settle=10) < SOON
        assert printed(page) == ["1"]

    async def test_the_devices_is_the_default(self, echo: str) -> None:
        async with opened(connecting(echo), defaults=Defaults(settle=0.02)) as page:
            assert await took(page) < SOON


class TestUntilClosed:
    async def test_an_open_connection_is_waited_for(self) -> None:
        async def server(client: Client) -> None:
            await client.accept()
            await asyncio.sleep(0.15)

        async with raw_server(server) as url, opened(connecting(url)) as page:
            assert await took(page, settle=0.01, until="closed") > 0.15
        assert len(page.console) == 3

    async def test_timers_are_waited_for(self) -> None:
        async with opened("setTimeout(() => console.log('fired'), 100)") as page:
            await took(page, settle=0.01, until="closed")
        assert printed(page) == ["fired"]

    async def test_it_is_noticed_at_once(self, echo: str) -> None:
        source = connecting(echo, "ws.onopen = () => setTimeout(() => ws.close(), 20)")
        async with opened(source) as page:
            assert await took(page, until="closed") < SOON

    async def test_a_script_that_asks_for_nothing_is_over_at_once(self) -> None:
        async with opened("") as page:
            assert await took(page, until="closed") < SOON


class TestTimeout:
    async def test_it_names_what_is_still_open(self, echo: str) -> None:
        source = connecting(
            echo, "\nsetInterval(() => ws.send('x'), 10);\nsetTimeout(() => {}, 5e3)"
        )
        async with opened(source) as page:
            outcome = await page.settled(timeout=0.1)
        assert outcome.status == "timeout"
        assert 0.1 <= outcome.duration < 0.1 + SOON
        timers = [item for item in outcome.open_at_end if "webSocket" not in item]
        assert [item.rpartition(":")[0] for item in timers] == [
            "interval of 10 ms, set at script.js:7",
            "timer of 5000 ms, set at script.js:8",
        ]
        assert f"webSocket to {echo} (open)" in outcome.open_at_end

    async def test_a_mapped_connection_is_named_with_where_it_leads(self, echo: str) -> None:
        async with opened(
            connecting("ws://chat.example/room"), maps=[f"ws://chat.example={echo}"]
        ) as page:
            outcome = await page.settled(timeout=0.1, until="closed")
        assert outcome.open_at_end == (f"webSocket to ws://chat.example/room ({echo}room) (open)",)

    async def test_a_connection_that_never_opens_is_named(self) -> None:
        async def server(client: Client) -> None:
            await client.wait_end()

        async with raw_server(server) as url, opened(connecting(url)) as page:
            outcome = await page.settled(timeout=0.05)
        assert outcome.open_at_end == (f"webSocket to {url} (connecting)",)

    async def test_it_counts_from_the_call_that_waits(self) -> None:
        async with opened("setInterval(() => {}, 1)") as page:
            for _ in range(3):
                started = time.monotonic()
                assert (await page.settled(timeout=0.1)).status == "timeout"
                assert time.monotonic() - started >= 0.1

    async def test_promises_that_go_on_for_ever_do_not_escape_it(self) -> None:
        async with opened("(function again() { setTimeout(again, 0) })()") as page:
            assert (await page.settled(timeout=0.1)).status == "timeout"

    async def test_a_page_that_failed_and_hangs_has_timed_out(self) -> None:
        async with opened("setInterval(() => {}, 10); throw new Error('x')") as page:
            assert (await page.settled(timeout=0.05)).status == "timeout"

    async def test_no_time_at_all_is_enough_for_a_page_that_is_settled(self) -> None:
        async with opened("") as page:
            assert (await page.settled(timeout=0)).status == "passed"


async def test_several_may_wait_for_one_page() -> None:
    async with Device() as device:
        page = await device.open(source="setTimeout(() => console.log('x'), 30)")
        outcomes = await asyncio.gather(
            page.settled(settle=SHORT),
            page.settled(until="closed"),
            page.settled(timeout=0.005),
        )
    assert [outcome.status for outcome in outcomes] == ["passed", "passed", "timeout"]

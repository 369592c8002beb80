"""The order of things in a page, what it remembers, and its end."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from bridge import CloseRecord, Device, Limits, Module, Page, ScriptError, journal, method
from bridge.servers.echo import EchoServer
from bridge.wire import Event, Place
from tests.devices import SHORT, opened, printed, ran
from tests.net.peers import TEXT, Client, frame, raw_server


class TestOrder:
    async def test_no_handler_runs_inside_a_call(self) -> None:
        page = await ran(
            """
            const ws = weex.requireModule('webSocket');
            let inside = false;
            const guarded = (f) => { inside = true; f(); inside = false; };
            ws.onopen = () => { console.log('open', inside); guarded(() => ws.send('x')); };
            ws.onmessage = () => { console.log('message', inside); guarded(() => ws.close(1005));
              guarded(() => ws.close()); };
            ws.onerror = () => console.log('error', inside);
            ws.onclose = () => console.log('close', inside);
            guarded(() => ws.WebSocket('ws://echo.websocket.org'));
            """
        )
        assert printed(page) == ["open false", "message false", "error false", "close false"]

    async def test_calls_are_carried_out_in_the_order_they_were_made(self) -> None:
        calls: list[Any] = []

        class Log(Module):
            name = "log"

            @method
            def note(self, value: Any) -> None:
                calls.append(value)

        await ran(
            "const log = weex.requireModule('log'); log.note(1); Promise.resolve().then(() =>"
            " log.note(4)); log.note(2); queueMicrotask(() => log.note(5)); log.note(3);"
            "setTimeout(() => log.note(6), 0)",
            modules=[Log],
        )
        assert calls == [1, 2, 3, 4, 5, 6]

    async def test_events_of_one_moment_enter_in_the_order_they_happened(self) -> None:
        async def server(client: Client) -> None:
            await client.accept(frame(TEXT, b"1"), frame(0x82, b"2"), frame(TEXT, b"3"))
            await client.read_frame()

        async with raw_server(server) as url:
            page = await ran(
                f"""
                const ws = weex.requireModule('webSocket');
                ws.onopen = () => console.log('open');
                ws.onmessage = ({{ data }}) => {{
                  console.log(typeof data === 'string' ? data : new Uint8Array(data)[0] - 48);
                  if (data === '3') ws.close();
                }};
                ws.WebSocket('{url}');
                """
            )
        assert printed(page) == ["open", "1", "2", "3"]

    async def test_an_async_handler_goes_on_before_the_next_event(self) -> None:
        page = await ran(
            "for (const n of [1, 2]) setTimeout(async () => { console.log(n, 'a'); await null;"
            " await null; console.log(n, 'b') }, 1)"
        )
        assert printed(page) == ["1 a", "1 b", "2 a", "2 b"]

    async def test_a_module_may_call_back_while_the_script_still_runs_its_turn(self) -> None:
        class Eager(Module):
            name = "eager"

            @method
            def now(self, callback: Any) -> None:
                callback("later")

        page = await ran(
            "weex.requireModule('eager').now((v) => console.log(v)); console.log('first')",
            modules=[Eager],
        )
        assert printed(page) == ["first", "later"]


class TestMemory:
    async def test_what_was_printed_has_its_place(self) -> None:
        page = await ran("console.log('a');\n\n  console.warn('b')")
        assert [(line.text, line.place and line.place.line) for line in page.console] == [
            ("a", 1),
            ("b", 3),
        ]

    async def test_an_error_says_what_where_and_in_which_context(self) -> None:
        page = await ran("function f() {\n  null.x;\n}\nsetTimeout(() => f(), 1)")
        (error,) = page.errors
        assert error.name == "TypeError"
        assert error.place is not None
        assert (error.place.file, error.place.line) == ("script.js", 2)
        assert error.context == "in the callback of setTimeout"
        assert "script.js:4" in error.stack
        assert str(error).startswith("script.js:2:")

    async def test_an_error_without_place_reads_well(self) -> None:
        assert str(ScriptError("Error", "x", None)) == "Error: x"
        assert str(ScriptError("Error", "x", Place("a.js", 1, 2), "", "here")) == (
            "a.js:1:2: Error: x (here)"
        )

    async def test_a_rejection_that_nobody_handles_is_an_error(self) -> None:
        page = await ran("Promise.reject(new Error('lost')); (async () => { throw 5 })()")
        assert [error.message for error in page.errors] == ["lost", "5"]

    async def test_connections_are_remembered_in_order(self) -> None:
        async with EchoServer() as server:
            page = await ran(
                f"""
                const ws = weex.requireModule('webSocket');
                let left = 2;
                ws.onopen = () => {{ ws.send('a'); ws.send('b'); }};
                ws.onmessage = (e) => {{ if (e.data === 'b') ws.close(3000 + left, 'r'); }};
                ws.onclose = () => {{ if (--left) ws.WebSocket('{server.url}second', 'p'); }};
                ws.WebSocket('{server.url}first');
                """
            )
            first, second = page.sockets
            assert (first.number, first.url) == (1, f"{server.url}first")
            assert (second.number, second.url) == (2, f"{server.url}second")
        assert (first.sent, first.received, first.protocol) == (2, 2, "")
        assert (second.sent, second.received, second.protocol) == (2, 2, "p")
        assert first.close == CloseRecord(3002, "r", True)
        assert second.close == CloseRecord(3001, "r", True)
        assert first.mapped_to is None

    @pytest.mark.parametrize(
        ("source", "kind"),
        [
            ("console.log('x')", "console lines"),
            ("weex.requireModule('webSocket').send('x')", "warnings"),
            ("throw 1", "errors"),
        ],
    )
    async def test_a_flood_ends_the_page_and_says_of_what(
        self, source: str, kind: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(journal, "MAX_RECORDS", 50)
        async with opened(f"setInterval(() => {{ {source} }}, 0)") as page:
            outcome = await page.settled(timeout=10)
        assert outcome.status == "limit"
        assert str(page.limit) == f"one page made more than 50 {kind}"
        assert max(len(page.console), len(page.warnings), len(page.errors)) == 50


class TestEnd:
    @pytest.mark.parametrize(
        ("source", "status"),
        [
            ("", "passed"),
            ("console.error('only printed')", "passed"),
            ("throw 1", "failed"),
            ("console.assert(false)", "failed"),
            ("setTimeout(() => null.x, 1)", "failed"),
            ("Promise.reject(1)", "failed"),
            ("for (;;);", "limit"),
        ],
    )
    async def test_its_status(self, source: str, status: str) -> None:
        async with opened(source, limits=Limits(cpu=0.1)) as page:
            assert (await page.settled(settle=SHORT)).status == status

    async def test_it_goes_on_after_it_was_settled(self) -> None:
        async with opened("setInterval(() => console.log('tick'), 60)") as page:
            await page.settled(settle=0.01)
            before = len(page.console)
            await page.settled(settle=0.1, timeout=0.2)
            assert len(page.console) > before

    async def test_nothing_is_delivered_afterwards(self) -> None:
        async with opened("console.log('x')") as page:
            await page.destroy()
            page.post(Event("timer", "fire", [1]))
            await page.settled()
            assert not page._inbox
        assert printed(page) == ["x"]

    async def test_destroying_it_twice_at_once_is_fine(self) -> None:
        async with opened(
            "weex.requireModule('webSocket').WebSocket('ws://echo.websocket.org')"
        ) as p:
            await asyncio.gather(p.destroy(), p.destroy())

    async def test_a_defect_of_ours_ends_it_and_reaches_who_waits(self) -> None:
        async with opened("setInterval(() => console.log('tick'), 1)") as page:
            page.post(Event("timer", "fire", [object()]))
            with pytest.raises(TypeError, match="JSON"):
                await page.settled()
            assert page.is_over
            told = len(page.console)
            await asyncio.sleep(0.01)
            assert len(page.console) == told

    async def test_a_limit_keeps_what_was_printed_before(self) -> None:
        page = await ran("console.log('before'); for (;;);", limits=Limits(cpu=0.1))
        assert [line.text for line in page.console] == ["before"]

    async def test_its_connection_is_closed_after_a_limit(self) -> None:
        closed: list[bytes] = []

        async def server(client: Client) -> None:
            await client.accept(frame(TEXT, b"go"))
            closed.append((await client.read_frame())[1])

        async with raw_server(server) as url:
            await ran(
                f"const ws = weex.requireModule('webSocket'); ws.WebSocket('{url}');"
                "ws.onmessage = () => { for (;;); }",
                limits=Limits(cpu=0.1),
            )
        assert closed == [(1001).to_bytes(2)]

    async def test_a_hundred_pages_after_each_other_leave_no_task(self) -> None:
        async with Device() as device:
            for _ in range(100):
                page: Page = await device.open(source="setTimeout(() => {}, 0)")
                await page.settled()
                await page.destroy()
            assert asyncio.all_tasks() == {asyncio.current_task()}

"""Which script answers where; what real servers said, recorded and played back; HTTP."""

from __future__ import annotations

import asyncio
import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bridge import (
    Aborted,
    Device,
    ExpectationFailed,
    Page,
    Peer,
    Request,
    Response,
    UsageError,
    VirtualClock,
    abort,
    fault,
)
from bridge.peers import standstill
from bridge.peers.pattern import matcher
from tests.devices import RECORDING, closes, events, names, printed, why
from tests.peers.conversations import CONNECT, URL, conversation, had


class TestPatterns:
    @pytest.mark.parametrize(
        ("pattern", "url", "is_meant"),
        [
            ("wss://a.example/*", "wss://a.example/", True),
            ("wss://a.example/*", "wss://a.example/room?x=1", True),
            ("wss://a.example/*", "wss://a.example/room/2", False),
            ("wss://a.example/**", "wss://a.example/room/2", True),
            ("**/room", "wss://b.example/a/room", True),
            ("{ws,wss}://a.example/", "ws://a.example/", True),
            ("{ws,wss}://a.example/", "http://a.example/", False),
            ("wss://a.example/?x", "wss://a.example/?x", True),
            ("wss://a.example/?x", "wss://a.example/yx", False),
            (re.compile("room$"), "wss://a.example/room", True),
            (re.compile("room$"), "wss://a.example/rooms", False),
            (lambda url: "7" in url, "wss://a.example/7", True),
        ],
    )
    def test_globs_regular_expressions_and_functions(
        self, pattern: Any, url: str, is_meant: bool
    ) -> None:
        assert matcher(pattern)(url) is is_meant

    @pytest.mark.parametrize(
        ("pattern", "sentence"),
        [("a.example/*", "no URL is like"), (5, "is about a glob"), ("ws://{a", "without its }")],
    )
    def test_what_no_url_is_like_is_refused(self, pattern: Any, sentence: str) -> None:
        with pytest.raises(UsageError, match=sentence):
            matcher(pattern)

    @given(st.text(st.characters(exclude_characters="*{},\\"), max_size=20))
    def test_everything_else_stands_for_itself(self, text: str) -> None:
        meant = matcher("ws://" + text)
        assert meant("ws://" + text)
        assert not meant("ws://" + text + "x")


class TestRoutes:
    async def test_the_last_goes_first_and_may_be_over(self) -> None:
        async with Device(portability="off", clock=VirtualClock()) as device:
            device.route("wss://**", lambda peer: peer.close(4000))
            once = device.route(URL, lambda peer: peer.close(4001), times=1)
            for code in (4001, 4000):
                page = await device.open(source=CONNECT)
                await page.settled()
                assert closes(page) == [(code, "", True)]
            assert len(once.peers) == 1
            device.unroute("wss://**")
            assert device.routes.scripted.match(URL) is None

    async def test_a_handler_has_to_be_one(self) -> None:
        with pytest.raises(UsageError, match="cannot answer"):
            Device().route(URL, "hello")

    async def test_what_no_route_is_about_can_be_forbidden(self) -> None:
        page = await had(lambda peer: None, url="wss://other.example/*")
        (error,) = page.errors
        page.errors.clear()
        assert error.name == "Unrouted"
        assert why(page) == error.message
        assert f"no route answers {URL}" in error.message
        assert "the routes are: wss://other.example/*" in error.message

    def test_nothing_else_may_be_asked_for(self) -> None:
        with pytest.raises(UsageError, match="unrouted is 'connect' or 'error'"):
            Device(unrouted="abort")  # type: ignore[arg-type]

    async def test_a_route_without_a_handler_is_scripted_by_the_test_itself(self) -> None:
        async with Device(portability="off", clock=VirtualClock()) as device:
            route = device.route(URL)
            page = await device.open(source=f"{CONNECT} ws.send('hello');")
            peer = await route.next_peer()
            await peer.expect("hello")
            await peer.send("hi")
            await peer.close(1000, "bye")
            await page.settled()
            assert names(page) == ["open", "message", "close"]

    @pytest.mark.parametrize("within", [None, 60])
    async def test_a_test_that_waits_where_nobody_moves_time_is_told_so(
        self, within: float | None, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(standstill, "PATIENCE", 0.02)
        clock = VirtualClock()
        async with Device(portability="off", clock=clock) as device:
            route = device.route(URL)
            with pytest.raises(ExpectationFailed, match="time stands still"):
                await route.next_peer()
            await device.open(source=f"{CONNECT} setTimeout(() => ws.send('late'), 5000);")
            peer = await route.next_peer()
            with pytest.raises(ExpectationFailed, match="time stands still"):
                await peer.expect("late", within=within)
            await asyncio.gather(peer.expect("late"), clock.advance(5))

    async def test_a_handler_waits_for_whoever_moves_time_at_last(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(standstill, "PATIENCE", 0.0)

        async def chat(peer: Peer) -> None:
            await peer.expect("late")
            await peer.close()

        clock = VirtualClock()
        async with Device(portability="off", clock=clock) as device:
            device.route(URL, chat)
            page = await device.open(source=f"{CONNECT} setTimeout(() => ws.send('late'), 5000);")
            await clock.quiet(1)  # a test would have been told by now
            await clock.advance(5)
            assert page.errors == []
            assert page.sockets[0].close is not None

    @pytest.mark.parametrize(
        ("name", "told"),
        [("bad-utf8", "not UTF-8"), ("masked-frame", "broke the WebSocket protocol")],
    )
    async def test_the_faults_of_the_faulty_server_are_handlers(self, name: str, told: str) -> None:
        assert told in why(await had(fault(name)))

    def test_a_fault_has_to_be_one(self) -> None:
        with pytest.raises(UsageError, match="there is no fault"):
            fault("none")


class TestBetweenPageAndServer:
    async def test_everything_is_passed_on(self, echo: str) -> None:
        async def chat(peer: Peer) -> None:
            await peer.connect_to_server(echo)

        script = (
            f"{CONNECT} ws.send('a'); ws.onmessage = (e) => {{ console.log(e.data); ws.close(); }};"
        )
        async with conversation(chat, script, unrouted="connect") as page:
            assert [line.text for line in page.console][1:2] == ["a"]

    async def test_both_sides_can_be_changed(self, echo: str) -> None:
        async def chat(peer: Peer) -> None:
            server = await peer.connect_to_server(echo)
            peer.on_message(lambda message: server.send(f"{message!s}>"))
            server.on_message(lambda message: peer.send(f"<{message!s}"))

        page = await had(chat, f"{CONNECT} ws.send('a');", unrouted="connect")
        assert events(page)[-1] == ("message", {"data": "<a>"})

    async def test_a_server_that_cannot_be_reached_ends_the_page_too(self) -> None:
        async def chat(peer: Peer) -> None:
            await peer.connect_to_server("ws://127.0.0.1:1/")

        page = await had(chat, unrouted="connect")
        assert "answered HTTP 500" in why(page)


class TestRecordings:
    async def recorded(self, echo: str, file: Path) -> list[Any]:
        async with Device(portability="off") as device:
            device.record(file)
            page = await device.open(source=self.script(echo))
            await page.settled(settle=0.1)
        return events(page)

    @staticmethod
    def script(echo: str) -> str:
        return f"""{RECORDING}
        ws.WebSocket('{echo}');
        ws.send('\u00fc\\u2028\\x85'); ws.send('last');
        let n = 0;
        const show = ws.onmessage;
        ws.onmessage((event) => {{
          console.log(JSON.stringify(['message', event]));
          if (++n === 2) ws.close(4000, 'bye');
        }});
        """

    async def test_a_session_plays_back_as_it_was(self, echo: str, tmp_path: Path) -> None:
        file = tmp_path / "session.jsonl"
        told = await self.recorded(echo, file)
        first, *lines = [json.loads(line) for line in file.read_text().split("\n")[:-1]]
        assert first == {"form": "weex-session", "version": 1}
        kinds = [(line["is"], line.get("by"), line.get("text")) for line in lines]
        assert kinds[:2] == [("open", None, None), ("accepted", None, None)]
        assert ("message", "page", "\u00fc\u2028\x85") in kinds
        for timing in (False, True):
            clock = VirtualClock(automatic=True)
            async with Device(portability="off", unrouted="error", clock=clock) as device:
                device.route_from_file(file, timing=timing)
                page = await device.open(source=self.script(echo))
                await page.settled()
            assert page.errors == []
            assert events(page) == told

    async def test_a_page_that_says_something_else_is_an_error(
        self, echo: str, tmp_path: Path
    ) -> None:
        file = tmp_path / "session.jsonl"
        await self.recorded(echo, file)
        async with Device(portability="off", unrouted="error", clock=VirtualClock()) as device:
            device.route_from_file(file)
            page = await device.open(source=self.script(echo).replace("'last'", "'other'"))
            await page.settled()
            assert [error.message for error in page.errors] == [
                "expected 'last', but the page sent 'other'"
            ]

    @pytest.mark.parametrize(
        ("text", "sentence"),
        [
            ("", ":1: this is no recorded session"),
            ("{}\n", ":1: this is no recorded session"),
            ('{"form": "weex-session", "version": 1}\nx', ":2: no line of a recorded session"),
            ('{"form": "weex-session", "version": 1}\n{"is": "open"}', ":2: no line"),
        ],
    )
    def test_a_file_of_another_form_is_refused(
        self, text: str, sentence: str, tmp_path: Path
    ) -> None:
        file = tmp_path / "session.jsonl"
        file.write_text(text)
        with pytest.raises(UsageError, match=sentence):
            Device().route_from_file(file)

    def test_files_that_cannot_be_read_or_written_are_refused(self, tmp_path: Path) -> None:
        with pytest.raises(UsageError, match="cannot be read"):
            Device().route_from_file(tmp_path / "none")
        with pytest.raises(UsageError, match="cannot record to"):
            Device().record(tmp_path / "no" / "folder")


class TestHttp:
    async def respond(self, device: Device, request: Request) -> tuple[Response | None, Page]:
        page = await device.open(source="")
        return await device.routes.scripted.respond(request, page), page

    async def test_a_response_stands_for_itself(self) -> None:
        async with Device() as device:
            route = device.route("https://api.example/*", Response(json={"a": "\u00fc"}))
            request = Request("GET", "https://api.example/x")
            response, _ = await self.respond(device, request)
            assert response is not None
            assert response.content == '{"a": "\u00fc"}'.encode()
            assert response.all_headers["content-type"] == "application/json"
            assert response.phrase == "OK"
            assert route.requests == [request]
            assert (await self.respond(device, Request("GET", "https://b.example/")))[0] is None

    async def test_a_function_answers_or_leaves_it_to_the_next(self) -> None:
        async def login(request: Request) -> Response | None:
            return Response(401, body="no") if request.json() == {"user": "x"} else None

        async with Device() as device:
            device.route("https://**", lambda request: Response(204))
            device.route("https://**", login)
            for body, status in ((b'{"user": "x"}', 401), (b"{}", 204)):
                request = Request("POST", "https://api.example/", body=body)
                response, _ = await self.respond(device, request)
                assert response is not None
                assert response.status == status

    async def test_it_answers_in_its_time(self) -> None:
        clock = VirtualClock(automatic=True)
        async with Device(clock=clock) as device:
            device.route("https://**", Response(delay=30))
            await self.respond(device, Request("GET", "https://a.example/"))
            assert clock.now() == 30

    async def test_routes_of_sockets_leave_requests_to_the_next_and_the_other_way_round(
        self,
    ) -> None:
        async with Device(portability="off") as device:
            device.route("**", Response(204))
            device.route("**", lambda peer: peer.close(4000) if isinstance(peer, Peer) else None)
            device.route("**")
            device.route("**", fault("bad-utf8"))
            response, _ = await self.respond(device, Request("GET", "https://a.example/"))
            assert response is not None
            assert response.status == 204
            device.unroute("**")
            device.route(URL, lambda peer: peer.close(4000))
            device.route(URL, Response(204))
            page = await device.open(source=CONNECT)
            await page.settled(settle=0.05)
            assert closes(page) == [(4000, "", True)]

    async def test_it_can_fail_as_the_network_does_or_by_mistake(self) -> None:
        async with Device() as device:
            device.route("https://a.example/", lambda request: abort("connection reset"))
            device.route("https://b.example/", lambda request: 1 / 0)
            device.route("https://c.example/", lambda request: "text")
            with pytest.raises(Aborted, match="connection reset"):
                await self.respond(device, Request("GET", "https://a.example/"))
            for name in "bc":
                with pytest.raises(Aborted, match="failed"):
                    await self.respond(device, Request("GET", f"https://{name}.example/"))
            told = [error.name for page in device.pages for error in page.errors]
            assert told == ["ZeroDivisionError", "UsageError"]


async def test_a_page_without_routes_has_its_servers(echo: str) -> None:
    async with Device(portability="off") as device:
        device.route("wss://other.example/", lambda peer: None)
        page = await device.open(source=f"{CONNECT.replace(URL, echo)} ws.send('x');")
        await page.settled(settle=0.05)
        assert printed(page)[-1] == '["message",{"data":"x"}]'

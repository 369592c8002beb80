"""What a scripted server can do, and what the page is told of it."""

from __future__ import annotations

import asyncio
import re
from typing import Any

import pytest

from bridge import CloseRecord, ConnectionEnded, Device, Options, Page, Peer, VirtualClock
from bridge.peers.peer import as_message
from tests.devices import closes, events, names, printed, why
from tests.peers.conversations import CONNECT, SENDS_WHAT_IT_GETS, URL, conversation, had


async def stays(peer: Peer) -> None:
    await peer.receive()


class TestTheHandshake:
    async def test_the_handler_sees_what_the_page_asks_for(self) -> None:
        seen: list[Any] = []

        async def chat(peer: Peer) -> None:
            seen.extend([peer.url, peer.subprotocols, peer.headers["HOST"], peer.is_connecting])

        script = CONNECT.replace(f"'{URL}'", "'wss://me:pw@chat.example/a?b=c', 'x, y'")
        await had(chat, script, url="wss://chat.example/**")
        assert seen == ["wss://chat.example/a?b=c", ["x", "y"], "chat.example", True]

    @pytest.mark.parametrize(
        ("choice", "protocol"), [((), "x"), (("y",), "y"), (("",), ""), ((None,), "")]
    )
    async def test_the_first_subprotocol_is_chosen_or_another_or_none(
        self, choice: tuple[Any, ...], protocol: str
    ) -> None:
        script = CONNECT.replace(f"'{URL}'", f"'{URL}', 'x, y'")
        page = await had(lambda peer: peer.accept(*choice), script)
        assert names(page) == ["open"]
        assert page.sockets[0].protocol == protocol

    async def test_a_subprotocol_that_was_not_offered_fails_the_page(self) -> None:
        page = await had(lambda peer: peer.accept("other"))
        assert "chose the subprotocol 'other', which was not offered" in why(page)

    async def test_headers_of_the_answer_can_be_wrong(self) -> None:
        page = await had(lambda peer: peer.accept(headers={"sec-websocket-accept": "wrong"}))
        assert "answered the WebSocket handshake wrongly" in why(page)

    @pytest.mark.parametrize(
        ("arguments", "status"), [((), "403 Forbidden"), ((503,), "503 Service Unavailable")]
    )
    async def test_it_can_be_refused(self, arguments: tuple[int, ...], status: str) -> None:
        page = await had(lambda peer: peer.refuse(*arguments, headers={"X": "y"}, body="no"))
        assert f"answered HTTP {status} instead of switching" in why(page)
        assert closes(page) == [(1006, "", False)]

    async def test_it_can_be_answered_once_only(self) -> None:
        async def chat(peer: Peer) -> None:
            await peer.accept()
            await peer.refuse()

        page = await had(chat)
        (error,) = page.errors
        assert "refuse() comes too late" in error.message

    async def test_it_can_be_left_without_an_answer(self) -> None:
        async with conversation(lambda peer: peer.stall()) as page:
            clock = page._device.clock
            assert isinstance(clock, VirtualClock)
            await clock.advance(9)
            assert names(page) == []
            await clock.advance(1)
        assert "did not answer the WebSocket handshake within 10 s" in why(page)

    async def test_garbage_can_stand_in_its_place(self) -> None:
        page = await had(lambda peer: peer.raw(b"SSH-2.0-OpenSSH\r\n"))
        assert "did not answer in HTTP but sent" in why(page)

    async def test_compression_is_agreed_on_if_the_page_offers_it(self) -> None:
        async def chat(peer: Peer) -> None:
            await peer.send("x" * 1000)
            assert await peer.receive() == "x" * 1000

        page = await had(chat, SENDS_WHAT_IT_GETS, socket_options=Options(compression=True))
        assert page.errors == []
        assert page.sockets[0].sent == 1


class TestMessages:
    @pytest.mark.parametrize(
        "message", ["", "text", "\u00fc\U0001f600\x00", b"", b"\x00\xff" * 70_000, "long" * 50_000]
    )
    async def test_they_go_there_and_back(self, message: str | bytes) -> None:
        back: list[str | bytes] = []

        async def chat(peer: Peer) -> None:
            await peer.send(message)
            back.append(await peer.receive())

        await had(chat, SENDS_WHAT_IT_GETS)
        assert back == [message]

    async def test_json_is_written_and_read(self) -> None:
        async def chat(peer: Peer) -> None:
            await peer.send({"a": [1, None, "\u00fc"]})
            assert await peer.expect({"a": [1, None, "\u00fc"]}) == {"a": [1, None, "\u00fc"]}
            await peer.send([1])
            await peer.expect([1])

        page = await had(chat, SENDS_WHAT_IT_GETS)
        assert page.errors == []
        assert page.sockets[0].sent == 2

    def test_what_json_cannot_say_is_not_sent(self) -> None:
        with pytest.raises(ValueError, match="JSON"):
            as_message([float("nan")])

    async def test_one_message_can_come_in_several_frames(self) -> None:
        async def chat(peer: Peer) -> None:
            await peer.fragments("\u00fc\U0001f600", "", "end")
            await peer.fragments(b"\xff", b"\x00")
            await peer.fragments("alone")

        async with conversation(chat, SENDS_WHAT_IT_GETS) as page:
            pass
        assert page.errors == []
        assert page.sockets[0].received == 3

    async def test_a_plain_function_can_answer(self) -> None:
        def chat(peer: Peer) -> None:
            peer.on_message(lambda message: peer.send(str(message) + "!"))

        page = await had(chat, f"{CONNECT} ws.send('a'); ws.send('b');")
        assert [event for name, event in events(page) if name == "message"] == [
            {"data": "a!"},
            {"data": "b!"},
        ]

    async def test_functions_for_messages_and_the_end_can_be_coroutines(self) -> None:
        ended: list[CloseRecord] = []

        async def answer(peer: Peer, message: Any) -> None:
            await peer.delay(0)
            await peer.send(message)

        async def keep(end: CloseRecord) -> None:
            ended.append(end)

        async def chat(peer: Peer) -> None:
            assert await peer.receive() == "first"
            peer.on_message(lambda message: answer(peer, message))
            peer.on_close(keep)

        script = f"{CONNECT} ws.send('first'); ws.send('x'); setTimeout(() => ws.close(4000), 5);"
        async with conversation(chat, script) as page:
            await page._device.clock.advance(1)  # type: ignore[attr-defined]
            assert names(page) == ["open", "message", "close"]
        assert ended == [CloseRecord(4000, "", True)]

    async def test_a_loop_over_messages_ends_with_the_connection(self) -> None:
        seen: list[Any] = []

        async def chat(peer: Peer) -> None:
            async for message in peer:
                seen.append(message)
            seen.append(peer.closed)

        script = f"{CONNECT} ws.send('a'); ws.send('b'); ws.onopen = () => ws.close(3000, 'done');"
        page = await had(chat, script)
        assert seen == ["a", "b", CloseRecord(3000, "done", True)]
        assert page.errors == []

    async def test_a_ping_is_answered_by_the_page(self) -> None:
        async def chat(peer: Peer) -> None:
            await peer.ping("one")
            peer.ping()
            await peer.send("after")

        page = await had(chat)
        assert names(page) == ["open", "message"]

    async def test_a_ping_that_is_not_answered_ends_with_the_connection(self) -> None:
        raised: list[str] = []

        async def chat(peer: Peer) -> None:
            pong = peer.ping()
            peer.drop()
            try:
                await pong
            except ConnectionEnded as error:
                raised.append(str(error))

        await had(chat)
        assert raised == ["the page ended the connection without a close frame"]


class TestTheEnd:
    async def test_the_server_closes(self) -> None:
        page = await had(lambda peer: peer.close(4001, "enough"))
        assert closes(page) == [(4001, "enough", True)]

    async def test_without_a_code(self) -> None:
        page = await had(lambda peer: peer.close(None))
        assert closes(page) == [(1005, "", True)]

    async def test_a_code_that_no_frame_may_carry_is_refused(self) -> None:
        page = await had(lambda peer: peer.close(1006))
        (error,) = page.errors
        assert error.name == "UsageError"
        assert "no close frame may carry the code 1006" in error.message

    async def test_a_second_close_does_nothing(self) -> None:
        async def chat(peer: Peer) -> None:
            await peer.close(4000)
            await peer.close(4001)
            end = await peer.expect_close(4000)
            await peer.close(4002)
            assert end.was_clean

        page = await had(chat)
        assert page.errors == []
        assert closes(page) == [(4000, "", True)]

    async def test_it_drops_after_what_it_sent(self) -> None:
        async def chat(peer: Peer) -> None:
            await peer.send("last words")
            await peer.drop()

        page = await had(chat)
        assert names(page) == ["open", "message", "error", "close"]
        assert "connection reset by peer" in why(page)

    async def test_it_hangs_up_without_a_close_frame(self) -> None:
        async def chat(peer: Peer) -> None:
            await peer.accept()
            await peer.hang_up()

        page = await had(chat)
        assert "ended without a close frame" in why(page)

    async def test_the_connection_stays_when_the_handler_is_done(self) -> None:
        async def chat(peer: Peer) -> None:
            await peer.send("hi")

        async with conversation(chat, f"{CONNECT} ws.send('ignored');") as page:
            assert "webSocket to" in " ".join(page.still_open())
            assert names(page) == ["open", "message"]
        assert page.errors == []

    async def test_sending_after_the_page_has_closed_ends_the_handler_quietly(self) -> None:
        reached: list[str] = []

        async def chat(peer: Peer) -> None:
            await peer.expect_close(1000)
            reached.append("closed")
            await peer.send("too late")
            reached.append("never")

        page = await had(chat, f"{CONNECT} ws.onopen = () => ws.close();")
        assert reached == ["closed"]
        assert page.errors == []

    async def test_a_stalled_server_reads_and_answers_nothing(self) -> None:
        async def chat(peer: Peer) -> None:
            await peer.accept()
            await peer.stall()
            await peer.delay(10)
            await peer.resume()
            await peer.expect("kept")

        script = f"{CONNECT} ws.onopen = () => ws.send('kept');"
        async with conversation(chat, script) as page:
            await page._device.clock.advance(10)  # type: ignore[attr-defined]
        assert page.errors == []
        assert page.warnings == []

    async def test_what_a_stalled_server_does_not_read_is_bounded_as_on_tcp(self) -> None:
        async def chat(peer: Peer) -> None:
            await peer.accept()
            await peer.stall()

        script = f"""{CONNECT}
        ws.onopen = () => {{ for (let i = 0; i < 9; i++) ws.send('x'.repeat(1000)); }};
        """
        page = await had(chat, script, socket_options=Options(max_unsent=5000))
        assert page.sockets[0].sent == 4
        assert "max_unsent" in why_all(page)[0]


def why_all(page: Page) -> list[str]:
    return [event["data"] for name, event in events(page) if name == "error"]


class TestFaults:
    @pytest.mark.parametrize(
        ("act", "sentence"),
        [
            (lambda peer: peer.frame(b"\xff"), "sent text that is not UTF-8"),
            (lambda peer: peer.frame(b"x", mask=b"mask"), "broke the WebSocket protocol"),
            (lambda peer: peer.frame(b"x", reserved=4), "reserved bits must be 0"),
            (lambda peer: peer.frame(b"x", opcode=11), "invalid opcode"),
            (lambda peer: peer.frame(b"x", opcode=0), "unexpected continuation frame"),
            (lambda peer: peer.frame(b"x", opcode=9, final=False), "fragmented control frame"),
            (lambda peer: (peer.accept(), peer.raw(b"\xff\xff")), "broke the WebSocket protocol"),
        ],
    )
    async def test_frames_that_are_wrong_fail_the_page(self, act: Any, sentence: str) -> None:
        def chat(peer: Peer) -> None:
            act(peer)

        page = await had(chat)
        assert sentence in why(page)
        assert names(page) == ["open", "error", "close"]

    async def test_messages_can_be_spread_over_frames_by_hand(self) -> None:
        async def chat(peer: Peer) -> None:
            peer.frame(b"\xc3", final=False)
            peer.ping()
            peer.frame(b"\xbc", opcode=0)

        page = await had(chat)
        assert [event for name, event in events(page) if name == "message"] == [{"data": "\u00fc"}]


class TestTime:
    async def test_a_heartbeat_with_reconnect_takes_no_time(self) -> None:
        script = """
        const ws = weex.requireModule('webSocket');
        const seconds = () => performance.now() / 1000;
        let beat;
        function connect() {
          ws.WebSocket('wss://chat.example/room');
          ws.onopen = () => { beat = setInterval(() => ws.send('ping'), 60000); };
          ws.onmessage = (event) => console.log(event.data, seconds());
          ws.onclose = () => {
            clearInterval(beat);
            setTimeout(connect, 5000);
            console.log('lost', seconds());
          };
        }
        connect();
        """

        async def chat(peer: Peer) -> None:
            await peer.expect("ping", within=60)
            await peer.delay(2)
            await peer.send("pong")
            await peer.expect("ping", within=60)
            await peer.drop()

        async with conversation(chat, script) as page:
            await page._device.clock.advance(60 + 60 + 5 + 62)  # type: ignore[attr-defined]
            assert printed(page) == ["pong 62", "lost 120", "pong 187"]

    async def test_within_is_by_the_clock(self) -> None:
        async def chat(peer: Peer) -> None:
            await peer.expect("hello", within=30)

        async with conversation(chat) as page:
            clock: Any = page._device.clock
            await clock.advance(29)
            assert page.errors == []
            await clock.advance(1)
            (error,) = page.errors
        assert error.message == "expected 'hello', but nothing came within 30 s"

    async def test_without_a_virtual_clock_it_is_real(self) -> None:
        async def chat(peer: Peer) -> None:
            await peer.delay(0.01)
            await peer.expect("hello", within=0.01)

        async with Device(portability="off") as device:
            route = device.route(URL, chat)
            page = await device.open(source=CONNECT)
            await page.settled(settle=0.1)
            assert len(route.peers) == 1
            (error,) = page.errors
            assert "nothing came within 0.01 s" in error.message

    async def test_every_run_is_like_the_other(self) -> None:
        async def chat(peer: Peer) -> None:
            async for message in peer:
                await peer.delay(len(message) / 10)
                await peer.send(f"{message!r}{len(message)}")

        script = """
        const ws = weex.requireModule('webSocket');
        ws.WebSocket('wss://chat.example/room');
        ws.onmessage = (event) => { console.log(Date.now(), event.data); ws.send(event.data); };
        ws.onopen = () => { ws.send('a'); setInterval(() => ws.send('beat'), 300); };
        """

        async def run() -> list[str]:
            async with conversation(chat, script) as page:
                await page._device.clock.advance(20)  # type: ignore[attr-defined]
                return printed(page)

        first = await run()
        assert len(first) > 10
        assert [await run() for _ in range(3)] == [first] * 3


class TestExpectations:
    @pytest.mark.parametrize(
        ("expected", "sentence"),
        [
            ("hello", "expected 'hello', but the page sent 'hola'"),
            (b"\x01", "expected the bytes 01, but the page sent 'hola'"),
            (re.compile("^h.llo"), "expected /^h.llo/, but the page sent 'hola'"),
            ({"a": 1}, "expected JSON {\"a\": 1}, but the page sent 'hola'"),
            (str.isupper, "expected what isupper accepts, but the page sent 'hola'"),
            ("x" * 300, "(302 characters), but the page sent 'hola'"),
        ],
    )
    async def test_one_that_fails_is_an_error_at_its_line(
        self, expected: Any, sentence: str
    ) -> None:
        async def chat(peer: Peer) -> None:
            await peer.expect(expected)

        page = await had(chat, f"{CONNECT} ws.send('hola');")
        (error,) = page.errors
        assert error.name == "ExpectationFailed"
        assert sentence in error.message
        assert error.place is not None
        assert error.place.file.endswith("test_peer.py")
        assert error.place.line == chat.__code__.co_firstlineno + 1
        assert error.context == f"in the scripted server for {URL}"
        assert "at chat (" in error.stack

    @pytest.mark.parametrize(
        "expected",
        ["hola", re.compile("o.a"), str.islower, None, lambda message: message == "hola"],
    )
    async def test_one_that_holds_gives_the_message(self, expected: Any) -> None:
        got: list[Any] = []

        async def chat(peer: Peer) -> None:
            got.append(await peer.expect(expected))

        await had(chat, f"{CONNECT} ws.send('hola');")
        assert got == ["hola"]

    @pytest.mark.parametrize(
        ("script", "sentence"),
        [
            (
                "ws.onopen = () => ws.close(4000, 'bye');",
                "the page closed the connection with 4000 'bye'",
            ),
            ("ws.onopen = () => ws.close();", "the page closed the connection with 1000"),
        ],
    )
    async def test_a_page_that_closes_instead_is_an_error(self, script: str, sentence: str) -> None:
        async def chat(peer: Peer) -> None:
            await peer.expect("hello")

        page = await had(chat, CONNECT + script)
        (error,) = page.errors
        assert error.message == f"expected 'hello', but {sentence}"

    @pytest.mark.parametrize(
        ("arguments", "sentence"),
        [
            ((4001,), "with 4001, but the page closed the connection with 4000 'bye'"),
            (
                (4000, "later"),
                "with 4000 'later', but the page closed the connection with 4000 'bye'",
            ),
            ((4000, "bye"), None),
            ((), None),
        ],
    )
    async def test_how_the_page_closes_can_be_expected(
        self, arguments: tuple[Any, ...], sentence: str | None
    ) -> None:
        async def chat(peer: Peer) -> None:
            await peer.expect_close(*arguments)

        page = await had(chat, f"{CONNECT} ws.onopen = () => ws.close(4000, 'bye');")
        told = [error.message for error in page.errors]
        assert told == (
            [] if sentence is None else [f"expected the page to close the connection {sentence}"]
        )

    async def test_a_message_instead_of_the_end_is_an_error(self) -> None:
        async def chat(peer: Peer) -> None:
            await peer.expect_close()

        page = await had(chat, f"{CONNECT} ws.send('more');")
        (error,) = page.errors
        assert (
            error.message == "expected the page to close the connection, but the page sent 'more'"
        )

    async def test_a_failed_handler_closes_as_servers_do(self) -> None:
        async def chat(peer: Peer) -> None:
            await peer.accept()
            raise KeyError("what")

        async with conversation(chat) as page:
            (error,) = page.errors
            assert (error.name, error.message) == ("KeyError", "'what'")
            page.errors.clear()
            assert closes(page) == [(1011, "", True)]

    async def test_a_handler_that_fails_at_once_refuses(self) -> None:
        def chat(peer: Peer) -> None:
            raise RuntimeError("no")

        async with conversation(chat) as page:
            assert [error.name for error in page.errors] == ["RuntimeError"]
            page.errors.clear()
            assert "answered HTTP 500" in why(page)

    async def test_a_function_for_messages_that_fails_is_an_error(self) -> None:
        def chat(peer: Peer) -> None:
            peer.on_message(lambda message: 1 / 0)

        page = await had(chat, f"{CONNECT} ws.send('x');")
        assert [error.name for error in page.errors] == ["ZeroDivisionError"]


class TestADestroyedPage:
    async def test_a_handler_that_waits_is_told(self) -> None:
        told: list[str] = []

        async def chat(peer: Peer) -> None:
            try:
                await peer.receive()
            except ConnectionEnded as error:
                told.append(f"{error} {error.code}")

        page = await had(chat)
        assert told == ["the page was destroyed 1001"]
        assert page.errors == []

    async def test_what_it_still_expects_is_a_warning_at_its_line(self) -> None:
        async def chat(peer: Peer) -> None:
            await peer.expect("ping")

        page = await had(chat)
        (warning,) = page.warnings
        assert "expected 'ping', but the page was destroyed" in str(warning)
        assert warning.place is not None
        assert page.errors == []

    async def test_the_end_can_be_expected(self) -> None:
        reached: list[bool] = []

        async def chat(peer: Peer) -> None:
            await peer.expect_close(1001)
            reached.append(True)

        await had(chat)
        assert reached == [True]

    @pytest.mark.parametrize(
        "act", [lambda peer: peer.stall(), lambda peer: (peer.accept(), peer.stall())]
    )
    async def test_a_stalled_server_does_not_hold_it_up(self, act: Any) -> None:
        def chat(peer: Peer) -> None:
            act(peer)

        begun = asyncio.get_running_loop().time()
        await had(chat)
        assert asyncio.get_running_loop().time() - begun < 0.4  # what real peers are given is 0.5

    async def test_a_handler_that_waits_for_something_else_is_cancelled(self) -> None:
        ended: list[str] = []

        async def chat(peer: Peer) -> None:
            try:
                await asyncio.Event().wait()
            finally:
                ended.append("cancelled")

        page = await had(chat)
        assert ended == ["cancelled"]
        assert page.errors == []

"""What a connection does while it is open, and how its owner gets rid of it."""

from __future__ import annotations

import asyncio

import pytest

from bridge.errors import BridgeError, LimitExceeded
from bridge.net.address import parse
from bridge.net.websocket import Connection, Frame, Options
from tests.net.peers import (
    BINARY,
    CLOSE,
    LOST,
    PING,
    SOON,
    TEXT,
    TIMEOUT,
    Client,
    Recorder,
    close_frame,
    closed_port,
    connect,
    flood,
    frame,
    gone,
    outcome,
    raw_server,
)


class TestConversation:
    async def test_messages_come_back_in_order_and_in_kind(self, echo: str) -> None:
        connection, recorder = connect(echo)
        await recorder.until("open")
        assert connection.state == "open"
        sent: list[str | bytes] = [
            "text",
            b"\x00\xff",
            "",
            b"",
            "ü😀",
            "x" * 125,
            "x" * 126,
            "x" * 70_000,
            b"y" * 65_536,
        ]
        for payload in sent:
            connection.send(payload)
        await recorder.until("message", len(sent))
        assert recorder.messages == sent
        connection.close(4000, "bye")
        await gone(connection)
        assert recorder.events[-1] == ("close", 4000, "bye", True)
        assert recorder.kinds.count("error") == 0

    async def test_nothing_is_told_before_open_returns(self, echo: str) -> None:
        connection, recorder = connect(echo)
        assert (connection.state, recorder.events) == ("connecting", [])
        await recorder.until("open")
        connection.close()
        assert (connection.state, recorder.kinds) == ("closing", ["open"])
        await gone(connection)
        assert connection.state == "closed"

    async def test_lone_surrogates_are_sent_as_replacement_characters(self, echo: str) -> None:
        connection, recorder = connect(echo)
        await recorder.until("open")
        connection.send("a\ud800b \ud83d\ude00")
        await recorder.until("message")
        assert recorder.messages == ["a\ufffdb 😀"]
        connection.close()
        await gone(connection)

    async def test_sends_of_one_turn_leave_in_one_write(self, echo: str) -> None:
        connection, recorder = connect(echo)
        await recorder.until("open")
        for number in range(100):
            connection.send(str(number))
        await recorder.until("message", 100)
        assert recorder.messages == [str(number) for number in range(100)]
        assert len(recorder.batches) < 10
        connection.close()
        await gone(connection)

    async def test_a_listener_may_send_and_close_while_it_is_told(self, echo: str) -> None:
        class Talker(Recorder):
            def on_open(self, protocol: str, extensions: str) -> None:
                super().on_open(protocol, extensions)
                connection.send("hello")

            def on_messages(self, payloads: list[str | bytes]) -> None:
                super().on_messages(payloads)
                connection.close(3000)

        recorder = Talker()
        connection = Connection(parse(echo), recorder)
        connection.open()
        await gone(connection)
        assert recorder.events == [
            ("open", "", ""),
            ("message", "hello"),
            ("close", 3000, "", True),
        ]

    async def test_a_peer_that_closes_with_its_answer_leaves_nothing_to_send_to(self) -> None:
        class Eager(Recorder):
            def on_open(self, protocol: str, extensions: str) -> None:
                super().on_open(protocol, extensions)
                with pytest.raises(BridgeError, match="is closing, not open"):
                    connection.send("too late")
                connection.close(4000)

        async def script(client: Client) -> None:
            await client.accept(frame(TEXT, b"hello"), close_frame(1001))
            await client.read_frame()

        recorder = Eager()
        async with raw_server(script) as url:
            connection = Connection(parse(url), recorder)
            connection.open()
            await gone(connection)
        assert recorder.events == [
            ("open", "", ""),
            ("message", "hello"),
            ("close", 1001, "", True),
        ]

    async def test_send_is_refused_unless_the_connection_is_open(self, echo: str) -> None:
        connection, recorder = connect(echo)
        with pytest.raises(BridgeError, match="is connecting, not open"):
            connection.send("early")
        await recorder.until("open")
        connection.close()
        with pytest.raises(BridgeError, match="is closing, not open"):
            connection.send("late")
        await gone(connection)
        with pytest.raises(BridgeError, match="is closed, not open"):
            connection.send("too late")


class TestAbandon:
    async def test_an_open_connection_says_goodbye_and_tells_nothing_more(self) -> None:
        seen: list[tuple[int, bytes]] = []

        async def script(client: Client) -> None:
            await client.accept()
            seen.append(await client.read_frame())
            client.write(frame(TEXT, b"late") + close_frame(1001))

        async with raw_server(script) as url:
            connection, recorder = connect(url)
            await recorder.until("open")
            connection.abandon()
            await gone(connection)
        assert seen == [(CLOSE, b"\x03\xe9")]
        assert recorder.kinds == ["open"]

    async def test_an_attempt_is_aborted_and_tells_nothing(self, echo: str) -> None:
        connection, recorder = connect(echo)
        connection.abandon()
        await gone(connection)
        assert recorder.events == []
        assert connection.state == "closed"

    async def test_a_failing_attempt_tells_nothing(self) -> None:
        connection, recorder = connect(f"ws://127.0.0.1:{closed_port()}/")
        await asyncio.sleep(0)
        connection.abandon()
        await gone(connection)
        assert recorder.events == []

    async def test_a_closing_connection_tells_nothing_more(self, echo: str) -> None:
        connection, recorder = connect(echo)
        await recorder.until("open")
        connection.close()
        connection.abandon()
        await gone(connection)
        assert recorder.kinds == ["open"]

    async def test_abandoning_inside_a_call_stops_the_calls_that_would_follow(self) -> None:
        class Quitter(Recorder):
            def on_open(self, protocol: str, extensions: str) -> None:
                super().on_open(protocol, extensions)
                connection.abandon()

        async def script(client: Client) -> None:
            await client.accept(frame(TEXT, b"greeting"), frame(0xFF))
            await client.wait_end()

        recorder = Quitter()
        async with raw_server(script) as url:
            connection = Connection(parse(url), recorder, options=SOON)
            connection.open()
            await gone(connection)
        assert recorder.kinds == ["open"]

    async def test_a_peer_that_never_answers_is_dropped(self) -> None:
        async def script(client: Client) -> None:
            await client.accept()
            await client.wait_end()

        async with raw_server(script) as url:
            connection, recorder = connect(url, SOON)
            await recorder.until("open")
            connection.abandon()
            await gone(connection)


class TestReading:
    async def test_a_paused_connection_makes_the_peer_wait(self) -> None:
        message = b"x" * 2**16
        waits = asyncio.Event()

        async def script(client: Client) -> None:
            await client.accept()
            client.writer.transport.set_write_buffer_limits(high=0)
            for _ in range(1000):
                client.write(frame(BINARY, message))
                if client.writer.transport.get_write_buffer_size():
                    waits.set()
                await client.writer.drain()
            client.write(close_frame(1000))
            await client.wait_end()

        async with raw_server(script) as url:
            connection, recorder = connect(url)
            await recorder.until("open")
            connection.pause_reading()
            async with asyncio.timeout(TIMEOUT):
                await waits.wait()
            came = len(recorder.messages)
            connection.resume_reading()
            await gone(connection)
        assert came < 1000
        assert recorder.messages == [message] * 1000
        assert recorder.events[-1] == ("close", 1000, "", True)

    async def test_it_may_be_asked_for_at_any_time(self, echo: str) -> None:
        connection, recorder = connect(echo)
        connection.pause_reading()
        connection.resume_reading()
        await recorder.until("open")
        connection.close()
        await gone(connection)
        connection.pause_reading()
        connection.resume_reading()
        assert recorder.kinds == ["open", "close"]

    async def test_a_paused_connection_that_is_abandoned_hears_the_answer(self) -> None:
        async def script(client: Client) -> None:
            await client.accept()
            _, payload = await client.read_frame()
            client.write(frame(CLOSE, payload))

        async with raw_server(script) as url:
            connection, recorder = connect(url, Options(close_timeout=1000))
            await recorder.until("open")
            connection.pause_reading()
            connection.abandon()
            await gone(connection)


class TestDrop:
    async def test_an_open_connection_ends_without_a_word(self) -> None:
        frames: list[bytes] = []

        async def script(client: Client) -> None:
            await client.accept()
            frames.append(await client.reader.read())

        async with raw_server(script) as url:
            connection, recorder = connect(url)
            await recorder.until("open")
            connection.drop()
            await gone(connection)
        assert frames in ([], [b""])
        assert recorder.kinds == ["open"]

    async def test_it_ends_an_attempt_and_a_closing_connection_at_once(self, echo: str) -> None:
        async def script(client: Client) -> None:
            await client.accept()
            await client.wait_end()

        attempt, nobody = connect(echo)
        attempt.drop()
        await gone(attempt)
        async with raw_server(script) as url:
            closing, recorder = connect(url)
            await recorder.until("open")
            closing.close()
            closing.drop()
            await gone(closing)
        assert (nobody.kinds, recorder.kinds) == ([], ["open"])

    async def test_after_the_end_it_does_nothing(self, echo: str) -> None:
        connection, _ = connect(echo)
        connection.close()
        await gone(connection)
        connection.drop()
        assert connection.state == "closed"
        assert connection.is_gone


class TestLimits:
    async def test_a_peer_that_stops_reading_makes_send_fail_in_the_end(self) -> None:
        async def script(client: Client) -> None:
            await client.accept()
            client.writer.transport.pause_reading()  # type: ignore[attr-defined]
            await asyncio.Event().wait()

        options = Options(max_unsent=2**20, close_timeout=0.2)
        async with raw_server(script) as url:
            connection, recorder = connect(url, options)
            await recorder.until("open")
            with pytest.raises(LimitExceeded, match=r"max_unsent \(1048576 bytes\)"):
                await flood(connection)
            connection.close()
            await gone(connection)
        assert recorder.events == [("open", "", ""), LOST]

    async def test_one_message_larger_than_the_limit_is_refused(self, echo: str) -> None:
        connection, recorder = connect(echo, Options(max_unsent=1000))
        await recorder.until("open")
        with pytest.raises(LimitExceeded):
            connection.send("x" * 1001)
        connection.send("x" * 1000)
        await recorder.until("message")
        connection.close()
        await gone(connection)

    async def test_many_empty_messages_of_one_turn_count(self, echo: str) -> None:
        connection, recorder = connect(echo, Options(max_unsent=1000))
        await recorder.until("open")
        for _ in range(72):
            connection.send("")
        with pytest.raises(LimitExceeded):
            connection.send("")
        connection.close()
        await gone(connection)

    async def test_a_peer_that_pings_and_does_not_read_is_dropped(self) -> None:
        async def script(client: Client) -> None:
            await client.accept()
            client.writer.transport.pause_reading()  # type: ignore[attr-defined]
            while True:
                client.write(frame(PING, b"x" * 125) * 1000)
                await client.writer.drain()

        async with raw_server(script) as url:
            recorder = await outcome(url, Options(max_unsent=1000))
        assert recorder.kinds == ["open", "error", "close"]
        assert "max_unsent" in recorder.error


class TestTracing:
    async def test_every_frame_and_the_handshake_are_seen(self, echo: str) -> None:
        frames: list[Frame] = []
        recorder = Recorder()
        connection = Connection(parse(echo), recorder, on_frame=frames.append)
        connection.open()
        await recorder.until("open")
        connection.send("hi")
        await recorder.until("message")
        connection.send(b"\x00")
        await recorder.until("message", 2)
        connection.close(4000, "bye")
        await gone(connection)
        assert frames[0].kind == frames[1].kind == "handshake"
        assert frames[0].payload.startswith(b"GET / HTTP/1.1\r\n")
        assert frames[1].payload.startswith(b"HTTP/1.1 101 ")
        assert frames[2:] == [
            Frame("sent", "text", b"hi"),
            Frame("received", "text", b"hi"),
            Frame("sent", "binary", b"\x00"),
            Frame("received", "binary", b"\x00"),
            Frame("sent", "close", b"\x0f\xa0bye", code=4000, reason="bye"),
            Frame("received", "close", b"\x0f\xa0bye", code=4000, reason="bye"),
        ]

    async def test_control_frames_and_fragments_are_seen(self) -> None:
        async def script(client: Client) -> None:
            await client.accept(
                frame(0x01, b"a"), frame(PING, b"p"), frame(0x80, b"b"), frame(CLOSE)
            )
            await client.read_frame()
            await client.read_frame()

        frames: list[Frame] = []
        async with raw_server(script) as url:
            connection = Connection(parse(url), Recorder(), on_frame=frames.append)
            connection.open()
            await gone(connection)
        assert frames[2:] == [
            Frame("received", "text", b"a", final=False),
            Frame("received", "ping", b"p"),
            Frame("sent", "pong", b"p"),
            Frame("received", "continuation", b"b"),
            Frame("received", "close", b""),
            Frame("sent", "close", b""),
        ]

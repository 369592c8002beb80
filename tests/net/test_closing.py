"""How a connection ends: closed by the peer, closed by us, or lost."""

from __future__ import annotations

import asyncio
import socket
import struct

import pytest

from bridge.errors import UsageError
from tests.net.peers import (
    BINARY,
    CLOSE,
    LOST,
    SOON,
    TEXT,
    TIMEOUT,
    Client,
    close_frame,
    connect,
    frame,
    gone,
    outcome,
    raw_server,
)


def reset(client: Client) -> None:
    end = client.writer.get_extra_info("socket")
    end.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    client.writer.transport.abort()


class TestClosingByThePeer:
    async def closed_with(self, *frames: bytes) -> list[object]:
        async def script(client: Client) -> None:
            await client.accept(*frames)
            first, payload = await client.read_frame()
            assert frame(first, payload) == frames[-1]

        async with raw_server(script) as url:
            return list((await outcome(url)).events)

    async def test_code_and_reason_are_told_and_echoed(self) -> None:
        events = await self.closed_with(close_frame(4000, "schluß"))
        assert events == [("open", "", ""), ("close", 4000, "schluß", True)]

    async def test_a_close_frame_without_a_code_is_1005_and_clean(self) -> None:
        assert (await self.closed_with(frame(CLOSE)))[-1] == ("close", 1005, "", True)

    @pytest.mark.parametrize("code", [1000, 1001, 1008, 1011, 1012, 1014, 3000, 4999])
    async def test_every_legal_code_is_clean(self, code: int) -> None:
        assert (await self.closed_with(close_frame(code)))[-1] == ("close", code, "", True)

    async def test_all_messages_of_the_segment_are_told_before_the_close(self) -> None:
        texts = [f"message {number}" for number in range(2000)]
        frames = [frame(TEXT, text.encode()) for text in texts]
        events = await self.closed_with(*frames, close_frame(1000))
        assert events[0] == ("open", "", "")
        assert events[1:-1] == [("message", text) for text in texts]
        assert events[-1] == ("close", 1000, "", True)

    async def test_nothing_after_the_close_frame_is_told(self) -> None:
        async def script(client: Client) -> None:
            await client.accept(close_frame(1000), frame(TEXT, b"late"), frame(0xFF))
            await client.read_frame()

        async with raw_server(script) as url:
            recorder = await outcome(url)
        assert recorder.events == [("open", "", ""), ("close", 1000, "", True)]

    async def test_a_peer_that_keeps_tcp_open_after_closing_is_dropped(self) -> None:
        async def script(client: Client) -> None:
            await client.accept(close_frame(1000))
            await client.wait_end()

        async with raw_server(script) as url:
            recorder = await outcome(url, SOON)
        assert recorder.events[-1] == ("close", 1000, "", True)

    async def test_tcp_ended_without_a_close_frame_is_an_error_and_1006(self) -> None:
        async def script(client: Client) -> None:
            await client.accept(frame(TEXT, b"last"))

        async with raw_server(script) as url:
            recorder = await outcome(url)
        assert recorder.kinds == ["open", "message", "error", "close"]
        assert recorder.error == f"connection to {url} was lost: it ended without a close frame"
        assert recorder.events[-1] == LOST

    async def test_tcp_ended_inside_a_frame_is_an_error_and_1006(self) -> None:
        async def script(client: Client) -> None:
            await client.accept(frame(TEXT, b"whole"), frame(TEXT, b"half")[:3])

        async with raw_server(script) as url:
            recorder = await outcome(url)
        assert recorder.messages == ["whole"]
        assert recorder.kinds[-2:] == ["error", "close"]

    async def test_a_reset_is_an_error_and_1006(self) -> None:
        async def script(client: Client) -> None:
            await client.accept()
            await client.read_frame()
            reset(client)

        async with raw_server(script) as url:
            connection, recorder = connect(url)
            await recorder.until("open")
            connection.send("go")
            await gone(connection)
        assert recorder.kinds == ["open", "error", "close"]
        assert recorder.error == f"connection to {url} was lost: connection reset by peer"
        assert recorder.events[-1] == LOST

    async def test_a_half_close_by_the_peer_ends_the_connection(self) -> None:
        async def script(client: Client) -> None:
            await client.accept()
            client.writer.write_eof()
            await client.wait_end()

        async with raw_server(script) as url:
            recorder = await outcome(url)
        assert recorder.kinds == ["open", "error", "close"]
        assert recorder.events[-1] == LOST


class TestClosingByUs:
    async def test_the_close_frame_carries_code_and_reason(self) -> None:
        seen: list[tuple[int, bytes]] = []

        async def script(client: Client) -> None:
            await client.accept()
            seen.append(await client.read_frame())
            client.write(close_frame(3001, "mine"))

        async with raw_server(script) as url:
            connection, recorder = connect(url)
            await recorder.until("open")
            connection.close(4000, "bye")
            connection.close(4001, "again")
            await gone(connection)
        assert seen == [(CLOSE, b"\x0f\xa0bye")]
        assert recorder.events[-1] == ("close", 3001, "mine", True)

    async def test_messages_before_the_peers_close_frame_are_told(self) -> None:
        async def script(client: Client) -> None:
            await client.accept()
            await client.read_frame()
            client.write(frame(TEXT, b"one") + frame(BINARY, b"two") + close_frame(1000))

        async with raw_server(script) as url:
            connection, recorder = connect(url)
            await recorder.until("open")
            connection.close()
            await gone(connection)
        assert recorder.kinds == ["open", "message", "message", "close"]
        assert recorder.messages == ["one", b"two"]

    async def test_what_was_sent_goes_out_before_the_close_frame(self) -> None:
        seen: list[tuple[int, bytes]] = []

        async def script(client: Client) -> None:
            await client.accept()
            seen.extend([await client.read_frame() for _ in range(3)])
            client.write(close_frame(1000))

        async with raw_server(script) as url:
            connection, recorder = connect(url)
            await recorder.until("open")
            connection.send("one")
            connection.send(b"two")
            connection.close()
            await gone(connection)
        assert seen == [(TEXT, b"one"), (BINARY, b"two"), (CLOSE, b"\x03\xe8")]

    async def test_a_peer_that_never_answers_is_dropped_without_an_error(self) -> None:
        async def script(client: Client) -> None:
            await client.accept()
            await client.wait_end()

        async with raw_server(script) as url:
            connection, recorder = connect(url, SOON)
            await recorder.until("open")
            connection.close()
            await gone(connection)
        assert recorder.events == [("open", "", ""), LOST]

    async def test_a_peer_that_drops_tcp_instead_of_answering_is_no_error(self) -> None:
        async def script(client: Client) -> None:
            await client.accept()
            await client.read_frame()

        async with raw_server(script) as url:
            connection, recorder = connect(url)
            await recorder.until("open")
            connection.close()
            await gone(connection)
        assert recorder.events == [("open", "", ""), LOST]

    async def test_close_while_connecting_aborts_the_attempt(self, echo: str) -> None:
        connection, recorder = connect(echo)
        connection.close(4000, "never mind")
        connection.close()
        assert (connection.state, recorder.events) == ("closing", [])
        await gone(connection)
        assert recorder.events == [LOST]

    async def test_close_during_the_handshake_aborts_the_attempt(self) -> None:
        asked = asyncio.Event()

        async def script(client: Client) -> None:
            await client.read_request()
            asked.set()
            await client.wait_end()

        async with raw_server(script) as url:
            connection, recorder = connect(url)
            await asyncio.wait_for(asked.wait(), TIMEOUT)
            connection.close()
            assert recorder.events == []
            await gone(connection)
        assert recorder.events == [LOST]

    @pytest.mark.parametrize("code", [0, 999, 1004, 1005, 1006, 1015, 2999, 5000, 70_000, -1])
    async def test_a_code_that_may_not_be_sent_leaves_the_connection_open(
        self, echo: str, code: int
    ) -> None:
        connection, recorder = connect(echo)
        await recorder.until("open")
        with pytest.raises(UsageError, match=str(code)):
            connection.close(code)
        connection.send("still there")
        await recorder.until("message")
        connection.close()
        await gone(connection)

    async def test_a_reason_may_have_123_bytes_of_utf8(self, echo: str) -> None:
        connection, recorder = connect(echo)
        await recorder.until("open")
        with pytest.raises(UsageError, match="123"):
            connection.close(1000, "ü" * 62)
        connection.close(1000, "ü" * 61 + "x")
        await gone(connection)
        assert recorder.events[-1] == ("close", 1000, "ü" * 61 + "x", True)

"""What frames become, and how a server that breaks the rules is failed."""

from __future__ import annotations

import asyncio

import pytest

from bridge.net.websocket import Options
from tests.net.peers import (
    BINARY,
    CLOSE,
    LOST,
    PING,
    PONG,
    SOON,
    TEXT,
    TIMEOUT,
    Client,
    Recorder,
    close_frame,
    connect,
    frame,
    gone,
    outcome,
    raw_server,
)


async def broken(*frames: bytes, options: Options = SOON) -> tuple[Recorder, int]:
    """What is told of a server that sends ``frames``, and the code that the client closes with."""
    code: asyncio.Future[int] = asyncio.get_running_loop().create_future()

    async def script(client: Client) -> None:
        await client.accept(*frames)
        first, payload = await client.read_frame()
        while first != CLOSE:
            first, payload = await client.read_frame()
        code.set_result(int.from_bytes(payload[:2]))

    async with raw_server(script) as url, asyncio.timeout(TIMEOUT):
        return await outcome(url, options), await code


class TestFrames:
    async def told(self, *frames: bytes) -> Recorder:
        async def script(client: Client) -> None:
            await client.accept(*frames, close_frame(1000))
            await client.read_frame()

        async with raw_server(script) as url:
            recorder = await outcome(url)
        assert recorder.events[-1] == ("close", 1000, "", True)
        return recorder

    async def test_fragments_become_one_message(self) -> None:
        euro = "€".encode()
        recorder = await self.told(
            frame(0x01, b"a" + euro[:1]),
            frame(0x00, euro[1:2]),
            frame(0x00),
            frame(0x80, euro[2:] + b"z"),
            frame(0x02, b"\xe2"),
            frame(0x80, b"\x82"),
            frame(0x01),
            frame(0x80),
        )
        assert recorder.messages == ["a€z", b"\xe2\x82", ""]

    async def test_a_ping_between_fragments_is_answered_at_once(self) -> None:
        answers: list[tuple[int, bytes]] = []

        async def script(client: Client) -> None:
            await client.accept(frame(0x01, b"a"), frame(PING, b"there?"))
            answers.append(await client.read_frame())
            client.write(frame(0x80, b"b") + frame(PONG, b"unasked") + close_frame(1000))
            await client.read_frame()

        async with raw_server(script) as url:
            recorder = await outcome(url)
        assert answers == [(PONG, b"there?")]
        assert recorder.messages == ["ab"]

    async def test_a_close_frame_between_fragments_closes(self) -> None:
        recorder = await self.told(frame(TEXT, b"before"), frame(0x01, b"never finished"))
        assert recorder.kinds == ["open", "message", "close"]
        assert recorder.messages == ["before"]

    @pytest.mark.parametrize(
        "frames",
        [
            [frame(TEXT, b"\xff")],
            [frame(TEXT, b"\xed\xa0\x80")],
            [frame(TEXT, b"\xc3")],
            [frame(0x01, b"\xff")],
            [frame(0x01, b"\xe2"), frame(0x00, b"\x28")],
            [frame(0x01, b"\xe2"), frame(0x80)],
            [close_frame(1000, b"\xff")],
        ],
    )
    async def test_text_that_is_no_utf8_fails_with_1007(self, frames: list[bytes]) -> None:
        recorder, code = await broken(frame(TEXT, b"before"), *frames, frame(TEXT, b"after"))
        assert code == 1007
        assert recorder.kinds == ["open", "message", "error", "close"]
        assert "not UTF-8" in recorder.error
        assert recorder.events[-1] == LOST

    @pytest.mark.parametrize(
        "frames",
        [
            [frame(0x83)],
            [frame(0x8B)],
            [frame(0xC1, b"x")],
            [frame(0xA1, b"x")],
            [bytes([TEXT, 0x81, 1, 2, 3, 4, 5])],
            [frame(0x80, b"x")],
            [frame(0x01, b"x"), frame(TEXT, b"y")],
            [frame(0x09, b"x")],
            [frame(PING, b"x" * 126)],
            [frame(CLOSE, b"x")],
            [close_frame(0)],
            [close_frame(999)],
            [close_frame(1004)],
            [close_frame(1005)],
            [close_frame(1006)],
            [close_frame(1015)],
            [close_frame(2999)],
            [close_frame(5000)],
        ],
    )
    async def test_a_breach_of_the_protocol_fails_with_1002(self, frames: list[bytes]) -> None:
        recorder, code = await broken(frame(TEXT, b"before"), *frames, frame(TEXT, b"after"))
        assert code == 1002
        assert recorder.kinds == ["open", "message", "error", "close"]
        assert "broke the WebSocket protocol: " in recorder.error
        assert recorder.events[-1] == LOST

    @pytest.mark.parametrize(
        "frames",
        [
            [frame(TEXT, b"x" * 101)],
            [frame(BINARY, b"x" * 101)],
            [frame(0x01, b"x" * 60), frame(0x80, b"x" * 41)],
            [bytes([BINARY, 127]) + (2**62).to_bytes(8)],
        ],
    )
    async def test_a_message_over_the_limit_fails_with_1009(self, frames: list[bytes]) -> None:
        options = Options(close_timeout=0.2, max_message=100)
        recorder, code = await broken(frame(TEXT, b"x" * 100), *frames, options=options)
        assert code == 1009
        assert recorder.kinds == ["open", "message", "error", "close"]
        assert "max_message (100 bytes)" in recorder.error

    async def test_a_server_that_failed_is_not_waited_for(self) -> None:
        async def script(client: Client) -> None:
            await client.accept(frame(0xFF))
            await client.wait_end()

        patient = Options(close_timeout=1000)
        async with raw_server(script) as url, asyncio.timeout(TIMEOUT):
            recorder = await outcome(url, patient)
        assert recorder.events[-1] == LOST

    async def test_a_breach_while_closing_is_an_error_too(self) -> None:
        async def script(client: Client) -> None:
            await client.accept()
            await client.read_frame()
            client.write(frame(0xFF))
            await client.wait_end()

        async with raw_server(script) as url:
            connection, recorder = connect(url, SOON)
            await recorder.until("open")
            connection.close()
            await gone(connection)
        assert recorder.kinds == ["open", "error", "close"]
        assert recorder.events[-1] == LOST

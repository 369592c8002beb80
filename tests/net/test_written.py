"""What a connection says of what it sends: a close frame without a code, and when all has left."""

from __future__ import annotations

import asyncio

import pytest

from bridge.errors import UsageError
from bridge.net.address import parse
from bridge.net.websocket import Connection
from tests.net.peers import CLOSE, TIMEOUT, Client, Recorder, frame, raw_server

LARGE = 16 * 2**20  # bytes; more than the system buffers


async def test_a_close_frame_may_be_without_a_code() -> None:
    frames: list[tuple[int, bytes]] = []

    async def note_close(client: Client) -> None:
        await client.accept()
        frames.append(await client.read_frame())
        client.write(frame(CLOSE))

    async with raw_server(note_close) as url:
        recorder = Recorder()
        connection = Connection(parse(url), recorder)
        connection.open()
        await recorder.until("open")
        with pytest.raises(UsageError, match="needs a code"):
            connection.close(None, "reason")
        connection.close(None)
        await recorder.until("close")
    assert frames == [(CLOSE, b"")]
    assert recorder.events[-1] == ("close", 1005, "", True)


async def test_a_connection_tells_when_all_that_was_sent_has_left() -> None:
    reading = asyncio.Event()
    written = asyncio.Event()

    async def read_later(client: Client) -> None:
        await client.accept()
        await reading.wait()
        await client.wait_end()

    async with raw_server(read_later) as url, asyncio.timeout(TIMEOUT):
        recorder = Recorder()
        connection = Connection(parse(url), recorder, on_written=written.set)
        connection.open()
        await recorder.until("open")
        written.clear()
        connection.send("a little")
        await written.wait()
        written.clear()
        connection.send(bytes(LARGE))
        await asyncio.sleep(0.05)
        assert not written.is_set()
        reading.set()
        await written.wait()
        connection.drop()
        await connection.wait_closed()

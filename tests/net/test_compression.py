"""permessage-deflate, with the websockets library's own server at the other end."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from websockets.asyncio.server import ServerConnection, serve

from bridge.net.websocket import Options
from tests.net.peers import connect, gone

OFFERED = Options(compression=True)
BOMB = "x" * 10_000


@asynccontextmanager
async def echo_server(compression: str | None = "deflate") -> AsyncIterator[str]:
    async def echo(client: ServerConnection) -> None:
        async for message in client:
            await client.send(BOMB if message == "bomb" else message)

    async with serve(echo, "127.0.0.1", 0, compression=compression) as server:
        (socket,) = server.sockets
        yield f"ws://127.0.0.1:{socket.getsockname()[1]}/"


@pytest.mark.parametrize("message", ["", "text " * 1000, b"bytes " * 1000, b""])
async def test_messages_come_back_as_they_were(message: str | bytes) -> None:
    async with echo_server() as url:
        connection, recorder = connect(url, OFFERED)
        await recorder.until("open")
        for _ in range(3):
            connection.send(message)
        await recorder.until("message", 3)
        connection.close()
        await gone(connection)
    _, protocol, extensions = recorder.events[0]
    assert protocol == ""
    assert str(extensions).startswith("permessage-deflate")
    assert recorder.messages == [message] * 3
    assert recorder.events[-1] == ("close", 1000, "", True)


async def test_nothing_is_compressed_unless_asked_for() -> None:
    async with echo_server() as url:
        connection, recorder = connect(url)
        await recorder.until("open")
        connection.close()
        await gone(connection)
    assert recorder.events[0] == ("open", "", "")


async def test_a_server_may_decline() -> None:
    async with echo_server(compression=None) as url:
        connection, recorder = connect(url, OFFERED)
        await recorder.until("open")
        connection.send("plain")
        await recorder.until("message")
        connection.close()
        await gone(connection)
    assert recorder.events[:2] == [("open", "", ""), ("message", "plain")]


async def test_max_message_bounds_what_a_small_frame_unfolds_to() -> None:
    async with echo_server() as url:
        connection, recorder = connect(url, Options(compression=True, max_message=1000))
        await recorder.until("open")
        connection.send("bomb")
        await gone(connection)
    assert "over the limit max_message (1000 bytes)" in recorder.error
    assert recorder.events[-1] == ("close", 1006, "", False)

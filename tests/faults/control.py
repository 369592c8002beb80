"""A server that does what it is told, connection by connection, and notes what it gets."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import Literal

from bridge.servers.faults.peer import (
    BINARY,
    CLOSE,
    CONTINUATION,
    FIN,
    PING,
    TEXT,
    Peer,
    close,
    frame,
    head,
)


class Controlled:
    """One connection. ``name`` is the path it was opened with; every message it sends is
    ``name:number``, numbered from one."""

    def __init__(self, peer: Peer) -> None:
        self.name = peer.path
        self.received: list[str] = []
        self.sent = 0
        self.got_close = False
        self._state: Literal["asked", "open", "ended", "gone"] = "asked"
        self._peer = peer
        self._answers_close = True

    def accept(self, *, answers_close: bool) -> None:
        if self._state == "asked":
            self._answers_close = answers_close
            self._state = "open"
            self._peer.accept()

    def refuse(self) -> None:
        if self._state == "asked":
            self._end(head("403 Forbidden", {}))

    def send(self, kind: str) -> None:
        """Send a text, a binary message, one in fragments, or something without a message."""
        if self._state != "open":
            return
        if kind == "ping":
            self._peer.write(frame(FIN | PING, b"?"))
            return
        self.sent += 1
        payload = f"{self.name}:{self.sent}".encode()
        match kind:
            case "binary":
                self._peer.write(frame(FIN | BINARY, payload))
            case "fragments":
                self._peer.write(frame(TEXT, payload[:1]) + frame(FIN | PING))
                self._peer.write(frame(CONTINUATION) + frame(FIN | CONTINUATION, payload[1:]))
            case _:
                self._peer.write(frame(FIN | TEXT, payload))

    def close(self, code: int | None) -> None:
        if self._state == "open":
            self._end(close(code) + frame(FIN | TEXT, b"late"))

    def violate(self) -> None:
        if self._state == "open":
            self._end(frame(FIN | 0xB))

    def half_close(self) -> None:
        if self._state != "gone":
            self._state = "ended"
            with suppress(OSError):  # the client was faster
                self._peer.half_close()

    def drop(self) -> None:
        if self._state != "gone":
            self._state = "gone"
            self._peer.reset()

    def gone(self) -> None:
        """TCP is over."""
        self._state = "gone"

    def _end(self, last: bytes) -> None:
        self._state = "ended"
        self._peer.write(last)

    async def follow(self) -> None:
        """Note what comes until the client's close frame, and answer that."""
        while True:
            opcode, payload = await self._peer.frame()
            if opcode in (TEXT, BINARY):
                self.received.append(payload.decode())
            elif opcode == CLOSE:
                break
        self.got_close = True
        if not self._answers_close:
            await self._peer.gone()
        elif self._state == "open":
            self._end(frame(FIN | CLOSE, payload))


class ControlServer:
    """Listens, and keeps every connection for its test; at last it drops all, and new ones too.

    An ``eager`` one accepts connections by itself.
    """

    def __init__(self, *, eager: bool) -> None:
        self._eager = eager
        self.connections: list[Controlled] = []
        self._server: asyncio.Server | None = None
        self._tasks: set[asyncio.Task[None]] = set()
        self._dropping = False

    async def start(self) -> str:
        """Start it; gives the URL that a path is to follow."""
        self._server = await asyncio.start_server(self._begin, "127.0.0.1", 0)
        return f"ws://127.0.0.1:{self._server.sockets[0].getsockname()[1]}/"

    def drop_all(self) -> None:
        self._dropping = True
        for connection in self.connections:
            connection.drop()

    async def stop(self) -> None:
        assert self._server is not None
        self._server.close()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def _begin(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.get_running_loop().create_task(self._serve(reader, writer))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            with suppress(ConnectionError, asyncio.IncompleteReadError):
                await self._control(Peer(await reader.readuntil(b"\r\n\r\n"), reader, writer))
            writer.close()
            with suppress(ConnectionError):
                await writer.wait_closed()
        finally:
            writer.transport.abort()

    async def _control(self, peer: Peer) -> None:
        connection = Controlled(peer)
        self.connections.append(connection)
        if self._dropping:
            connection.drop()
        elif self._eager:
            connection.accept(answers_close=True)
        try:
            await connection.follow()
        finally:
            connection.gone()

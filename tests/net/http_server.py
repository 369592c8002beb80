"""A real HTTP server on loopback that answers what a test says, byte by byte."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from types import TracebackType
from typing import Self

Answers = Callable[["Asked", asyncio.StreamWriter], Awaitable[None]]


@dataclass(frozen=True)
class Asked:
    """A request as it came in; names of headers in lower case."""

    method: str
    target: str
    headers: Mapping[str, str]
    head: bytes
    body: bytes


def response(
    body: bytes = b"", *headers: str, status: str = "200 OK", length: int | None = None
) -> bytes:
    """The bytes of a whole response; ``length`` is what it claims."""
    claimed = len(body) if length is None else length
    lines = [f"HTTP/1.1 {status}", *headers, f"Content-Length: {claimed}", "", ""]
    return "\r\n".join(lines).encode() + body


class HttpServer:
    """Answers each path as told: with bytes, after which the connection stays open, or by code.

    Attributes:
        asked: the requests that came.
        connections: how many connections were made.
        open: those that are open.
        came: is set with the first request.
    """

    def __init__(
        self, answers: Mapping[str, bytes | Answers], *, tls: ssl.SSLContext | None = None
    ) -> None:
        self.asked: list[Asked] = []
        self.connections = 0
        self.open: set[asyncio.StreamWriter] = set()
        self._answers = answers
        self._tls = tls
        self._closed = asyncio.Event()
        self.came = asyncio.Event()

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0, ssl=self._tls)
        self.port: int = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._server.close()
        for writer in list(self.open):
            writer.transport.abort()
        await self.all_closed()

    @property
    def url(self) -> str:
        """Where it is, without a slash."""
        return f"http{'s' if self._tls else ''}://127.0.0.1:{self.port}"

    async def all_closed(self) -> None:
        """Wait until no connection is open."""
        while self.open:
            self._closed.clear()
            await self._closed.wait()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        self.open.add(writer)
        try:
            while not writer.is_closing():
                asked = await _read(reader)
                self.asked.append(asked)
                self.came.set()
                await self._answer(asked, writer)
        except (asyncio.IncompleteReadError, ConnectionError, ssl.SSLError):
            pass
        finally:
            writer.transport.abort()
            self.open.discard(writer)
            self._closed.set()

    async def _answer(self, asked: Asked, writer: asyncio.StreamWriter) -> None:
        answer = self._answers[asked.target.partition("?")[0]]
        if isinstance(answer, bytes):
            writer.write(answer)
        else:
            await answer(asked, writer)
        if not writer.is_closing():
            await writer.drain()


async def _read(reader: asyncio.StreamReader) -> Asked:
    head = await reader.readuntil(b"\r\n\r\n")
    line, *rest = head.decode("latin-1").rstrip("\r\n").split("\r\n")
    method, target, _ = line.split(" ", 2)
    headers = {
        name.lower(): value.strip() for name, _, value in (each.partition(":") for each in rest)
    }
    body = await reader.readexactly(int(headers.get("content-length", "0")))
    return Asked(method, target, headers, head, body)


def then_end(data: bytes) -> Answers:
    """Send bytes and end the connection in order."""

    async def answer(asked: Asked, writer: asyncio.StreamWriter) -> None:
        writer.write(data)
        await writer.drain()
        writer.close()

    return answer


async def nothing(asked: Asked, writer: asyncio.StreamWriter) -> None:
    """Never answer."""

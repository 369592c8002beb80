"""TCP and TLS under ``httpcore``, made as all other connections of ours are."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Callable, Iterable
from typing import Any

import httpcore

from bridge.net.allowed import Allowed
from bridge.net.tcp import connect

_ENOUGH = 256 * 2**10  # bytes that wait to be read before no more are taken from the system
_GOODBYE = 0.5  # seconds that a server has to end TLS


class Backend(httpcore.AsyncNetworkBackend):
    """Connects where that is allowed. Time-outs are whoever waits's business."""

    def __init__(self, allowed: Allowed | None, context: Callable[[], ssl.SSLContext]) -> None:
        self._allowed = allowed
        self._context = context

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """Connect; TLS may follow."""
        return Stream(await connect(host, port, self._allowed), self._context)


class Stream(httpcore.AsyncNetworkStream):
    """A connection. It begins with the first thing asked of it, so that TLS can be among that."""

    def __init__(self, socket: Any, context: Callable[[], ssl.SSLContext]) -> None:
        self._socket = socket
        self._context = context
        self._inbox = _Inbox()
        self._transport: asyncio.Transport | None = None

    async def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """Speak TLS from now on, by our own settings."""
        await self._begin(self._context(), server_hostname)
        return self

    async def _begin(
        self, context: ssl.SSLContext | None = None, name: str | None = None
    ) -> asyncio.Transport:
        if self._transport is None:
            try:
                self._transport, _ = await asyncio.get_running_loop().create_connection(
                    lambda: self._inbox,
                    sock=self._socket,
                    ssl=context,
                    server_hostname=name,
                    ssl_shutdown_timeout=_GOODBYE if context else None,
                )
            except BaseException:
                self._socket.close()
                raise
        return self._transport

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """The next bytes; none at the end."""
        await self._begin()
        return await self._inbox.read(max_bytes)

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send; a failure shows when the answer is read, which may have come before it."""
        (await self._begin()).write(buffer)

    async def aclose(self) -> None:
        """End the connection."""
        if self._transport is None:
            self._socket.close()
            return
        self._transport.close()
        await asyncio.shield(self._inbox.gone)

    def get_extra_info(self, info: str) -> Any:
        """``is_readable``: whether something has come that nobody asked for, or the end."""
        return self._inbox.has_something if info == "is_readable" else None


class _Inbox(asyncio.Protocol):
    """What has come and was not read yet."""

    def __init__(self) -> None:
        self._bytes = bytearray()
        self._ended = False
        self._error: Exception | None = None
        self._transport: asyncio.Transport | None = None
        self._came = asyncio.Event()
        self.gone: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    @property
    def has_something(self) -> bool:
        return bool(self._bytes) or self._ended

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._bytes += data
        self._came.set()
        if len(self._bytes) > _ENOUGH and self._transport is not None:
            self._transport.pause_reading()

    def eof_received(self) -> None:
        self._ended = True
        self._came.set()

    def connection_lost(self, exc: Exception | None) -> None:
        self._ended = True
        self._error = exc
        self._came.set()
        if not self.gone.done():
            self.gone.set_result(None)

    async def read(self, most: int) -> bytes:
        while not self.has_something:
            self._came.clear()
            await self._came.wait()
        if not self._bytes and self._error is not None:
            raise self._error
        data = bytes(self._bytes[:most])
        del self._bytes[:most]
        if self._transport is not None and not self._transport.is_closing():
            self._transport.resume_reading()
        return data

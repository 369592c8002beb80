"""Bytes to a server and back, over TCP or TLS made as all other connections of ours are."""

from __future__ import annotations

import asyncio
import ssl

from bridge.net.address import Address
from bridge.net.allowed import Allowed
from bridge.net.tcp import connect

_ENOUGH = 256 * 2**10  # bytes that wait to be read before no more are taken from the system
_PIECE = 64 * 2**10
_GOODBYE = 0.5  # seconds that a server has to end TLS


class Stream(asyncio.Protocol):
    """A connection. Time-outs are the business of whoever waits."""

    def __init__(self) -> None:
        self._bytes = bytearray()
        self._ended = False
        self._error: Exception | None = None
        self._transport: asyncio.Transport | None = None
        self._came = asyncio.Event()
        self._gone: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    @classmethod
    async def open(
        cls, address: Address, allowed: Allowed | None, context: ssl.SSLContext | None
    ) -> Stream:
        """Connect; with TLS where there is a context for it.

        Raises:
            AddressError: It is not allowed.
            OSError: There is no way there.
        """
        stream = cls()
        connection = await connect(address.host, address.port, allowed)
        try:
            await asyncio.get_running_loop().create_connection(
                lambda: stream,
                sock=connection,
                ssl=context,
                server_hostname=address.host if context else None,
                ssl_shutdown_timeout=_GOODBYE if context else None,
            )
        except BaseException:
            connection.close()
            raise
        return stream

    @property
    def has_something(self) -> bool:
        """Whether something has come that was not read yet, or the end."""
        return bool(self._bytes) or self._ended

    def write(self, data: bytes) -> None:
        """Send; a failure shows when the answer is read, which may have come before it."""
        assert self._transport is not None
        self._transport.write(data)

    async def read(self) -> bytes:
        """The next bytes; none at the end.

        Raises:
            OSError: The connection broke.
        """
        while not self.has_something:
            self._came.clear()
            await self._came.wait()
        if not self._bytes and self._error is not None:
            raise self._error
        data = bytes(self._bytes[:_PIECE])
        del self._bytes[:_PIECE]
        if self._transport is not None and not self._transport.is_closing():
            self._transport.resume_reading()
        return data

    async def close(self) -> None:
        """End the connection. What the server has not taken of a request it gets no more: it may
        never take it."""
        assert self._transport is not None
        if self._transport.get_write_buffer_size():
            self._transport.abort()
        else:
            self._transport.close()
        await asyncio.shield(self._gone)

    # -- what asyncio calls

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """It is there."""
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        """Something has come."""
        self._bytes += data
        self._came.set()
        if len(self._bytes) > _ENOUGH and self._transport is not None:
            self._transport.pause_reading()

    def eof_received(self) -> None:
        """Nothing more will come."""
        self._ended = True
        self._came.set()

    def connection_lost(self, exc: Exception | None) -> None:
        """It is over."""
        self._ended = True
        self._error = exc
        self._came.set()
        if not self._gone.done():
            self._gone.set_result(None)

"""Sends requests to real servers, over connections that are kept for the next."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import AsyncIterator
from contextlib import aclosing

import h11

from bridge.net import tls
from bridge.net.address import Address
from bridge.net.http.coding import packed_with, unpacked
from bridge.net.http.failures import FAILURES, failed, is_no_answer
from bridge.net.http.message import Answer, Ask, RequestFailed
from bridge.net.http.stream import Stream
from bridge.net.http.wire import Wire
from bridge.net.listener import Options

AT_ONCE = 64  # connections; further requests wait for one
_REPEATABLE = {"GET", "HEAD", "OPTIONS", "PUT", "DELETE"}
_Origin = tuple[bool, str, int]


class Client:
    """The connections of one page."""

    def __init__(self, options: Options) -> None:
        self._options = options
        self._idle: dict[_Origin, list[Wire]] = {}
        self._places = asyncio.Semaphore(AT_ONCE)

    async def open(self, ask: Ask, route: Address) -> Answer:
        """Send a request, and return once the head of the response is there.

        Args:
            ask: the request.
            route: where it really goes, which is its own address unless that is mapped.

        Raises:
            RequestFailed: There is none.
        """
        await self._places.acquire()
        try:
            wire, head = await self._answered(ask, route)
        except BaseException:
            self._places.release()
            raise
        return self._answer(_Exchange(self, ask, route, wire), head)

    async def close(self) -> None:
        """End the connections that wait for another request."""
        wires = [wire for each in self._idle.values() for wire in each]
        self._idle.clear()
        await asyncio.gather(*(wire.close() for wire in wires))

    async def done_with(self, route: Address, wire: Wire) -> None:
        """A response was read, or is not wanted any more: keep its connection if that can be."""
        self._places.release()
        if wire.turn():
            self._idle.setdefault(_origin(route), []).append(wire)
        else:
            await wire.close()

    async def _answered(self, ask: Ask, route: Address) -> tuple[Wire, h11.Response]:
        wire = await self._kept(route)
        if wire is not None:
            try:
                return wire, await self._sent(wire, ask, route)
            except RequestFailed as error:
                # The server may have ended it at the moment we wrote: then it has seen nothing.
                if not is_no_answer(error) or ask.method not in _REPEATABLE:
                    raise
        wire = await self._connected(ask, route)
        return wire, await self._sent(wire, ask, route)

    async def _kept(self, route: Address) -> Wire | None:
        idle = self._idle.get(_origin(route), [])
        while idle:
            wire = idle.pop()
            if wire.is_fresh:
                return wire
            await wire.close()
        return None

    async def _connected(self, ask: Ask, route: Address) -> Wire:
        try:
            context = self._context() if route.secure else None
            return Wire(await Stream.open(route, self._options.allowed, context))
        except FAILURES as error:
            raise failed(ask, error, connected=False) from None

    async def _sent(self, wire: Wire, ask: Ask, route: Address) -> h11.Response:
        try:
            return await wire.send(ask, route)
        except BaseException as error:
            await wire.close()
            if isinstance(error, FAILURES):
                raise failed(ask, error, connected=True) from None
            raise

    def _answer(self, exchange: _Exchange, head: h11.Response) -> Answer:
        headers = [(_text(name), _text(value)) for name, value in head.headers.raw_items()]
        return Answer(
            head.status_code,
            _text(head.reason),
            headers,
            exchange.pieces(headers, self._options.max_body),
            f"HTTP/{_text(head.http_version)}",
            exchange.close,
        )

    def _context(self) -> ssl.SSLContext:
        options = self._options
        return tls.client_context(
            options.ca_file, options.insecure, options.client_cert, options.client_key
        )


class _Exchange:
    """A response that is being read."""

    def __init__(self, client: Client, ask: Ask, route: Address, wire: Wire) -> None:
        self._client = client
        self._ask = ask
        self._route = route
        self._wire: Wire | None = wire

    async def pieces(self, headers: list[tuple[str, str]], bound: int) -> AsyncIterator[bytes]:
        """The body, unpacked, and no more of it than the bound."""
        assert self._wire is not None
        size = 0
        try:
            async with (
                aclosing(self._wire.pieces()) as raw,
                aclosing(unpacked(raw, packed_with(headers))) as pieces,
            ):
                async for piece in pieces:
                    size += len(piece)
                    if size > bound:
                        raise RequestFailed("size", f"answered more than {bound} bytes (max_body)")
                    yield piece
        except FAILURES as error:
            raise failed(self._ask, error, connected=True) from None
        except RequestFailed as error:
            raise RequestFailed(error.kind, f"{self._ask.url} {error}") from None

    async def close(self) -> None:
        """Nothing more is read; does nothing when it was called before."""
        wire, self._wire = self._wire, None
        if wire is not None:
            await self._client.done_with(self._route, wire)


def _origin(route: Address) -> _Origin:
    return route.secure, route.host, route.port


def _text(data: bytes) -> str:
    """Header text: UTF-8, or Latin-1 where it is none."""
    try:
        return data.decode()
    except UnicodeDecodeError:
        return data.decode("latin-1")

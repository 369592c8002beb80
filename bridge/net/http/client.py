"""Sends requests to real servers, over connections that are kept for the next."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import AsyncIterator
from contextlib import aclosing

import httpcore

from bridge.net import tls
from bridge.net.address import Address
from bridge.net.http.coding import packed_with, unpacked
from bridge.net.http.failures import FAILURES, failed
from bridge.net.http.message import Answer, Ask, RequestFailed
from bridge.net.http.stream import Backend
from bridge.net.listener import Options

_AT_ONCE = 64  # connections; further requests wait for one
_KEPT = 5  # idle connections, each for so many seconds
_KEPT_SECONDS = 30.0
_GENERATORS = 10  # more than stand between us and the connection


class Client:
    """The connections of one page."""

    def __init__(self, options: Options) -> None:
        self._options = options
        self._pool = httpcore.AsyncConnectionPool(
            # Never used: our backend has contexts of its own, which nobody else may change.
            ssl_context=ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT),
            max_connections=_AT_ONCE,
            max_keepalive_connections=_KEPT,
            keepalive_expiry=_KEPT_SECONDS,
            network_backend=Backend(options.allowed, self._context),
        )

    async def open(self, ask: Ask, route: Address, *, unpack: bool = True) -> Answer:
        """Send a request, and return once the head of the response is there.

        Args:
            ask: the request.
            route: where it really goes, which is its own address unless that is mapped.
            unpack: whether a packed body is to be unpacked.

        Raises:
            RequestFailed: There is none.
        """
        sent = [False]
        try:
            response = await self._pool.handle_async_request(_request(ask, route, sent))
        except FAILURES as error:
            raise failed(ask, error, connected=sent[0]) from None
        return await self._answer(ask, response, unpack)

    async def close(self) -> None:
        """End all connections."""
        await self._pool.aclose()

    async def _answer(self, ask: Ask, response: httpcore.Response, unpack: bool) -> Answer:
        headers = [(_text(name), _text(value)) for name, value in response.headers]
        try:
            codings = packed_with(headers) if unpack else []
        except RequestFailed as error:
            await response.aclose()
            raise RequestFailed(error.kind, f"{ask.url} {error}") from None
        return Answer(
            response.status,
            _text(response.extensions.get("reason_phrase", b"")),
            headers,
            self._pieces(ask, response, codings),
            _text(response.extensions.get("http_version", b"HTTP/1.1")),
            lambda: _ended(response),
        )

    async def _pieces(
        self, ask: Ask, response: httpcore.Response, codings: list[str]
    ) -> AsyncIterator[bytes]:
        size = 0
        try:
            async with aclosing(unpacked(_raw(response), codings)) as pieces:
                async for piece in pieces:
                    size += len(piece)
                    if size > self._options.max_body:
                        raise RequestFailed("size", _too_big(ask, self._options.max_body))
                    yield piece
        except FAILURES as error:
            raise failed(ask, error, connected=True) from None
        except RequestFailed as error:
            begins = "" if error.kind == "size" else f"{ask.url} "
            raise RequestFailed(error.kind, f"{begins}{error}") from None

    def _context(self) -> ssl.SSLContext:
        options = self._options
        return tls.client_context(
            options.ca_file, options.insecure, options.client_cert, options.client_key
        )


async def _ended(response: httpcore.Response) -> None:
    await response.aclose()
    # The generators of httpcore that a body was left in end one by one, each in a task of the loop.
    for _ in range(_GENERATORS):
        await asyncio.sleep(0)


async def _raw(response: httpcore.Response) -> AsyncIterator[bytes]:
    async for piece in response.aiter_stream():
        yield piece


def _request(ask: Ask, route: Address, sent: list[bool]) -> httpcore.Request:
    async def trace(name: str, info: object) -> None:
        if name == "http11.send_request_headers.started":
            sent[0] = True

    headers = [("Host", _host(route))]
    headers += [each for each in ask.headers if each[0].lower() not in ("host", "content-length")]
    if ask.body or ask.method in ("POST", "PUT", "PATCH"):
        headers.append(("Content-Length", str(len(ask.body))))
    return httpcore.Request(
        ask.method.encode("utf-8", "replace"),
        httpcore.URL(
            scheme=b"https" if route.secure else b"http",
            host=route.host.encode(),
            port=route.port,
            target=route.path.encode(),
        ),
        headers=[(_bytes(name), _bytes(value)) for name, value in headers],
        content=ask.body or None,
        extensions={"trace": trace},
    )


def _host(route: Address) -> str:
    host = f"[{route.host}]" if ":" in route.host else route.host
    return host if route.port == (443 if route.secure else 80) else f"{host}:{route.port}"


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "replace")


def _text(data: bytes) -> str:
    """Header text, which is Latin-1 unless it is plainly UTF-8."""
    try:
        return data.decode()
    except UnicodeDecodeError:
        return data.decode("latin-1")


def _too_big(ask: Ask, bound: int) -> str:
    return f"{ask.url} answered more than {bound} bytes (max_body)"

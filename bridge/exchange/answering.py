"""Who answers a request, in which order; and what recordings see of it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from bridge.clock import Work
from bridge.errors import Aborted, AddressError, Unrouted
from bridge.exchange.asker import GIVEN_UP
from bridge.net.http.message import Answer, Ask, HeaderList, RequestFailed
from bridge.peers.http import Request, Response, headers_of
from bridge.records import HttpRecord, ScriptError, ScriptWarning

if TYPE_CHECKING:
    from bridge.exchange.http import Http

_OF_THE_WIRE = {"content-encoding", "content-length", "transfer-encoding"}


class Answering:
    """Finds who answers the steps of one request of a page, which its record is about."""

    def __init__(self, http: Http, record: HttpRecord) -> None:
        self._http = http
        self._page = http.page
        self._record = record
        self._work: Work | None = None  # of the world outside

    def touch(self) -> None:
        """Something has come of it."""
        if self._work is not None:
            self._work.touch()

    def end(self) -> None:
        """Nothing more is waited for."""
        if self._work is not None:
            self._work.end()

    async def answer(self, ask: Ask) -> Answer:
        """What is answered to one request, without following where it leads.

        Raises:
            RequestFailed: Nothing is.
        """
        request = Request(ask.method, ask.url, headers_of(ask.headers), ask.body)
        scripted = self._http.routes.scripted
        try:
            response = await scripted.respond(request, self._page, self._fetched)
        except Aborted as error:
            self._record.scripted = True
            raise RequestFailed("lost", f"{ask.url}: {error}") from None
        if response is None:
            return await self._from_network(ask)
        self._record.scripted = True
        return _answer(ask, response)

    async def _from_network(self, ask: Ask) -> Answer:
        try:
            route = await self._http.routes.resolve_request(ask.address)
        except AddressError as error:
            if isinstance(error, Unrouted):
                self._page.record(ScriptError("Unrouted", str(error), self._record.place))
            raise RequestFailed("forbidden", str(error)) from None
        if route != ask.address:
            self._record.mapped_to = route.shown
        if self._work is None:
            self._work = self._page.clock.outside(str(ask), self._warn)
        self._work.begin()
        began = self._page.clock.now()
        with self._lost(ask, began):
            answer = await self._http.client.open(ask, route)
        if self._http.routes.scripted.recorder is not None:
            answer.pieces = self._recorded(ask, answer, answer.pieces, began)
        return answer

    async def _recorded(
        self, ask: Ask, answer: Answer, pieces: AsyncIterator[bytes], began: float
    ) -> AsyncIterator[bytes]:
        body = bytearray()
        with self._lost(ask, began):
            async for piece in pieces:
                body += piece
                yield piece
        self._write_down(ask, _response(answer, bytes(body)), began)

    @contextmanager
    def _lost(self, ask: Ask, began: float) -> Iterator[None]:
        """Record what keeps a response from coming whole."""
        try:
            yield
        except (RequestFailed, asyncio.CancelledError) as error:
            self._write_down(ask, str(error) or GIVEN_UP, began)
            raise

    def _write_down(self, ask: Ask, answer: Response | str, began: float) -> None:
        recorder = self._http.routes.scripted.recorder
        if recorder is not None:
            request = Request(ask.method, ask.url, headers_of(ask.headers), ask.body)
            recorder.exchange(request, answer, began, self._page.clock.now())

    async def _fetched(self, request: Request) -> Response:
        """What the real server answers a scripted one that asks it."""
        from bridge.net.address import parse_http

        ask = Ask(
            request.method,
            parse_http(request.url),
            list(request.headers.raw_items()),
            request.body,
        )
        try:
            async with await self._from_network(ask) as answer:
                return _response(answer, await answer.read())
        except RequestFailed as error:
            raise Aborted(str(error)) from None
        finally:
            self.end()  # what the handler does next takes the time of the page's clock

    def _warn(self, why: str) -> None:
        self._page.record(ScriptWarning(why, self._record.place))


def _response(answer: Answer, body: bytes) -> Response:
    """A real answer as a scripted server gives it: unpacked."""
    headers = [each for each in answer.headers if each[0].lower() not in _OF_THE_WIRE]
    return Response(answer.status, headers, body, reason=answer.reason)


def _answer(ask: Ask, response: Response) -> Answer:
    headers = list(response.all_headers.raw_items())
    has_body = ask.method != "HEAD" and response.status not in (204, 304)
    return Answer(
        response.status,
        response.phrase,
        headers,
        _pieces(ask, headers, response.content if has_body else b""),
    )


async def _pieces(ask: Ask, headers: HeaderList, body: bytes) -> AsyncIterator[bytes]:
    from bridge.net.http.coding import packed_with, unpacked

    async def whole() -> AsyncIterator[bytes]:
        yield body

    try:
        async for piece in unpacked(whole(), packed_with(headers)):
            yield piece
    except RequestFailed as error:
        raise RequestFailed(error.kind, f"{ask.url} {error}") from None

"""What a page asks HTTP servers, and who answers: a route of the test's, or the network.

Every step of a redirect goes the whole way: routes first, then what may not be reached, then maps.
What comes of it is on the page's record, and in a recording of the device's if there is one.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol

from bridge.clock import Clock, Work
from bridge.errors import Aborted, AddressError, Unrouted
from bridge.net.http.message import Answer, Ask, HeaderList, RequestFailed
from bridge.net.http.redirect import Follow, redirected
from bridge.peers.http import Request, Response, headers_of
from bridge.records import HttpRecord, RequestTrace, ScriptError, ScriptWarning, body_in_words
from bridge.wire import Place

if TYPE_CHECKING:
    from types import TracebackType

    from bridge.net.address import Address
    from bridge.net.http.client import Client
    from bridge.net.http.cookies import Cookies
    from bridge.net.listener import Options
    from bridge.routes import Routes

_ALL = Follow()
_GIVEN_UP = "it was given up"
KEPT = 2**20  # bytes of a body that the record keeps
_KEPT_OF_A_PAGE = 64 * 2**20
_OF_THE_WIRE = {"content-encoding", "content-length", "transfer-encoding"}


class Asker(Protocol):
    """The little that is seen of a page."""

    opened: float

    @property
    def clock(self) -> Clock:
        """What times and delays go by."""

    @property
    def tracing(self) -> bool:
        """Whether what crosses the wire is told as it does."""

    @property
    def socket_options(self) -> Options:
        """Bounds and TLS settings of connections."""

    async def route(self, address: Address) -> Address:
        """Tell where a WebSocket leads; what scripted servers ask for."""

    def record(self, record: ScriptError | ScriptWarning | RequestTrace) -> None:
        """Remember something for the page's report."""

    def touch(self) -> None:
        """Say that something was sent or received."""


class Http:
    """The requests of one page. ``remember`` is told of each as it begins."""

    def __init__(self, page: Asker, routes: Routes, remember: Callable[[HttpRecord], None]) -> None:
        self.page = page
        self.routes = routes
        self.remember = remember
        self.count = 0
        self._kept = 0
        self._client: Client | None = None

    def exchange(
        self,
        ask: Ask,
        *,
        place: Place | None = None,
        follow: Follow = _ALL,
        cookies: Cookies | None = None,
        touch: Callable[[], None] = lambda: None,
    ) -> Exchange:
        """Begin a request: ``async with page.http.exchange(ask) as answer``.

        Args:
            ask: what to send.
            place: the line of the script's that wants it.
            follow: which redirects are followed.
            cookies: where cookies come from and go to.
            touch: called whenever something comes of it.
        """
        return Exchange(self, ask, place, follow, cookies, touch)

    def kept(self, piece: bytes, before: bytes | bytearray) -> bytes:
        """As much of one more piece of a body as records keep."""
        room = max(min(KEPT - len(before), _KEPT_OF_A_PAGE - self._kept), 0)
        self._kept += len(piece[:room])
        return piece[:room]

    @property
    def client(self) -> Client:
        """The page's connections to real servers."""
        if self._client is None:
            # Only now: a page without real servers need not load what speaks to them.
            from bridge.net.http.client import Client

            self._client = Client(self.page.socket_options)
        return self._client

    async def close(self) -> None:
        """End the connections; nothing is under way any more."""
        if self._client is not None:
            await self._client.close()


class Exchange:
    """One request, from its first byte to the last of its response.

    Entering it raises RequestFailed when there is no response; so do the pieces of its body.
    """

    def __init__(
        self,
        http: Http,
        ask: Ask,
        place: Place | None,
        follow: Follow,
        cookies: Cookies | None,
        touch: Callable[[], None],
    ) -> None:
        self._http = http
        self._page = http.page
        self._ask = ask
        self._follow = follow
        self._cookies = cookies
        self._touch = touch
        self._work: Work | None = None  # of the world outside
        self._answer: Answer | None = None
        self._body = bytearray()  # as much of it as the record keeps
        http.count += 1
        self.record = HttpRecord(
            http.count, ask.method, ask.url, ask.headers, b"", place, self._now
        )
        self.record.request_body = http.kept(ask.body, b"")
        self.record.sent = len(ask.body)
        http.remember(self.record)
        self._trace(f"{ask}{body_in_words(self.record.request_body, len(ask.body))}", sent=True)
        self._page.touch()

    @property
    def _now(self) -> float:
        return self._page.clock.now() - self._page.opened

    async def __aenter__(self) -> Answer:
        try:
            answer = self._answer = await self._last_answer()
        except BaseException as error:
            self._end(error)
            raise
        self.record.status = answer.status
        self.record.reason = answer.reason
        self.record.headers = answer.headers
        answer.pieces = self._kept(answer.pieces)
        return answer

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        assert self._answer is not None
        self._end(error)
        await self._answer.close()

    def _trace(self, text: str, *, sent: bool = False) -> None:
        if self._page.tracing:
            self._page.record(RequestTrace(self.record.number, self._now, sent, text))

    def _end(self, error: BaseException | None) -> None:
        self.record.ended = self._now
        self.record.body = bytes(self._body)
        if error is not None:
            given_up = isinstance(error, asyncio.CancelledError)
            self.record.error = _GIVEN_UP if given_up else str(error)
        if self._work is not None:
            self._work.end()
        self._page.touch()
        self._trace(self.record.outcome)

    async def _kept(self, pieces: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
        async for piece in pieces:
            self._came()
            self.record.received += len(piece)
            self._body += self._http.kept(piece, self._body)
            yield piece

    def _came(self) -> None:
        self._touch()
        self._page.touch()
        if self._work is not None:
            self._work.touch()

    async def _last_answer(self) -> Answer:
        ask = self._ask
        for _ in range(self._follow.most + 1):
            if self._cookies is not None:
                ask = self._cookies.added(ask)
            answer = await self._one_answer(ask)
            self._came()
            if self._cookies is not None:
                self._cookies.take(ask, answer)
            following = redirected(ask, answer, self._follow)
            if following is None:
                return answer
            async with answer:
                await answer.read()  # so that it is recorded, and the connection can be kept
            ask = following
            self.record.redirects.append(ask.url)
            self._trace(f"{answer.status} leads on to {ask.url}")
        raise RequestFailed(
            "redirects", f"{self._ask.url} leads on more than {self._follow.most} times"
        )

    async def _one_answer(self, ask: Ask) -> Answer:
        request = Request(ask.method, ask.url, headers_of(ask.headers), ask.body)
        scripted = self._http.routes.scripted
        try:
            response = await scripted.respond(request, self._page, self._fetched)
        except Aborted as error:
            self.record.scripted = True
            raise RequestFailed("lost", f"{ask.url}: {error}") from None
        if response is None:
            return await self._from_network(ask)
        self.record.scripted = True
        return _scripted(ask, response)

    async def _from_network(self, ask: Ask) -> Answer:
        try:
            route = await self._http.routes.resolve_request(ask.address)
        except AddressError as error:
            if isinstance(error, Unrouted):
                self._page.record(ScriptError("Unrouted", str(error), self.record.place))
            raise RequestFailed("forbidden", str(error)) from None
        if route != ask.address:
            self.record.mapped_to = route.shown
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
        self._record(ask, _response(answer, bytes(body)), began)

    @contextmanager
    def _lost(self, ask: Ask, began: float) -> Iterator[None]:
        """Record what keeps a response from coming whole."""
        try:
            yield
        except (RequestFailed, asyncio.CancelledError) as error:
            self._record(ask, str(error) or _GIVEN_UP, began)
            raise

    def _record(self, ask: Ask, answer: Response | str, began: float) -> None:
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

    def _warn(self, why: str) -> None:
        self._page.record(ScriptWarning(why, self.record.place))


def _response(answer: Answer, body: bytes) -> Response:
    """A real answer as a scripted server gives it: unpacked."""
    headers = [each for each in answer.headers if each[0].lower() not in _OF_THE_WIRE]
    return Response(answer.status, headers, body, reason=answer.reason)


def _scripted(ask: Ask, response: Response) -> Answer:
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

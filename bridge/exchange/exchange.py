"""One request, its redirects and its response."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack
from typing import TYPE_CHECKING

from bridge.exchange.answering import Answering
from bridge.exchange.asker import GIVEN_UP
from bridge.net.http.message import Answer, Ask, RequestFailed
from bridge.net.http.redirect import Follow, redirected
from bridge.records import HttpRecord, RequestTrace, body_in_words
from bridge.wire import Place

if TYPE_CHECKING:
    from types import TracebackType

    from bridge.exchange.http import Http
    from bridge.net.http.cookies import Cookies


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
        self._answer: Answer | None = None
        self._body = bytearray()  # as much of it as the record keeps
        http.count += 1
        self.record = HttpRecord(
            http.count, ask.method, ask.url, ask.headers, b"", place, self._now
        )
        self.record.request_body = http.kept(ask.body, b"")
        self.record.sent = len(ask.body)
        self._answering = Answering(http, self.record)
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
            self.record.error = GIVEN_UP if given_up else str(error)
        self._answering.end()
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
        self._answering.touch()

    async def _last_answer(self) -> Answer:
        ask = self._ask
        for _ in range(self._follow.most + 1):
            answer = await self._answered(ask)
            async with AsyncExitStack() as stack:
                await stack.enter_async_context(answer)
                following = redirected(ask, answer, self._follow)
                if following is None:
                    stack.pop_all()  # it is closed by whoever reads it
                    return answer
                await answer.read()  # so that it is recorded, and the connection can be kept
            self._answering.end()
            ask = following
            self.record.redirects.append(ask.url)
            self._trace(f"{answer.status} leads on to {ask.url}")
        raise RequestFailed(
            "redirects", f"{self._ask.url} leads on more than {self._follow.most} times"
        )

    async def _answered(self, ask: Ask) -> Answer:
        """One step: with the cookies of its own address, which another step has others of."""
        if self._cookies is None:
            answer = await self._answering.answer(ask)
        else:
            answer = await self._answering.answer(self._cookies.added(ask))
            self._cookies.take(ask, answer)
        self._came()
        return answer

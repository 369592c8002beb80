"""One request of ``stream``, from the call to its callback."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from bridge.clock import Deadline
from bridge.modules.half import Host
from bridge.modules.stream_answers import FetchAnswer
from bridge.modules.stream_options import Wanted
from bridge.modules.stream_portability import ANDROID_WAITS, leads_astray
from bridge.modules.stream_progress import ProgressTeller
from bridge.net.http.message import Answer, Ask, RequestFailed
from bridge.net.http.redirect import Follow
from bridge.profile.stream import Kept, StreamRules
from bridge.records import HttpRecord
from bridge.wire import Place

if TYPE_CHECKING:
    from bridge.net.http.cookies import Cookies


class StreamCall:
    """Sends what is wanted, and tells both callbacks."""

    def __init__(
        self,
        host: Host,
        wanted: Wanted,
        told: FetchAnswer,
        progress: ProgressTeller,
        place: Place | None,
    ) -> None:
        self._host = host
        self._rules: StreamRules = host.profile.stream
        self._wanted = wanted
        self._told = told
        self._progress = progress
        self._place = place
        self._head: Answer | None = None
        self._record: HttpRecord | None = None
        self._last = host.clock.now()
        self._longest = 0.0  # seconds of silence

    async def run(self) -> None:
        """Do all of it."""
        try:
            answer, body = await self._exchanged()
        except RequestFailed as error:
            self._told.failed(error, self._head)
        else:
            self._note()
            self._told.finished(answer, body)

    def _note(self) -> None:
        """Say what Android would have done with this answer."""
        assert self._record is not None
        if self._longest > ANDROID_WAITS and not self._wanted.is_patient:
            self._host.note("WX040", self._place, f"{self._longest:.3g}")
        for code, detail in leads_astray(self._record.url, self._record.redirects):
            self._host.note(code, self._place, detail)

    async def _exchanged(self) -> tuple[Answer, bytes]:
        ask = self._ask()
        try:
            async with Deadline(self._host.clock, self._wanted.patience) as deadline:
                return await self._sent(ask, deadline)
        except TimeoutError:
            late = f"{ask.url} did not answer within {self._wanted.patience:g} s"
            if self._head is not None:
                late = f"nothing more came from {ask.url} for {self._wanted.patience:g} s"
            if self._record is not None:
                self._record.error = late
            raise RequestFailed("late", late) from None

    def _ask(self) -> Ask:
        try:
            return self._wanted.ask(self._host.bundle_url)
        except RequestFailed as error:
            way_out = ""
            if "names no host" in str(error):
                way_out = " --bundle-url, or open(bundle_url=…), gives it one that does."
            self._told.complaints.warn(f"stream: {error}{way_out}")
            raise

    async def _sent(self, ask: Ask, deadline: Deadline) -> tuple[Answer, bytes]:
        exchange = self._host.http.exchange(
            ask,
            place=self._place,
            follow=self._follow,
            cookies=self._cookies,
            touch=lambda: self._touched(deadline),
        )
        self._record = exchange.record
        async with exchange as answer:
            self._head = answer
            self._progress.headers_came(answer)
            body = bytearray()
            async for piece in answer.pieces:
                body += piece
                self._progress.came(len(piece))
                await self._caught_up()
        return answer, bytes(body)

    async def _caught_up(self) -> None:
        """Wait for a script that is slower with what it is told than the server sends."""
        while self._host.is_behind:
            caught_up = asyncio.Event()
            self._host.when_caught_up(caught_up.set)
            await caught_up.wait()

    def _touched(self, deadline: Deadline) -> None:
        deadline.touch()
        now = self._host.clock.now()
        self._longest = max(self._longest, now - self._last)
        self._last = now

    @property
    def _follow(self) -> Follow:
        rule = self._rules.redirects
        return Follow(other_scheme=rule.other_scheme, with_body=rule.with_body)

    @property
    def _cookies(self) -> Cookies | None:
        if self._rules.cookies is Kept.IGNORED:
            return None
        from bridge.net.http.cookies import Cookies

        return self._host.shared.get(Cookies)

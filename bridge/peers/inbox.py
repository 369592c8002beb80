"""What has come from the other side and was not read yet: messages in order, then the end."""

from __future__ import annotations

import asyncio
import math
from collections import deque
from collections.abc import Awaitable, Callable
from typing import Any

from bridge.clock import Clock
from bridge.errors import ConnectionEnded, ExpectationFailed
from bridge.peers import standstill
from bridge.peers.matching import Expected, Message, matches, shown, value_of
from bridge.records import CloseRecord

OnMessage = Callable[[Message], object]
OnClose = Callable[[CloseRecord], object]


class Inbox:
    """``who`` sends: the page, or the real server.

    ``run`` takes what the functions given to :meth:`on_message` and :meth:`on_close` return, so
    that they may be coroutines. ``for_a_test`` says whether it is the test itself that waits, and
    no handler: whom nobody moves the clock for.
    """

    def __init__(
        self,
        who: str,
        clock: Clock,
        run: Callable[[object], None],
        for_a_test: Callable[[], bool] = lambda: False,
    ) -> None:
        self._who = who
        self._clock = clock
        self._run = run
        self._for_a_test = for_a_test
        self._messages: deque[Message] = deque()
        self._news = asyncio.Event()
        self._on_message: OnMessage | None = None
        self._on_close: OnClose | None = None
        self.end: CloseRecord | None = None
        """How the connection ended, None while it has not."""
        self.page_is_gone = False
        self._pings: dict[bytes, asyncio.Event] = {}  # that were not answered

    def put(self, message: Message) -> None:
        """A message came."""
        if self._on_message is not None:
            self._run(self._on_message(message))
            return
        self._messages.append(message)
        self._news.set()

    def pong(self, payload: bytes) -> Callable[[], Awaitable[None]]:
        """A ping is being sent; what is given waits for its pong."""
        came = self._pings.setdefault(payload, asyncio.Event())

        async def wait() -> None:
            await came.wait()
            if self.end is not None and self._pings.get(payload) is came:
                raise self._ended()

        return wait

    def pong_came(self, payload: bytes) -> None:
        """A ping was answered."""
        came = self._pings.pop(payload, None)
        if came is not None:
            came.set()

    def finish(self, end: CloseRecord) -> None:
        """The connection ended."""
        if self.end is not None:
            return
        self.end = end
        self._news.set()
        for came in self._pings.values():
            came.set()
        if self._on_close is not None:
            self._run(self._on_close(end))

    def on_message(self, function: OnMessage | None) -> None:
        """Call a function with each message instead of keeping it, first with those that wait."""
        self._on_message = function
        while function is not None and self._messages:
            self._run(function(self._messages.popleft()))

    def on_close(self, function: OnClose | None) -> None:
        """Call a function when the connection ends."""
        self._on_close = function

    async def receive(self, within: float | None) -> Message:
        """The next message.

        Raises:
            ConnectionEnded: The connection ended instead.
            ExpectationFailed: Nothing came in time.
        """
        if not await self._has_news(within):
            raise ExpectationFailed(f"expected a message, but nothing came within {within:g} s")
        if self._messages:
            return self._messages.popleft()
        raise self._ended()

    async def expect(self, expected: Expected | None, within: float | None) -> Any:
        """The next message, which has to be the expected one.

        Raises:
            ExpectationFailed: It is another one, or none came.
        """
        wanted = f"expected {shown(expected)}, but"
        if not await self._has_news(within):
            raise ExpectationFailed(f"{wanted} nothing came within {within:g} s")
        if not self._messages:
            raise ExpectationFailed(f"{wanted} {self._how_it_ended()}", self.page_is_gone)
        message = self._messages.popleft()
        if not matches(message, expected):
            raise ExpectationFailed(f"{wanted} {self._who} sent {shown(message)}")
        return value_of(message, expected)

    async def expect_end(
        self, code: int | None, reason: str | None, within: float | None
    ) -> CloseRecord:
        """How the connection ends, which it has to do next.

        Raises:
            ExpectationFailed: It ends otherwise, or does not.
        """
        wanted = f"expected {self._who} to close the connection{_with(code, reason)}, but"
        if not await self._has_news(within):
            raise ExpectationFailed(f"{wanted} nothing came within {within:g} s")
        if self._messages:
            raise ExpectationFailed(f"{wanted} {self._who} sent {shown(self._messages.popleft())}")
        assert self.end is not None
        if code not in (None, self.end.code) or reason not in (None, self.end.reason):
            raise ExpectationFailed(f"{wanted} {self._how_it_ended()}", self.page_is_gone)
        return self.end

    async def _has_news(self, within: float | None) -> bool:
        give_up = math.inf if within is None else self._clock.now() + within
        is_last = False
        while not self._messages and self.end is None:
            if is_last:
                return False
            left = give_up - self._clock.now()
            is_last = left <= 0  # what else is due at the last moment comes in time
            self._news.clear()
            await self._wait(max(left, 0))
        return True

    async def _wait(self, within: float) -> None:
        if self._for_a_test():
            await standstill.wait(self._news, self._clock, within)
        else:
            await self._clock.wait(self._news, within)

    def _ended(self) -> ConnectionEnded:
        assert self.end is not None
        return ConnectionEnded(self._how_it_ended(), self.end.code, self.end.reason)

    def _how_it_ended(self) -> str:
        end = self.end
        assert end is not None
        if self.page_is_gone:
            return "the page was destroyed"
        if not end.was_clean:
            return f"{self._who} ended the connection without a close frame"
        return f"{self._who} closed the connection{_with(end.code, end.reason)}"


def _with(code: int | None, reason: str | None) -> str:
    words = [str(code)] if code is not None else []
    words += [repr(reason)] if reason else []
    return f" with {' '.join(words)}" if words else ""

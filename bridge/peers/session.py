"""One connection of a page to a scripted server, and the run of its handler."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any, Protocol

from websockets.http11 import Request

from bridge.clock import Clock, callbacks_done
from bridge.errors import ConnectionEnded
from bridge.net.address import Address
from bridge.peers.end import ServerEnd
from bridge.peers.failures import failure
from bridge.peers.inbox import Inbox
from bridge.peers.peer import Peer
from bridge.peers.pipe import PipeEnd, join
from bridge.records import CloseRecord, ScriptError, ScriptWarning

if TYPE_CHECKING:
    from bridge.net.websocket import Options
    from bridge.peers.real_server import RealServer

_PATIENCE = 1.0  # real seconds that handlers have to end in, without waiting for anything
Handler = Callable[[Peer], object]


class Visitor(Protocol):
    """The little that scripted servers see of a page."""

    @property
    def clock(self) -> Clock:
        """What delays go by."""

    @property
    def socket_options(self) -> Options:
        """How to connect to real servers."""

    async def route(self, address: Address) -> Address:
        """Where a connection to a real server goes."""

    def record(self, record: ScriptError | ScriptWarning) -> None:
        """Put something in the page's report."""


class Session:
    """From the page's request to the end of the handler. ``arrived`` is told of the peer."""

    def __init__(
        self,
        visitor: Visitor,
        address: Address,
        handler: Handler | None,
        arrived: Callable[[Peer], None],
    ) -> None:
        self._visitor = visitor
        self._address = address
        self._handler = handler
        self._arrived = arrived
        self._inbox = Inbox("the page", visitor.clock, self._run, self._is_for_a_test)
        self._end = ServerEnd(self)
        self._servers: list[RealServer] = []
        self._tasks: set[asyncio.Future[Any]] = set()
        self._pipe: PipeEnd | None = None

    def dial(self, client: asyncio.BaseProtocol) -> None:
        """Let the page's client connect."""
        self._pipe = join(client, self._end)

    @property
    def is_over(self) -> bool:
        """Whether neither connection nor handler is left."""
        return not self._tasks and (self._pipe is None or self._pipe.is_closing())

    def page_leaves(self) -> None:
        """The page is being destroyed: let it close its connection, even where that was stalled."""
        self._inbox.page_is_gone = True
        if self._pipe is not None:
            self._pipe.resume_reading()

    async def finish(self) -> None:
        """The page is gone: handlers have been told; those that wait for something else end now."""
        if self._pipe is not None:
            self._pipe.abort()
        for server in self._servers:
            server.drop()
        await callbacks_done(_PATIENCE)
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    # -- what the server's end tells

    def on_request(self, request: Request) -> None:
        """The page asks for a connection: begin."""
        peer = Peer(
            self._end, self._address, request, self._inbox, self._visitor.clock, self._connect
        )
        self._arrived(peer)
        if self._handler is not None:
            self._begin(lambda: self._handled(peer))

    def on_message(self, message: str | bytes) -> None:
        """The page sent a message."""
        self._begin(lambda: self._inbox.put(message))

    def on_pong(self, payload: bytes) -> None:
        """The page answered a ping."""
        self._inbox.pong_came(payload)

    def on_end(self, code: int, reason: str, was_clean: bool) -> None:
        """The connection is over."""
        self._begin(lambda: self._inbox.finish(CloseRecord(code, reason, was_clean)))

    # -- the handler

    def _begin(self, go: Callable[[], object]) -> None:
        """Run what a user wrote; it may be a coroutine."""
        try:
            self._run(go())
        except Exception as error:
            self._failed(error)

    def _is_for_a_test(self) -> bool:
        return asyncio.current_task() not in self._tasks

    def _handled(self, peer: Peer) -> object:
        assert self._handler is not None
        result = self._handler(peer)
        if inspect.isawaitable(result):
            return _accepting(result, peer)
        peer.accept_if_unanswered()
        return None

    def _run(self, result: object) -> None:
        if not inspect.isawaitable(result):
            return
        task = asyncio.ensure_future(_awaited(result))
        self._tasks.add(task)
        task.add_done_callback(self._ended)

    def _ended(self, task: asyncio.Future[Any]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            self._failed(error)

    def _failed(self, error: BaseException) -> None:
        if not isinstance(error, Exception):
            raise error
        if not isinstance(error, ConnectionEnded):
            self._visitor.record(failure(error, self._address.shown))
        self._end.fail(str(error))

    async def _connect(self, peer: Peer, url: str | None) -> RealServer:
        from bridge.peers.real_server import connect

        server = await connect(peer, url, self._visitor, self._run)
        self._servers.append(server)
        return server


async def _accepting(result: Awaitable[Any], peer: Peer) -> None:
    await result
    peer.accept_if_unanswered()


async def _awaited(result: Awaitable[Any]) -> Any:
    return await result

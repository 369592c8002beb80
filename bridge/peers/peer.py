"""What a scripted server's handler talks to the page through."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from typing import TYPE_CHECKING, Any

from websockets.datastructures import Headers
from websockets.http11 import Request

from bridge.clock import Clock
from bridge.errors import ConnectionEnded, UsageError
from bridge.net.address import Address
from bridge.net.outgoing import encoded
from bridge.peers.done import DONE, Done, Then
from bridge.peers.end import ServerEnd
from bridge.peers.inbox import Inbox, OnClose, OnMessage
from bridge.peers.matching import Expected, Message
from bridge.records import CloseRecord
from bridge.servers.faults.peer import FIN, TEXT, frame

if TYPE_CHECKING:
    from bridge.peers.real_server import RealServer

Connect = Callable[["Peer", str | None], Awaitable["RealServer"]]
_FIRST = "the first one offered"  # what a server chooses unless told otherwise


class Peer:
    """A page's connection, seen from its server.

    What acts (``send``, ``close``, …) acts at once, whether it is awaited or not, so that a plain
    function may be a handler, too. What waits must be awaited.

    Attributes:
        url: what the page connects to, in normal form, without user and password.
        headers: those of its request; names in any case.
        subprotocols: what it offers, in order.
    """

    def __init__(
        self,
        end: ServerEnd,
        address: Address,
        request: Request,
        inbox: Inbox,
        clock: Clock,
        connect: Connect,
    ) -> None:
        self.url = address.shown
        self.headers: Headers = request.headers
        offered = ",".join(request.headers.get_all("Sec-WebSocket-Protocol"))
        self.subprotocols = [name.strip() for name in offered.split(",") if name.strip()]
        self._end = end
        self._inbox = inbox
        self._clock = clock
        self._connect = connect
        self._by_hand = False  # nothing is accepted unless that is asked for

    def __repr__(self) -> str:
        return f"<Peer {self.url}>"

    @property
    def closed(self) -> CloseRecord | None:
        """How the page closed the connection, None while it has not."""
        return self._inbox.end

    @property
    def is_connecting(self) -> bool:
        """Whether the page still waits for an answer to its request."""
        return self._end.is_connecting and self._inbox.end is None

    # -- the handshake

    def accept(
        self, subprotocol: str | None = _FIRST, headers: Mapping[str, str] | None = None
    ) -> Done:
        """Accept the connection. Whatever is sent or waited for first does that, too.

        Args:
            subprotocol: the one to choose; the first one offered by default, none for ``""``.
            headers: added to the answer, or put in the place of those that would be right.

        Raises:
            UsageError: The page has been answered already.
        """
        self._check_connecting("accept")
        if subprotocol is _FIRST:
            subprotocol = next(iter(self.subprotocols), None)
        elif subprotocol and subprotocol not in self.subprotocols:
            # The client has to notice, which is what somebody who writes this wants to see.
            headers = {"Sec-WebSocket-Protocol": subprotocol, **(headers or {})}
            subprotocol = None
        self._end.accept(subprotocol or None, headers or {})
        return DONE

    def refuse(
        self,
        status: int = 403,
        headers: Mapping[str, str] | None = None,
        body: str | bytes = b"",
    ) -> Done:
        """Answer the page with an HTTP status instead of a connection.

        Raises:
            UsageError: The page has been answered already.
        """
        self._check_connecting("refuse")
        self._end.refuse(status, headers or {}, body.encode() if isinstance(body, str) else body)
        return DONE

    def _check_connecting(self, what: str) -> None:
        if not self.is_connecting:
            raise UsageError(f"{what}() comes too late: {self.url} has been answered already")

    def accept_if_unanswered(self) -> None:
        """Accept the connection, unless that was done, or a wrong answer was sent or is to be."""
        if self.is_connecting and not self._by_hand:
            self.accept()

    # -- what the page sends

    async def receive(self, *, within: float | None = None) -> Message:
        """The page's next message: ``str`` or ``bytes``.

        Args:
            within: seconds by the device's clock to wait for it; without end by default.

        Raises:
            ConnectionEnded: The page closed the connection instead.
            ExpectationFailed: Nothing came in time.
        """
        self.accept_if_unanswered()
        return await self._inbox.receive(within)

    async def expect(self, expected: Expected | None = None, *, within: float | None = None) -> Any:
        """The page's next message, which has to be the expected one.

        Args:
            expected: text or bytes to be equal to; a regular expression to search for; a dict or a
                list to be equal to what the message is as JSON; or a function that says whether it
                is right. Any message by default.
            within: seconds by the device's clock to wait for it; without end by default.

        Returns:
            The message; read as JSON where that was expected.

        Raises:
            ExpectationFailed: Something else came, or nothing; the message says what.
        """
        self.accept_if_unanswered()
        return await self._inbox.expect(expected, within)

    async def expect_close(
        self,
        code: int | None = None,
        reason: str | None = None,
        *,
        within: float | None = None,
    ) -> CloseRecord:
        """Wait until the page closes the connection, which it has to do next, with that code and
        that reason if given.

        Raises:
            ExpectationFailed: It did something else; the message says what.
        """
        self.accept_if_unanswered()
        return await self._inbox.expect_end(code, reason, within)

    async def __aiter__(self) -> AsyncIterator[Message]:
        """The page's messages, until the connection ends."""
        try:
            while True:
                yield await self.receive()
        except ConnectionEnded:
            return

    def on_message(self, function: OnMessage | None) -> None:
        """Call a function with each message from now on, instead of keeping it for
        :meth:`receive`. It may be a coroutine function."""
        self.accept_if_unanswered()
        self._inbox.on_message(function)

    def on_close(self, function: OnClose | None) -> None:
        """Call a function with a ``CloseRecord`` when the connection ends."""
        self._inbox.on_close(function)

    # -- what the server sends

    def send(self, message: Message | Mapping[str, Any] | list[Any]) -> Done:
        """Send a message: text, bytes, or a dict or a list as JSON.

        Raises:
            ConnectionEnded: The connection is closed.
        """
        self._check_open("send()")
        self._end.send(as_message(message))
        return DONE

    def fragments(self, *parts: str | bytes) -> Done:
        """Send one message in so many frames, of text if the first part is."""
        self._check_open("fragments()")
        data = [encoded(part) if isinstance(part, str) else part for part in parts]
        self._end.fragments(data, text=isinstance(parts[0], str))
        return DONE

    def ping(self, payload: str | bytes = b"") -> Then:
        """Send a ping. Whoever awaits it waits for the page's pong.

        Raises:
            ConnectionEnded: The connection is closed; when awaited, also before the pong came.
        """
        self._check_open("ping()")
        data = encoded(payload) if isinstance(payload, str) else payload
        waiter = self._inbox.pong(data)
        self._end.ping(data)
        return Then(waiter)

    def close(self, code: int | None = 1000, reason: str = "") -> Done:
        """Close the connection; with None for a code the frame has neither code nor reason. Does
        nothing when it is closing already.

        Raises:
            UsageError: No close frame may carry them.
        """
        self.accept_if_unanswered()
        if self._end.is_open:
            self._end.close(code, reason)
        return DONE

    def _check_open(self, what: str) -> None:
        self.accept_if_unanswered()
        if not self._end.is_open:
            end = self._inbox.end
            code, reason = (end.code, end.reason) if end else (1006, "")
            raise ConnectionEnded(f"{what} comes too late: {self.url} is closed", code, reason)

    # -- time

    async def delay(self, seconds: float) -> None:
        """Wait so many seconds by the device's clock. What the page sends is kept, and its pings
        and its close frame are answered."""
        await self._clock.sleep(seconds)

    def stall(self) -> Done:
        """Read nothing more until :meth:`resume`, and answer nothing: not even the handshake when
        it is still to be answered."""
        self._by_hand = True
        self._end.stall()
        return DONE

    def resume(self) -> Done:
        """Read on after :meth:`stall`."""
        self._by_hand = False
        self._end.resume()
        return DONE

    # -- what no server should do

    def drop(self) -> Done:
        """End TCP with a reset; what was sent before still arrives."""
        self._end.reset()
        return DONE

    def hang_up(self) -> Done:
        """End TCP in order, but without a close frame."""
        self._end.hang_up()
        return DONE

    def raw(self, data: bytes) -> Done:
        """Send bytes as they are: before :meth:`accept` in the place of an answer, after it in the
        place of frames. Nothing is accepted by it."""
        self._by_hand = True
        self._end.raw(data)
        return DONE

    def frame(
        self,
        payload: bytes,
        *,
        opcode: int = TEXT,
        final: bool = True,
        reserved: int = 0,
        mask: bytes = b"",
    ) -> Done:
        """Send one frame, right or wrong.

        Args:
            payload: what it carries; for text it need not be UTF-8.
            opcode: what it is, 1 for text; any number up to 15.
            final: whether its message ends with it.
            reserved: the three reserved bits, as a number up to 7.
            mask: four bytes to mask it with, which no server may do.
        """
        self.accept_if_unanswered()
        first = (FIN if final else 0) | (reserved & 7) << 4 | opcode & 0xF
        self._end.raw(frame(first, payload, mask))
        return DONE

    # -- the real server

    async def connect_to_server(self, url: str | None = None) -> RealServer:
        """Connect to the real server, and pass everything on in both directions until
        :meth:`on_message` of either side is given a function, which then decides.

        Args:
            url: where it is; what the page asked for by default.

        Raises:
            ConnectionEnded: It cannot be reached, or refuses; the message says why.
        """
        return await self._connect(self, url)


def as_message(message: Message | Mapping[str, Any] | list[Any]) -> Message:
    """What is sent for a value."""
    if isinstance(message, str | bytes):
        return message
    return json.dumps(message, allow_nan=False, separators=(",", ":"))

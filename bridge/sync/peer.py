"""A scripted server's side of a connection, for who does not await."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from bridge.errors import ExpectationFailed, UsageError
from bridge.peers.inbox import OnClose, OnMessage
from bridge.peers.matching import Expected, Message, shown
from bridge.records import CloseRecord
from bridge.sync.world import World

if TYPE_CHECKING:
    from websockets.datastructures import Headers

    from bridge.peers.peer import Peer as Core


class Peer:
    """A page's connection, seen from its server: see :class:`bridge.Peer`.

    What waits (``expect``, ``receive``, ``expect_close``, ``ping``) waits ``within`` so many
    seconds by the clock, the device's time-out by default, and then fails with what happened
    instead. A plain function that is a handler of a route gets such a peer too, and cannot wait.
    """

    def __init__(
        self, world: World, core: Core, timeout: float, history: Callable[[str], str]
    ) -> None:
        self.core = core
        """The asynchronous one."""
        self._world = world
        self._timeout = timeout
        self._history = history

    def __repr__(self) -> str:
        return repr(self.core)

    @property
    def url(self) -> str:
        """What the page connects to, in normal form, without user and password."""
        return self.core.url

    @property
    def headers(self) -> Headers:
        """Those of its request; names in any case."""
        return self.core.headers

    @property
    def subprotocols(self) -> list[str]:
        """What it offers, in order."""
        return self.core.subprotocols

    @property
    def closed(self) -> CloseRecord | None:
        """How the page closed the connection, None while it has not."""
        return self.core.closed

    @property
    def is_connecting(self) -> bool:
        """Whether the page still waits for an answer to its request."""
        return self.core.is_connecting

    # -- what the page sends

    def expect(self, expected: Expected | None = None, *, within: float | None = None) -> Any:
        """The page's next message, which has to be the expected one; see
        :meth:`bridge.Peer.expect`.

        Raises:
            ExpectationFailed: Something else came, or nothing; the message says what.
        """
        __tracebackhide__ = True
        return self._next(shown(expected), lambda: self.core.expect(expected), within)

    def receive(self, *, within: float | None = None) -> Message:
        """The page's next message: ``str`` or ``bytes``.

        Raises:
            ConnectionEnded: The page closed the connection instead.
            ExpectationFailed: Nothing came in time.
        """
        __tracebackhide__ = True
        message: Message = self._next("a message", self.core.receive, within)
        return message

    def expect_close(
        self, code: int | None = None, reason: str | None = None, *, within: float | None = None
    ) -> CloseRecord:
        """Wait until the page closes the connection, which it has to do next, with that code and
        that reason if given.

        Raises:
            ExpectationFailed: It did something else; the message says what.
        """
        __tracebackhide__ = True
        wanted = "the page to close the connection"
        closed: CloseRecord = self._next(
            wanted, lambda: self.core.expect_close(code, reason), within
        )
        return closed

    def on_message(self, function: OnMessage | None) -> None:
        """Call a function with each message from now on, instead of keeping it."""
        self._world.do("peer.on_message()", lambda: self.core.on_message(function))

    def on_close(self, function: OnClose | None) -> None:
        """Call a function with a ``CloseRecord`` when the connection ends."""
        self.core.on_close(function)

    # -- what the server does

    def accept(
        self, subprotocol: str | None = None, headers: Mapping[str, str] | None = None
    ) -> None:
        """Accept the connection, with the first subprotocol offered by default; with none for
        ``""``. Whatever is sent or waited for first does that, too.

        Raises:
            UsageError: The page has been answered already.
        """
        __tracebackhide__ = True
        chosen = {} if subprotocol is None else {"subprotocol": subprotocol}
        self._act("accept", lambda: self.core.accept(headers=headers, **chosen))

    def refuse(
        self,
        status: int = 403,
        headers: Mapping[str, str] | None = None,
        body: str | bytes = b"",
    ) -> None:
        """Answer the page with an HTTP status instead of a connection."""
        __tracebackhide__ = True
        self._act("refuse", lambda: self.core.refuse(status, headers, body))

    def send(self, message: Message | Mapping[str, Any] | list[Any]) -> None:
        """Send a message: text, bytes, or a dict or a list as JSON.

        Raises:
            ConnectionEnded: The connection is closed.
        """
        __tracebackhide__ = True
        self._act("send", lambda: self.core.send(message))

    def fragments(self, *parts: str | bytes) -> None:
        """Send one message in so many frames, of text if the first part is."""
        __tracebackhide__ = True
        self._act("fragments", lambda: self.core.fragments(*parts))

    def ping(self, payload: str | bytes = b"") -> None:
        """Send a ping."""
        __tracebackhide__ = True
        self._act("ping", lambda: self.core.ping(payload))

    def close(self, code: int | None = 1000, reason: str = "") -> None:
        """Close the connection; with None for a code the frame has neither code nor reason."""
        __tracebackhide__ = True
        self._act("close", lambda: self.core.close(code, reason))

    def stall(self) -> None:
        """Read nothing more until :meth:`resume`, and answer nothing."""
        self._act("stall", self.core.stall)

    def resume(self) -> None:
        """Read on after :meth:`stall`."""
        self._act("resume", self.core.resume)

    def drop(self) -> None:
        """End TCP with a reset; what was sent before still arrives."""
        self._act("drop", self.core.drop)

    def hang_up(self) -> None:
        """End TCP in order, but without a close frame."""
        self._act("hang_up", self.core.hang_up)

    def raw(self, data: bytes) -> None:
        """Send bytes as they are, see :meth:`bridge.Peer.raw`."""
        self._act("raw", lambda: self.core.raw(data))

    def frame(
        self,
        payload: bytes,
        *,
        opcode: int = 1,
        final: bool = True,
        reserved: int = 0,
        mask: bytes = b"",
    ) -> None:
        """Send one frame, right or wrong, see :meth:`bridge.Peer.frame`."""
        self._act(
            "frame",
            lambda: self.core.frame(
                payload, opcode=opcode, final=final, reserved=reserved, mask=mask
            ),
        )

    # -- how

    def _act(self, name: str, action: Callable[[], object]) -> None:
        __tracebackhide__ = True
        self._world.do(f"peer.{name}()", action)

    def _next(self, wanted: str, work: Callable[[], Any], within: float | None) -> Any:
        __tracebackhide__ = True
        seconds = self._timeout if within is None else within
        try:
            return self._world.wait("peer.expect()", work, seconds)
        except ExpectationFailed as error:
            raise ExpectationFailed(f"{error}{self._so_far()}", error.page_is_gone) from None
        except TimeoutError:
            why = f"expected {wanted}, but nothing came within {seconds:g} s{self._so_far()}"
            raise ExpectationFailed(why) from None

    def _so_far(self) -> str:
        return f"; so far on {self.url}: {self._history(self.url) or 'nothing'}"


def for_plain(handler: object, wrapped: Callable[[Core], Peer]) -> object:
    """A handler of a route as the core calls it: a plain function gets a peer of this kind."""
    import inspect

    from bridge.peers.peer import Peer as Core

    if not callable(handler) or inspect.iscoroutinefunction(handler):
        return handler

    def handle(visit: object) -> object:
        result = handler(wrapped(visit) if isinstance(visit, Core) else visit)
        if inspect.iscoroutine(result) and isinstance(visit, Core):
            result.close()  # it could do nothing with the peer it was given
            raise UsageError(
                f"{shown(handler)} is no `async def` but returns what must be awaited: give the "
                "route the `async def` itself, or functools.partial of it"
            )
        return result

    return handle

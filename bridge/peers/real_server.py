"""The real server behind a scripted one, that may listen to and change all that is said."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from bridge.errors import ConnectionEnded
from bridge.net import address
from bridge.net.websocket import Connection
from bridge.peers.done import DONE, Done
from bridge.peers.inbox import Inbox, OnClose, OnMessage
from bridge.peers.matching import Expected, Message
from bridge.peers.peer import Peer, as_message
from bridge.records import CloseRecord

if TYPE_CHECKING:
    from bridge.peers.session import Visitor

_NO_CODE, _GOING_AWAY = 1005, 1001
_MAY_BE_SENT = {1000, *range(3000, 5000)}


async def connect(
    peer: Peer, url: str | None, visitor: Visitor, run: Callable[[object], None]
) -> RealServer:
    """Connect to the server that a page asked for, or to another one."""
    target = address.parse(url or peer.url)
    inbox = Inbox("the server", visitor.clock, run)
    link = _Link(peer, inbox, visitor, await visitor.route(target))
    await link.open()
    server = RealServer(peer, inbox, link, target.shown)
    server.pass_on()
    return server


class RealServer:
    """The connection of a scripted server to the real one."""

    def __init__(self, peer: Peer, inbox: Inbox, link: _Link, url: str) -> None:
        self.url = url
        self._peer = peer
        self._inbox = inbox
        self._link = link

    def __repr__(self) -> str:
        return f"<RealServer {self.url}>"

    def pass_on(self) -> None:
        """Pass on messages and the end, in both directions."""
        self._inbox.on_message(self._peer.send)
        self._inbox.on_close(self._close_peer)
        self._peer.on_message(self.send)
        self._peer.on_close(self._close)

    def send(self, message: Message | Mapping[str, Any] | list[Any]) -> Done:
        """Send a message to the server: text, bytes, or a dict or a list as JSON."""
        self._link.send(as_message(message))
        return DONE

    def close(self, code: int | None = 1000, reason: str = "") -> Done:
        """Close the connection to the server."""
        self._link.connection.close(code, reason)
        return DONE

    def drop(self) -> Done:
        """End the connection to the server without a word."""
        self._link.drop()
        return DONE

    async def receive(self, *, within: float | None = None) -> Message:
        """The server's next message, which is then not passed on; see :meth:`Peer.receive`."""
        self._inbox.on_message(None)
        return await self._inbox.receive(within)

    async def expect(self, expected: Expected | None = None, *, within: float | None = None) -> Any:
        """The server's next message, which has to be the expected one, and is then not passed on;
        see :meth:`Peer.expect`."""
        self._inbox.on_message(None)
        return await self._inbox.expect(expected, within)

    def on_message(self, function: OnMessage | None) -> None:
        """Call a function with each message of the server's, instead of passing it on."""
        self._inbox.on_message(function)

    def on_close(self, function: OnClose | None) -> None:
        """Call a function when the server ends the connection, instead of closing the page's."""
        self._inbox.on_close(function)

    def _close_peer(self, end: CloseRecord) -> None:
        if end.was_clean:
            self._peer.close(None if end.code == _NO_CODE else end.code, end.reason)
        else:
            self._peer.hang_up()

    def _close(self, end: CloseRecord) -> None:
        if end.code in _MAY_BE_SENT:
            self.close(end.code, end.reason)
        else:
            self.close(None if end.code == _NO_CODE else _GOING_AWAY)


class _Link:
    """Hears of the connection to the real server: a :class:`bridge.net.listener.Listener`."""

    def __init__(self, peer: Peer, inbox: Inbox, visitor: Visitor, target: address.Address) -> None:
        self._peer = peer
        self._inbox = inbox
        self._work = visitor.clock.outside(f"the connection to {target.shown}")
        self._answered = asyncio.Event()
        self._why = ""
        self.connection = Connection(
            target,
            self,
            subprotocols=peer.subprotocols,
            options=visitor.socket_options,
            call_later=visitor.clock.call_later,
        )

    async def open(self) -> None:
        """Connect.

        Raises:
            ConnectionEnded: The server cannot be reached, or refuses.
        """
        self._work.begin()
        self.connection.open()
        await self._answered.wait()
        if self._inbox.end is not None:
            raise ConnectionEnded(self._why or "the server ended the connection")

    def send(self, message: Message) -> None:
        """Send a message."""
        self.connection.send(message)
        self._work.touch()

    def drop(self) -> None:
        """Leave."""
        self.connection.drop()
        self._work.end()

    def on_open(self, protocol: str, extensions: str) -> None:
        """The server has accepted; the page gets its subprotocol."""
        if self._peer.is_connecting:
            self._peer.accept(protocol)
        self._answered.set()
        self._work.end()

    def on_messages(self, payloads: list[Message]) -> None:
        """Messages came."""
        self._work.touch()
        for payload in payloads:
            self._inbox.put(payload)

    def on_error(self, why: str) -> None:
        """The connection failed."""
        self._why = why

    def on_close(self, code: int, reason: str, was_clean: bool) -> None:
        """The connection is over."""
        self._inbox.finish(CloseRecord(code, reason, was_clean))
        self._answered.set()
        self._work.end()

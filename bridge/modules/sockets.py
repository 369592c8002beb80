"""What the webSocket module and the WebSocket class have in common: a connection, seen as a script
sees it.

Connections themselves are :mod:`bridge.net`'s business; what may be asked of one when, and what a
script is told of a mistake, is that of the two native halves.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from bridge.clock import Work
from bridge.errors import AddressError, BridgeError, LimitExceeded
from bridge.modules.half import Activity, Host, SeesFrames
from bridge.modules.origin import origin_header
from bridge.records import CloseRecord, FrameRecord, ScriptWarning
from bridge.wire import Event, Payload

if TYPE_CHECKING:
    from bridge.net.address import Address
    from bridge.net.frame import Frame
    from bridge.net.websocket import Connection, Options, State
    from bridge.peers.routing import Tape

_GOING_AWAY = 1001
_ABNORMAL = CloseRecord(1006, "", False)
_GOODBYE = 0.5  # seconds that peers have to finish closing when the page is destroyed


class Socket:
    """One connection, from ``WebSocket()`` to ``onclose``.

    Args:
        host: the page.
        half: the JavaScript half that hears of it.
        number: what that half calls it.
        url: where to, as the script wrote it.
        protocols: the subprotocols to offer, likewise.
    """

    def __init__(
        self, host: Host, half: str, number: int, url: str, protocols: str | list[str]
    ) -> None:
        self._host = host
        self._half = half
        self.number = number
        self._state: State = "connecting"
        self._url = url
        self._protocols = protocols
        self._waiting: list[Payload] = []  # sent before the connection was open
        self._waiting_size = 0
        self._connection: Connection | None = None
        self._why = ""
        self._tape: Tape | None = None
        self._outside: Work | None = None  # while the other side is no scripted server
        self.record = host.connection(url)

    def __str__(self) -> str:
        return f"webSocket to {self._shown} ({self.state})"

    @property
    def state(self) -> State:
        """How far it is; closing from the moment that either side begins to."""
        if self._state == "open" and self._connection and self._connection.state != "open":
            return "closing"
        return self._state

    @property
    def activity(self) -> Activity:
        """Whether it is being opened or closed, or is open, or over."""
        if self.state == "closed":
            return Activity.IDLE
        return Activity.WAITING if self.state == "open" else Activity.BUSY

    @property
    def _shown(self) -> str:
        """The URL for messages, and where it really leads."""
        mapped = self.record.mapped_to
        return f"{self.record.url} ({mapped})" if mapped else self.record.url

    def open(self) -> None:
        """Start connecting; the listener methods tell what comes of it."""
        self._host.touch()
        self._host.spawn(self._connect())

    async def _connect(self) -> None:
        from bridge.net import address
        from bridge.net.websocket import Connection

        try:
            target = address.parse(self._url, self.base)
            self.record.url = target.shown
            offered = self.offered()
        except AddressError as error:
            self.refused(str(error))
            return
        try:
            self.check(target)
            dial = self._host.dial(target)
            route = await self._host.route(target) if dial is None else target
        except (AddressError, OSError) as error:  # OSError: the embedded echo server cannot start
            self.fail(str(error))
            return
        if route != target:
            self.record.mapped_to = route.shown
        if self._state == "closed":
            return  # replaced while the way was looked up
        if self._state == "closing":
            self._end(_ABNORMAL)
            return
        self._connection = Connection(
            route,
            self,
            subprotocols=offered,
            options=self._options(target),
            on_frame=self._frames_to(None if dial else self._host.tape(target.shown)),
            on_written=self.on_written,
            dial=dial,
            call_later=self._host.clock.call_later,
        )
        if dial is None:
            self._outside = self._host.clock.outside(str(self), self._warn)
            self._outside.begin()
        self._connection.open()

    @property
    def base(self) -> str:
        """What the URL is resolved against."""
        return self._host.bundle_url

    def check(self, target: Address) -> None:
        """Raise AddressError for an address that this kind of socket may not be opened with."""

    def offered(self) -> list[str]:
        """The subprotocols to offer. Raises AddressError for what cannot be one."""
        from bridge.net.address import subprotocols

        return subprotocols(self._protocols)

    def refused(self, why: str) -> None:
        """No connection can be made with this URL or these subprotocols."""
        self.fail(why)

    def _options(self, target: Address) -> Options:
        origin = origin_header(self._host.profile.web_socket.origin, target, self._host.bundle_url)
        options = self._host.socket_options
        if not origin or any(name.lower() == "origin" for name, _ in options.headers):
            return options
        return replace(options, headers=[("Origin", origin), *options.headers])

    def send(self, payload: Payload) -> None:
        """Send a message now, or queue it until the connection is open."""
        if self._state == "connecting":
            self._wait(payload)
            return
        assert self._connection is not None
        self._connection.send(payload)
        self._touch()
        self.record.sent += 1
        self._host.touch()

    def _wait(self, payload: Payload) -> None:
        bound = self._host.socket_options.max_unsent
        if self._waiting_size + len(payload) > bound:
            raise LimitExceeded(f"more than {bound} bytes wait to be sent (max_unsent)")
        self._waiting.append(payload)
        self._waiting_size += len(payload)

    def close(self, code: int | None, reason: str) -> None:
        """Close an open connection, or abort the attempt. Without a code the frame has none."""
        if self._state not in ("connecting", "open"):
            return
        self._state = "closing"
        self._waiting.clear()
        if self._connection is not None:
            self._connection.close(code, reason)
            if self._outside is not None:
                self._outside.begin()

    def abandon(self, code: int = _GOING_AWAY, reason: str = "") -> Connection | None:
        """Leave without a word to the script; gives the connection that is then left to wait for,
        if there is one."""
        if self._state == "closed":
            return None
        self._state = "closed"
        self.record.close = CloseRecord(code, reason, False)
        self._leave()
        if self._connection is not None:
            self._connection.abandon(code, reason)
        return self._connection

    # -- what the connection tells: bridge.net.websocket.Listener

    def on_open(self, protocol: str, extensions: str) -> None:
        """The handshake is done: first goes out what was sent before, then the script hears of
        it."""
        self._state = "open"
        self._leave()
        self.record.protocol = protocol
        unsent = self._send_waiting()
        self._post("open", protocol, extensions)
        if unsent:
            self._post("error", unsent, False)

    def _send_waiting(self) -> str:
        """Send what was queued; in the end say why not all of it could be."""
        waiting, self._waiting = self._waiting, []
        for done, payload in enumerate(waiting):
            try:
                self.send(payload)
            except BridgeError as error:
                return f"{len(waiting) - done} messages were not sent: {error}"
        return ""

    def on_written(self) -> None:
        """All that was sent has been handed to the system."""

    def on_messages(self, payloads: list[Payload]) -> None:
        """Messages came in, in this order."""
        self.record.received += len(payloads)
        self._touch()
        self._host.touch()
        self._host.post(Event(self._half, "message", [self.number], payloads))
        if self._host.is_behind:
            self._wait_for_script()

    def _wait_for_script(self) -> None:
        """Read no more until the script has caught up: what it has not got yet stays bounded."""
        assert self._connection is not None
        self._connection.pause_reading()
        self._host.when_caught_up(self._connection.resume_reading)

    def on_error(self, why: str) -> None:
        """The connection failed; ``on_close`` follows."""
        self._why = self.record.error = why
        self._post("error", why, True)

    def on_close(self, code: int, reason: str, was_clean: bool) -> None:
        """The connection is over."""
        self._end(CloseRecord(code, reason, was_clean))

    def fail(self, why: str) -> None:
        """End it for a reason, which the script hears of."""
        if self._state == "closed":
            return  # replaced in the meantime
        self.on_error(why)
        self._end(_ABNORMAL)

    def _end(self, close: CloseRecord) -> None:
        self._state = "closed"
        self._leave()
        if self._tape is not None:
            self._tape.ended(self._why, close.was_clean)
        self.record.close = close
        self._post("close", close.code, close.reason, close.was_clean)
        self.ended()

    def ended(self) -> None:
        """Called once: nothing more will be told of this socket."""

    def _frames_to(self, tape: Tape | None) -> SeesFrames | None:
        """Who sees the connection's frames: the page's report while tracing, a recording, and
        whoever watches the device."""
        self._tape = tape
        watcher = self._host.frames_seen(self.record.number)
        seeing = [
            *([tape.frame] if tape is not None else []),
            *([self._trace] if self._host.tracing else []),
            *([watcher] if watcher is not None else []),
        ]
        return _all_of(seeing) if seeing else None

    def _touch(self) -> None:
        if self._outside is not None:
            self._outside.touch()

    def _leave(self) -> None:
        if self._outside is not None:
            self._outside.end()

    def _warn(self, why: str) -> None:
        self._host.record(ScriptWarning(why, None))

    def _post(self, name: str, *args: object) -> None:
        self._host.touch()
        self._host.post(Event(self._half, name, [self.number, *args]))

    def _trace(self, frame: Frame) -> None:
        at = self._host.clock.now() - self._host.opened
        sent = frame.direction == "sent"
        text = _shown(frame)
        if sent and frame.kind == "handshake":
            text += f" to {self._shown}"
        self._host.record(FrameRecord(self.record.number, at, sent, frame.kind, text))


def _all_of(seeing: Sequence[SeesFrames]) -> SeesFrames:
    def see(frame: Frame) -> None:
        for each in seeing:
            each(frame)

    return see


async def say_goodbye(connections: Sequence[Connection]) -> None:
    """Wait until nothing of abandoned connections is left; those that take too long are dropped."""
    if not connections:
        return
    goodbyes = [asyncio.ensure_future(each.wait_closed()) for each in connections]
    await asyncio.wait(goodbyes, timeout=_GOODBYE)
    for connection in connections:
        connection.drop()
    await asyncio.gather(*goodbyes)


_SHOWN_BYTES = 100


def _shown(frame: Frame) -> str:
    """A frame's content in words: how much it is, and how it begins."""
    if frame.kind == "handshake":
        return frame.payload.split(b"\r\n", 1)[0].decode("latin-1")
    if frame.kind == "close":
        return f"{frame.code or 'without a code'} {frame.reason or ''}".rstrip()
    begin = frame.payload[:_SHOWN_BYTES]
    more = "…" if len(frame.payload) > _SHOWN_BYTES else ""
    size = f"{len(frame.payload)} B"
    if frame.kind == "text":
        return f"{size} {begin.decode('utf-8', 'replace')!r}{more}"
    return f"{size} {begin.hex(' ')}{more}".rstrip()

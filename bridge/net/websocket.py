"""One WebSocket connection on asyncio: when things happen and who is told.

What the bytes mean is :mod:`bridge.net.wire`'s business, what the messages mean the listener's.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, cast

from bridge.errors import AddressError, BridgeError, LimitExceeded
from bridge.net import tls
from bridge.net.address import Address
from bridge.net.failures import lost, unreachable
from bridge.net.frame import Frame
from bridge.net.listener import Cancellable, Listener, Options, State
from bridge.net.outgoing import check_close, encoded

if TYPE_CHECKING:
    import ssl

    from bridge.net.wire import Wire

__all__ = ["Connection", "Frame", "Listener", "Options", "State"]

_DEFAULTS = Options()
_ABNORMAL = 1006
# The longest frame header a client sends; counted so that tiny messages cannot evade max_unsent.
_FRAME_OVERHEAD = 14
# Pongs are not ours to refuse; what they may take beyond max_unsent before the peer is given up.
_PONG_ALLOWANCE = 2**20


class Connection(asyncio.Protocol):
    """A WebSocket connection from the first attempt to the end of TCP; used once.

    Call :meth:`open` inside a running event loop. ``on_frame`` sees every frame and the handshake;
    ``on_written`` hears when all that was sent has been handed to the system. ``dial`` connects in
    another way than by TCP. ``call_later`` is what time-outs go by; the event loop's by default.
    The methods that asyncio calls (``connection_made`` and the like) are not for anyone else.
    """

    def __init__(
        self,
        address: Address,
        listener: Listener,
        *,
        subprotocols: Sequence[str] = (),
        options: Options = _DEFAULTS,
        on_frame: Callable[[Frame], None] | None = None,
        on_written: Callable[[], None] | None = None,
        dial: Callable[[asyncio.BaseProtocol], None] | None = None,
        call_later: Callable[[float, Callable[[], None]], Cancellable] | None = None,
    ) -> None:
        self.address = address
        self.state: State = "connecting"
        self._listener: Listener | None = listener
        self._subprotocols = subprotocols
        self._options = options
        self._on_frame = on_frame
        self._on_written = on_written
        self._dial = dial
        self._call_later = call_later or asyncio.get_running_loop().call_later
        self._wire: Wire | None = None
        self._transport: asyncio.Transport | None = None
        self._attempt: asyncio.Task[None] | None = None
        self._deadline: Cancellable | None = None
        self._flush_due: asyncio.Handle | None = None
        self._batched = 0
        self._only_close_left = False
        self._gone = asyncio.Event()

    def open(self) -> None:
        """Start connecting and return at once."""
        self._attempt = asyncio.get_running_loop().create_task(self._connect())
        self._attempt.add_done_callback(self._attempt_ended)
        self._within(self._options.open_timeout, self._open_timed_out)

    def send(self, payload: str | bytes) -> None:
        """Send one message: text for ``str`` (lone surrogates as U+FFFD), binary for ``bytes``.

        Raises:
            LimitExceeded: ``max_unsent`` would be passed; nothing was sent.
            BridgeError: The connection is not open.

        """
        if self._wire is None or self.state != "open":
            raise BridgeError(f"connection to {self.address.shown} is {self.state}, not open")
        data = encoded(payload) if isinstance(payload, str) else payload
        self._batch(len(data))
        if isinstance(payload, str):
            self._wire.send_text(data)
        else:
            self._wire.send_binary(data)

    def close(self, code: int | None = 1000, reason: str = "") -> None:
        """Begin the closing handshake, or abort the attempt while still connecting.

        With None for a code, and then no reason, the close frame has neither.
        Does nothing once closing has begun. Messages that arrive before the peer's close frame
        are still delivered.

        Raises:
            UsageError: The code or the reason may not be sent; the connection is as before.

        """
        check_close(code, reason)
        if self.state == "connecting":
            self._abort()
        elif self.state == "open":
            assert self._wire is not None
            self._wire.send_close(code, reason)
            self._flush()
            self._start_closing()

    def abandon(self, code: int = 1001, reason: str = "") -> None:
        """Close with ``code`` and never call the listener again."""
        self._listener = None
        self.close(code, reason)
        self.resume_reading()  # for the peer's answer

    def drop(self) -> None:
        """End TCP at once, however far the connection is, and never call the listener again."""
        self._listener = None
        if self.state != "closed":
            self._abort()

    def pause_reading(self) -> None:
        """Read nothing more until :meth:`resume_reading`: the peer then has to wait."""
        if self._transport is not None:
            self._transport.pause_reading()

    def resume_reading(self) -> None:
        """Read on."""
        if self._transport is not None:
            self._transport.resume_reading()

    @property
    def is_gone(self) -> bool:
        """Whether TCP is gone and nothing of the connection is left."""
        return self._gone.is_set()

    async def wait_closed(self) -> None:
        """Wait until TCP is gone and nothing of the connection is left."""
        await self._gone.wait()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """TCP, and TLS if any, is up: send the handshake."""
        self._transport = cast(asyncio.Transport, transport)
        if self._on_written is not None:
            self._transport.set_write_buffer_limits(high=0)  # to hear when nothing waits any more
        self._flush()

    def resume_writing(self) -> None:
        """Nothing waits to be sent any more."""
        if self._on_written is not None:
            self._on_written()

    def data_received(self, data: bytes) -> None:
        """Bytes came: tell the listener all they bring, in order."""
        assert self._wire is not None
        self._wire.receive(data)
        self._tell(self._wire)

    def eof_received(self) -> None:
        """The peer will send no more; asyncio then closes the transport."""
        assert self._wire is not None
        self._wire.receive_end()
        self._tell(self._wire)
        self._start_closing()

    def connection_lost(self, exc: Exception | None) -> None:
        """TCP is gone, for whatever reason."""
        assert self._wire is not None
        if self._wire.close_rcvd is None and self._wire.close_sent is None:
            self._fail(lost(self.address, exc))
        self._finish()

    async def _connect(self) -> None:
        self._wire = self._new_wire()
        if self._dial is not None:
            self._dial(self)
            return
        loop, tls, address = asyncio.get_running_loop(), self._tls_context(), self.address
        if self._options.allowed is None:
            # Addresses of a name are tried one after the other. With happy_eyeballs_delay, a
            # cancelled create_connection can leave a connected socket open (CPython 3.11 to 3.13).
            await loop.create_connection(lambda: self, address.host, address.port, ssl=tls)
            return
        connected = await self._options.allowed.connect(address.host, address.port)
        await loop.create_connection(
            lambda: self, sock=connected, ssl=tls, server_hostname=address.host if tls else None
        )

    def _new_wire(self) -> Wire:
        # Imported here because a page that never connects need not pay for it.
        from bridge.net.wire import Wire

        wire = Wire(
            self.address,
            subprotocols=self._subprotocols,
            compression=self._options.compression,
            max_message=self._options.max_message,
            on_frame=self._on_frame,
        )
        wire.request(self._options.headers)
        return wire

    def _tls_context(self) -> ssl.SSLContext | None:
        if not self.address.secure:
            return None
        options = self._options
        return tls.client_context(
            options.ca_file, options.insecure, options.client_cert, options.client_key
        )

    def _attempt_ended(self, attempt: asyncio.Task[None]) -> None:
        self._attempt = None
        error = None if attempt.cancelled() else attempt.exception()
        if self._transport is not None:
            return  # from here on connection_lost is the end
        if error is not None:
            refused = isinstance(error, AddressError)
            self._fail(str(error) if refused else unreachable(self.address, error))
        self._finish()

    def _open_timed_out(self) -> None:
        url, limit = self.address.shown, f"within {self._options.open_timeout:g} s"
        if self._transport is None:
            self._fail(f"connection to {url} could not be made {limit}")
        else:
            self._fail(f"{url} did not answer the WebSocket handshake {limit}")
        self._abort()

    def _abort(self) -> None:
        self.state = "closing"
        self._only_close_left = True
        if self._transport is not None:
            self._transport.abort()
        elif self._attempt is not None:
            self._attempt.cancel()

    def _tell(self, wire: Wire) -> None:
        if self._only_close_left:
            return
        opening = self.state == "connecting" and wire.accepted is not None
        if opening:
            self.state = "open"
            self._cancel_deadline()
        if wire.closing:
            # Before the listener is called: what it sends or closes now would come too late.
            self._start_closing()
        if opening and self._listener is not None:
            self._listener.on_open(wire.subprotocol or "", wire.chosen_extensions)
        messages = wire.take_messages()
        if messages and self._listener is not None:
            self._listener.on_messages(messages)
        self._flush()
        self._drop_if_failed(wire)

    def _drop_if_failed(self, wire: Wire) -> None:
        if wire.failure is not None:
            self._fail(wire.failure)
            self._end_failed(wire)
        elif self._pongs_pile_up():
            self._fail(
                f"{self.address.shown} does not read what it asks for: more than "
                f"max_unsent ({self._options.max_unsent} bytes) wait to be sent"
            )
            self._abort()

    def _end_failed(self, wire: Wire) -> None:
        """End TCP without waiting for the peer, who may never end it (RFC 6455, section 7.1.7)."""
        assert self._transport is not None
        if wire.accepted is None:
            self._abort()
        else:
            self._transport.close()  # when the close frame that says why has been written

    def _fail(self, why: str) -> None:
        if self._only_close_left:
            return
        self._only_close_left = True
        if self._listener is not None:
            self._listener.on_error(why)

    def _finish(self) -> None:
        self.state = "closed"
        self._cancel_deadline()
        listener, self._listener = self._listener, None
        if listener is not None:
            listener.on_close(*self._outcome())
        self._gone.set()

    def _outcome(self) -> tuple[int, str, bool]:
        wire = self._wire
        if wire is None or wire.failure is not None or wire.close_rcvd is None:
            return _ABNORMAL, "", False
        return int(wire.close_rcvd.code), wire.close_rcvd.reason, True

    def _batch(self, size: int) -> None:
        """Make room for ``size`` bytes that go out when this turn of the event loop is over."""
        assert self._transport is not None
        waiting = self._transport.get_write_buffer_size() + self._batched
        if waiting + size > self._options.max_unsent:
            raise LimitExceeded(
                f"{self.address.shown} reads too slowly: {waiting} bytes wait to be sent, and "
                f"{size} more would pass the limit max_unsent ({self._options.max_unsent} bytes)"
            )
        self._batched += size + _FRAME_OVERHEAD
        if self._flush_due is None:
            self._flush_due = asyncio.get_running_loop().call_soon(self._flush)

    def _flush(self) -> None:
        self._flush_due, self._batched = None, 0
        if self._wire is None or self._transport is None:
            return
        data = self._wire.take_bytes()
        if data and not self._transport.is_closing():
            self._transport.write(data)
            if self._on_written is not None and self._transport.get_write_buffer_size() == 0:
                self._on_written()

    def _pongs_pile_up(self) -> bool:
        assert self._transport is not None
        waiting = self._transport.get_write_buffer_size()
        return waiting > self._options.max_unsent + _PONG_ALLOWANCE

    def _start_closing(self) -> None:
        if self.state in ("connecting", "open"):
            assert self._transport is not None
            self.state = "closing"
            self._within(self._options.close_timeout, self._transport.abort)

    def _within(self, seconds: float, otherwise: Callable[[], None]) -> None:
        self._cancel_deadline()
        self._deadline = self._call_later(seconds, otherwise)

    def _cancel_deadline(self) -> None:
        if self._deadline is not None:
            self._deadline.cancel()
            self._deadline = None

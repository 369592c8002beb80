"""The server's end of a WebSocket connection in memory: bytes in, what happened out.

The state machine is :class:`websockets.server.ServerProtocol`. What it would refuse to send, a
scripted server sends as bytes.
"""

from __future__ import annotations

import asyncio
import http
from collections.abc import Mapping
from typing import Protocol, cast

from websockets.datastructures import Headers
from websockets.exceptions import ProtocolError
from websockets.extensions.permessage_deflate import ServerPerMessageDeflateFactory
from websockets.frames import CLOSE, DATA_OPCODES, PONG, Frame
from websockets.http11 import Request
from websockets.http11 import Response as Answer
from websockets.protocol import CONNECTING, OPEN
from websockets.server import ServerProtocol
from websockets.typing import Subprotocol

from bridge.errors import UsageError
from bridge.net.messages import Assembler
from bridge.net.outgoing import encoded
from bridge.peers.pipe import PipeEnd

_NO_CODE, _ABNORMAL = 1005, 1006


class Hears(Protocol):
    """Who is told what the page does."""

    def on_request(self, request: Request) -> None:
        """The page asks for a connection."""

    def on_message(self, message: str | bytes) -> None:
        """The page sent a message."""

    def on_pong(self, payload: bytes) -> None:
        """The page answered a ping."""

    def on_end(self, code: int, reason: str, was_clean: bool) -> None:
        """The page closes the connection, or has answered that it is closed, or TCP is gone; told
        once."""


class ServerEnd(asyncio.Protocol):
    """One connection. Pings and close frames are answered by themselves, unless it is stalled."""

    def __init__(self, hears: Hears) -> None:
        self._hears = hears
        self._wire = ServerProtocol(
            max_size=None,
            extensions=[ServerPerMessageDeflateFactory()],
            select_subprotocol=lambda _, offered: self._chosen(offered),
        )
        self._assembler = Assembler()
        self._transport: PipeEnd | None = None
        self._request: Request | None = None
        self._subprotocol: str | None = None
        self._told_end = False

    # -- what asyncio calls

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """The pipe is there."""
        self._transport = cast(PipeEnd, transport)

    def data_received(self, data: bytes) -> None:
        """The page sent bytes."""
        self._wire.receive_data(data)
        self._tell()

    def eof_received(self) -> None:
        """The page sends no more."""
        self._wire.receive_eof()
        self._tell()

    def connection_lost(self, exc: Exception | None) -> None:
        """The pipe is gone."""
        self._end(_ABNORMAL, "", False)

    # -- what scripts do

    @property
    def is_connecting(self) -> bool:
        """Whether the page was not answered yet."""
        return self._wire.state is CONNECTING and not self._pipe.is_closing()

    @property
    def is_open(self) -> bool:
        """Whether messages can be sent."""
        return self._wire.state is OPEN and not self._pipe.is_closing()

    def accept(self, subprotocol: str | None, headers: Mapping[str, str]) -> None:
        """Accept the page's request, with headers over those that are right."""
        assert self._request is not None
        self._subprotocol = subprotocol
        answer = self._wire.accept(self._request)
        del answer.headers["Date"]  # every run is to be like the other
        self._answer(answer, headers)

    def refuse(self, status: int, headers: Mapping[str, str], body: bytes) -> None:
        """Answer with another status than 101."""
        right = {"Content-Length": str(len(body)), "Connection": "close"}
        phrase = http.HTTPStatus(status).phrase if status in _STATUSES else ""
        self._answer(Answer(status, phrase, Headers(right), body), headers)

    def send(self, message: str | bytes) -> None:
        """Send a message."""
        if isinstance(message, str):
            self._wire.send_text(encoded(message))
        else:
            self._wire.send_binary(message)
        self._flush()

    def fragments(self, parts: list[bytes], *, text: bool) -> None:
        """Send a message in several frames."""
        begin = self._wire.send_text if text else self._wire.send_binary
        begin(parts[0], fin=len(parts) == 1)
        for index, part in enumerate(parts[1:], 2):
            self._wire.send_continuation(part, fin=index == len(parts))
        self._flush()

    def ping(self, payload: bytes) -> None:
        """Send a ping."""
        self._wire.send_ping(payload)
        self._flush()

    def close(self, code: int | None, reason: str) -> None:
        """Begin to close the connection."""
        try:
            self._wire.send_close(code, reason)
        except ProtocolError as error:
            raise UsageError(
                f"no close frame may carry the code {code} and the reason {reason!r} ({error}); "
                "frame(…, opcode=8) sends it all the same"
            ) from None
        self._flush()

    def raw(self, data: bytes) -> None:
        """Send bytes, whatever they are."""
        self._pipe.write(data)

    def stall(self) -> None:
        """Read nothing: what the page sends piles up."""
        self._pipe.pause_reading()

    def resume(self) -> None:
        """Read on."""
        self._pipe.resume_reading()

    def reset(self) -> None:
        """End TCP with a reset."""
        self._pipe.reset()

    def hang_up(self) -> None:
        """End TCP in order, without a close frame."""
        self._pipe.close()

    def fail(self, why: str) -> None:
        """The handler failed: end the connection as servers do whose code fails."""
        if self.is_connecting and self._request is not None:
            self.refuse(500, {}, why.encode())
        elif self.is_open:
            self.close(1011, "")

    # -- how it is done

    @property
    def _pipe(self) -> PipeEnd:
        assert self._transport is not None
        return self._transport

    def _chosen(self, offered: object) -> Subprotocol | None:
        return None if self._subprotocol is None else Subprotocol(self._subprotocol)

    def _answer(self, answer: Answer, headers: Mapping[str, str]) -> None:
        for name, value in headers.items():
            if name in answer.headers:
                del answer.headers[name]
            answer.headers[name] = value
        self._wire.send_response(answer)
        self._flush()

    def _tell(self) -> None:
        for event in self._wire.events_received():
            if isinstance(event, Request):
                self._request = event
                self._hears.on_request(event)
            elif isinstance(event, Frame):
                self._tell_frame(event)
            if self._told_end:
                break
        self._flush()

    def _tell_frame(self, frame: Frame) -> None:
        if frame.opcode in DATA_OPCODES:
            message = self._assembler.add(frame)
            if message is not None:
                self._hears.on_message(message)
        elif frame.opcode is PONG:
            self._hears.on_pong(bytes(frame.data))
        elif frame.opcode is CLOSE:
            close = self._wire.close_rcvd
            code, reason = (int(close.code), close.reason) if close else (_NO_CODE, "")
            self._end(code, reason, True)

    def _end(self, code: int, reason: str, was_clean: bool) -> None:
        if not self._told_end:
            self._told_end = True
            self._hears.on_end(code, reason, was_clean)

    def _flush(self) -> None:
        for data in self._wire.data_to_send():
            if data:
                self._pipe.write(data)
            else:
                self._pipe.close()


_STATUSES = {status.value for status in http.HTTPStatus}

"""RFC 6455 for one client connection: bytes in, messages and bytes out; no socket, no clock.

The state machine is :class:`websockets.client.ClientProtocol`; this adds whole messages, a failure
said in one sentence, and a tracer. Importing this file costs 15 to 30 ms (``websockets`` imports
``importlib.metadata``), so :mod:`bridge.net.websocket` does it when a connection is opened.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence

from websockets.client import ClientProtocol
from websockets.exceptions import PayloadTooBig
from websockets.extensions.permessage_deflate import enable_client_permessage_deflate
from websockets.frames import CLOSE, DATA_OPCODES, Opcode
from websockets.frames import Frame as WireFrame
from websockets.http11 import Response
from websockets.protocol import CLOSING, CONNECTING
from websockets.typing import Subprotocol
from websockets.uri import WebSocketURI

from bridge.net.address import Address
from bridge.net.fastpath import FrameReader, take_texts
from bridge.net.frame import Direction, Frame, Kind
from bridge.net.handshake import Answer, rejection
from bridge.net.heads import check_head
from bridge.net.messages import Assembler

_KINDS: dict[Opcode, Kind] = {
    Opcode.CONT: "continuation",
    Opcode.TEXT: "text",
    Opcode.BINARY: "binary",
    Opcode.CLOSE: "close",
    Opcode.PING: "ping",
    Opcode.PONG: "pong",
}


class Wire(ClientProtocol):
    """One connection, from the handshake request to the last close frame.

    ``messages`` are the complete messages received and not yet taken. ``failure`` is the sentence
    that says why the connection failed, None while it has not. ``accepted`` is the server's
    answer once the connection is open.
    """

    def __init__(
        self,
        address: Address,
        *,
        subprotocols: Sequence[str] = (),
        compression: bool = False,
        max_message: int = 2**20,
        on_frame: Callable[[Frame], None] | None = None,
    ) -> None:
        super().__init__(
            _uri(address),
            subprotocols=[Subprotocol(name) for name in subprotocols] or None,
            extensions=enable_client_permessage_deflate(None) if compression else None,
            max_size=max_message,
        )
        self.messages: list[str | bytes] = []
        self.failure: str | None = None
        self.accepted: Response | None = None
        self._discarding = False
        self._response: Response | None = None
        self._name = address.shown
        self._max_message = max_message
        self._answer = Answer()
        self._assembler = Assembler()
        self._on_frame = on_frame

    @property
    def closing(self) -> bool:
        """Whether a close frame was sent or received, or TCP has ended."""
        return self.state >= CLOSING

    @property
    def chosen_extensions(self) -> str:
        """What the server's answer says about extensions, ``''`` for nothing."""
        assert self.accepted is not None
        return ", ".join(self.accepted.headers.get_all("Sec-WebSocket-Extensions"))

    def request(self, headers: Sequence[tuple[str, str]]) -> None:
        """Queue the opening handshake; ``headers`` are added to it, or replace what is there.

        Raises:
            websockets.exceptions.InvalidHeaderValue: A value cannot stand in a header.

        """
        request = self.connect()
        for name, value in headers:
            if name in request.headers:
                del request.headers[name]
            request.headers[name] = value
        self._trace_head("sent", request.serialize())
        self.send_request(request)

    def receive(self, data: bytes) -> None:
        """Take bytes from the server."""
        if self.state is CONNECTING:
            self.failure = self._refusal(data)
            if self.failure is not None:
                return
        self.receive_data(data)
        self._take_events()

    def receive_end(self) -> None:
        """Take the end of the server's bytes."""
        self.receive_eof()
        self._take_events()

    def take_messages(self) -> list[str | bytes]:
        """The messages received since the last call."""
        messages, self.messages = self.messages, []
        return messages

    def take_bytes(self) -> bytes:
        """The bytes to send now; the caller ends TCP by its own rules."""
        return b"".join(self.data_to_send())

    def process_response(self, response: Response) -> None:
        """Check the server's answer to the handshake; what is raised here fails the attempt."""
        self._response = response
        self._trace_head("received", response.serialize())
        super().process_response(response)
        self.accepted = response
        self.reader = FrameReader(self.reader.buffer, self._begin_frame)

    def recv_frame(self, frame: WireFrame) -> None:
        """Process one frame; text that is not UTF-8 fails the connection with 1007.

        ``ClientProtocol`` calls this for each frame, in order. What is raised here it answers as
        the RFC demands, before it looks at the next frame.
        """
        if self._on_frame is not None:
            self._on_frame(_traced("received", frame))
        if frame.opcode is CLOSE:
            # It may stand between the fragments of a message (RFC 6455, section 5.4), which then
            # remains unfinished. The library calls that a violation.
            self.current_size = None
        super().recv_frame(frame)
        if frame.opcode in DATA_OPCODES:
            message = self._assembler.add(frame)
            if message is not None:
                self.messages.append(message)

    def discard(self) -> Generator[None]:
        """Ignore what comes from now on; ``ClientProtocol`` does this once a connection ends."""
        self._discarding = True
        return super().discard()

    def send_frame(self, frame: WireFrame) -> None:
        """Queue one frame."""
        if self._on_frame is not None:
            self._on_frame(_traced("sent", frame))
        super().send_frame(frame)

    def _begin_frame(self, buffer: bytearray) -> None:
        if self._discarding:
            return
        in_message = self.current_size is not None
        if not in_message and self._on_frame is None:
            self.messages += take_texts(buffer, self._max_message)
        if len(buffer) >= 2:
            extended = bool(self.extensions)
            check_head(buffer[0], buffer[1], in_message=in_message, extended=extended)

    def _refusal(self, data: bytes) -> str | None:
        why = self._answer.refusal(data)
        return None if why is None else f"{self._name} {why}"

    def _take_events(self) -> None:
        # Their content came through process_response and recv_frame, in the order of the wire.
        self.events_received()
        if self.handshake_exc is not None:
            self.failure = f"{self._name} {self._rejection(self.handshake_exc)}"
        elif self.parser_exc is not None and not isinstance(self.parser_exc, EOFError):
            self.failure = f"{self._name} {self._violation(self.parser_exc)}"

    def _rejection(self, error: Exception) -> str:
        return rejection(error, self._response, ended=self.reader.eof)

    def _violation(self, error: Exception) -> str:
        if isinstance(error, PayloadTooBig):
            return f"sent a message over the limit max_message ({self.max_message_size} bytes)"
        if isinstance(error, UnicodeDecodeError):
            return f"sent text that is not UTF-8 ({error.reason} at position {error.start})"
        return f"broke the WebSocket protocol: {error}"

    def _trace_head(self, direction: Direction, head: bytes) -> None:
        if self._on_frame is not None:
            self._on_frame(Frame(direction, "handshake", head))


def _traced(direction: Direction, frame: WireFrame) -> Frame:
    payload = bytes(frame.data)
    code = reason = None
    if frame.opcode is CLOSE and len(payload) >= 2:
        code, reason = int.from_bytes(payload[:2]), payload[2:].decode(errors="replace")
    return Frame(direction, _KINDS[frame.opcode], payload, frame.fin, code, reason)


def _uri(address: Address) -> WebSocketURI:
    path, _, query = address.path.partition("?")
    password = address.password or "" if address.user is not None else None
    return WebSocketURI(
        address.secure, address.host, address.port, path, query, address.user, password
    )

"""One client of the faulty server, and the means to treat it badly."""

from __future__ import annotations

import asyncio
import base64
import hashlib
import socket
import struct
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass

from websockets.utils import apply_mask

CONTINUATION, TEXT, BINARY, CLOSE, PING, PONG = 0x0, 0x1, 0x2, 0x8, 0x9, 0xA
FIN = 0x80

_GUID = b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
# How long a server that reads nothing holds a connection, whose end it cannot see, in seconds.
_DEAF = 60.0


class Peer:
    """A client whose request was read. When its fault returns, TCP is ended in the usual way.

    ``path`` is the request's, without slash and query; ``key`` is None when it asked for no
    WebSocket.
    """

    def __init__(
        self, head: bytes, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        request, *lines = head.decode("latin-1").split("\r\n")
        target = request.split(" ")[1] if request.count(" ") == 2 else ""
        self.path = target.partition("?")[0].removeprefix("/")
        headers = {
            name.lower(): value for name, _, value in (each.partition(": ") for each in lines)
        }
        self.key = headers.get("sec-websocket-key")
        self._reader = reader
        self._writer = writer

    # -- the handshake

    def right_headers(self) -> dict[str, str]:
        """What an answer that accepts the client must have."""
        digest = hashlib.sha1((self.key or "").encode("latin-1") + _GUID).digest()
        return {
            "Upgrade": "websocket",
            "Connection": "Upgrade",
            "Sec-WebSocket-Accept": base64.b64encode(digest).decode(),
        }

    def right_answer(self) -> bytes:
        """The head of an answer that accepts the client."""
        return head("101 Switching Protocols", self.right_headers())

    def accept(self, *after: bytes) -> None:
        """Accept the client; what is to come after the answer goes out in the same write."""
        self.write(self.right_answer() + b"".join(after))

    # -- bytes

    def write(self, data: bytes) -> None:
        """Send bytes soon, however many wait already."""
        self._writer.write(data)

    async def sent(self) -> None:
        """Wait until little of what was written waits to be sent.

        Raises:
            ConnectionError: The client is gone.
        """
        await self._writer.drain()

    async def drip(self, data: bytes, pause: float) -> None:
        """Send each byte in a segment of its own, so many seconds apart."""
        for byte in data:
            self.write(bytes([byte]))
            await self.sent()
            await asyncio.sleep(pause)

    async def frame(self) -> tuple[int, bytes]:
        """The client's next frame: its opcode and its payload, unmasked.

        Raises:
            asyncio.IncompleteReadError: The client ended TCP.
        """
        first, second = await self._reader.readexactly(2)
        size = second & 0x7F
        if size >= 126:
            size = int.from_bytes(await self._reader.readexactly(2 if size == 126 else 8))
        mask = await self._reader.readexactly(4)
        return first & 0xF, apply_mask(await self._reader.readexactly(size), mask)

    async def close_frame(self) -> bytes:
        """The payload of the client's close frame; what comes before it is ignored."""
        while True:
            opcode, payload = await self.frame()
            if opcode == CLOSE:
                return payload

    # -- the end of TCP

    async def gone(self) -> None:
        """Ignore what the client sends until it ends TCP."""
        while await self._reader.read(2**16):
            pass

    async def ignored(self) -> None:
        """Read nothing, for a minute at most."""
        await asyncio.sleep(_DEAF)

    def half_close(self) -> None:
        """Say that nothing more will be sent, and stay."""
        self._writer.write_eof()

    def reset(self) -> None:
        """End TCP with a reset instead of a proper end."""
        end = self._writer.get_extra_info("socket")
        with suppress(OSError):  # the client was faster, and it has ended
            end.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self._writer.transport.abort()


Act = Callable[[Peer], Awaitable[None]]


@dataclass(frozen=True)
class Fault:
    """One way to misbehave: the path that chooses it, what it is in a sentence, and how it goes."""

    path: str
    does: str
    act: Act


def head(status: str, headers: Mapping[str, str], version: str = "HTTP/1.1") -> bytes:
    """The head of an HTTP answer."""
    lines = [f"{version} {status}", *(f"{name}: {value}" for name, value in headers.items())]
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")


def frame(first: int, payload: bytes = b"", mask: bytes = b"") -> bytes:
    """One frame with its first byte as given, masked if there is a mask. Nothing is checked."""
    return (
        frame_head(first, len(payload), masked=bool(mask))
        + mask
        + (apply_mask(payload, mask) if mask else payload)
    )


def frame_head(first: int, size: int, *, masked: bool = False) -> bytes:
    """The head of a frame that announces ``size`` bytes."""
    flag = 0x80 if masked else 0
    if size < 126:
        return bytes([first, flag | size])
    if size < 2**16:
        return struct.pack("!BBH", first, flag | 126, size)
    return struct.pack("!BBQ", first, flag | 127, size)


def text(payload: str) -> bytes:
    """A whole text message."""
    return frame(FIN | TEXT, payload.encode())


def close(code: int | None = None, reason: bytes = b"") -> bytes:
    """A close frame, with any code at all or none."""
    return frame(FIN | CLOSE, (b"" if code is None else struct.pack("!H", code)) + reason)


def sends(*pieces: bytes) -> Act:
    """Accept the client, send it this in the same segment, and wait for its close frame."""

    async def act(peer: Peer) -> None:
        peer.accept(*pieces)
        await peer.close_frame()

    return act


def stalls(*pieces: bytes) -> Act:
    """Accept the client, send it this in the same segment, and ignore it until it goes."""

    async def act(peer: Peer) -> None:
        peer.accept(*pieces)
        await peer.gone()

    return act


def answers(answer: bytes) -> Act:
    """Answer the handshake with these bytes, and wait until the client goes."""

    async def act(peer: Peer) -> None:
        peer.write(answer)
        await peer.gone()

    return act

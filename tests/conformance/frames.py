"""Frames of RFC 6455 as a server reads and writes them; writing checks nothing, on purpose."""

from __future__ import annotations

import asyncio
import struct
from dataclasses import dataclass

from websockets.utils import apply_mask

CONTINUATION, TEXT, BINARY, CLOSE, PING, PONG = 0, 1, 2, 8, 9, 10
COMPRESSED = 4  # the bit of ``rsv`` that permessage-deflate uses


class Violation(Exception):
    """The client broke the protocol."""


@dataclass(frozen=True)
class Frame:
    """One frame; ``rsv`` are its three reserved bits as a number."""

    opcode: int
    payload: bytes
    final: bool = True
    rsv: int = 0


async def read_frame(reader: asyncio.StreamReader) -> Frame:
    """Read a client's next frame.

    Raises:
        Violation: It is not masked.
        asyncio.IncompleteReadError: The client ended TCP.

    """
    first, second = await reader.readexactly(2)
    if not second & 0x80:
        raise Violation("a frame is not masked")
    size = second & 0x7F
    if size >= 126:
        size = int.from_bytes(await reader.readexactly(2 if size == 126 else 8))
    mask = await reader.readexactly(4)
    payload = apply_mask(await reader.readexactly(size), mask)
    return Frame(first & 0x0F, payload, bool(first & 0x80), (first >> 4) & 7)


def header(opcode: int, size: int, final: bool = True, rsv: int = 0) -> bytes:
    """The header of a frame whose payload has ``size`` bytes."""
    first = (0x80 if final else 0) | rsv << 4 | opcode
    if size < 126:
        return bytes([first, size])
    if size < 2**16:
        return struct.pack("!BBH", first, 126, size)
    return struct.pack("!BBQ", first, 127, size)


class Incoming:
    """Puts a client's messages together and holds it to the protocol."""

    def __init__(self, *, may_compress: bool) -> None:
        self._may_compress = may_compress
        self._opcode: int | None = None
        self._compressed = False
        self._parts: list[bytes] = []

    def check(self, frame: Frame) -> None:
        """Raise :class:`Violation` for a frame that a client may not send here."""
        if frame.opcode not in (CONTINUATION, TEXT, BINARY, CLOSE, PING, PONG):
            raise Violation(f"opcode {frame.opcode}")
        if frame.opcode >= CLOSE and (not frame.final or len(frame.payload) > 125):
            raise Violation("a control frame in fragments, or of more than 125 bytes")
        allowed = COMPRESSED if self._may_compress and frame.opcode in (TEXT, BINARY) else 0
        if frame.rsv & ~allowed:
            raise Violation(f"reserved bits {frame.rsv:03b}")
        if frame.opcode < CLOSE and (frame.opcode == CONTINUATION) != (self._opcode is not None):
            raise Violation("a continuation where none may be, or none where one must be")

    def add(self, frame: Frame) -> tuple[int, bytes, bool] | None:
        """Take a data frame; a message that it completes: opcode, payload, whether compressed."""
        if frame.opcode != CONTINUATION:
            self._opcode, self._compressed = frame.opcode, bool(frame.rsv & COMPRESSED)
        self._parts.append(frame.payload)
        if not frame.final:
            return None
        assert self._opcode is not None
        message = self._opcode, b"".join(self._parts), self._compressed
        self._opcode, self._parts = None, []
        return message

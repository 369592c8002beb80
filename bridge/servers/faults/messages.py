"""Faults of measure: far too many messages, fragments or pings, and some that never end."""

from __future__ import annotations

import asyncio

from bridge.servers.faults.peer import (
    BINARY,
    CONTINUATION,
    FIN,
    PING,
    PONG,
    TEXT,
    Act,
    Fault,
    Peer,
    close,
    frame,
    frame_head,
    sends,
    text,
)

_FULL_PING = frame(FIN | PING, b"p" * 125)
_CHUNK = b"x" * 2**16
_64_MIB = 64 * 2**20


def _repeats(again: bytes, begin: bytes = b"") -> Act:
    """Accept the client and send without an end, as fast as it reads; read nothing."""

    async def act(peer: Peer) -> None:
        peer.accept(begin)
        while True:
            peer.write(again)
            await peer.sent()
            await asyncio.sleep(0)  # others are served while the system takes whatever it is given

    return act


def _fragments(count: int) -> bytes:
    middle = frame(CONTINUATION, b"y") * (count - 2)
    return frame(TEXT, b"x") + middle + frame(FIN | CONTINUATION, b"z")


def _numbered(count: int) -> bytes:
    return b"".join(text(str(number)) for number in range(count))


def _message_of(size: int) -> Act:
    async def act(peer: Peer) -> None:
        peer.accept(frame_head(FIN | BINARY, size))
        for start in range(0, size, len(_CHUNK)):
            peer.write(_CHUNK[: size - start])
            await peer.sent()
        peer.write(close(1000))
        await peer.close_frame()

    return act


FAULTS = (
    Fault(
        "messages-and-close",
        "Sends 2,000 messages and a close frame in one segment.",
        sends(_numbered(2000), close(1000, b"done")),
    ),
    Fault(
        "65536-fragments",
        "Sends a message in 65,536 fragments.",
        sends(_fragments(65_536), close(1000)),
    ),
    Fault(
        "empty-fragments",
        "Sends a message of 10,000 empty fragments.",
        sends(frame(TEXT), frame(CONTINUATION) * 9998, frame(FIN | CONTINUATION), close(1000)),
    ),
    Fault("message-of-64-mib", "Sends a message of 64 MiB.", _message_of(_64_MIB)),
    Fault("message-over-64-mib", "Sends a message of a byte more.", _message_of(_64_MIB + 1)),
    Fault(
        "endless-message",
        "Sends a message that never ends.",
        _repeats(frame(CONTINUATION, _CHUNK), frame(BINARY)),
    ),
    Fault(
        "endless-empty-fragments",
        "Sends a message of empty fragments that never ends.",
        _repeats(frame(CONTINUATION) * 1000, frame(TEXT)),
    ),
    Fault("endless-messages", "Sends messages without end.", _repeats(text("more") * 1000)),
    Fault(
        "pings",
        "Sends 10,000 pings and a close frame in one segment.",
        sends(frame(FIN | PING, b"ping") * 10_000, close(1000)),
    ),
    Fault("endless-pings", "Pings without end and reads no pong.", _repeats(_FULL_PING * 100)),
    Fault(
        "pongs",
        "Sends 10,000 pongs that nobody asked for, and a close frame.",
        sends(frame(FIN | PONG, b"pong") * 10_000, close(1000)),
    ),
    Fault("endless-pongs", "Sends pongs without end.", _repeats(frame(FIN | PONG, b"pong") * 1000)),
)

"""Faults of frames: what RFC 6455 forbids in one frame or in the order of frames, after opening."""

from __future__ import annotations

import struct

from bridge.servers.faults.peer import (
    BINARY,
    CLOSE,
    CONTINUATION,
    FIN,
    PING,
    PONG,
    TEXT,
    Fault,
    close,
    frame,
    frame_head,
    sends,
    text,
)

_GIGABYTE = 2**30
# U+20AC, a character of three bytes, to be cut in the middle.
_EURO = "€".encode()
_NOT_UTF8 = b"\xc3\x28"


def _reserved(path: str, what: str, first: int) -> Fault:
    return Fault(path, f"Sends a frame with {what}.", sends(text("good"), frame(first, b"bad")))


FAULTS = (
    Fault(
        "garbage-after-open", "Sends bytes that are no frames.", sends(bytes(range(255, -1, -1)))
    ),
    Fault("http-after-open", "Sends text where frames belong.", sends(b"Hello, who is there?\r\n")),
    Fault("masked-frame", "Masks a frame.", sends(frame(FIN | TEXT, b"hidden", mask=b"mask"))),
    _reserved("reserved-bit-1", "the first reserved bit, as if compressed", FIN | 0x40 | TEXT),
    _reserved("reserved-bit-2", "the second reserved bit", FIN | 0x20 | TEXT),
    _reserved("reserved-bit-3", "the third reserved bit", FIN | 0x10 | TEXT),
    _reserved("reserved-opcode-3", "the reserved opcode 3", FIN | 0x3),
    _reserved("reserved-opcode-7", "the reserved opcode 7", FIN | 0x7),
    _reserved("reserved-opcode-11", "the reserved opcode 11", FIN | 0xB),
    _reserved("reserved-opcode-15", "the reserved opcode 15", FIN | 0xF),
    Fault(
        "long-length",
        "Writes a length of five in eight bytes.",
        sends(struct.pack("!BBQ", FIN | TEXT, 127, 5) + b"hello", close(1000)),
    ),
    Fault(
        "announce-1-gb",
        "Announces a message of 1 GB.",
        sends(frame_head(FIN | BINARY, _GIGABYTE), b"begin"),
    ),
    Fault(
        "announce-2-to-the-63",
        "Announces more than a length may say.",
        sends(frame_head(FIN | BINARY, 2**63)),
    ),
    Fault(
        "bad-utf8",
        "Sends text that is not UTF-8.",
        sends(text("good"), frame(FIN | TEXT, _NOT_UTF8)),
    ),
    Fault(
        "bad-utf8-surrogate",
        "Sends half of a surrogate pair.",
        sends(frame(FIN | TEXT, b"\xed\xa0\x80")),
    ),
    Fault(
        "bad-utf8-cut",
        "Sends text that ends within a character.",
        sends(frame(FIN | TEXT, _EURO[:2])),
    ),
    Fault(
        "bad-utf8-fragments",
        "Sends text that is not UTF-8 across two fragments, and no third.",
        sends(frame(TEXT, _EURO[:2]), frame(CONTINUATION, b"x")),
    ),
    Fault(
        "cut-utf8-fragments",
        "Sends good text, cut within a character.",
        sends(
            frame(TEXT, _EURO[:1]),
            frame(CONTINUATION, _EURO[1:2]),
            frame(FIN | CONTINUATION, _EURO[2:]),
            close(1000),
        ),
    ),
    Fault("oversize-ping", "Sends a ping of 126 bytes.", sends(frame(FIN | PING, b"x" * 126))),
    Fault("oversize-pong", "Sends a pong of 64 KiB.", sends(frame(FIN | PONG, b"x" * 2**16))),
    Fault("oversize-close", "Sends a close frame of 126 bytes.", sends(close(1000, b"x" * 124))),
    Fault(
        "fragmented-ping",
        "Sends a ping in two fragments.",
        sends(frame(PING, b"a"), frame(FIN | CONTINUATION, b"b")),
    ),
    Fault(
        "fragmented-close",
        "Sends a close frame in two fragments.",
        sends(frame(CLOSE, b"\x03"), frame(FIN | CONTINUATION, b"\xe8")),
    ),
    Fault(
        "continuation-first",
        "Continues a message that nobody began.",
        sends(frame(FIN | CONTINUATION, b"more")),
    ),
    Fault(
        "message-in-message",
        "Begins a message within another.",
        sends(frame(TEXT, b"one"), text("two")),
    ),
    Fault(
        "control-in-message",
        "Pings between fragments, which is right.",
        sends(
            frame(TEXT, b"one "),
            frame(FIN | PING, b"?"),
            frame(FIN | CONTINUATION, b"two"),
            close(1000),
        ),
    ),
    Fault(
        "unfinished-message",
        "Closes within a message.",
        sends(frame(TEXT, b"never"), frame(CONTINUATION, b" whole"), close(1000, b"enough")),
    ),
)

"""The short way reads every stream as the library's way does, however it is split."""

from __future__ import annotations

import itertools
import struct
from collections.abc import Iterator

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from websockets.utils import accept_key

from bridge.net.address import parse
from bridge.net.fastpath import take_texts
from bridge.net.wire import Wire
from tests.net.peers import CLOSE, PING, TEXT, close_frame, frame

LIMIT = 300
ADDRESS = parse("ws://h/")

payloads = st.one_of(
    st.binary(max_size=140),
    st.text(max_size=60).map(str.encode),
    st.sampled_from([0, 1, 125, 126, 127, LIMIT, LIMIT + 1]).map(lambda size: b"x" * size),
)
texts = st.builds(frame, st.just(TEXT), st.text(max_size=60).map(str.encode))
frames = st.one_of(
    texts,
    texts,
    st.builds(frame, st.sampled_from([0x01, 0x00, 0x80, 0x81, 0x82, PING, 0x8A]), payloads),
    st.builds(frame, st.sampled_from([TEXT, 0x82]), payloads),
    st.builds(frame, st.integers(0, 255), payloads),
    st.builds(close_frame, st.sampled_from([1000, 1005, 4000])),
    st.binary(max_size=8),
)


def opened(*, traced: bool) -> Wire:
    wire = Wire(ADDRESS, max_message=LIMIT, on_frame=(lambda _: None) if traced else None)
    wire.request(())
    wire.take_bytes()
    wire.receive(
        b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        b"Sec-WebSocket-Accept: " + accept_key(wire.key).encode() + b"\r\n\r\n"
    )
    assert wire.accepted is not None
    return wire


def sent(wire: Wire) -> Iterator[tuple[int, bytes]]:
    """The control frames in the wire's output, unmasked."""
    data = wire.take_bytes()
    while data:
        size = data[1] & 0x7F
        mask, payload = data[2:6], data[6 : 6 + size]
        yield data[0], bytes(byte ^ mask[place % 4] for place, byte in enumerate(payload))
        data = data[6 + size :]


def told(stream: list[bytes], *, traced: bool, close_first: bool = False) -> dict[str, object]:
    """Everything a connection tells of a stream that arrives in these pieces and then ends."""
    wire = opened(traced=traced)
    if close_first:
        wire.send_close(1000)
    for piece in stream:
        wire.receive(piece)
    closing = wire.closing
    wire.receive_end()
    return {
        "messages": wire.take_messages(),
        "failure": wire.failure,
        "received close": wire.close_rcvd,
        "sent close": wire.close_sent,
        "closing": closing,
        "sent": list(sent(wire)),
    }


def split(stream: bytes, cuts: list[int]) -> list[bytes]:
    places = sorted({min(cut, len(stream)) for cut in cuts} | {0, len(stream)})
    return [stream[a:b] for a, b in itertools.pairwise(places)]


@given(st.lists(frames, max_size=12), st.lists(st.integers(0, 600), max_size=12), st.booleans())
@example([frame(TEXT, b"a"), frame(0x01, b"b"), frame(TEXT, b"c")], [], False)
@example([frame(0x01, b"b"), frame(PING), frame(TEXT, b"c")], [], False)
@example([frame(TEXT, b"a"), frame(CLOSE), frame(TEXT, b"late")], [], False)
@example([frame(TEXT, b"a"), frame(TEXT, b"\xff"), frame(TEXT, b"late")], [], False)
@example([frame(TEXT, b"x" * (LIMIT + 1)), frame(TEXT, b"late")], [5], False)
@example([bytes([TEXT, 0x81, 1, 2, 3, 4, 5])], [], False)
@example([struct.pack("!BBQ", TEXT, 127, 3) + b"abc", frame(TEXT, b"d")], [], True)
def test_both_ways_tell_the_same(parts: list[bytes], cuts: list[int], close_first: bool) -> None:
    stream = b"".join(parts)
    reference = told([stream], traced=True, close_first=close_first)
    for pieces in ([stream], split(stream, cuts), split(stream, list(range(len(stream))))):
        for traced in (False, True):
            assert told(pieces, traced=traced, close_first=close_first) == reference


@pytest.mark.parametrize(("traced", "frames"), [(False, 0), (True, 2)])
def test_the_short_way_is_taken_unless_a_tracer_watches(
    traced: bool, frames: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[object] = []
    monkeypatch.setattr(Wire, "recv_frame", lambda _, each: read.append(each))
    opened(traced=traced).receive(frame(TEXT, b"a") + frame(TEXT, b"b"))
    assert len(read) == frames


@pytest.mark.parametrize("size", [0, 1, 125, 126, 65_535])
def test_a_text_of_up_to_64_kib_is_taken(size: int) -> None:
    rest = b"\x81\x05half"
    buffer = bytearray(frame(TEXT, b"x" * size) * 2 + rest)
    assert take_texts(buffer, 2**20) == ["x" * size] * 2
    assert buffer == rest


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x81",
        b"\x81\x7e\x00",
        frame(TEXT, b"four")[:-1],
        frame(TEXT, b"\xff"),
        frame(TEXT, b"x" * 11),
        frame(0x82, b"x"),
        frame(0x01, b"x"),
        frame(0xC1, b"x"),
        bytes([TEXT, 0x81, 1, 2, 3, 4, 5]),
        struct.pack("!BBQ", TEXT, 127, 3) + b"abc",
    ],
)
def test_everything_else_is_left_untouched(data: bytes) -> None:
    buffer = bytearray(data)
    assert take_texts(buffer, 10) == []
    assert buffer == data

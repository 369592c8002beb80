"""What is wrong with a frame is known by its first two bytes, as soon as they are there."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from websockets.exceptions import ProtocolError
from websockets.utils import accept_key

from bridge.net.address import parse
from bridge.net.heads import check_head
from bridge.net.wire import Wire
from tests.net.peers import TEXT, frame


def verdict(first: int, second: int, *, in_message: bool = False, extended: bool = False) -> str:
    try:
        check_head(first, second, in_message=in_message, extended=extended)
    except ProtocolError as error:
        return str(error)
    return ""


def opened() -> Wire:
    wire = Wire(parse("ws://h/"))
    wire.request(())
    wire.receive(
        b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        b"Sec-WebSocket-Accept: " + accept_key(wire.key).encode() + b"\r\n\r\n"
    )
    return wire


@pytest.mark.parametrize(
    ("head", "words"),
    [
        ((0xC1, 9), "reserved bits must be 0"),
        ((0xA1, 9), "reserved bits must be 0"),
        ((0x91, 9), "reserved bits must be 0"),
        ((0x83, 9), "invalid opcode"),
        ((0x8B, 9), "invalid opcode"),
        ((0x89, 126), "control frame too long"),
        ((0x88, 127), "control frame too long"),
        ((0x09, 9), "fragmented control frame"),
        ((0x80, 9), "unexpected continuation frame"),
    ],
)
def test_it_is_told_without_the_payload(head: tuple[int, int], words: str) -> None:
    assert verdict(*head) == words
    wire = opened()
    wire.receive(bytes(head))
    assert wire.failure == f"ws://h/ broke the WebSocket protocol: {words}"


def test_a_message_within_a_message_is_one() -> None:
    assert verdict(TEXT, 9, in_message=True) == "expected a continuation frame"
    assert verdict(0x80, 9, in_message=True) == ""


def test_an_extension_may_use_the_first_reserved_bit_of_data_frames() -> None:
    assert verdict(0xC1, 9, extended=True) == ""
    assert verdict(0xA1, 9, extended=True) == "reserved bits must be 0"
    assert verdict(0xC9, 9, extended=True) == "reserved bits must be 0"


def test_one_byte_is_not_enough_to_tell() -> None:
    wire = opened()
    wire.receive(b"\xff")
    assert wire.failure is None
    wire.receive(b"\x01")
    assert wire.failure is not None


@given(st.integers(0, 255), st.binary(max_size=125), st.booleans())
def test_the_library_says_the_same_when_it_has_all(
    first: int, payload: bytes, in_message: bool
) -> None:
    said = verdict(first, len(payload), in_message=in_message)
    assume(said)
    monkeypatch = pytest.MonkeyPatch()
    with monkeypatch.context() as patch:
        patch.setattr("bridge.net.wire.check_head", lambda *_, **__: None)
        wire = opened()
        if in_message:
            wire.receive(frame(0x01, b"begun"))
        wire.receive(frame(first, payload))
    assert wire.failure == f"ws://h/ broke the WebSocket protocol: {said}"

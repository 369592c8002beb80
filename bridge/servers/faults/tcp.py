"""Faults of the way: TCP that ends, breaks, stalls or crawls, at any point of a connection."""

from __future__ import annotations

from bridge.servers.faults.peer import FIN, TEXT, Fault, Peer, answers, close, frame, stalls, text

_HALF_A_HEAD = b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: webso"
_HALF_A_FRAME = frame(FIN | TEXT, b"only half of it")[:9]
_CRAWL = 0.1  # seconds a byte: an answer to the handshake then takes longer than anyone waits


async def _drop(_: Peer) -> None:
    """Return at once: TCP is ended when a fault is over."""


async def _drop_mid_handshake(peer: Peer) -> None:
    peer.write(_HALF_A_HEAD)


async def _drop_after_open(peer: Peer) -> None:
    peer.accept()


async def _drop_after_message(peer: Peer) -> None:
    peer.accept(text("last"))


async def _drop_mid_frame(peer: Peer) -> None:
    peer.accept(text("whole"), _HALF_A_FRAME)


async def _reset(peer: Peer) -> None:
    peer.reset()


async def _reset_after_open(peer: Peer) -> None:
    peer.accept()
    await peer.frame()
    peer.reset()


async def _reset_mid_frame(peer: Peer) -> None:
    peer.accept(_HALF_A_FRAME)
    await peer.frame()
    peer.reset()


async def _half_close(peer: Peer) -> None:
    peer.half_close()
    await peer.gone()


async def _half_close_after_open(peer: Peer) -> None:
    peer.accept(text("last"))
    peer.half_close()
    await peer.gone()


async def _never_read(peer: Peer) -> None:
    peer.accept()
    await peer.ignored()


async def _byte_by_byte(peer: Peer) -> None:
    await peer.drip(peer.right_answer() + text("in one piece") + close(1000), pause=0.001)
    await peer.close_frame()


async def _crawling_handshake(peer: Peer) -> None:
    await peer.drip(peer.right_answer(), pause=_CRAWL)
    await peer.gone()


async def _crawling_frame(peer: Peer) -> None:
    peer.accept()
    await peer.drip(text("slow"), pause=_CRAWL)
    peer.write(close(1000))
    await peer.close_frame()


FAULTS = (
    Fault("drop-before-answer", "Ends TCP instead of answering the handshake.", _drop),
    Fault("drop-mid-handshake", "Ends TCP in the middle of its answer.", _drop_mid_handshake),
    Fault("drop-after-open", "Accepts, and ends TCP without a close frame.", _drop_after_open),
    Fault("drop-after-message", "Sends a message, and ends TCP.", _drop_after_message),
    Fault("drop-mid-frame", "Sends a message and half of another.", _drop_mid_frame),
    Fault("reset-before-answer", "Resets TCP instead of answering the handshake.", _reset),
    Fault("reset-after-open", "Resets TCP when the first frame comes.", _reset_after_open),
    Fault("reset-mid-frame", "The same, after half a frame of its own.", _reset_mid_frame),
    Fault("half-close-before-answer", "Says it will send nothing, and reads on.", _half_close),
    Fault("half-close-after-open", "The same, after a message.", _half_close_after_open),
    Fault("stall-before-answer", "Never answers the handshake.", answers(b"")),
    Fault("stall-mid-handshake", "Answers half, then nothing.", answers(_HALF_A_HEAD)),
    Fault("stall-after-open", "Accepts, then sends nothing, not even a close frame.", stalls()),
    Fault("stall-mid-frame", "Sends half a frame, then nothing.", stalls(_HALF_A_FRAME)),
    Fault("never-reads", "Accepts, and reads nothing more.", _never_read),
    Fault("byte-by-byte", "Sends all it sends in segments of one byte.", _byte_by_byte),
    Fault("crawling-handshake", "Answers with ten bytes a second.", _crawling_handshake),
    Fault("crawling-frame", "Sends a message with ten bytes a second.", _crawling_frame),
)

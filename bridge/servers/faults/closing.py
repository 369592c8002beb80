"""Faults of the closing handshake: its frames, its order, and how TCP ends after it."""

from __future__ import annotations

import asyncio

from bridge.servers.faults.peer import CLOSE, FIN, Fault, Peer, close, frame, sends, stalls, text

# What no close frame may carry: 1004 to 1006 and 1015 are reserved, others belong to nobody.
_FORBIDDEN = (0, 999, 1004, 1005, 1006, 1015, 1016, 2999, 5000, 65535)
_TALK_PAUSE = 0.01  # seconds between messages that never stop


def _forbidden(code: int) -> Fault:
    return Fault(f"close-{code}", f"Closes with {code}, which may not be sent.", sends(close(code)))


async def _close_other_code(peer: Peer) -> None:
    peer.accept()
    await peer.close_frame()
    peer.write(close(4321, b"my own"))


async def _drop_instead(peer: Peer) -> None:
    peer.accept()
    await peer.close_frame()


async def _reset_instead(peer: Peer) -> None:
    peer.accept()
    await peer.close_frame()
    peer.reset()


async def _violate_instead(peer: Peer) -> None:
    peer.accept()
    await peer.close_frame()
    peer.write(text("late") + frame(FIN | 0xB))
    await peer.gone()


async def _answer_and_stay(peer: Peer) -> None:
    peer.accept()
    peer.write(frame(FIN | CLOSE, await peer.close_frame()))
    await peer.gone()


async def _talk(peer: Peer, message: str) -> None:
    """Send a message again and again until the client has gone."""
    while True:
        peer.write(text(message))
        await peer.sent()
        await asyncio.sleep(_TALK_PAUSE)


async def _talk_on(peer: Peer) -> None:
    peer.accept(close(1000, b"bye"))
    await _talk(peer, "one more thing")


async def _talk_instead(peer: Peer) -> None:
    peer.accept()
    await peer.close_frame()
    await _talk(peer, "not yet")


async def _close_and_drop(peer: Peer) -> None:
    peer.accept(close(1000))


async def _close_and_reset(peer: Peer) -> None:
    peer.accept(close(1000))
    await peer.close_frame()
    peer.reset()


FAULTS = (
    Fault("close-1000", "Closes with 1000, as it should.", sends(close(1000, b"bye"))),
    Fault("close-4999", "Closes with 4999, the last code there is.", sends(close(4999, b"own"))),
    Fault("close-no-code", "Closes without a code.", sends(close())),
    Fault("close-1-byte", "Closes with half a code.", sends(frame(FIN | CLOSE, b"\x03"))),
    *(_forbidden(code) for code in _FORBIDDEN),
    Fault(
        "close-bad-utf8", "Closes with a reason that is not UTF-8.", sends(close(1000, b"\xff\xfe"))
    ),
    Fault(
        "close-cut-utf8",
        "Closes with a reason cut within a character.",
        sends(close(1000, b"\xe2\x82")),
    ),
    Fault(
        "close-twice",
        "Sends two close frames.",
        sends(close(1000, b"first"), close(4000, b"second")),
    ),
    Fault(
        "data-after-close",
        "Sends a message after its close frame.",
        sends(close(1000), text("late")),
    ),
    Fault(
        "garbage-after-close",
        "Sends garbage after its close frame.",
        sends(close(1000), b"\xff" * 1000),
    ),
    Fault(
        "talks-after-close", "Sends messages after its close frame, and does not stop.", _talk_on
    ),
    Fault(
        "close-and-drop", "Closes, and ends TCP without waiting for the answer.", _close_and_drop
    ),
    Fault("close-and-reset", "Closes, and resets TCP when the answer comes.", _close_and_reset),
    Fault("never-answers-close", "Ignores the client's close frame.", stalls()),
    Fault(
        "talks-instead-of-close",
        "Answers a close frame with messages that do not stop.",
        _talk_instead,
    ),
    Fault("drops-instead-of-close", "Answers a close frame by ending TCP.", _drop_instead),
    Fault("resets-instead-of-close", "Answers a close frame by resetting TCP.", _reset_instead),
    Fault(
        "violates-instead-of-close",
        "Answers a close frame with a frame that may not be.",
        _violate_instead,
    ),
    Fault(
        "closes-with-other-code", "Answers a close frame with a code of its own.", _close_other_code
    ),
    Fault(
        "answers-close-and-stays", "Answers a close frame, and does not end TCP.", _answer_and_stay
    ),
)

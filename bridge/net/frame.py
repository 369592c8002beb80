"""What a tracer sees of a connection: one :class:`Frame` for each frame, and the handshake."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Direction = Literal["sent", "received"]
Kind = Literal["handshake", "text", "binary", "continuation", "ping", "pong", "close"]


@dataclass(frozen=True)
class Frame:
    """One frame as it stood on the wire, unmasked, or one half of the opening handshake.

    ``payload`` is the whole payload in bytes; for a handshake the request or response head as it
    was sent. ``final`` is the FIN bit. ``code`` and ``reason`` are a close frame's, None elsewhere
    and where the frame had none.
    """

    direction: Direction
    kind: Kind
    payload: bytes
    final: bool = True
    code: int | None = None
    reason: str | None = None

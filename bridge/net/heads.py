"""What the first two bytes of a frame give away, before the rest of it is there.

``websockets`` looks at most of this when it has the whole payload. A server that sends something
else than frames would then be waited for, until it has sent as much as its text seems to announce.
"""

from __future__ import annotations

from websockets.exceptions import ProtocolError
from websockets.frames import CONT, CTRL_OPCODES, Opcode

_FIN, _RESERVED, _COMPRESSED, _MASKED = 0x80, 0x70, 0x40, 0x80
_MAX_CONTROL = 125


def check_head(first: int, second: int, *, in_message: bool, extended: bool) -> None:
    """Check a server's frame by its first two bytes.

    ``in_message`` is whether a message is unfinished, ``extended`` whether an extension was agreed
    on, which may then use the first reserved bit of data frames.

    Raises:
        ProtocolError: The frame breaks RFC 6455, in the words that ``websockets`` would use.
    """
    if second & _MASKED:
        return  # seen by the library itself as soon
    try:
        opcode = Opcode(first & 0x0F)
    except ValueError:
        raise ProtocolError("invalid opcode") from None
    control = opcode in CTRL_OPCODES
    if first & _RESERVED & ~(_COMPRESSED if extended and not control else 0):
        raise ProtocolError("reserved bits must be 0")
    if control:
        _check_control(first, second)
    elif opcode is CONT and not in_message:
        raise ProtocolError("unexpected continuation frame")
    elif opcode is not CONT and in_message:
        raise ProtocolError("expected a continuation frame")


def _check_control(first: int, second: int) -> None:
    if second > _MAX_CONTROL:
        raise ProtocolError("control frame too long")
    if not first & _FIN:
        raise ProtocolError("fragmented control frame")

"""Text from the network, made fit for a sentence."""

from __future__ import annotations

_LONGEST = 120


def printable(data: bytes | bytearray | str) -> str:
    """One line of at most 120 characters, what is unprintable in it escaped as in Python."""
    start = data[: _LONGEST + 1]
    text = start if isinstance(start, str) else start.decode(errors="backslashreplace")
    line = "".join(c if c.isprintable() else ascii(c)[1:-1] for c in text)
    return line if len(line) <= _LONGEST else line[:_LONGEST] + "…"

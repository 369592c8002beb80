"""The short way for the commonest frame: one whole text message, at most 64 KiB.

Where the next frame begins, the messages that stand there complete are taken straight from the
buffer. Anything else, and anything wrong, is left for ``websockets`` to read from its first byte,
so both ways tell the same; ``tests/net/test_fastpath.py`` proves it for any split of the stream.
"""

from __future__ import annotations

from collections.abc import Callable, Generator

from websockets.streams import StreamReader

_TEXT_WITH_FIN = 0x81
_LENGTH_IN_16_BITS = 126


_SHORTEST_FRAME = 2


class FrameReader(StreamReader):
    """A stream reader that calls ``take`` with its buffer wherever a frame begins.

    ``take`` removes from the buffer what it can read by itself, and raises what is wrong with the
    frame that follows. ``buffer`` is what another reader has left.
    """

    def __init__(self, buffer: bytearray, take: Callable[[bytearray], None]) -> None:
        super().__init__()
        self.buffer = buffer
        self._take = take

    def at_eof(self) -> Generator[None, None, bool]:
        """Tell whether the stream has ended; asked before each frame, and only there."""
        while True:
            self._take(self.buffer)
            if len(self.buffer) >= _SHORTEST_FRAME or self.eof:
                return not self.buffer
            yield


def take_texts(buffer: bytearray, limit: int) -> list[str]:
    """Remove the plain text messages of at most ``limit`` bytes that ``buffer`` begins with."""
    texts: list[str] = []
    start, size = 0, len(buffer)
    while size - start >= 2 and buffer[start] == _TEXT_WITH_FIN:
        length, begin = buffer[start + 1], start + 2
        if length == _LENGTH_IN_16_BITS and size >= start + 4:
            length, begin = int.from_bytes(buffer[begin : start + 4]), start + 4
        elif length >= _LENGTH_IN_16_BITS:
            break
        end = begin + length
        if end > size or length > limit:
            break
        try:
            texts.append(buffer[begin:end].decode())
        except UnicodeDecodeError:
            break
        start = end
    del buffer[:start]
    return texts

"""A pipe in memory with an asyncio transport at either end, in place of a TCP connection."""

from __future__ import annotations

import asyncio
import errno
import os
from typing import Any, cast

_PIECE = 2**16  # bytes that arrive at once
_HIGH = 2**16  # bytes that may wait before a writer is told to pause


def join(client: asyncio.BaseProtocol, server: asyncio.BaseProtocol) -> PipeEnd:
    """Connect two protocols; gives the server's end. What one writes the other gets in a later
    round of the event loop."""
    ends = PipeEnd(client), PipeEnd(server)
    ends[0].other, ends[1].other = ends[1], ends[0]
    for end in reversed(ends):
        end.begin()
    return ends[1]


class PipeEnd(asyncio.Transport):
    """One end, with what has arrived there and was not taken yet."""

    other: PipeEnd

    def __init__(self, protocol: asyncio.BaseProtocol) -> None:
        super().__init__()
        self._loop = asyncio.get_running_loop()
        self._protocol: Any = protocol
        self._arrived = bytearray()
        self._ended = False  # the other end writes no more
        self._error: Exception | None = None  # and this is why
        self._reading = True
        self._closing = False
        self._lost = False
        self._resets = False
        self._due: asyncio.Handle | None = None
        self._high = self._low = _HIGH
        self._full = False

    def begin(self) -> None:
        """The pipe is there."""
        self._protocol.connection_made(self)

    # -- writing

    def write(self, data: bytes | bytearray | memoryview) -> None:
        """Let bytes arrive at the other end."""
        if self._closing or self.other._ended or self.other._lost or not data:
            return
        self.other._arrived += data
        self.other._wake()
        if not self._full and self.get_write_buffer_size() > self._high:
            self._full = True
            self._protocol.pause_writing()

    def write_eof(self) -> None:
        """Write no more, but read on."""
        self.other._end()

    def can_write_eof(self) -> bool:
        """It may be."""
        return True

    def get_write_buffer_size(self) -> int:
        """How many bytes the other end has not taken."""
        return 0 if self.other._lost else len(self.other._arrived)

    def set_write_buffer_limits(self, high: int | None = None, low: int | None = None) -> None:
        """How many may wait."""
        self._high = _HIGH if high is None else high
        self._low = min(self._high, self._high if low is None else low)

    def _drained(self) -> None:
        waiting = self.get_write_buffer_size()
        if self._full and waiting <= self._low:
            self._full = False
            self._protocol.resume_writing()
        if self._closing and not waiting:
            self._lose_soon(None)

    # -- reading

    def pause_reading(self) -> None:
        """Take nothing."""
        self._reading = False

    def resume_reading(self) -> None:
        """Take what has arrived."""
        self._reading = True
        self._wake()

    def is_reading(self) -> bool:
        """Whether what arrives is taken."""
        return self._reading and not self._closing

    def _wake(self) -> None:
        if self._due is None and self._reading and not self._lost:
            self._due = self._loop.call_soon(self._take)

    def _take(self) -> None:
        self._due = None
        if not self._reading or self._lost:
            return
        if self._arrived:
            piece = bytes(self._arrived[:_PIECE])
            del self._arrived[:_PIECE]
            if not self._closing:
                self._protocol.data_received(piece)
            self.other._drained()
            if self._arrived or self._ended:
                self._wake()
        elif self._error is not None:
            self._lose(self._error)
        elif self._ended and not self._closing and not self._protocol.eof_received():
            self.close()

    def _end(self, error: Exception | None = None) -> None:
        if not self._ended or error is not None:
            self._ended = True
            self._error = self._error or error
            self._wake()

    # -- the end

    def close(self) -> None:
        """End it when all that was written has been taken."""
        if self._closing:
            return
        self._closing = True
        self.other._end()
        self._wake()  # what arrives from now on is thrown away
        if not self.get_write_buffer_size():
            self._lose_soon(None)

    def abort(self) -> None:
        """End it at once; with a reset if the socket was told not to linger."""
        if self._lost:
            return
        self._closing = True
        self.other._end(_reset() if self._resets else None)
        self._lose_soon(None)

    def reset(self) -> None:
        """End it at once with a reset; what was written before still arrives."""
        self._resets = True
        self.abort()

    def is_closing(self) -> bool:
        """Whether it is ending."""
        return self._closing

    def _lose_soon(self, error: Exception | None) -> None:
        self._loop.call_soon(self._lose, error)

    def _lose(self, error: Exception | None) -> None:
        if self._lost:
            return
        self._closing = self._lost = True
        self._arrived.clear()
        self._protocol.connection_lost(error)
        self.other._end(None)
        self.other._drained()

    # -- what else protocols and streams ask of a transport

    def get_extra_info(self, name: str, default: Any = None) -> Any:
        """There is a socket only to be told not to linger."""
        return self if name == "socket" else default

    def setsockopt(self, level: int, option: int, value: bytes | int) -> None:
        """The one option that is ever set: to end with a reset."""
        self._resets = True

    def get_protocol(self) -> asyncio.BaseProtocol:
        """Who is told what arrives."""
        return cast(asyncio.BaseProtocol, self._protocol)

    def set_protocol(self, protocol: asyncio.BaseProtocol) -> None:
        """Tell another one."""
        self._protocol = protocol


def _reset() -> ConnectionResetError:
    return ConnectionResetError(errno.ECONNRESET, os.strerror(errno.ECONNRESET))

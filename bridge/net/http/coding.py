"""Bodies as they were before the server packed them: gzip and deflate, as far as a bound."""

from __future__ import annotations

import zlib
from collections.abc import AsyncGenerator, AsyncIterator, Iterator
from typing import Any

from bridge.net.http.message import HeaderList, RequestFailed

ACCEPTED = "gzip, deflate"
"""The codings that are understood, for the header Accept-Encoding."""

_PIECE = 64 * 2**10  # bytes that are unpacked at once: a small body may unpack to a huge one
_MAGIC = b"\x1f"  # gzip files begin with it
_GZIP = zlib.MAX_WBITS | 16
_RAW = -zlib.MAX_WBITS  # deflate without its zlib frame, as some servers send it


def packed_with(headers: HeaderList) -> list[str]:
    """The codings of a body, in the order they were applied.

    Raises:
        RequestFailed: One of them is not understood.
    """
    given = ",".join(value for name, value in headers if name.lower() == "content-encoding")
    codings = [each.strip().lower() for each in given.split(",")]
    found = [each for each in codings if each not in ("", "identity")]
    for each in found:
        if each not in ("gzip", "x-gzip", "deflate"):
            raise RequestFailed(
                "protocol", f"answered in the coding {each!r}, which nobody asked for"
            )
    return found


async def unpacked(pieces: AsyncIterator[bytes], codings: list[str]) -> AsyncGenerator[bytes]:
    """Unpack what arrives.

    Raises:
        RequestFailed: It is damaged, or not whole.
    """
    steps = [_Unpacker(each.removeprefix("x-")) for each in codings]
    async for piece in pieces:
        for part in _through(steps, piece):
            yield part
    if not all(step.is_whole for step in steps):
        raise RequestFailed("lost", "ended before its packed body was whole")


def _through(steps: list[_Unpacker], data: bytes) -> Iterator[bytes]:
    if not steps:
        yield data
        return
    *inner, last = steps  # the coding that was applied last comes off first
    for part in last.feed(data):
        yield from _through(inner, part)


class _Unpacker:
    """One coding of one body. Empty bodies are whole, whatever their headers say."""

    def __init__(self, coding: str) -> None:
        self._coding = coding
        self._begin = b""  # while it is too short to tell what it is
        self._unpack: Any = None

    @property
    def is_whole(self) -> bool:
        return not self._begin if self._unpack is None else self.is_over

    @property
    def is_over(self) -> bool:
        return self._unpack is not None and self._unpack.eof

    def feed(self, data: bytes) -> Iterator[bytes]:
        while data:
            if self.is_over:
                if self._coding != "gzip" or not data.startswith(_MAGIC):
                    return  # padding, which everybody leaves alone
                self._unpack = None  # files may follow each other
            if self._unpack is None:
                data = self._begin + data
                self._unpack, self._begin = self._unpacker(data), b""
                if self._unpack is None:
                    self._begin = data
                    return
            try:
                part = self._unpack.decompress(data, _PIECE)
            except zlib.error as error:
                raise RequestFailed(
                    "protocol", f"sent a packed body that is damaged: {error}"
                ) from None
            data = self._unpack.unconsumed_tail or self._unpack.unused_data
            if part:
                yield part

    def _unpacker(self, begin: bytes) -> Any:
        """What unpacks something that begins like this; None while that cannot be told."""
        if self._coding == "gzip":
            return zlib.decompressobj(_GZIP)
        if len(begin) < 2:
            return None
        is_zlib = begin[0] % 16 == zlib.DEFLATED and int.from_bytes(begin[:2]) % 31 == 0
        return zlib.decompressobj(zlib.MAX_WBITS if is_zlib else _RAW)

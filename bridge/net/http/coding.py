"""Bodies as they were before the server packed them: gzip and deflate, as far as a bound."""

from __future__ import annotations

import zlib
from collections.abc import AsyncGenerator, AsyncIterator, Iterator

from bridge.net.http.message import HeaderList, RequestFailed

ACCEPTED = "gzip, deflate"
"""The codings that are understood, for the header Accept-Encoding."""

_PIECE = 64 * 2**10  # bytes that are unpacked at once: a small body may unpack to a huge one
_AUTOMATIC = zlib.MAX_WBITS | 32  # gzip or zlib, as the first bytes say
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
    steps = [_Unpacker() for _ in codings]
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

    def __init__(self) -> None:
        self._unpack = zlib.decompressobj(_AUTOMATIC)
        self._begun = False

    @property
    def is_whole(self) -> bool:
        return self._unpack.eof or not self._begun

    def feed(self, data: bytes) -> Iterator[bytes]:
        while data:
            if self._unpack.eof:  # gzip files may stand one after the other
                self._unpack = zlib.decompressobj(_AUTOMATIC)
                self._begun = False
            part = self._some(data)
            data = self._unpack.unconsumed_tail or self._unpack.unused_data
            if part:
                yield part

    def _some(self, data: bytes) -> bytes:
        begun, self._begun = self._begun, True
        try:
            return self._unpack.decompress(data, _PIECE)
        except zlib.error as error:
            if not begun:
                self._unpack = zlib.decompressobj(_RAW)
                try:
                    return self._unpack.decompress(data, _PIECE)
                except zlib.error:
                    pass
            raise RequestFailed(
                "protocol", f"sent a packed body that is damaged: {error}"
            ) from None

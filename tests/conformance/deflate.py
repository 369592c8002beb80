"""permessage-deflate (RFC 7692) as the cases' server does it: straight on zlib.

The client under test uses the ``websockets`` library's; one that is independent of it finds what
both ends of the same code would agree on wrongly.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator

from websockets.headers import parse_extension

from tests.conformance.frames import Violation
from tests.conformance.vocabulary import PerMessageDeflateOffer, PerMessageDeflateOfferAccept

_NAME = "permessage-deflate"
_TAIL = b"\x00\x00\xff\xff"  # ends each flushed block, and is left out on the wire
_LARGEST_WINDOW = 15


class Deflate:
    """Both directions of one connection, as the server's answer to an offer settled them."""

    def __init__(self, answer: PerMessageDeflateOfferAccept) -> None:
        self._answer = answer
        self._forgets = answer.offer.requestNoContextTakeover
        self._window = answer.offer.requestMaxWindowBits or _LARGEST_WINDOW
        self._client_forgets = answer.requestNoContextTakeover
        self._client_window = answer.requestMaxWindowBits or _LARGEST_WINDOW
        self._start_compressing()
        self._start_decompressing()

    @property
    def response(self) -> str:
        """The value of the server's ``Sec-WebSocket-Extensions``."""
        parameters = {
            "server_no_context_takeover": self._forgets,
            "client_no_context_takeover": self._client_forgets,
            f"server_max_window_bits={self._window}": self._answer.offer.requestMaxWindowBits,
            f"client_max_window_bits={self._client_window}": self._answer.requestMaxWindowBits,
        }
        return "; ".join([_NAME, *(name for name, given in parameters.items() if given)])

    def compress(self, message: bytes) -> bytes:
        """The payload of a whole message, as it goes on the wire."""
        data = self._compressor.compress(message) + self._compressor.flush(zlib.Z_SYNC_FLUSH)
        if self._forgets:
            self._start_compressing()
        return data.removesuffix(_TAIL)

    def decompress(self, payload: bytes) -> bytes:
        """The message that a client compressed.

        Raises:
            Violation: It cannot be decompressed with what was agreed on.

        """
        try:
            message = self._decompressor.decompress(payload + _TAIL)
        except zlib.error as error:
            raise Violation(f"a message cannot be decompressed: {error}") from None
        if self._client_forgets:
            self._start_decompressing()
        return message

    def _start_compressing(self) -> None:
        self._compressor = zlib.compressobj(wbits=-self._window)

    def _start_decompressing(self) -> None:
        self._decompressor = zlib.decompressobj(wbits=-self._client_window)


def offers(header: str) -> Iterator[PerMessageDeflateOffer]:
    """What a client's ``Sec-WebSocket-Extensions`` offers of permessage-deflate, best first."""
    for name, parameters in parse_extension(header) if header else []:
        if name == _NAME:
            given = dict(parameters)
            yield PerMessageDeflateOffer(
                acceptMaxWindowBits="client_max_window_bits" in given,
                requestNoContextTakeover="server_no_context_takeover" in given,
                requestMaxWindowBits=int(given.get("server_max_window_bits") or 0),
            )

"""What Autobahn's cases import from Autobahn, as far as they use it, under Autobahn's names."""

from __future__ import annotations

import binascii
import codecs
from dataclasses import dataclass
from pathlib import Path

from tests.conformance import cases

__all__ = [
    "PerMessageDeflateOffer",
    "PerMessageDeflateOfferAccept",
    "PerMessageDeflateResponse",
    "PerMessageDeflateResponseAccept",
    "Utf8Validator",
    "WebSocketProtocol",
    "b2a_hex",
    "octets",
    "resource",
]


def octets(text: str | bytes | None) -> bytes:
    """The bytes that a string of a case stands for."""
    return text.encode("latin-1") if isinstance(text, str) else text or b""


def b2a_hex(data: str | bytes) -> str:
    """Hexadecimal digits, as ``binascii`` gave them in Python 2."""
    return binascii.b2a_hex(octets(data)).decode()


def resource(path: str) -> Path:
    """Where a data file of the cases is."""
    return cases.FOLDER / path


class WebSocketProtocol:
    """The states of a connection, and the close codes that cases send."""

    STATE_CLOSED, STATE_CONNECTING, STATE_CLOSING, STATE_OPEN = range(4)
    CLOSE_STATUS_CODE_NORMAL = 1000
    CLOSE_STATUS_CODE_PROTOCOL_ERROR = 1002
    CLOSE_STATUS_CODE_INVALID_PAYLOAD = 1007


class Utf8Validator:
    """Takes bytes piece by piece and says whether they are UTF-8 so far."""

    def __init__(self) -> None:
        self.reset()

    def reset(self) -> None:
        """Begin a new text."""
        self._decoder = codecs.getincrementaldecoder("utf-8")()

    def validate(self, data: str | bytes) -> tuple[bool, bool]:
        """Whether it is valid until now, and whether it could end here."""
        try:
            self._decoder.decode(octets(data))
        except UnicodeDecodeError:
            return False, False
        return True, not self._decoder.getstate()[0]


@dataclass(frozen=True)
class PerMessageDeflateOffer:
    """What a client offers (RFC 7692, section 7.1).

    ``accept…`` is what it lets the server ask of it, ``request…`` what it asks of the server;
    0 bits stand for no bound. A client can always be asked to forget its context.
    """

    acceptNoContextTakeover: bool = True
    acceptMaxWindowBits: bool = True
    requestNoContextTakeover: bool = False
    requestMaxWindowBits: int = 0


@dataclass(frozen=True)
class PerMessageDeflateOfferAccept:
    """The server's answer to an offer; ``request…`` is what it asks of the client."""

    offer: PerMessageDeflateOffer
    requestNoContextTakeover: bool = False
    requestMaxWindowBits: int = 0


class PerMessageDeflateResponse:
    """Only of use to a fuzzing client, which this is not."""


class PerMessageDeflateResponseAccept:
    """Only of use to a fuzzing client, which this is not."""

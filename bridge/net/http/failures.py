"""What goes wrong on the way to a server and back, by kind and in a sentence."""

from __future__ import annotations

import socket
import ssl

import h11

from bridge.errors import AddressError
from bridge.net.failures import lost, unreachable
from bridge.net.http.message import Ask, Kind, RequestFailed
from bridge.net.http.wire import NO_ANSWER
from bridge.net.printable import printable

_NOT_WHOLE = "peer closed connection"  # in the words of h11, which has no others for it

FAILURES = (OSError, AddressError, h11.ProtocolError)
"""What may be raised while a request is sent and its response read."""


def is_no_answer(error: RequestFailed) -> bool:
    """Whether the connection ended before a byte of an answer had come."""
    return error.kind == "lost" and str(error).endswith(NO_ANSWER)


def failed(ask: Ask, error: Exception, *, connected: bool) -> RequestFailed:
    """Tell what such an error means; ``connected`` once a connection was there."""
    return RequestFailed(_kind(error, connected), _words(ask, error, connected))


def _kind(error: Exception, connected: bool) -> Kind:
    match error:
        case AddressError():
            return "forbidden"
        case socket.gaierror():
            return "name"
        case ssl.SSLCertVerificationError():
            return "certificate"
        case ssl.SSLError():
            return "tls"
        case h11.LocalProtocolError():
            return "request"
        case h11.RemoteProtocolError() if not _is_early_end(error):
            return "protocol"
    return "lost" if connected else "refused"


def _words(ask: Ask, error: Exception, connected: bool) -> str:
    url = ask.url
    match error:
        case AddressError():
            return str(error)
        case h11.LocalProtocolError():
            return f"the request to {url} cannot be sent: {printable(str(error))}"
        case h11.RemoteProtocolError() if NO_ANSWER in str(error):
            return f"{url}: {NO_ANSWER}"
        case h11.RemoteProtocolError() if _is_early_end(error):
            return f"{url} ended the connection before its answer was whole"
        case h11.RemoteProtocolError():
            return f"{url} answered what is no HTTP: {printable(str(error))}"
    return lost(ask.address, error) if connected else unreachable(ask.address, error)


def _is_early_end(error: Exception) -> bool:
    text = str(error)
    return NO_ANSWER in text or _NOT_WHOLE in text

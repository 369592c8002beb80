"""What goes wrong on the way to a server and back, by kind and in a sentence."""

from __future__ import annotations

import socket
import ssl

import httpcore

from bridge.errors import AddressError
from bridge.net.failures import lost, unreachable
from bridge.net.http.message import Ask, Kind, RequestFailed
from bridge.net.printable import printable

# In the words of httpcore and h11, which have no others for them.
_NO_ANSWER = "without sending a response"
_NOT_WHOLE = "peer closed connection"

FAILURES = (OSError, AddressError, httpcore.ProtocolError)
"""What may be raised while a request is sent and its response read."""


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
        case httpcore.LocalProtocolError():
            return "request"
        case httpcore.RemoteProtocolError() if not _is_early_end(error):
            return "protocol"
    return "lost" if connected else "refused"


def _words(ask: Ask, error: Exception, connected: bool) -> str:
    url = ask.url
    match error:
        case AddressError():
            return str(error)
        case httpcore.LocalProtocolError():
            return f"the request to {url} cannot be sent: {printable(str(error))}"
        case httpcore.RemoteProtocolError() if _NO_ANSWER in str(error):
            return f"{url} ended the connection without an answer"
        case httpcore.RemoteProtocolError() if _is_early_end(error):
            return f"{url} ended the connection before its answer was whole"
        case httpcore.RemoteProtocolError():
            return f"{url} answered what is no HTTP: {printable(str(error))}"
    return lost(ask.address, error) if connected else unreachable(ask.address, error)


def _is_early_end(error: Exception) -> bool:
    text = str(error)
    return _NO_ANSWER in text or _NOT_WHOLE in text

"""Reads a server's answer to the opening handshake for the reason it is no WebSocket.

What is right about an answer is :class:`websockets.client.ClientProtocol`'s business. It waits for
the whole body of a refusal, though, which may never end, and it drops the status when the body is
broken. The status line alone says enough, so it is read here as soon as the head is complete.
"""

from __future__ import annotations

import re

from websockets.exceptions import InvalidMessage, NegotiationError
from websockets.http11 import Response

from bridge.net.printable import printable

_status_line = re.compile(rb"HTTP/\d(?:\.\d)? (\d{3})(?: ([^\r\n]*))?\r?\n")
_location = re.compile(rb"(?im)^location:[ \t]*([^\r\n]*)")


class Answer:
    """The head of a server's answer while it arrives."""

    def __init__(self) -> None:
        self._head = bytearray()

    def refusal(self, data: bytes) -> str | None:
        """Take the next bytes; say why this cannot become a WebSocket as soon as it is known."""
        self._head += data
        if not self._head.startswith(b"HTTP/"[: len(self._head)]):
            return f"did not answer in HTTP but sent {printable(self._head)}"
        end = re.search(rb"\r?\n\r?\n", self._head)
        if end is None:
            return None
        return _refused_status(bytes(self._head[: end.end()]))


def rejection(error: Exception, answer: Response | None, *, ended: bool) -> str:
    """Why the library did not accept the answer, to stand after the server's URL.

    ``ended`` is whether TCP has ended; the library takes a bad line for an end, too.
    """
    if isinstance(error, NegotiationError) and answer is not None:
        return _not_offered(answer, "subprotocol" if "subprotocol" in str(error) else "extension")
    cause = error.__cause__
    if isinstance(error, InvalidMessage) and isinstance(cause, EOFError):
        if ended:
            return "closed the connection before it had answered the WebSocket handshake"
        return "answered the WebSocket handshake wrongly: a line does not end in CR LF"
    return f"answered the WebSocket handshake wrongly: {printable(str(cause or error))}"


def _not_offered(answer: Response, what: str) -> str:
    header = {"subprotocol": "Sec-WebSocket-Protocol", "extension": "Sec-WebSocket-Extensions"}
    chosen = ", ".join(answer.headers.get_all(header[what]))
    return f"chose the {what} {printable(chosen)!r}, which was not offered"


def _refused_status(head: bytes) -> str | None:
    status = _status_line.match(head)
    if status is None or status[1] == b"101":
        return None
    answer = f"answered HTTP {printable(status[1] + b' ' + (status[2] or b'')).rstrip()}"
    location = _location.search(head)
    if status[1].startswith(b"3") and location is not None:
        return f"{answer} (a redirect to {printable(location[1])}), and redirects are not followed"
    return f"{answer} instead of switching to WebSocket"

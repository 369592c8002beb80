"""Faults of the opening handshake: answers that are none, that refuse, and that accept wrongly."""

from __future__ import annotations

from bridge.servers.faults.peer import Act, Fault, Peer, answers, close, head, text

_MEGABYTE = 2**20
_ONE_HEADER = b"X-Padding: " + b"x" * 1000 + b"\r\n"
_ACCEPTED = b"HTTP/1.1 101 Switching Protocols\r\n"


def _accepts(**changed: str | None) -> Act:
    """Accept with headers changed, added or, for None, left out; their names with _ for -."""
    changes = {name.replace("_", "-"): value for name, value in changed.items()}

    async def act(peer: Peer) -> None:
        headers = peer.right_headers() | changes
        kept = {name: value for name, value in headers.items() if value is not None}
        peer.write(head("101 Switching Protocols", kept) + text("never seen"))
        await peer.gone()

    return act


def _refuses(status: str, body: bytes = b"", **headers: str) -> Act:
    """Answer with another status, and keep the connection."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return answers(head(status, named) + body)


def _goes_on(begin: bytes, again: bytes) -> Act:
    """Begin an answer, and go on with the same bytes for as long as the client takes them."""

    async def act(peer: Peer) -> None:
        peer.write(begin)
        while True:
            peer.write(again)
            await peer.sent()

    return act


async def _megabyte_of_headers(peer: Peer) -> None:
    right = peer.right_answer().removesuffix(b"\r\n")
    peer.write(right + _ONE_HEADER * (_MEGABYTE // len(_ONE_HEADER)) + b"\r\n")
    await peer.gone()


async def _accept_twice(peer: Peer) -> None:
    peer.write(peer.right_answer() + peer.right_answer())
    await peer.gone()


async def _accept_with_body(peer: Peer) -> None:
    peer.write(head("101 Switching Protocols", peer.right_headers() | {"Content-Length": "5"}))
    peer.write(b"hello")
    await peer.gone()


async def _continue_first(peer: Peer) -> None:
    peer.write(head("100 Continue", {}))
    peer.accept(close(1000))
    await peer.gone()


async def _accept_as_http_1_0(peer: Peer) -> None:
    peer.write(peer.right_answer().replace(b"HTTP/1.1", b"HTTP/1.0"))
    await peer.gone()


async def _bare_line_feeds(peer: Peer) -> None:
    peer.write(peer.right_answer().replace(b"\r\n", b"\n"))
    await peer.gone()


FAULTS = (
    Fault("garbage", "Answers with bytes that are no text.", answers(bytes(range(256)) * 4)),
    Fault("other-protocol", "Answers as SSH does.", answers(b"SSH-2.0-OpenSSH_9.6\r\n")),
    Fault("http-2", "Answers as HTTP/2 does.", answers(b"\0\0\x12\4\0\0\0\0\0\0\3\0\0\0\x80")),
    Fault(
        "endless-line",
        "Answers with one line that never ends.",
        _goes_on(b"HTTP/1.1 200 ", b"x" * 9999),
    ),
    Fault(
        "endless-headers", "Accepts, with headers that never end.", _goes_on(_ACCEPTED, _ONE_HEADER)
    ),
    Fault(
        "endless-header",
        "Accepts, with one header that never ends.",
        _goes_on(_ACCEPTED + b"X: ", b"x" * 9999),
    ),
    Fault("megabyte-of-headers", "Accepts rightly, with headers of 1 MB.", _megabyte_of_headers),
    Fault("bare-line-feeds", "Accepts with LF where CR LF belongs.", _bare_line_feeds),
    Fault(
        "no-colon",
        "Accepts, with a header that has no colon.",
        answers(_ACCEPTED + b"Upgrade\r\n\r\n"),
    ),
    Fault("http-1.0", "Accepts as HTTP/1.0.", _accept_as_http_1_0),
    Fault(
        "wrong-accept",
        "Accepts another client's key.",
        _accepts(Sec_WebSocket_Accept="s3pPLMBiTxaQ9kYGzzhZRbK+xOo="),
    ),
    Fault(
        "no-accept", "Accepts without Sec-WebSocket-Accept.", _accepts(Sec_WebSocket_Accept=None)
    ),
    Fault("no-upgrade", "Accepts without Upgrade.", _accepts(Upgrade=None)),
    Fault("other-upgrade", "Accepts, and upgrades to something else.", _accepts(Upgrade="h2c")),
    Fault("no-connection", "Accepts without Connection.", _accepts(Connection=None)),
    Fault(
        "unoffered-subprotocol",
        "Chooses a subprotocol that nobody offered.",
        _accepts(Sec_WebSocket_Protocol="mqtt"),
    ),
    Fault(
        "unoffered-extension",
        "Chooses an extension that nobody offered.",
        _accepts(Sec_WebSocket_Extensions="permessage-deflate"),
    ),
    Fault("two-answers", "Accepts twice.", _accept_twice),
    Fault("accept-with-body", "Accepts, with a body of five bytes.", _accept_with_body),
    Fault("continue-first", "Says 100 Continue, and accepts then.", _continue_first),
    Fault(
        "status-200",
        "Answers 200 with a page.",
        _refuses("200 OK", b"<p>Hello</p>", Content_Length="12"),
    ),
    Fault("status-204", "Answers 204.", _refuses("204 No Content")),
    Fault(
        "status-301",
        "Redirects to another server.",
        _refuses("301 Moved Permanently", Location="ws://other.example/"),
    ),
    Fault(
        "status-401",
        "Asks for a password.",
        _refuses("401 Unauthorized", WWW_Authenticate='Basic realm="here"'),
    ),
    Fault(
        "status-404", "Knows nothing here.", _refuses("404 Not Found", b"gone", Content_Length="4")
    ),
    Fault(
        "status-426",
        "Wants another version.",
        _refuses("426 Upgrade Required", Sec_WebSocket_Version="8"),
    ),
    Fault(
        "status-503",
        "Answers 503, with no length and no end.",
        _refuses("503 Service Unavailable", b"busy", Connection="keep-alive"),
    ),
    Fault(
        "status-503-endless",
        "Answers 503, with a body that never ends.",
        _goes_on(head("503 Service Unavailable", {}), b"x" * 9999),
    ),
    Fault("status-999", "Answers with a status that does not exist.", _refuses("999 ")),
)

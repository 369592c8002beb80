"""What a script is told of each fault: the same table for the tests and for ``docs/faults.md``.

In a sentence of ``onerror`` the URL is written as URL, and … stands for any words.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from bridge import Options

MEGABYTE = 2**20
PATIENT = Options(max_message=MEGABYTE, max_unsent=MEGABYTE)
# Time-outs are short only where they are what ends the connection.
GIVES_UP_OPENING = replace(PATIENT, open_timeout=0.2)
GIVES_UP_CLOSING = replace(PATIENT, close_timeout=0.2)

Told = tuple[str, Mapping[str, object]]


@dataclass(frozen=True)
class Expected:
    """The events a script gets, and what it does itself, as members of an object literal that are
    called with each event of their name. Equal messages in a row are one event here."""

    told: tuple[Told, ...]
    does: str = ""
    doing: str = ""
    """The same in words, for the documentation."""
    options: Options = PATIENT


def message(data: str) -> Told:
    return "message", {"data": data}


def error(sentence: str) -> Told:
    return "error", {"data": sentence}


def closed(code: int, reason: str = "", *, clean: bool = True) -> Told:
    return "close", {"code": code, "reason": reason, "wasClean": clean}


OPEN: Told = ("open", {})
LOST = closed(1006, clean=False)


def refused(sentence: str) -> Expected:
    """The attempt fails."""
    return Expected((error(f"URL {sentence}"), LOST))


def wrongly(why: str) -> Expected:
    return refused(f"answered the WebSocket handshake wrongly: {why}")


def status(line: str) -> Expected:
    return refused(f"answered HTTP {line} instead of switching to WebSocket")


def broken(why: str, *before: Told) -> Expected:
    """The connection fails because the server broke the protocol."""
    return Expected((OPEN, *before, error(f"URL broke the WebSocket protocol: {why}"), LOST))


def not_utf8(why: str, *before: Told) -> Expected:
    return Expected((OPEN, *before, error(f"URL sent text that is not UTF-8 ({why})"), LOST))


def lost(why: str, *before: Told) -> Expected:
    """The connection fails because TCP does."""
    return Expected((OPEN, *before, error(f"connection to URL was lost: {why}"), LOST))


def fine(*told: Told) -> Expected:
    """It is no fault of the kind that a script should notice."""
    return Expected((OPEN, *told))


def closing(*told: Told) -> Expected:
    """The script closes as soon as the connection is open."""
    return Expected((OPEN, *told), "open() { ws.close(4000, 'mine'); }", "`close()` in `onopen`")


def left(expected: Expected) -> Expected:
    """The server does not end TCP, and is left after the close time-out."""
    return replace(expected, options=GIVES_UP_CLOSING)


def sending(expected: Expected) -> Expected:
    """The script sends something as soon as the connection is open."""
    return replace(expected, does="open() { ws.send('x'); }", doing="`send()` in `onopen`")


_GOOD = message("good")
_UNANSWERED = refused("closed the connection before it had answered the WebSocket handshake")
_UNMADE = replace(
    refused("did not answer the WebSocket handshake within 0.2 s"), options=GIVES_UP_OPENING
)
_TOO_BIG = Expected(
    (OPEN, error(f"URL sent a message over the limit max_message ({MEGABYTE} bytes)"), LOST)
)
_NO_END = "it ended without a close frame"
_RESET = "connection reset by peer"
_RESERVED = broken("reserved bits must be 0", _GOOD)
_NO_OPCODE = broken("invalid opcode", _GOOD)
_NO_CODE = broken("invalid status code")
_TOO_LONG = wrongly("read … bytes, expected no more than 8192 bytes")
_TOO_MANY = wrongly("expected no more than 128 headers")
_CLOSE_LATER = "open() { setTimeout(() => ws.close(), 50); }"

EXPECTED: Mapping[str, Expected] = {
    # -- the way
    "drop-before-answer": _UNANSWERED,
    "drop-mid-handshake": _UNANSWERED,
    "drop-after-open": lost(_NO_END),
    "drop-after-message": lost(_NO_END, message("last")),
    "drop-mid-frame": lost(_NO_END, message("whole")),
    "reset-before-answer": Expected((error(f"connection to URL was lost: {_RESET}"), LOST)),
    "reset-after-open": sending(lost(_RESET)),
    "reset-mid-frame": sending(lost(_RESET)),
    "half-close-before-answer": _UNANSWERED,
    "half-close-after-open": lost(_NO_END, message("last")),
    "stall-before-answer": _UNMADE,
    "stall-mid-handshake": _UNMADE,
    "stall-after-open": left(closing(LOST)),
    "stall-mid-frame": left(closing(LOST)),
    "never-reads": Expected(
        (
            OPEN,
            error(
                "the message was not sent: URL reads too slowly: … bytes wait to be sent, and "
                f"65536 more would pass the limit max_unsent ({MEGABYTE} bytes)"
            ),
            LOST,
        ),
        "open() { const fill = () => { if (act !== during) return; ws.send('x'.repeat(65536)); "
        "setTimeout(fill, 0); }; fill(); }, error() { act = {}; ws.close(); }",
        "`send()` until `onerror`, then `close()`",
        GIVES_UP_CLOSING,
    ),
    "byte-by-byte": fine(message("in one piece"), closed(1000)),
    "crawling-handshake": _UNMADE,
    "crawling-frame": fine(message("slow"), closed(1000)),
    # -- the handshake
    "garbage": refused(r"did not answer in HTTP but sent \x00\x01\x02…"),
    "other-protocol": refused(r"did not answer in HTTP but sent SSH-2.0-OpenSSH_9.6\r\n"),
    "http-2": refused(r"did not answer in HTTP but sent \x00\x00\x12…"),
    "endless-line": _TOO_LONG,
    "endless-headers": _TOO_MANY,
    "endless-header": _TOO_LONG,
    "megabyte-of-headers": _TOO_MANY,
    "bare-line-feeds": wrongly("a line does not end in CR LF"),
    "no-colon": wrongly("invalid HTTP header line: Upgrade"),
    "http-1.0": wrongly(
        "unsupported protocol; expected HTTP/1.1: HTTP/1.0 101 Switching Protocols"
    ),
    "wrong-accept": wrongly("invalid Sec-WebSocket-Accept header: s3pPLMBiTxaQ9kYGzzhZRbK+xOo="),
    "no-accept": wrongly("missing Sec-WebSocket-Accept header"),
    "no-upgrade": wrongly("missing Upgrade header"),
    "other-upgrade": wrongly("invalid Upgrade header: h2c"),
    "no-connection": wrongly("missing Connection header"),
    "unoffered-subprotocol": refused("chose the subprotocol 'mqtt', which was not offered"),
    "unoffered-extension": refused(
        "chose the extension 'permessage-deflate', which was not offered"
    ),
    "two-answers": broken("reserved bits must be 0"),
    "accept-with-body": broken("reserved bits must be 0"),
    "continue-first": status("100 Continue"),
    "status-200": status("200 OK"),
    "status-204": status("204 No Content"),
    "status-301": refused(
        "answered HTTP 301 Moved Permanently (a redirect to ws://other.example/), and redirects "
        "are not followed"
    ),
    "status-401": status("401 Unauthorized"),
    "status-404": status("404 Not Found"),
    "status-426": status("426 Upgrade Required"),
    "status-503": status("503 Service Unavailable"),
    "status-503-endless": status("503 Service Unavailable"),
    "status-999": status("999"),
    # -- frames
    "garbage-after-open": broken("invalid opcode"),
    "http-after-open": broken("reserved bits must be 0"),
    "masked-frame": broken("incorrect masking"),
    "reserved-bit-1": _RESERVED,
    "reserved-bit-2": _RESERVED,
    "reserved-bit-3": _RESERVED,
    "reserved-opcode-3": _NO_OPCODE,
    "reserved-opcode-7": _NO_OPCODE,
    "reserved-opcode-11": _NO_OPCODE,
    "reserved-opcode-15": _NO_OPCODE,
    "long-length": fine(message("hello"), closed(1000)),
    "announce-1-gb": _TOO_BIG,
    "announce-2-to-the-63": _TOO_BIG,
    "bad-utf8": not_utf8("invalid continuation byte at position 0", _GOOD),
    "bad-utf8-surrogate": not_utf8("invalid continuation byte at position 0"),
    "bad-utf8-cut": not_utf8("unexpected end of data at position 0"),
    "bad-utf8-fragments": not_utf8("invalid continuation byte at position 0"),
    "cut-utf8-fragments": fine(message("€"), closed(1000)),
    "oversize-ping": broken("control frame too long"),
    "oversize-pong": broken("control frame too long"),
    "oversize-close": broken("control frame too long"),
    "fragmented-ping": broken("fragmented control frame"),
    "fragmented-close": broken("fragmented control frame"),
    "continuation-first": broken("unexpected continuation frame"),
    "message-in-message": broken("expected a continuation frame"),
    "control-in-message": fine(message("one two"), closed(1000)),
    "unfinished-message": fine(closed(1000, "enough")),
    # -- measure
    "messages-and-close": fine(
        *(message(str(number)) for number in range(2000)), closed(1000, "done")
    ),
    "65536-fragments": fine(message("x" + "y" * 65_534 + "z"), closed(1000)),
    "empty-fragments": fine(message(""), closed(1000)),
    "message-of-64-mib": _TOO_BIG,
    "message-over-64-mib": _TOO_BIG,
    "endless-message": _TOO_BIG,
    "endless-empty-fragments": left(Expected((OPEN, LOST), _CLOSE_LATER, "`close()` soon")),
    "endless-messages": Expected(
        (OPEN, message("more"), LOST),
        "message() { ws.close(); }",
        "`close()` in `onmessage`",
        GIVES_UP_CLOSING,
    ),
    "pings": fine(closed(1000)),
    "endless-pings": Expected(
        (
            OPEN,
            error(
                "URL does not read what it asks for: more than max_unsent "
                f"({MEGABYTE} bytes) wait to be sent"
            ),
            LOST,
        )
    ),
    "pongs": fine(closed(1000)),
    "endless-pongs": left(Expected((OPEN, LOST), _CLOSE_LATER, "`close()` soon")),
    # -- closing
    "close-1000": fine(closed(1000, "bye")),
    "close-4999": fine(closed(4999, "own")),
    "close-no-code": fine(closed(1005)),
    "close-1-byte": broken("close frame too short"),
    "close-0": _NO_CODE,
    "close-999": _NO_CODE,
    "close-1004": _NO_CODE,
    "close-1005": _NO_CODE,
    "close-1006": _NO_CODE,
    "close-1015": _NO_CODE,
    "close-1016": _NO_CODE,
    "close-2999": _NO_CODE,
    "close-5000": _NO_CODE,
    "close-65535": _NO_CODE,
    "close-bad-utf8": not_utf8("invalid start byte at position 0"),
    "close-cut-utf8": not_utf8("unexpected end of data at position 0"),
    "close-twice": fine(closed(1000, "first")),
    "data-after-close": fine(closed(1000)),
    "garbage-after-close": fine(closed(1000)),
    "talks-after-close": left(fine(closed(1000, "bye"))),
    "close-and-drop": fine(closed(1000)),
    "close-and-reset": fine(closed(1000)),
    "never-answers-close": left(closing(LOST)),
    "talks-instead-of-close": left(closing(message("not yet"), LOST)),
    "drops-instead-of-close": closing(LOST),
    "resets-instead-of-close": closing(LOST),
    "violates-instead-of-close": closing(
        message("late"), error("URL broke the WebSocket protocol: invalid opcode"), LOST
    ),
    "closes-with-other-code": closing(closed(4321, "my own")),
    "answers-close-and-stays": left(closing(closed(4000, "mine"))),
}

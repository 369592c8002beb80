"""What happened in a page, as the browser is told of it: plain values, nothing too long.

A script decides what stands in them: they are data, which the browser shows and never runs.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bridge.modules.module import Callback
from bridge.net.frame import Frame
from bridge.records import (
    ConsoleLine,
    HttpRecord,
    ModuleCall,
    ScriptError,
    ScriptWarning,
    SocketRecord,
)
from bridge.wire import Place

_FUNCTION = "ƒ()"
_LONGEST = 20_000  # characters of one text
_PREVIEW = 240  # bytes of a frame that its line in the table may show
_WHOLE = 512 * 1024  # bytes of a frame that are shown when it is asked for

Told = dict[str, Any]


@dataclass(frozen=True)
class SeenFrame:
    """A frame of a page's connection. ``at`` is in seconds since the script was started."""

    page: int
    socket: int
    at: float
    frame: Frame

    @property
    def weight(self) -> int:
        """How many bytes it keeps."""
        return len(self.frame.payload)


@dataclass(frozen=True)
class SeenRequest:
    """An HTTP request of a page's, which was opened so many seconds after the script."""

    page: int
    opened: float
    record: HttpRecord


def length(told: Told) -> int:
    """How many characters of text a line keeps."""
    texts = (each for each in told.values() if isinstance(each, str))
    return sum(map(len, (*texts, *told.get("args", ()))))


def cut(text: str) -> str:
    """A text as far as it is shown."""
    if len(text) <= _LONGEST:
        return text
    return f"{text[:_LONGEST]}… ({len(text) - _LONGEST} characters more)"


def place_told(place: Place | None) -> Told | None:
    """A place in a file."""
    return place and {"file": place.file, "line": place.line, "column": place.column}


def line_told(page: int, at: float, line: ConsoleLine, place: Place | None) -> Told:
    """A line of the console, ``place`` where it was written."""
    return {
        "page": page,
        "at": at,
        "level": line.level,
        "text": cut(line.text),
        "place": place_told(place),
    }


def error_told(page: int, at: float, error: ScriptError, excerpt: Told | None) -> Told:
    """An error, with the lines of the source around it where those are known."""
    return {
        "page": page,
        "at": at,
        "level": "error",
        "name": cut(error.name),
        "text": cut(error.message),
        "context": cut(error.context),
        "stack": cut(error.stack),
        "place": place_told(error.place),
        "excerpt": excerpt,
    }


def warning_told(page: int, at: float, warning: ScriptWarning) -> Told:
    """A warning; ``code`` is its id where it is one of portability."""
    return {
        "page": page,
        "at": at,
        "level": "warn",
        "code": warning.code,
        "text": cut(warning.message),
        "place": place_told(warning.place),
    }


def call_told(page: int, at: float, call: ModuleCall, place: Place | None) -> Told:
    """A call of a module."""
    return {
        "page": page,
        "at": at,
        "name": str(call),
        "args": [as_json(each) for each in call.args],
        "place": place_told(place),
    }


def as_json(value: object) -> str:
    """A value of a script's in one text: JSON, but for functions and bytes."""
    text = json.dumps(value, ensure_ascii=False, default=_other)
    return cut(text.replace(f'"{_FUNCTION}"', _FUNCTION))


def _other(value: object) -> str:
    if isinstance(value, Callback):
        return _FUNCTION
    if isinstance(value, bytes):
        return f"{len(value)} bytes"
    return repr(value)


def frame_told(seen: SeenFrame) -> Told:
    """A frame's line in the table."""
    frame = seen.frame
    return {
        "page": seen.page,
        "socket": seen.socket,
        "at": seen.at,
        "sent": frame.direction == "sent",
        "kind": frame.kind,
        "size": len(frame.payload),
        "final": frame.final,
        "code": frame.code,
        "text": _preview(frame),
    }


def _preview(frame: Frame) -> str:
    if frame.kind == "close":
        return f"{frame.code or 'without a code'} {frame.reason or ''}".rstrip()
    begin = frame.payload[:_PREVIEW]
    if frame.kind == "handshake":
        return begin.split(b"\r\n", 1)[0].decode("latin-1")
    return begin.decode("utf-8", "replace") if is_text(frame) else begin[:64].hex(" ")


def is_text(frame: Frame) -> bool:
    """Whether its payload is text."""
    return frame.kind in ("text", "handshake")


def payload_told(seen: SeenFrame | None) -> Told:
    """All of a frame's payload: as text, or as hexadecimal digits."""
    if seen is None:
        return {"gone": True}
    payload = seen.frame.payload[:_WHOLE]
    told: Told = {"size": len(seen.frame.payload), "shown": len(payload)}
    if seen.frame.kind == "handshake":
        return {**told, "text": payload.decode("latin-1")}
    if is_text(seen.frame):
        return {**told, "text": payload.decode("utf-8", "replace")}
    return {**told, "hex": payload.hex()}


def socket_told(page: int, socket: SocketRecord) -> Told:
    """A connection."""
    close = socket.close
    return {
        "page": page,
        "number": socket.number,
        "url": cut(socket.url),
        "mapped": socket.mapped_to,
        "protocol": socket.protocol,
        "sent": socket.sent,
        "received": socket.received,
        "close": close and [close.code, close.reason, close.was_clean],
    }


def request_told(seen: SeenRequest) -> Told:
    """A request's line in the table."""
    record = seen.record
    return {
        "page": seen.page,
        "at": round(record.began + seen.opened, 6),
        "method": record.method,
        "url": cut(record.url),
        "status": record.status,
        "error": cut(record.error) or None,
        "size": None if record.status is None else record.received,
        "took": None if record.ended is None else round(record.ended - record.began, 6),
    }


def exchange_told(seen: SeenRequest | None) -> Told:
    """All of a request and its response."""
    if seen is None:
        return {"gone": True}
    record = seen.record
    return {
        "request": _message_told(record.request_headers, record.request_body, record.sent),
        "response": _message_told(record.headers, record.body, record.received),
        "redirects": [cut(each) for each in record.redirects],
        "mapped": record.mapped_to,
        "scripted": record.scripted,
        "place": place_told(record.place),
    }


def _message_told(headers: Sequence[tuple[str, str]], body: bytes, size: int) -> Told:
    told: Told = {"headers": [[cut(name), cut(value)] for name, value in headers]}
    told |= {"size": size, "shown": len(body[:_WHOLE])}
    try:
        text = body[:_WHOLE].decode()
    except UnicodeDecodeError:
        return {**told, "hex": body[:_WHOLE].hex()}
    return {**told, "text": text}


def table_told(table: Mapping[str, object]) -> list[list[str]]:
    """Attributes or styles: names and values as text."""
    return [
        [name, cut(value) if isinstance(value, str) else as_json(value)]
        for name, value in table.items()
    ]

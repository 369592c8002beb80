"""Writes down what real servers say to pages, in the form that :mod:`bridge.peers.replay` plays.

One line of JSON a thing that happened, the first line names the form; ``docs/scripted-servers.md``
has the table.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from bridge.errors import UsageError

if TYPE_CHECKING:
    from bridge.net.frame import Frame
    from bridge.peers.http import Request, Response

FORM = {"form": "weex-session", "version": 1}
Write = Callable[..., None]


class Recorder:
    """A file that is being written; each line is there as soon as it happened.

    Raises:
        UsageError: The file cannot be written.
    """

    def __init__(self, path: Path) -> None:
        try:
            self._file: TextIO = path.open("w", encoding="utf-8")
        except OSError as error:
            raise UsageError(f"cannot record to {path}: {error.strerror or error}") from None
        self._number = 0
        self._put(FORM)

    def socket(self, url: str, now: Callable[[], float]) -> SocketTape:
        """Begin with one more connection, whose times are told by ``now``."""
        return SocketTape(url, self._writer(now))

    def exchange(self, request: Request, answer: Response | str, began: float, now: float) -> None:
        """Write down a request and what the real server answered, or why it did not; ``began`` and
        ``now`` are the times of both."""
        times = iter((began, now))
        write = self._writer(lambda: next(times))
        write(
            "request",
            method=request.method,
            url=request.url,
            headers=list(request.headers.raw_items()),
            **_content(request.text if _is_text(request.body) else request.body),
        )
        if isinstance(answer, str):
            write("lost", why=answer)
            return
        body = answer.content
        write(
            "response",
            status=answer.status,
            headers=list(answer.all_headers.raw_items()),
            **_content(body.decode() if _is_text(body) else body),
        )

    def close(self) -> None:
        """Nothing more will be recorded."""
        self._file.close()

    def _writer(self, now: Callable[[], float]) -> Write:
        self._number += 1
        number = self._number

        def write(kind: str, **what: Any) -> None:
            self._put({"is": kind, "of": number, "at": round(now(), 6), **what})

        return write

    def _put(self, line: dict[str, Any]) -> None:
        if not self._file.closed:
            self._file.write(json.dumps(line, ensure_ascii=False) + "\n")
            self._file.flush()


class SocketTape:
    """One connection; fed with its frames, from the handshake to the end."""

    def __init__(self, url: str, write: Write) -> None:
        self._url = url
        self._write = write
        self._begun: dict[str, tuple[str, bytearray]] = {}  # messages of which more is to come
        self._refused = False

    def frame(self, frame: Frame) -> None:
        """A frame, or one half of the handshake."""
        if frame.kind == "handshake":
            self._handshake(frame.direction, frame.payload.decode("latin-1"))
        elif frame.kind == "close":
            self._write("close", by=_by(frame.direction), code=frame.code, reason=frame.reason)
        elif frame.kind in ("text", "binary", "continuation"):
            self._data(frame)

    def ended(self, why: str, was_clean: bool) -> None:
        """The connection is over; why it failed, if it did."""
        if not was_clean and not self._refused:
            self._write("lost", why=why)

    def _handshake(self, direction: str, head: str) -> None:
        first, *lines = head.split("\r\n")
        headers = [line.partition(": ")[::2] for line in lines if line]
        names = {name.lower(): value for name, value in headers}
        protocol = names.get("sec-websocket-protocol", "")
        if direction == "sent":
            self._write("open", url=self._url, protocols=protocol)
            return
        status = int(first.split(" ")[1])
        self._refused = status != 101
        if self._refused:
            self._write("refused", status=status)
        else:
            self._write("accepted", protocol=protocol)

    def _data(self, frame: Frame) -> None:
        kind, data = self._begun.pop(frame.direction, (frame.kind, bytearray()))
        data += frame.payload
        if frame.final:
            text = data.decode("utf-8", "replace") if kind == "text" else bytes(data)
            self._write("message", by=_by(frame.direction), **_content(text))
        else:
            self._begun[frame.direction] = (kind, data)


def _by(direction: str) -> str:
    return "page" if direction == "sent" else "server"


def _is_text(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def _content(value: str | bytes) -> dict[str, str]:
    if isinstance(value, str):
        return {"text": value}
    return {"base64": base64.b64encode(value).decode()}

"""Plays back what :mod:`bridge.peers.recording` wrote down, in the place of the real servers."""

from __future__ import annotations

import base64
import json
from collections import deque
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bridge.errors import UsageError
from bridge.peers.http import Request, Response, abort
from bridge.peers.peer import Peer
from bridge.peers.recording import FORM
from bridge.peers.routing import Route, Routing

_KINDS = {
    "open": ("url", "protocols"),
    "accepted": ("protocol",),
    "refused": ("status",),
    "message": ("by",),
    "close": ("by", "code", "reason"),
    "lost": (),
    "request": ("method", "url"),
    "response": ("status", "headers"),
}
Line = dict[str, Any]


def add_routes(routing: Routing, path: Path, *, timing: bool) -> list[Route]:
    """A route for each URL of a recorded session.

    Raises:
        UsageError: The file cannot be read, or has not that form; the message names the line.
    """
    found: dict[str, Replay] = {}
    for lines in _pieces(path):
        url = lines[0]["url"]
        found.setdefault(url, Replay(url, path, timing)).add(lines)
    return [routing.add(url.__eq__, replay) for url, replay in found.items()]


class Replay:
    """What was recorded at one URL: each connection, and each request, is answered as the next of
    its kind was."""

    def __init__(self, url: str, path: Path, timing: bool) -> None:
        self.__name__ = f"{path}: {url}"
        self._path = path
        self._timing = timing
        self._sockets: deque[Sequence[Line]] = deque()
        self._exchanges: deque[Sequence[Line]] = deque()

    def add(self, lines: Sequence[Line]) -> None:
        """One more connection or request."""
        (self._sockets if lines[0]["is"] == "open" else self._exchanges).append(lines)

    async def __call__(self, visitor: Peer | Request) -> Response | None:
        """Answer a page."""
        if isinstance(visitor, Request):
            return self._answer(visitor)
        if not self._sockets:
            raise UsageError(f"{self._path} has no further connection to {visitor.url}")
        await self._play(visitor, self._sockets.popleft())
        return None

    def _answer(self, request: Request) -> Response:
        for lines in self._exchanges:
            if lines[0]["method"] == request.method and _content(lines[0]) in (
                request.body,
                request.body.decode(errors="replace"),
            ):
                self._exchanges.remove(lines)
                break
        else:
            raise UsageError(
                f"{self._path} has no further {request.method} {request.url} with this body"
            )
        if len(lines) < 2:
            raise UsageError(f"{self._path} has no answer to {request.method} {request.url}")
        if lines[1]["is"] == "lost":
            abort(lines[1].get("why", ""))
        delay = lines[1]["at"] - lines[0]["at"] if self._timing else 0.0
        headers = [(name, value) for name, value in lines[1]["headers"]]
        return Response(lines[1]["status"], headers, _content(lines[1]), delay=delay)

    async def _play(self, peer: Peer, lines: Sequence[Line]) -> None:
        before = lines[0]["at"]
        for line in lines[1:]:
            by_page = line.get("by") == "page"
            if self._timing and not by_page:
                await peer.delay(max(line["at"] - before, 0))
            before = line["at"]
            await _act(peer, line, by_page=by_page)
            if line["is"] in ("close", "lost", "refused"):
                return


async def _act(peer: Peer, line: Line, *, by_page: bool) -> None:
    match line["is"]:
        case "accepted":
            peer.accept(line["protocol"])
        case "refused":
            peer.refuse(line["status"])
        case "message" if by_page:
            await peer.expect(_content(line))
        case "message":
            peer.send(_content(line))
        case "close" if by_page:
            await peer.expect_close(line["code"], line["reason"])
        case "close":
            peer.close(line["code"], line["reason"] or "")
        case "lost":
            peer.drop()


def _content(line: Line) -> str | bytes:
    text = line.get("text")
    return base64.b64decode(line["base64"]) if text is None else str(text)


def _pieces(path: Path) -> list[list[Line]]:
    """The lines of each connection and each request, in the order they began."""
    pieces: dict[object, list[Line]] = {}
    for line in _lines(path):
        pieces.setdefault(line["of"], []).append(line)
    return [lines for lines in pieces.values() if lines[0]["is"] in ("open", "request")]


def _lines(path: Path) -> list[Line]:
    try:
        # Not splitlines(): what was said may have ends of lines that JSON does not know.
        first, *rest = path.read_text("utf-8").removesuffix("\n").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"the session {path} cannot be read: {error}") from None
    if _read(first) != FORM:
        raise UsageError(f"{path}:1: this is no recorded session: it begins with {first[:60]!r}")
    found = []
    for number, text in enumerate(rest, 2):
        line = _read(text)
        if not _is_whole(line):
            raise UsageError(f"{path}:{number}: no line of a recorded session: {text[:60]!r}")
        found.append(line)
    return found


def _read(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        return None


def _is_whole(line: Any) -> bool:
    if not isinstance(line, dict) or not isinstance(line.get("at"), int | float):
        return False
    needs = _KINDS.get(str(line.get("is")))
    return "of" in line and needs is not None and all(name in line for name in needs)

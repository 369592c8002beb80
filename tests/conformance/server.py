"""A fuzzing server: runs Autobahn's cases against whoever connects.

Its addresses are Autobahn's: ``/getCaseCount`` sends a number, ``/runCase?case=N`` runs the Nth
case, ``/updateReports`` says that the client is through. A query ``agent=…`` is accepted and
ignored: one server has one client.
"""

from __future__ import annotations

import asyncio
import base64
import hashlib
import json
import time
from collections.abc import Sequence
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Literal, Self
from urllib.parse import parse_qs, urlsplit

from tests.conformance.cases import case_id
from tests.conformance.deflate import Deflate, offers
from tests.conformance.peer import Peer

_MAGIC = b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
_READ_AHEAD = 2**22

Verdict = Literal["ok", "non-strict", "informational", "failed"]

_VERDICTS: dict[str, Verdict] = {
    "OK": "ok",
    "NON-STRICT": "non-strict",
    "INFORMATIONAL": "informational",
}


@dataclass(frozen=True)
class CaseResult:
    """How a case went. ``behavior`` and ``close`` are Autobahn's words for it: OK, NON-STRICT, …"""

    id: str
    behavior: str
    close: str
    why: str
    seconds: float

    @property
    def verdict(self) -> Verdict:
        """The worse of the two in one word; the first three are passes."""
        if self.close not in ("OK", "INFORMATIONAL"):
            return "failed"
        return _VERDICTS.get(self.behavior, "failed")


class FuzzingServer:
    """Serves ``cases`` on a free port of loopback, numbered from 1; use it in ``async with``.

    At the end it waits for its last client, and raises what went wrong in the server itself.
    """

    def __init__(self, cases: Sequence[type[Any]]) -> None:
        self.results: dict[str, CaseResult] = {}
        self.is_finished = False
        self._cases = cases
        self._server: asyncio.Server | None = None
        self._clients: list[asyncio.Task[None]] = []

    @property
    def url(self) -> str:
        """Where it listens."""
        assert self._server is not None
        return f"ws://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._begin, "127.0.0.1", 0, limit=_READ_AHEAD)
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        assert self._server is not None
        self._server.close()
        await asyncio.gather(*self._clients)

    def _begin(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        loop = asyncio.get_running_loop()
        self._clients.append(loop.create_task(self._serve(reader, writer)))

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        target, headers = _parse(await reader.readuntil(b"\r\n\r\n"))
        url = urlsplit(target)
        peer = Peer(reader, writer)
        if url.path == "/runCase":
            case = self._cases[int(parse_qs(url.query)["case"][0]) - 1]
            await self._run_case(case, peer, writer, headers)
            return
        writer.write(_response(headers, None))
        peer.open(None)
        if url.path == "/getCaseCount":
            peer.sendMessage(json.dumps(len(self._cases)))
        elif url.path == "/updateReports":
            self.is_finished = True
        peer.sendClose(peer.CLOSE_STATUS_CODE_NORMAL)
        await peer.run()

    async def _run_case(
        self, kind: type[Any], peer: Peer, writer: asyncio.StreamWriter, headers: dict[str, str]
    ) -> None:
        started = time.monotonic()
        peer.case = case = kind(peer)
        deflate = _agree(peer, headers)
        writer.write(_response(headers, deflate))
        peer.open(deflate)
        await peer.run()
        why = case.result if case.behavior != "OK" else case.resultClose
        seconds = time.monotonic() - started
        result = CaseResult(case_id(kind), case.behavior, case.behaviorClose, why, seconds)
        self.results[result.id] = result


def _parse(head: bytes) -> tuple[str, dict[str, str]]:
    request, *lines = head.decode("latin-1").split("\r\n")
    pairs = (line.partition(":") for line in lines if line)
    return request.split(" ")[1], {name.lower(): value.strip() for name, _, value in pairs}


def _agree(peer: Peer, headers: dict[str, str]) -> Deflate | None:
    if peer.perMessageCompressionAccept is None:
        return None
    offered = list(offers(headers.get("sec-websocket-extensions", "")))
    answer = peer.perMessageCompressionAccept(offered)
    return None if answer is None else Deflate(answer)


def _response(headers: dict[str, str], deflate: Deflate | None) -> bytes:
    digest = hashlib.sha1(headers["sec-websocket-key"].encode() + _MAGIC).digest()
    lines = [
        "HTTP/1.1 101 Switching Protocols",
        "Upgrade: websocket",
        "Connection: Upgrade",
        f"Sec-WebSocket-Accept: {base64.b64encode(digest).decode()}",
    ]
    if deflate is not None:
        lines.append(f"Sec-WebSocket-Extensions: {deflate.response}")
    return ("\r\n".join(lines) + "\r\n\r\n").encode()

"""The native half of webSocket: one live connection a page, and what a script is told of it.

Every rule is a row of the table in ``docs/websocket.md``. What a JavaScript value means as a
message is ``js/websocket.js``'s business.
"""

from __future__ import annotations

import base64
from collections.abc import Sequence
from typing import TYPE_CHECKING

from bridge.errors import LimitExceeded
from bridge.modules.half import Activity, Host
from bridge.modules.sockets import Socket, say_goodbye
from bridge.records import ScriptWarning
from bridge.wire import Call, Event, Payload, Place

if TYPE_CHECKING:
    from bridge.net.websocket import Connection

MODULE = "webSocket"


class WebSocketHalf:
    """Carries out what scripts ask of ``weex.requireModule('webSocket')``."""

    def __init__(self, host: Host) -> None:
        self._host = host
        self._socket: Socket | None = None
        self._leaving: list[Connection] = []  # of replaced sockets, while their TCP is still there

    def handle(self, call: Call) -> None:
        """Carry out ``open``, ``send``, ``sendBinary``, ``close`` or ``misuse``."""
        number: int = call.args[0]
        if call.method == "open":
            self._open(number, call.args[1], call.args[2])
            return
        current = self._socket
        socket = current if current is not None and current.number == number else None
        match call.method:
            case "send":
                self._send(socket, number, call.payload or "", call.place)
            case "sendBinary":
                self._send(socket, number, base64.b64decode(call.args[1]), call.place)
            case "misuse":
                self._complain(number, call.args[1], call.place)
            case "close" if socket is not None:
                socket.close(call.args[1], call.args[2])

    def activity(self) -> Activity:
        """Whether a connection is being opened or closed, or is open, or there is none."""
        return Activity.IDLE if self._socket is None else self._socket.activity

    def still_open(self) -> Sequence[str]:
        """The connection that is not closed, with its URL."""
        if self._socket is None or self._socket.state == "closed":
            return []
        return [str(self._socket)]

    async def close(self) -> None:
        """Leave with 1001 and wait until nothing of any connection is left."""
        self._leave()
        await say_goodbye(self._leaving)

    def _open(self, number: int, url: str, protocols: str | list[str]) -> None:
        self._leave()
        self._socket = Socket(self._host, MODULE, number, url, protocols)
        self._socket.open()

    def _leave(self) -> None:
        connection = self._socket.abandon() if self._socket is not None else None
        if connection is not None:
            self._leaving = [each for each in self._leaving if not each.is_gone] + [connection]

    def _send(
        self, socket: Socket | None, number: int, payload: Payload, place: Place | None
    ) -> None:
        if socket is None or socket.state in ("closing", "closed"):
            why = (
                "there is no connection" if socket is None else f"the connection is {socket.state}"
            )
            self._complain(number, f"the message was not sent: {why}", place)
            return
        if socket.state == "connecting":
            self._warn("send() before onopen: queued here, lost or refused on a phone", place)
        try:
            socket.send(payload)
        except LimitExceeded as limit:
            self._complain(number, f"the message was not sent: {limit}", place)

    def _complain(self, number: int, why: str, place: Place | None) -> None:
        """Tell the script through ``onerror``, and the report where it went wrong."""
        self._warn(why, place)
        self._host.post(Event(MODULE, "error", [number, why, False]))

    def _warn(self, message: str, place: Place | None) -> None:
        self._host.record(ScriptWarning(f"webSocket: {message}", place))

"""The native half of webSocket: one live connection a page, and what a script is told of it.

Every rule is a row of the table in ``docs/websocket.md``; what a platform does otherwise is a row
of :mod:`bridge.profile.web_socket`. What a JavaScript value means as a message is
``js/messages.js``'s business.
"""

from __future__ import annotations

import base64
from collections.abc import Sequence
from typing import TYPE_CHECKING

from bridge.errors import LimitExceeded
from bridge.modules.half import Activity, Host
from bridge.modules.module_socket import ModuleSocket
from bridge.modules.sockets import say_goodbye
from bridge.profile.vocabulary import Attempt, Does, Reaction, Replaced
from bridge.records import ScriptError, ScriptWarning
from bridge.wire import Call, Event, Payload, Place

if TYPE_CHECKING:
    from bridge.net.websocket import Connection

MODULE = "webSocket"


class WebSocketHalf:
    """Carries out what scripts ask of ``weex.requireModule('webSocket')``."""

    def __init__(self, host: Host) -> None:
        self._host = host
        self._rules = host.profile.web_socket
        self._socket: ModuleSocket | None = None
        self._replaced: list[ModuleSocket] = []  # that are still heard of, and not closed
        self._leaving: list[Connection] = []  # of silenced sockets, while their TCP is still there

    def handle(self, call: Call) -> None:
        """Carry out ``open``, ``send``, ``sendBinary``, ``close`` or ``misuse``."""
        number: int = call.args[0]
        if call.method == "open":
            self._open(number, call.args[1], call.args[2], call.place)
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
        return max((each.activity for each in self._live()), default=Activity.IDLE)

    def still_open(self) -> Sequence[str]:
        """The connections that are not closed, with their URLs."""
        return [str(each) for each in self._live()]

    async def close(self) -> None:
        """Leave as when an app closes a page, and wait until nothing of any connection is left."""
        for socket in self._live():
            self._silence(socket, *self._rules.destroyed_frame)
        await say_goodbye(self._leaving)

    def _live(self) -> list[ModuleSocket]:
        sockets = self._replaced if self._socket is None else [*self._replaced, self._socket]
        return [each for each in sockets if each.state != "closed"]

    def _open(
        self, number: int, url: str, protocols: str | list[str] | None, place: Place | None
    ) -> None:
        if self._socket is not None:
            self._replace(self._socket)
        self._socket = ModuleSocket(self._host, MODULE, number, url, protocols, place)
        self._socket.open()

    def _replace(self, socket: ModuleSocket) -> None:
        frame = self._rules.replaced_frame
        assert frame is not None
        if self._rules.replaced is Replaced.SILENCED:
            self._silence(socket, *frame)
            return
        self._replaced = [each for each in self._live() if each is not socket] + [socket]
        if socket.state != "connecting":
            socket.close(*frame)
        elif self._rules.replaced_attempt is Attempt.ABORTED:
            self._silence(socket, *frame)

    def _silence(self, socket: ModuleSocket, code: int, reason: str) -> None:
        connection = socket.abandon(code, reason)
        if connection is not None:
            self._leaving = [each for each in self._leaving if not each.is_gone] + [connection]

    def _send(
        self, socket: ModuleSocket | None, number: int, payload: Payload, place: Place | None
    ) -> None:
        if socket is None:
            self._react(self._rules.send_without_socket, number, "there is no connection", place)
        elif socket.state in ("closing", "closed"):
            rules = self._rules
            reaction = rules.send_when_closed if socket.was_open else rules.send_after_failure
            self._react(reaction, number, f"the connection is {socket.state}", place)
        elif socket.state == "connecting":
            self._host.note("WX003", place)
            if self._rules.send_while_connecting.does is Does.QUEUE:
                self._pass_on(socket, payload, place)
            else:
                self._react(self._rules.send_while_connecting, number, "", place)
        else:
            self._pass_on(socket, payload, place)

    def _pass_on(self, socket: ModuleSocket, payload: Payload, place: Place | None) -> None:
        try:
            socket.send(payload)
        except LimitExceeded as limit:
            self._complain(socket.number, f"the message was not sent: {limit}", place)

    def _react(self, reaction: Reaction, number: int, why: str, place: Place | None) -> None:
        """Do what the platform does about a message that cannot be sent."""
        match reaction.does:
            case Does.ERROR:
                words = reaction.words or f"the message was not sent: {why}"
                self._complain(number, words, place)
                self._host.note("WX014", place)
            case Does.CRASH:
                name, context = "NSInternalInconsistencyException", "in the native webSocket.send"
                self._host.record(ScriptError(name, reaction.words, place, context=context))
            case _:
                self._host.note("WX014", place)

    def _complain(self, number: int, why: str, place: Place | None) -> None:
        """Tell the script through ``onerror``, and the report where it went wrong."""
        self._host.record(ScriptWarning(f"webSocket: {why}", place))
        self._host.post(Event(MODULE, "error", [number, why, False]))

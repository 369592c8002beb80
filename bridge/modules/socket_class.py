"""The native half of the standard ``WebSocket`` class: any number of connections a page.

The rules of https://websockets.spec.whatwg.org that need an exception at the call are
``js/web/socket_class.js``'s business. What is left for here: which ports may be reached, how many
connections there may be, what becomes of a message that cannot wait, when what was sent has left.
And to say why a connection failed: the standard keeps that from scripts, a report must not.
"""

from __future__ import annotations

import base64
from collections.abc import Sequence
from typing import TYPE_CHECKING

from bridge.errors import AddressError, LimitExceeded
from bridge.modules.half import Activity, Host
from bridge.modules.sockets import Socket, say_goodbye
from bridge.records import ScriptWarning
from bridge.wire import Call, Payload, Place

if TYPE_CHECKING:
    from bridge.net.address import Address
    from bridge.net.websocket import Connection

CLASS = "WebSocket"
MAX_SOCKETS = 255  # not closed, a page; as in Chrome

# https://fetch.spec.whatwg.org/#port-blocking: services that a web page must not be able to reach.
BLOCKED_PORTS = frozenset(
    [
        *(0, 1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95),
        *(101, 102, 103, 104, 109, 110, 111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179),
        *(389, 427, 465, 512, 513, 514, 515, 526, 530, 531, 532, 540, 548, 554, 556, 563, 587, 601),
        *(636, 989, 990, 993, 995, 1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000),
        *(6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080),
    ]
)


class SocketClassHalf:
    """Carries out what scripts ask of the objects of the class ``WebSocket``."""

    def __init__(self, host: Host) -> None:
        self._host = host
        self._sockets: dict[int, _StandardSocket] = {}  # those that are not closed
        self._leaving: list[Connection] = []  # of those that were given up, while TCP is there

    def handle(self, call: Call) -> None:
        """Carry out ``open``, ``send``, ``sendBinary`` or ``close``.

        A socket may have come to its end while JavaScript did not know yet: then nothing happens.
        """
        number: int = call.args[0]
        if call.method == "open":
            self._open(number, call.args[1], call.args[2], call.place)
            return
        socket = self._sockets.get(number)
        if socket is None:
            return
        match call.method:
            case "send":
                socket.send_or_fail(call.payload or "")
            case "sendBinary":
                socket.send_or_fail(base64.b64decode(call.args[1]))
            case "close":
                socket.close(call.args[1], call.args[2])

    def _open(self, number: int, url: str, protocols: list[str], place: Place | None) -> None:
        is_one_too_many = len(self._sockets) >= MAX_SOCKETS
        socket = _StandardSocket(self, self._host, number, url, protocols, place, is_one_too_many)
        self._sockets[number] = socket
        socket.open()

    def activity(self) -> Activity:
        """The most that may come of any connection."""
        return max((each.activity for each in self._sockets.values()), default=Activity.IDLE)

    def still_open(self) -> Sequence[str]:
        """Each connection with its URL."""
        return [str(each) for each in self._sockets.values()]

    async def close(self) -> None:
        """Leave all with 1001 and wait until nothing of any connection is left."""
        for socket in self._sockets.values():
            connection = socket.abandon()
            if connection is not None:
                self.leave(connection)
        await say_goodbye(self._leaving)

    def forget(self, number: int) -> None:
        """A socket has come to its end."""
        self._sockets.pop(number, None)

    def leave(self, connection: Connection) -> None:
        """A connection is left to itself; it may live for a moment yet."""
        self._leaving = [each for each in self._leaving if not each.is_gone] + [connection]


class _StandardSocket(Socket):
    """One connection of the class; it also tells when what was sent has left."""

    def __init__(
        self,
        half: SocketClassHalf,
        host: Host,
        number: int,
        url: str,
        protocols: list[str],
        place: Place | None,
        is_one_too_many: bool,
    ) -> None:
        super().__init__(host, CLASS, number, url, protocols)
        self._owner = half
        self._place = place
        self._is_one_too_many = is_one_too_many
        self._unwritten = 0  # bytes of payloads that were sent and have not left

    def send_or_fail(self, payload: Payload) -> None:
        """Send a message; where it cannot wait, the connection has failed."""
        if self.state != "open":
            return
        try:
            self.send(payload)
        except LimitExceeded as limit:
            self._give_up(str(limit))
        else:
            self._unwritten += _size(payload)

    def _give_up(self, why: str) -> None:
        self.fail(why)
        assert self._connection is not None
        self._connection.drop()
        self._owner.leave(self._connection)

    def check(self, target: Address) -> None:
        """Refuse the ports that browsers refuse, and more sockets than a page may have."""
        if self._is_one_too_many:
            raise AddressError(
                f"{target.shown} was not connected to: a page may have {MAX_SOCKETS} WebSocket "
                "objects that are not closed"
            )
        if target.port in BLOCKED_PORTS:
            raise AddressError(
                f"{target.shown} has a port that the web keeps for another service: browsers "
                "open no WebSocket to it"
            )

    def on_error(self, why: str) -> None:
        """The connection failed: the script hears that, and the report why."""
        self._host.record(ScriptWarning(f"WebSocket: {why}", self._place))
        super().on_error(why)

    def on_written(self) -> None:
        """All that was sent has been handed to the system."""
        if self._unwritten:
            self._post("written", self._unwritten)
            self._unwritten = 0

    def ended(self) -> None:
        """Take it from the sockets that the half looks after."""
        self._owner.forget(self.number)


def _size(text: Payload) -> int:
    """How many bytes a payload takes on the wire, without its frame."""
    return len(text) if isinstance(text, bytes) or text.isascii() else len(text.encode())

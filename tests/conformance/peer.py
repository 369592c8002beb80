"""The server's end of one connection, as the case that runs on it sees it.

Its public names are Autobahn's, for the cases are written against them. It sends whatever a case
asks for, and holds the client to every rule.
"""

from __future__ import annotations

import asyncio
import struct
from collections import Counter
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

from tests.conformance.deflate import Deflate
from tests.conformance.frames import (
    BINARY,
    CLOSE,
    COMPRESSED,
    CONTINUATION,
    PING,
    PONG,
    TEXT,
    Frame,
    Incoming,
    Violation,
    header,
    read_frame,
)
from tests.conformance.vocabulary import PerMessageDeflateOffer, WebSocketProtocol, octets

_CLOSE_TIMEOUT = 2.0  # seconds a client has to answer a close frame
# Cases end after a time, some after half a second: enough for a client, not for a busy machine.
PATIENCE = 10


class Peer(WebSocketProtocol):
    """One connection. ``case`` is told what the client sends; without one it is ignored."""

    factory = SimpleNamespace(isServer=True)

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader = reader
        self._writer = writer
        self._outbox = Outbox(writer)
        self._loop = asyncio.get_running_loop()
        self._begun = CONTINUATION  # opcode of the message that beginMessage() announced
        self.case: Any = None
        self.state = self.STATE_CONNECTING
        self.perMessageCompressionAccept: Callable[[list[PerMessageDeflateOffer]], Any] | None
        self.perMessageCompressionAccept = None
        self._perMessageCompress: Deflate | None = None
        self.autoFragmentSize = 0
        self.txFrameStats: Counter[int] = Counter()
        self.trafficStats = None
        self.createWirelog = True
        self.connectionWasOpen = self.wasClean = False
        self.closedByMe = self.failedByMe = self.droppedByMe = False
        self.localCloseCode: int | None = None
        self.localCloseReason: str | bytes | None = None
        self.remoteCloseCode: int | None = None

    # What the server does with it

    def open(self, deflate: Deflate | None) -> None:
        """The handshake is done."""
        self._perMessageCompress = deflate
        self.state = self.STATE_OPEN
        self.connectionWasOpen = True
        if self.case is not None:
            self.case.onOpen()

    async def run(self) -> None:
        """Serve the client until one of the two ends the connection."""
        incoming = Incoming(may_compress=self._perMessageCompress is not None)
        try:
            while self.state != self.STATE_CLOSED:
                frame = await read_frame(self._reader)
                incoming.check(frame)
                self._take(frame, incoming)
        except (Violation, UnicodeDecodeError):
            self.failConnection()
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            self.state = self.STATE_CLOSED
            await self._outbox.close()
            if self.case is not None:
                self.case.onConnectionLost(self.failedByMe)

    def _take(self, frame: Frame, incoming: Incoming) -> None:
        if frame.opcode == CLOSE:
            self._take_close(frame.payload)
        elif frame.opcode == PING:
            self.sendFrame(PONG, frame.payload)
            if self.case is not None:
                self.case.onPing(frame.payload.decode("latin-1"))
        elif frame.opcode == PONG:
            if self.case is not None:
                self.case.onPong(frame.payload.decode("latin-1"))
        elif (message := incoming.add(frame)) is not None:
            self._take_message(*message)

    def _take_message(self, opcode: int, payload: bytes, compressed: bool) -> None:
        if compressed:
            assert self._perMessageCompress is not None
            payload = self._perMessageCompress.decompress(payload)
        if opcode == TEXT:
            payload.decode()  # or it is a violation
        if self.case is not None and self.state == self.STATE_OPEN:
            # The cases of compression have bytes for messages, all others strings.
            content = payload if self._perMessageCompress else payload.decode("latin-1")
            self.case.onMessage(content, opcode == BINARY)

    def _take_close(self, payload: bytes) -> None:
        if len(payload) == 1:
            raise Violation("a close frame with half a code")
        if payload:
            (self.remoteCloseCode,) = struct.unpack_from("!H", payload)
            payload[2:].decode()
        self.wasClean = True
        if self.state == self.STATE_OPEN:
            self.sendCloseFrame(self.remoteCloseCode or self.CLOSE_STATUS_CODE_NORMAL, isReply=True)
        self.state = self.STATE_CLOSED

    # What cases call

    def sendFrame(
        self,
        opcode: int,
        payload: str | bytes = "",
        fin: bool = True,
        rsv: int = 0,
        payload_len: int | None = None,
        chopsize: int | None = None,
        sync: bool = False,
    ) -> None:
        """Send a frame. ``payload_len``: repeat the payload up to this size. ``chopsize``: send it
        in pieces of so many bytes. ``sync``: let it out before what follows.
        """
        data = octets(payload)
        if payload_len is not None:
            data = (data * (payload_len // max(1, len(data)) + 1))[:payload_len]
        self.txFrameStats[opcode] += 1
        wire = header(opcode, len(data), fin, rsv) + data
        if chopsize:
            for start in range(0, len(wire), chopsize):
                self._outbox.put(wire[start : start + chopsize], alone=True)
        else:
            self._outbox.put(wire, alone=sync)

    def sendMessage(
        self,
        payload: str | bytes,
        isBinary: bool = False,
        fragmentSize: int | None = None,
    ) -> None:
        """Send a message, in fragments of ``fragmentSize`` or ``autoFragmentSize`` bytes."""
        data, rsv = octets(payload), 0
        if self._perMessageCompress is not None:
            data, rsv = self._perMessageCompress.compress(data), COMPRESSED
        opcode = BINARY if isBinary else TEXT
        size = fragmentSize or self.autoFragmentSize or len(data) or 1
        for start in range(0, len(data) or 1, size):
            is_last = start + size >= len(data)
            self.sendFrame(opcode, data[start : start + size], fin=is_last, rsv=rsv)
            opcode, rsv = CONTINUATION, 0

    def beginMessage(self, isBinary: bool = False) -> None:
        """Begin a message whose frames follow."""
        self._begun = BINARY if isBinary else TEXT

    def beginMessageFrame(self, length: int) -> None:
        """Send the header of a frame that is not the last of its message."""
        self._outbox.put(header(self._begun, length, final=False))
        self._begun = CONTINUATION

    def sendMessageFrameData(self, payload: str | bytes) -> None:
        """Send a part of the payload of the frame that was begun."""
        self._outbox.put(octets(payload), alone=True)

    def endMessage(self) -> None:
        """Send an empty last frame."""
        self.sendFrame(CONTINUATION)

    def sendClose(self, code: int | None = None, reason: str | None = None) -> None:
        """Begin the closing handshake."""
        self.sendCloseFrame(code, reason)

    def sendCloseFrame(
        self,
        code: int | None = None,
        reasonUtf8: str | bytes | None = None,
        isReply: bool = False,
    ) -> None:
        """Send a close frame, even one that nobody may send; only when the connection is open."""
        if self.state != self.STATE_OPEN:
            return
        payload = b"" if code is None else struct.pack("!H", code) + octets(reasonUtf8)
        self.sendFrame(CLOSE, payload)
        self.state = self.STATE_CLOSING
        self.closedByMe = not isReply
        self.localCloseCode, self.localCloseReason = code, reasonUtf8
        self.killAfter(_CLOSE_TIMEOUT)

    def failConnection(self) -> None:
        """Drop the connection without a word."""
        if self.state != self.STATE_CLOSED:
            self.failedByMe = self.droppedByMe = True
            self.wasClean = False
            self.state = self.STATE_CLOSED
            self._writer.transport.abort()

    def continueLater(self, delay: float, function: Callable[[], None], tag: object = None) -> None:
        """Call a function after ``delay`` seconds, if the connection is still there."""
        self._later(delay, function)

    def killAfter(self, delay: float) -> None:
        """Drop the connection if it is still there long after ``delay`` seconds."""
        self._later(PATIENCE * delay, self.failConnection)

    def closeAfter(self, delay: float) -> None:
        """Close the connection if it is still there long after ``delay`` seconds."""
        self._later(PATIENCE * delay, self.sendClose)

    def enableWirelog(self, enable: bool) -> None:
        """Do nothing: there is no such log."""

    def _later(self, delay: float, function: Callable[[], None]) -> None:
        def unless_closed() -> None:
            if self.state != self.STATE_CLOSED:
                function()

        self._loop.call_later(delay, unless_closed)


class Outbox:
    """Sends in order; what is put ``alone`` leaves on its own, before what follows."""

    def __init__(self, writer: asyncio.StreamWriter) -> None:
        self._writer = writer
        self._queue: asyncio.Queue[tuple[bytes, bool] | None] = asyncio.Queue()
        self._task = asyncio.get_running_loop().create_task(self._send())

    def put(self, data: bytes, *, alone: bool = False) -> None:
        """Send bytes as soon as those before them are out."""
        self._queue.put_nowait((data, alone))

    async def close(self) -> None:
        """Send the rest, if the client still takes it, and end TCP."""
        self._queue.put_nowait(None)
        await self._task

    async def _send(self) -> None:
        try:
            while (piece := await self._queue.get()) is not None:
                data, alone = piece
                self._writer.write(data)
                await self._writer.drain()
                if alone:
                    await asyncio.sleep(0)
            self._writer.close()
            await self._writer.wait_closed()
        except ConnectionError:
            pass  # the client has gone

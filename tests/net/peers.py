"""Both ends that the connection's tests need: a listener that records, servers that misbehave."""

from __future__ import annotations

import asyncio
import base64
import hashlib
import socket
import ssl
import struct
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

from bridge.net.address import parse
from bridge.net.websocket import Connection, Options

TIMEOUT = 10.0
DEFAULTS = Options()
SOON = Options(open_timeout=0.2, close_timeout=0.2)
LOST = ("close", 1006, "", False)
Event = tuple[object, ...]
Script = Callable[["Client"], Awaitable[None]]

TEXT, BINARY, CLOSE, PING, PONG = 0x81, 0x82, 0x88, 0x89, 0x8A


class Recorder:
    """A listener that writes down what it is told, one event a message."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        self.batches: list[int] = []
        self._changed = asyncio.Event()

    def on_open(self, protocol: str, extensions: str) -> None:
        self._add("open", protocol, extensions)

    def on_messages(self, payloads: list[str | bytes]) -> None:
        self.batches.append(len(payloads))
        for payload in payloads:
            self._add("message", payload)

    def on_error(self, why: str) -> None:
        self._add("error", why)

    def on_close(self, code: int, reason: str, was_clean: bool) -> None:
        self._add("close", code, reason, was_clean)

    async def until(self, kind: str, count: int = 1) -> None:
        async with asyncio.timeout(TIMEOUT):
            while sum(event[0] == kind for event in self.events) < count:
                self._changed.clear()
                await self._changed.wait()

    @property
    def messages(self) -> list[object]:
        return [event[1] for event in self.events if event[0] == "message"]

    @property
    def error(self) -> str:
        (why,) = [event[1] for event in self.events if event[0] == "error"]
        assert isinstance(why, str)
        return why

    @property
    def kinds(self) -> list[object]:
        return [event[0] for event in self.events]

    def _add(self, *event: object) -> None:
        self.events.append(event)
        self._changed.set()


def connect(
    url: str, options: Options = DEFAULTS, subprotocols: tuple[str, ...] = ()
) -> tuple[Connection, Recorder]:
    recorder = Recorder()
    connection = Connection(parse(url), recorder, options=options, subprotocols=subprotocols)
    connection.open()
    return connection, recorder


async def gone(connection: Connection) -> None:
    async with asyncio.timeout(TIMEOUT):
        await connection.wait_closed()


async def outcome(url: str, options: Options = DEFAULTS, **more: tuple[str, ...]) -> Recorder:
    """Connect, wait for the end, and give back what was told."""
    connection, recorder = connect(url, options, **more)
    await gone(connection)
    return recorder


async def flood(connection: Connection) -> None:
    """Send until it fails."""
    while True:
        connection.send(b"x" * 2**16)
        await asyncio.sleep(0)


def failed(recorder: Recorder) -> str:
    """Check that the attempt failed as every attempt must, and give back the reason."""
    assert recorder.kinds == ["error", "close"]
    assert recorder.events[-1] == LOST
    assert recorder.error.isprintable()
    return recorder.error


def closed_port() -> int:
    """A port of this machine that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


class Client:
    """A raw server's view of one client: what it asked, and the bytes to answer with."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.reader = reader
        self.writer = writer
        self.request = b""

    async def read_request(self) -> bytes:
        self.request = await self.reader.readuntil(b"\r\n\r\n")
        return self.request

    def response(self, *extra: str) -> bytes:
        """The right answer to the request that was read, with extra header lines."""
        key = next(
            line.split(b": ")[1]
            for line in self.request.split(b"\r\n")
            if line.startswith(b"Sec-WebSocket-Key")
        )
        digest = hashlib.sha1(key + b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11").digest()
        lines = [
            "HTTP/1.1 101 Switching Protocols",
            "Upgrade: websocket",
            "Connection: Upgrade",
            f"Sec-WebSocket-Accept: {base64.b64encode(digest).decode()}",
            *extra,
        ]
        return ("\r\n".join(lines) + "\r\n\r\n").encode()

    async def accept(self, *frames: bytes) -> None:
        """Complete the handshake; ``frames`` go out in the same write."""
        await self.read_request()
        self.write(self.response() + b"".join(frames))

    def write(self, data: bytes) -> None:
        self.writer.write(data)

    async def read_frame(self) -> tuple[int, bytes]:
        """The client's next frame: its first byte and its payload, unmasked."""
        first, second = await self.reader.readexactly(2)
        assert second & 0x80, "a client must mask its frames"
        size = second & 0x7F
        if size == 126:
            (size,) = struct.unpack("!H", await self.reader.readexactly(2))
        elif size == 127:
            (size,) = struct.unpack("!Q", await self.reader.readexactly(8))
        mask = await self.reader.readexactly(4)
        data = await self.reader.readexactly(size)
        return first, bytes(byte ^ mask[place % 4] for place, byte in enumerate(data))

    async def wait_end(self) -> None:
        """Read until the client ends TCP."""
        while await self.reader.read(2**16):
            pass


def frame(first: int, payload: bytes = b"") -> bytes:
    """One unmasked frame, as a server sends it."""
    size = len(payload)
    if size < 126:
        return bytes([first, size]) + payload
    if size < 2**16:
        return struct.pack("!BBH", first, 126, size) + payload
    return struct.pack("!BBQ", first, 127, size) + payload


def close_frame(code: int, reason: str | bytes = "") -> bytes:
    text = reason.encode() if isinstance(reason, str) else reason
    return frame(CLOSE, struct.pack("!H", code) + text)


@asynccontextmanager
async def raw_server(script: Script, tls: ssl.SSLContext | None = None) -> AsyncIterator[str]:
    """A server that does ``script`` with each client, then drops it; gives its ws: or wss: URL.

    A client that goes away ends the script; any other fault of it fails the test.
    """
    faults: list[BaseException] = []
    tasks: set[asyncio.Task[None]] = set()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            await script(Client(reader, writer))
        except (ConnectionError, asyncio.IncompleteReadError):
            pass
        except Exception as fault:
            faults.append(fault)
        finally:
            writer.close()

    def begin(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.get_running_loop().create_task(serve(reader, writer))
        tasks.add(task)
        task.add_done_callback(tasks.discard)

    server = await asyncio.start_server(begin, "127.0.0.1", 0, ssl=tls)
    port = server.sockets[0].getsockname()[1]
    try:
        yield f"{'ws' if tls is None else 'wss'}://127.0.0.1:{port}/"
    finally:
        server.close()
        for task in list(tasks):
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    assert not faults, faults

"""The server that the websockets tests of web-platform-tests talk to: what happens at each path.

The paths and what each is for are those of the tests' own handlers. The protocol is ``websockets``'
state machine; reading and writing is done by hand, because some paths read late or answer late.
"""

from __future__ import annotations

import asyncio
import ssl
from base64 import b64encode
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from urllib.parse import urlsplit

from websockets.frames import DATA_OPCODES, TEXT, Frame
from websockets.http11 import Request, Response
from websockets.protocol import OPEN
from websockets.server import ServerProtocol

HOST = "127.0.0.1"
_CREDENTIALS = "Basic " + b64encode(b"foo:bar").decode()
_GOODBYE = "Goodbye"
_CHUNK = 2**16


class Peer:
    """One client: its request, and its connection in both directions."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader = reader
        self._writer = writer
        self._protocol = ServerProtocol(max_size=None)
        self._messages: list[str | bytes] = []
        self.answers_close_after = 0.0  # seconds

    async def asked(self) -> Request | None:
        """The handshake request; None when the client went away."""
        while True:
            for event in await self._events():
                if isinstance(event, Request):
                    return event
            if self._reader.at_eof():
                return None

    def accept(self, request: Request, subprotocol: str | None) -> Response:
        """The answer that opens the connection, to be sent with :meth:`answer`."""
        response = self._protocol.accept(request)
        if subprotocol is not None:
            response.headers["Sec-WebSocket-Protocol"] = subprotocol
        return response

    async def answer(self, response: Response, goodbye: tuple[int, str] | None = None) -> None:
        """Send an answer to the handshake, together with a close frame if there is to be one."""
        self._protocol.send_response(response)
        if goodbye is not None:
            self._protocol.send_close(*goodbye)
        await self._flush()

    async def refuse(self, status: int, *headers: tuple[str, str]) -> None:
        """Answer the handshake with another status."""
        response = self._protocol.reject(status, "")
        response.headers.update(headers)
        await self.answer(response)

    async def write(self, data: bytes) -> None:
        """Send bytes that are no WebSocket's."""
        self._writer.write(data)
        await self._writer.drain()

    async def receive(self) -> str | bytes | None:
        """The next message; None when there will be none."""
        while not self._messages:
            if self._protocol.state is not OPEN or self._reader.at_eof():
                return None
            for event in await self._events():
                if isinstance(event, Frame) and event.opcode in DATA_OPCODES:
                    data = bytes(event.data)  # the tests' messages are single frames
                    self._messages.append(data.decode() if event.opcode is TEXT else data)
        return self._messages.pop(0)

    async def send(self, message: str | bytes) -> None:
        """Send a message."""
        if isinstance(message, str):
            self._protocol.send_text(message.encode())
        else:
            self._protocol.send_binary(message)
        await self._flush()

    async def close(self) -> None:
        """Finish the connection, whoever began to."""
        if self._protocol.state is OPEN:
            self._protocol.send_close(1000)
            await self._flush()
        while not self._reader.at_eof() and not self._protocol.close_expected():
            await self._events()
        self._writer.close()
        await self._writer.wait_closed()

    async def _events(self) -> list[object]:
        data = await self._reader.read(_CHUNK)
        if data:
            self._protocol.receive_data(data)
        else:
            self._protocol.receive_eof()
        events: list[object] = list(self._protocol.events_received())
        if self._protocol.close_rcvd is not None:
            await asyncio.sleep(self.answers_close_after)
        await self._flush()
        return events

    async def _flush(self) -> None:
        for data in self._protocol.data_to_send():
            if data:
                self._writer.write(data)
        await self._writer.drain()


# -- handshakes, by path; a path without one accepts without a subprotocol ------------------------

Handshake = Callable[[Peer, Request], Awaitable[bool]]
Talk = Callable[[Peer, Request], Awaitable[None]]


def offered(request: Request) -> list[str]:
    """The subprotocols that the client offers."""
    values = request.headers.get_all("Sec-WebSocket-Protocol")
    return [name.strip() for value in values for name in value.split(",")]


async def accept(peer: Peer, request: Request) -> bool:
    await peer.answer(peer.accept(request, None))
    return True


async def accept_echo(peer: Peer, request: Request) -> bool:
    await peer.answer(peer.accept(request, "echo" if "echo" in offered(request) else None))
    return True


async def accept_first(peer: Peer, request: Request) -> bool:
    await peer.answer(peer.accept(request, next(iter(offered(request)), None)))
    return True


async def choose_what_was_not_offered(peer: Peer, request: Request) -> bool:
    await peer.answer(peer.accept(request, "foobar"))
    return True


def accept_after(seconds: float) -> Handshake:
    async def accept_late(peer: Peer, request: Request) -> bool:
        await asyncio.sleep(seconds)
        return await accept(peer, request)

    return accept_late


async def accept_and_leave(peer: Peer, request: Request) -> bool:
    """Say yes and goodbye in one piece."""
    await peer.answer(peer.accept(request, None), goodbye=(1001, "PASS"))
    return True


async def accept_who_is_known(peer: Peer, request: Request) -> bool:
    if request.headers.get("Authorization") == _CREDENTIALS:
        return await accept(peer, request)
    await peer.refuse(401, ("WWW-Authenticate", 'Basic realm="camelot"'))
    return False


async def accept_with_late_goodbye(peer: Peer, request: Request) -> bool:
    peer.answers_close_after = 1.0
    return await accept(peer, request)


async def talk_nonsense(peer: Peer, request: Request) -> bool:
    await peer.write(b"FOO BAR BAZ\r\n\r\n")
    return False


# -- what is said once the connection is open; a path without it listens only ---------------------


async def listen(peer: Peer, request: Request) -> None:
    while await peer.receive() is not None:
        pass


async def hang_up(peer: Peer, request: Request) -> None:
    """Close at once."""


async def echo(peer: Peer, request: Request) -> None:
    while (message := await peer.receive()) is not None:
        await peer.send(message)
        if message == _GOODBYE:
            return


async def echo_raw(peer: Peer, request: Request) -> None:
    while (message := await peer.receive()) not in (None, b"exit"):
        assert isinstance(message, bytes)
        await peer.write(message)


async def leave_when_told(peer: Peer, request: Request) -> None:
    while await peer.receive() not in (None, _GOODBYE):
        pass


async def tell_the_query(peer: Peer, request: Request) -> None:
    await peer.send(urlsplit(request.path).query)


async def tell_the_subprotocol(peer: Peer, request: Request) -> None:
    await peer.send(next(iter(offered(request)), ""))


async def tell_the_origin(peer: Peer, request: Request) -> None:
    await peer.send(request.headers.get("Origin", ""))


async def tell_the_referrer(peer: Peer, request: Request) -> None:
    await peer.send(request.headers.get("Referer", "MISSING AS PER FETCH"))


async def judge_emptiness(peer: Peer, request: Request) -> None:
    await peer.send("pass" if await peer.receive() == "" else "fail")


async def read_slowly(peer: Peer, request: Request) -> None:
    while True:
        await asyncio.sleep(0.1)
        message = await peer.receive()
        if message is None:
            return
        await peer.send(str(len(message)))


PATHS: dict[str, tuple[Handshake, Talk]] = {
    "/basic_auth": (accept_who_is_known, hang_up),
    "/delayed-passive-close": (accept_with_late_goodbye, listen),
    "/echo": (accept_echo, echo),
    "/echo-query": (accept, tell_the_query),
    "/echo-query_v13": (accept, tell_the_query),
    "/echo_close_data": (accept, leave_when_told),
    "/echo_exit": (accept, leave_when_told),
    "/echo_raw": (accept, echo_raw),
    "/empty-message": (accept, judge_emptiness),
    "/handshake_no_extensions": (accept, hang_up),
    "/handshake_no_protocol": (accept, hang_up),
    "/handshake_protocol": (choose_what_was_not_offered, hang_up),
    "/handshake_sleep_2": (accept_after(2), hang_up),
    "/invalid": (talk_nonsense, hang_up),
    "/origin": (accept, tell_the_origin),
    "/protocol": (accept_first, tell_the_subprotocol),
    "/protocol_array": (accept_first, tell_the_subprotocol),
    "/receive-many-with-backpressure": (accept, read_slowly),
    "/referrer": (accept, tell_the_referrer),
    "/simple_handshake": (accept_and_leave, hang_up),
    "/sleep_10_v13": (accept_after(10), echo),
}


async def serve_client(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Serve one connection from its first byte to its last."""
    peer = Peer(reader, writer)
    try:
        request = await peer.asked()
        if request is not None:
            await _serve(peer, request)
            await peer.close()
    except OSError:
        pass  # the client has gone
    finally:
        writer.transport.abort()


async def _serve(peer: Peer, request: Request) -> None:
    path = urlsplit(request.path).path
    if path not in PATHS:
        await peer.refuse(404)
        return
    handshake, talk = PATHS[path]
    if await handshake(peer, request):
        await talk(peer, request)


@dataclass(frozen=True)
class Ports:
    """Where the server listens: plainly, and with TLS."""

    ws: int
    wss: int


@asynccontextmanager
async def serving(tls: ssl.SSLContext) -> AsyncIterator[Ports]:
    """Run the server."""
    clients: set[asyncio.Task[None]] = set()

    def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        client = asyncio.create_task(serve_client(reader, writer))
        clients.add(client)
        client.add_done_callback(clients.discard)

    async with AsyncExitStack() as stack:
        ports = []
        for context in (None, tls):
            server = await asyncio.start_server(serve, HOST, 0, ssl=context)
            await stack.enter_async_context(server)
            ports.append(server.sockets[0].getsockname()[1])
        yield Ports(*ports)
        for client in clients:
            client.cancel()
        await asyncio.gather(*clients, return_exceptions=True)

"""The embedded echo server: every message comes back as it went, text as text, binary as binary.

It stands in for ``ws://echo.websocket.org``, which the Weex documentation uses and which no longer
exists. From a shell: ``python -m bridge.servers.echo --port 9000``.
"""

from __future__ import annotations

import asyncio
import ssl
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import cast

from websockets.datastructures import Headers
from websockets.frames import DATA_OPCODES, Frame
from websockets.http11 import Request
from websockets.protocol import OPEN
from websockets.server import ServerProtocol
from websockets.typing import Subprotocol

from bridge.net.messages import Assembler
from bridge.servers.listening import ListeningServer

_MAX_MESSAGE = 64 * 2**20
# How long clients have to finish closing when the server stops, in seconds.
_STOP_TIMEOUT = 1.0
_TLS_TIMEOUT = 10.0


class EchoServer(ListeningServer):
    """A WebSocket echo server. Accepts the first subprotocol offered, and no extension.

    ``async with EchoServer() as server: server.url`` starts and stops it on a free local port.
    """

    def __init__(self) -> None:
        super().__init__()
        self._clients: set[_Client] = set()

    async def start(
        self, host: str = "127.0.0.1", port: int = 0, tls: ssl.SSLContext | None = None
    ) -> None:
        """Listen on ``host`` and ``port`` (0 for any free one), with TLS when a context is given.

        Raises:
            OSError: The port is taken, or the address is not this machine's.

        """
        self._scheme = "ws" if tls is None else "wss"
        self._server = await asyncio.get_running_loop().create_server(
            lambda: _Client(self._clients),
            host,
            port,
            ssl=tls,
            ssl_handshake_timeout=None if tls is None else _TLS_TIMEOUT,
        )

    async def stop(self) -> None:
        """Close every connection with 1001 and stop listening. May be called twice."""
        if self._server is None:
            return
        server, self._server = self._server, None
        server.close()
        clients = list(self._clients)
        for client in clients:
            client.leave()
        with suppress(TimeoutError):
            async with asyncio.timeout(_STOP_TIMEOUT):
                await _all_gone(clients)
        for client in clients:
            client.drop()
        await _all_gone(clients)


class _Wire(ServerProtocol):
    """The server's side of one connection: queues an echo as soon as a message is complete."""

    def __init__(self) -> None:
        super().__init__(select_subprotocol=_first_offered, max_size=_MAX_MESSAGE)
        self._assembler = Assembler()

    def process_subprotocol(self, headers: Headers) -> Subprotocol | None:
        """Choose one. A header without a value offers none: some phones send that."""
        if not "".join(headers.get_all("Sec-WebSocket-Protocol")).strip():
            return None
        return super().process_subprotocol(headers)

    def recv_frame(self, frame: Frame) -> None:
        super().recv_frame(frame)
        if frame.opcode not in DATA_OPCODES:
            return
        message = self._assembler.add(frame)
        if message is not None and self.state is OPEN:
            self._echo(message)

    def _echo(self, message: str | bytes) -> None:
        if isinstance(message, str):
            self.send_text(message.encode())
        else:
            self.send_binary(message)


class _Client(asyncio.Protocol):
    """One connection. Reads no more while the client leaves what it asked for unread."""

    def __init__(self, clients: set[_Client]) -> None:
        self.gone = asyncio.Event()
        self._clients = clients
        self._wire = _Wire()
        self._transport: asyncio.Transport

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast(asyncio.Transport, transport)
        self._clients.add(self)

    def data_received(self, data: bytes) -> None:
        self._wire.receive_data(data)
        for event in self._wire.events_received():
            if isinstance(event, Request):
                self._wire.send_response(self._wire.accept(event))
        self._flush()

    def eof_received(self) -> None:
        self._wire.receive_eof()
        self._flush()

    def connection_lost(self, exc: Exception | None) -> None:
        self._clients.discard(self)
        self.gone.set()

    def pause_writing(self) -> None:
        self._transport.pause_reading()

    def resume_writing(self) -> None:
        if not self._transport.is_closing():
            self._transport.resume_reading()

    def leave(self) -> None:
        """Say goodbye; the client's answer, or its end, closes the connection."""
        if self._wire.state is OPEN:
            self._wire.send_close(1001)
            self._flush()
        else:
            self._close()

    def _close(self) -> None:
        # Once only: in Python 3.11.0 to 3.11.3 a TLS transport closed twice cannot be aborted.
        if not self._transport.is_closing():
            self._transport.close()

    def drop(self) -> None:
        """End the connection at once, whatever is still unsent."""
        self._transport.abort()

    def _flush(self) -> None:
        pieces = self._wire.data_to_send()
        self._transport.write(b"".join(pieces))
        if pieces and not pieces[-1]:  # the library's sign that nothing more will be sent
            self._close()


async def _all_gone(clients: Sequence[_Client]) -> None:
    for client in clients:
        await client.gone.wait()


def _first_offered(_: ServerProtocol, offered: Sequence[Subprotocol]) -> Subprotocol | None:
    return offered[0] if offered else None


if __name__ == "__main__":
    from bridge.servers.echo_command import main

    sys.exit(main())

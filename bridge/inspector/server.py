"""Serves the inspector on 127.0.0.1, until it is interrupted."""

from __future__ import annotations

import asyncio
import contextlib
import secrets
import signal
import socket
import webbrowser
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import uvicorn
from starlette.applications import Starlette
from starlette.routing import Mount, WebSocketRoute
from starlette.staticfiles import StaticFiles

from bridge.errors import UsageError
from bridge.inspector.gate import Gate
from bridge.inspector.session import Session
from bridge.inspector.talk import talk

STATIC = Path(__file__).with_name("static")
_LOOPBACK = "127.0.0.1"
_MOST = 4 * 2**20  # bytes of one message from the browser
_GOODBYE = 1  # seconds that browsers have to leave


@dataclass(frozen=True)
class Options:
    """How the inspector is served.

    Attributes:
        port: where it listens; 0 for any that is free.
        browser: whether the system's browser is opened.
        images: whether pictures of a page may be loaded from the network.
    """

    port: int = 0
    browser: bool = False
    images: bool = False


async def serve(session: Session, options: Options, say: Callable[[str], None]) -> None:
    """Start the script, and serve its inspector until SIGINT or SIGTERM.

    Args:
        session: the script.
        options: where and how.
        say: is told the address, when it can be used.

    Raises:
        BridgeError: The script cannot be started, or the port is taken.
    """
    with _listening(options.port) as listener:
        port: int = listener.getsockname()[1]
        token = secrets.token_urlsafe(16)
        url = f"http://{_LOOPBACK}:{port}/{token}/"
        gate = Gate(_app(session), token, port, images=options.images)

        def ready() -> None:
            say(url)
            if options.browser:
                webbrowser.open(url)

        server = _Server(_config(gate), ready)
        await session.start()
        try:
            with _stopped_by_signals(server):
                await server.serve([listener])
        finally:
            await session.close()


def _app(session: Session) -> Starlette:
    return Starlette(
        routes=[
            WebSocketRoute("/talk", partial(talk, session=session)),
            Mount("/", StaticFiles(directory=STATIC, html=True)),
        ]
    )


def _config(app: Gate) -> uvicorn.Config:
    return uvicorn.Config(
        app,
        log_config=None,
        log_level="critical",
        access_log=False,
        lifespan="off",
        http="h11",
        ws="websockets-sansio",
        ws_max_size=_MOST,
        ws_per_message_deflate=False,
        server_header=False,
        proxy_headers=False,
        timeout_graceful_shutdown=_GOODBYE,
    )


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Listen, and say so."""
        await super().startup(sockets)
        self._ready()

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Leave signals alone: see :func:`_stopped_by_signals`."""
        yield


@contextlib.contextmanager
def _stopped_by_signals(server: uvicorn.Server) -> Iterator[None]:
    """Let SIGINT and SIGTERM end the server, which is how it is meant to end."""
    loop = asyncio.get_running_loop()
    signals = (signal.SIGINT, signal.SIGTERM)
    for number in signals:
        loop.add_signal_handler(number, setattr, server, "should_exit", True)
    try:
        yield
    finally:
        for number in signals:
            loop.remove_signal_handler(number)


@contextlib.contextmanager
def _listening(port: int) -> Iterator[socket.socket]:
    with socket.socket() as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((_LOOPBACK, port))
        except OSError as error:
            raise UsageError(
                f"the inspector cannot listen on port {port} ({error.strerror}): choose another "
                "one with --port, or none for any that is free"
            ) from None
        yield listener

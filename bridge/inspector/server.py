"""Serves the inspector on 127.0.0.1, until it is interrupted."""

from __future__ import annotations

import asyncio
import contextlib
import secrets
import signal
import socket
import webbrowser
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import uvicorn
from starlette.applications import Starlette
from starlette.routing import Mount, WebSocketRoute
from starlette.staticfiles import StaticFiles

from bridge.errors import UsageError
from bridge.inspector.follow import follow
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
        follow: the file that the script is started anew for whenever it changes; None for none.
    """

    port: int = 0
    browser: bool = False
    images: bool = False
    follow: Path | None = None


async def serve(session: Session, options: Options, say: Callable[[str], None]) -> None:
    """Start the script, and serve its inspector until SIGINT or SIGTERM.

    Args:
        session: the script.
        options: where and how.
        say: is told the address, when it can be used.

    Raises:
        BridgeError: The script cannot be started, or the port is taken.
    """
    with _interrupted() as interrupted:
        async with served(session, options) as url:
            say(url)
            if options.browser:
                webbrowser.open(url)
            await interrupted.wait()


@contextlib.asynccontextmanager
async def served(session: Session, options: Options) -> AsyncIterator[str]:
    """Start the script, and serve its inspector at the address that is given.

    Raises:
        BridgeError: The script cannot be started, or the port is taken.
    """
    with _listening(options.port) as listener:
        port: int = listener.getsockname()[1]
        token = secrets.token_urlsafe(16)
        server = _Server(
            _config(Gate(_app(session, options.images), token, port, images=options.images))
        )
        await session.start()
        try:
            async with _serving(server, listener), _following(session, options.follow):
                yield f"http://{_LOOPBACK}:{port}/{token}/"
        finally:
            await session.close()


@contextlib.asynccontextmanager
async def _serving(server: _Server, listener: socket.socket) -> AsyncIterator[None]:
    serving = asyncio.ensure_future(server.serve([listener]))
    ready = asyncio.ensure_future(server.ready.wait())
    await asyncio.wait((serving, ready), return_when=asyncio.FIRST_COMPLETED)
    ready.cancel()
    try:
        if serving.done():
            serving.result()  # for what it raises
        yield
    finally:
        server.should_exit = True
        await serving


@contextlib.asynccontextmanager
async def _following(session: Session, file: Path | None) -> AsyncIterator[None]:
    if file is None:
        yield
        return
    following = asyncio.ensure_future(follow(session, file))
    try:
        yield
    finally:
        following.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await following  # it may be starting the script anew


def _app(session: Session, images: bool) -> Starlette:
    return Starlette(
        routes=[
            WebSocketRoute("/talk", partial(talk, session=session, images=images)),
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
    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.ready = asyncio.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Listen, and say so."""
        await super().startup(sockets)
        self.ready.set()

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Leave signals alone: see :func:`_interrupted`."""
        yield


@contextlib.contextmanager
def _interrupted() -> Iterator[asyncio.Event]:
    """What SIGINT and SIGTERM set: they are how the inspector is meant to end."""
    loop = asyncio.get_running_loop()
    interrupted = asyncio.Event()
    signals = (signal.SIGINT, signal.SIGTERM)
    for number in signals:
        loop.add_signal_handler(number, interrupted.set)
    try:
        yield interrupted
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

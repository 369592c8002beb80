"""What the servers' command lines have in common: to run until a signal says that it is enough."""

from __future__ import annotations

import argparse
import asyncio
import os
import signal
from collections.abc import Awaitable
from contextlib import AbstractAsyncContextManager
from typing import Protocol

from bridge.errors import UsageError

STOPPED = 0
WRONG_USAGE = 2
INTERRUPTED = 130


class Server(AbstractAsyncContextManager[object], Protocol):
    """A server that can be started and stopped, and says where it listens."""

    @property
    def url(self) -> str:
        """The URL to connect to."""


async def serve(name: str, server: Server, starting: Awaitable[None], where: str) -> int:
    """Await that a server starts, and run it until Ctrl-C or SIGTERM; gives the exit code.

    Raises:
        UsageError: It cannot listen at ``where``, its address in words.
    """
    ended = _ended_by_signal()
    try:
        await starting
    except OSError as error:
        reason = os.strerror(error.errno).lower() if error.errno else str(error)
        raise UsageError(f"cannot listen on {where}: {reason}.") from None
    async with server:
        print(f"{name} on {server.url} (Ctrl-C stops it)", flush=True)
        return await ended


def _ended_by_signal() -> asyncio.Future[int]:
    loop = asyncio.get_running_loop()
    ended: asyncio.Future[int] = loop.create_future()

    def end(code: int) -> None:
        if not ended.done():
            ended.set_result(code)

    loop.add_signal_handler(signal.SIGINT, end, INTERRUPTED)
    loop.add_signal_handler(signal.SIGTERM, end, STOPPED)
    return ended


def add_address(parser: argparse.ArgumentParser) -> None:
    """Let a command line choose where its server listens."""
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (%(default)s)")
    parser.add_argument("--port", type=_port, default=0, help="0, the default, takes any free port")


def _port(text: str) -> int:
    port = int(text)
    if not 0 <= port <= 65535:
        raise argparse.ArgumentTypeError(f"{port} is not between 0 and 65535")
    return port

"""What every server of ours is from outside: started, found by its URL, and stopped."""

from __future__ import annotations

import asyncio
from abc import ABC, abstractmethod
from types import TracebackType
from typing import Self


class ListeningServer(ABC):
    """A server on a port of this machine.

    ``async with Server() as server: server.url`` starts and stops it on a free local port.
    """

    _scheme = "ws"

    def __init__(self) -> None:
        self._server: asyncio.Server | None = None

    @property
    def url(self) -> str:
        """Where the server listens, for example ``ws://127.0.0.1:9000/``."""
        assert self._server is not None, "the server has not been started"
        host, port = self._server.sockets[0].getsockname()[:2]
        return f"{self._scheme}://{f'[{host}]' if ':' in host else host}:{port}/"

    @abstractmethod
    async def start(self, host: str = "127.0.0.1", port: int = 0) -> None:
        """Listen on ``host`` and ``port``, 0 for any free one.

        Raises:
            OSError: The port is taken, or the address is not this machine's.
        """

    @abstractmethod
    async def stop(self) -> None:
        """End every connection and stop listening. May be called twice."""

    async def __aenter__(self) -> Self:
        if self._server is None:
            await self.start()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.stop()

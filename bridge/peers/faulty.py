"""The faults of the faulty server, for a scripted route: one that misbehaves on purpose."""

from __future__ import annotations

import asyncio
from contextlib import suppress

from bridge.errors import UsageError
from bridge.peers.pipe import PipeEnd, join
from bridge.servers.faults import FAULTS
from bridge.servers.faults.peer import Fault
from bridge.servers.faults.peer import Peer as Victim

_LONGEST_HEAD = 2**16
_CLIENT_FAULTS = (ConnectionError, asyncio.IncompleteReadError, asyncio.LimitOverrunError)


def fault(path: str) -> Fault:
    """A fault of ``docs/faults.md``, as the handler of a route.

    Raises:
        UsageError: There is none of this name.
    """
    found = FAULTS.get(path)
    if found is None:
        raise UsageError(f"there is no fault {path!r}: docs/faults.md names those there are")
    return found


class FaultySession:
    """One connection of a page that is treated badly."""

    def __init__(self, fault: Fault) -> None:
        self._fault = fault
        self._task: asyncio.Task[None] | None = None
        self._pipe: PipeEnd | None = None

    def dial(self, client: asyncio.BaseProtocol) -> None:
        """Let the page's client connect."""
        reader = asyncio.StreamReader(limit=_LONGEST_HEAD)
        self._pipe = join(client, asyncio.StreamReaderProtocol(reader, self._begin))

    @property
    def is_over(self) -> bool:
        """Whether nothing of it is left."""
        return self._pipe is not None and self._pipe.is_closing()

    def page_leaves(self) -> None:
        """The page is being destroyed."""
        if self._pipe is not None:
            self._pipe.abort()

    async def finish(self) -> None:
        """The page is gone."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    def _begin(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        # A task of ours, for asyncio would report whatever a fault ends with.
        self._task = asyncio.get_running_loop().create_task(self._serve(reader, writer))

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(*_CLIENT_FAULTS):
            await self._fault.act(Victim(await reader.readuntil(b"\r\n\r\n"), reader, writer))
        writer.close()

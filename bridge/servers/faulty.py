"""A server that misbehaves on purpose, for scripts and clients that must survive it.

The path of the URL chooses the fault: ``ws://127.0.0.1:9100/drop-after-open``. What there is to
choose from stands in :data:`bridge.servers.faults.FAULTS`, in ``docs/faults.md`` and in the answer
to ``GET /``. From a shell: ``python -m bridge.servers.faulty --port 9100``.
"""

from __future__ import annotations

import asyncio
import sys
from contextlib import suppress

from bridge.servers.faults import FAULTS
from bridge.servers.faults.peer import Peer, head
from bridge.servers.listening import ListeningServer

_LONGEST_HEAD = 2**16
_CLIENT_FAULTS = (ConnectionError, asyncio.IncompleteReadError, asyncio.LimitOverrunError)


class FaultyServer(ListeningServer):
    """A server with a fault for each path. Each connection gets exactly one.

    ``async with FaultyServer() as server: server.url`` starts and stops it on a free local port.
    """

    def __init__(self) -> None:
        super().__init__()
        self._clients: set[asyncio.Task[None]] = set()

    async def start(self, host: str = "127.0.0.1", port: int = 0) -> None:
        """Listen on ``host`` and ``port``, 0 for any free one.

        Raises:
            OSError: The port is taken, or the address is not this machine's.
        """
        self._server = await asyncio.start_server(self._begin, host, port, limit=_LONGEST_HEAD)

    async def stop(self) -> None:
        """Drop every connection and stop listening. May be called twice."""
        if self._server is None:
            return
        server, self._server = self._server, None
        server.close()
        for client in self._clients:
            client.cancel()
        await asyncio.gather(*self._clients, return_exceptions=True)

    def _begin(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        # A task of ours, for asyncio would report whatever a fault ends with.
        task = asyncio.get_running_loop().create_task(_serve(reader, writer))
        self._clients.add(task)
        task.add_done_callback(self._clients.discard)


async def _serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    try:
        with suppress(*_CLIENT_FAULTS):
            await _misbehave(Peer(await reader.readuntil(b"\r\n\r\n"), reader, writer))
        writer.close()
        with suppress(ConnectionError):
            await writer.wait_closed()
    finally:
        writer.transport.abort()


async def _misbehave(peer: Peer) -> None:
    fault = FAULTS.get(peer.path)
    if fault is None:
        status = "404 Not Found" if peer.path else "200 OK"
        peer.write(_page(status, f"These paths lead to faults:\n\n{listing()}"))
    elif peer.key is None:
        peer.write(
            _page("426 Upgrade Required", f"{fault.path}: {fault.does}\n", Upgrade="websocket")
        )
    else:
        await fault.act(peer)


def _page(status: str, text: str, **headers: str) -> bytes:
    body = text.encode()
    plain = {"Content-Type": "text/plain; charset=utf-8", "Content-Length": str(len(body))}
    return head(status, {**plain, "Connection": "close", **headers}) + body


def listing() -> str:
    """All faults, one a line: the path that chooses it, and what the server then does."""
    width = max(map(len, FAULTS))
    return "".join(f"/{fault.path:{width}}  {fault.does}\n" for fault in FAULTS.values())


if __name__ == "__main__":
    from bridge.servers.faulty_command import main

    sys.exit(main())

"""TCP to the first address that answers."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from bridge.net.allowed import Allowed

_Found = tuple[int, int, int, str, tuple[Any, ...]]


async def connect(host: str, port: int, allowed: Allowed | None) -> socket.socket:
    """Connect to a host, if that is allowed.

    Raises:
        AddressError: It is not.
        OSError: The host cannot be resolved, or no address answers.
    """
    if allowed is not None:
        return await allowed.connect(host, port)
    return await connected(
        await asyncio.get_running_loop().getaddrinfo(
            host, port, type=socket.SOCK_STREAM, proto=socket.IPPROTO_TCP
        )
    )


async def connected(found: Sequence[_Found]) -> socket.socket:
    """Connect to the first of several addresses that answers; they are tried in their order.

    Raises:
        OSError: None does; it is what went wrong with the first.
    """
    failures: list[OSError] = []
    for family, kind, protocol, _, address in found:
        try:
            return await _connected(family, kind, protocol, address)
        except OSError as error:
            failures.append(error)
    raise failures[0]


async def _connected(
    family: int, kind: int, protocol: int, address: tuple[Any, ...]
) -> socket.socket:
    connection = socket.socket(family, kind, protocol)
    try:
        connection.setblocking(False)
        await asyncio.get_running_loop().sock_connect(connection, address)
    except BaseException:
        connection.close()
        raise
    return connection

"""A request as it is sent, and a response as it comes in."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, Self

from bridge.errors import BridgeError

if TYPE_CHECKING:
    from types import TracebackType

    from bridge.net.address import Address

HeaderList = Sequence[tuple[str, str]]
Kind = Literal[
    "refused",  # no connection: nobody listens, or no way leads there
    "forbidden",  # no connection: --allow-net, or no route
    "name",  # the host name cannot be resolved
    "tls",
    "certificate",
    "lost",  # the connection ended too early
    "late",  # nothing came for too long
    "request",  # it cannot be sent as it is
    "protocol",  # what came is no HTTP
    "redirects",
    "size",
]


class RequestFailed(BridgeError):
    """There is no response, or not all of it. ``kind`` is for code, the message for people."""

    def __init__(self, kind: Kind, message: str) -> None:
        super().__init__(message)
        self.kind: Kind = kind


@dataclass(frozen=True)
class Ask:
    """A request. ``headers`` lacks Host and Content-Length, which follow from the rest."""

    method: str
    address: Address
    headers: HeaderList = ()
    body: bytes = b""

    @property
    def url(self) -> str:
        """Where to, without user and password."""
        return self.address.shown

    def __str__(self) -> str:
        return f"{self.method} {self.url}"


async def _nothing() -> None:
    pass


@dataclass
class Answer:
    """A response whose body comes in pieces; used in ``async with``, and its pieces read once.

    ``headers`` are spelled as the server does, in its order.
    """

    status: int
    reason: str
    headers: HeaderList
    pieces: AsyncIterator[bytes]
    version: str = "HTTP/1.1"
    close: Callable[[], Awaitable[None]] = field(default=_nothing, repr=False)

    def header(self, name: str) -> str | None:
        """The first header of a name, in any case."""
        wanted = name.lower()
        return next((value for key, value in self.headers if key.lower() == wanted), None)

    async def read(self) -> bytes:
        """The whole body.

        Raises:
            RequestFailed: It does not come whole.
        """
        body = bytearray()
        async for piece in self.pieces:
            body += piece
        return bytes(body)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.close()

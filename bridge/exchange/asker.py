"""What requests see of the page that makes them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from bridge.clock import Clock
from bridge.records import RequestTrace, ScriptError, ScriptWarning

if TYPE_CHECKING:
    from bridge.net.address import Address
    from bridge.net.listener import Options

GIVEN_UP = "it was given up"


class Asker(Protocol):
    """The little that is seen of a page."""

    opened: float

    @property
    def clock(self) -> Clock:
        """What times and delays go by."""

    @property
    def tracing(self) -> bool:
        """Whether what crosses the wire is told as it does."""

    @property
    def socket_options(self) -> Options:
        """Bounds and TLS settings of connections."""

    async def route(self, address: Address) -> Address:
        """Tell where a WebSocket leads; what scripted servers ask for."""

    def record(self, record: ScriptError | ScriptWarning | RequestTrace) -> None:
        """Remember something for the page's report."""

    def touch(self) -> None:
        """Say that something was sent or received."""

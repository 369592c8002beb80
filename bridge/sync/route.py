"""A route of a device, for who does not await."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from bridge.errors import TimedOut
from bridge.sync.peer import Peer
from bridge.sync.world import World

if TYPE_CHECKING:
    from bridge.peers.http import Request
    from bridge.peers.peer import Peer as CorePeer
    from bridge.peers.routing import Route as Core


class Route:
    """One pattern of URLs and what answers there: see ``docs/scripted-servers.md``."""

    def __init__(
        self,
        world: World,
        core: Core,
        timeout: float,
        wrapped: Callable[[CorePeer], Peer],
        connections: Callable[[], str],
    ) -> None:
        self.core = core
        """The asynchronous one."""
        self._world = world
        self._timeout = timeout
        self._wrapped = wrapped
        self._connections = connections

    def __repr__(self) -> str:
        return f"<Route {self.core}>"

    @property
    def peers(self) -> list[Peer]:
        """The connections that came, in order."""
        return [self._wrapped(each) for each in self.core.peers]

    @property
    def requests(self) -> list[Request]:
        """The HTTP requests that came, in order."""
        return self.core.requests

    def next_peer(self, *, within: float | None = None) -> Peer:
        """The next connection, in the order they came: for routes without a handler, whose script
        is the test itself.

        Args:
            within: seconds by the clock to wait for it; the device's time-out by default.

        Raises:
            TimedOut: No page connected; the message says what pages did instead.
        """
        __tracebackhide__ = True
        seconds = self._timeout if within is None else within
        try:
            core = self._world.wait("next_peer()", self.core.next_peer, seconds)
        except TimeoutError:
            raise TimedOut(
                f"no further page connected to {self.core} within {seconds:g} s; the connections "
                f"so far: {self._connections() or 'none'}"
            ) from None
        return self._wrapped(core)

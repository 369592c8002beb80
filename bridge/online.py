"""What a device is on the network: where the URLs that its pages ask for lead."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from bridge.clock import Clock
from bridge.routes import Routes, Unscripted

if TYPE_CHECKING:
    from bridge.net.allowed import Allowed
    from bridge.net.websocket import Options
    from bridge.peers.pattern import Pattern
    from bridge.peers.routing import Route


class Online(ABC):
    """The part of a device that routes and connects.

    Attributes:
        routes: where URLs lead.
    """

    def __init__(
        self,
        maps: Iterable[str],
        *,
        default_maps: bool,
        unrouted: Unscripted,
        allow_net: Iterable[str] | None,
        socket_options: Options | None,
    ) -> None:
        self._allowed = None if allow_net is None else _allowed(allow_net)
        self.routes = Routes(
            maps,
            default_maps=default_maps,
            allowed=self._allowed,
            unrouted=unrouted,
            clock=lambda: self.clock,
        )
        self._socket_options = socket_options

    @property
    @abstractmethod
    def clock(self) -> Clock:
        """What everything goes by that waits."""

    def route(self, url: Pattern, handler: object = None, *, times: int | None = None) -> Route:
        """Let a script answer at these URLs instead of a server, see ``docs/scripted-servers.md``.
        What was routed last goes first.

        Args:
            url: a glob such as ``wss://chat.example/**``, a regular expression, or a function.
            handler: a function, plain or async, of a :class:`bridge.peers.peer.Peer` for ws and wss
                and of a :class:`bridge.peers.http.Request` for http and https; or a ``Response``;
                or a ``fault()``. Without one, connections wait for ``route.next_peer()``.
            times: after how many connections or requests it is over; never by default.

        Raises:
            UsageError: The URL or the handler cannot be used.
        """
        return self.routes.scripted.add(url, handler, times=times)

    def route_from_file(self, path: str | Path, *, timing: bool = False) -> list[Route]:
        """Let a recorded session answer at the URLs that stand in it, see :meth:`record`.

        Args:
            path: the file.
            timing: whether servers take the time they took, by the device's clock.

        Raises:
            UsageError: The file cannot be read, or is no recorded session.
        """
        return self.routes.scripted.play(Path(path), timing=timing)

    def record(self, path: str | Path) -> None:
        """Write down what real servers say to pages from now on, for :meth:`route_from_file`.

        Raises:
            UsageError: The file cannot be written.
        """
        self.routes.scripted.record(Path(path))

    def unroute(self, route: Pattern | Route) -> None:
        """Remove a route, or all that were added for such URLs."""
        self.routes.scripted.remove(route)

    @property
    def socket_options(self) -> Options:
        """Time-outs, bounds and TLS settings of connections."""
        if self._socket_options is None:
            from bridge.net.websocket import Options

            self._socket_options = Options()
        if self._allowed is not None and self._socket_options.allowed is not self._allowed:
            self._socket_options = replace(self._socket_options, allowed=self._allowed)
        return self._socket_options


def _allowed(hosts: Iterable[str]) -> Allowed:
    from bridge.net.allowed import Allowed

    return Allowed(hosts)

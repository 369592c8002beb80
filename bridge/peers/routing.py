"""Which URLs are answered by scripts, and by which."""

from __future__ import annotations

import asyncio
import inspect
import math
from collections import deque
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Protocol

from bridge.clock import Clock, RealClock
from bridge.errors import Aborted, Unrouted, UsageError
from bridge.peers import standstill
from bridge.peers.http import Fetch, Request, Response, checked
from bridge.peers.pattern import Pattern, matcher, shown

if TYPE_CHECKING:
    from pathlib import Path

    from bridge.net.address import Address
    from bridge.net.frame import Frame
    from bridge.peers.faulty import FaultySession
    from bridge.peers.peer import Peer
    from bridge.peers.session import Session, Visitor

Handler = Callable[[Any], object]
Dial = Callable[[asyncio.BaseProtocol], None]


class Tape(Protocol):
    """What sees a connection to a real server, such as what it is recorded on."""

    def frame(self, frame: Frame) -> None:
        """A frame, or one half of the handshake."""

    def ended(self, why: str, was_clean: bool) -> None:
        """The connection is over; why it failed, if it did."""


class Witness(Protocol):
    """What sees all that pages and real servers say to each other, such as a recorder."""

    def socket(self, url: str, now: Callable[[], float]) -> Tape:
        """Begin with one more connection, whose times are told by ``now``."""

    def exchange(self, request: Request, answer: Response | str, began: float, now: float) -> None:
        """See a request and what the real server answered, or why it did not; ``began`` and ``now``
        are the times of both."""

    def close(self) -> None:
        """Nothing more is to be seen."""


class Route:
    """One pattern of URLs and what answers there.

    Attributes:
        peers: the connections that came, in order.
        requests: the HTTP requests that came, in order.
    """

    def __init__(
        self, pattern: Pattern, handler: object, times: int | None, clock: Callable[[], Clock]
    ) -> None:
        self._clock = clock
        self.pattern = pattern
        self.handler = handler
        self.peers: list[Peer] = []
        self.requests: list[Request] = []
        self._matches = matcher(pattern)
        self._left: float = math.inf if times is None else times
        self._unseen: deque[Peer] = deque()
        self._arrived = asyncio.Event()

    def __str__(self) -> str:
        return shown(self.pattern)

    def matches(self, url: str) -> bool:
        """Whether it answers there."""
        return self._left > 0 and self._matches(url)

    @property
    def answers_requests(self) -> bool:
        """Whether requests are for it too: without a handler, and with a fault, sockets alone
        are."""
        return callable(self.handler) or isinstance(self.handler, Response)

    def use(self) -> None:
        """It answers once more."""
        self._left -= 1

    def arrived(self, peer: Peer) -> None:
        """A page has connected."""
        self.peers.append(peer)
        self._unseen.append(peer)
        self._arrived.set()

    async def next_peer(self) -> Peer:
        """The next connection, in the order they came: for routes without a handler, whose script
        is the test itself.

        Raises:
            ExpectationFailed: None comes, since time stands still and nobody moves it.
        """
        while not self._unseen:
            self._arrived.clear()
            await standstill.wait(self._arrived, self._clock())
        return self._unseen.popleft()


class Routing:
    """The routes of a device, and the connections that lead there.

    Args:
        clock: gives the device's.
    """

    def __init__(self, clock: Callable[[], Clock] = RealClock) -> None:
        self._clock = clock
        self._routes: list[Route] = []
        self.recorder: Witness | None = None
        self._sessions: dict[Visitor, list[Session | FaultySession]] = {}

    def add(self, pattern: Pattern, handler: object = None, *, times: int | None = None) -> Route:
        """Add a route, which goes before those there are.

        Raises:
            UsageError: The pattern or the handler is none.
        """
        _check_handler(handler)
        route = Route(pattern, handler, times, self._clock)
        self._routes.insert(0, route)
        return route

    def remove(self, pattern: Pattern | Route) -> None:
        """Remove a route, or all of this pattern."""
        self._routes = [
            route for route in self._routes if route is not pattern and route.pattern != pattern
        ]

    def match(self, url: str) -> Route | None:
        """The route that answers at this URL."""
        return next((route for route in self._routes if route.matches(url)), None)

    def unrouted(self, url: str) -> Unrouted:
        """What is wrong with a URL that no route is about."""
        routes = ", ".join(str(route) for route in self._routes) or "none"
        return Unrouted(
            f'no route answers {url}, and unrouted="error" lets nothing else be reached; '
            f"the routes are: {routes}"
        )

    def play(self, path: Path, *, timing: bool) -> list[Route]:
        """Add a route for each URL of a recorded session.

        Raises:
            UsageError: The file cannot be read, or is none.
        """
        from bridge.peers.replay import add_routes

        return add_routes(self, path, timing=timing)

    def record(self, path: Path) -> None:
        """Record real servers to a file, until the device is closed."""
        from bridge.peers.recording import Recorder

        self.close()
        self.recorder = Recorder(path)

    def close(self) -> None:
        """The device is closed."""
        if self.recorder is not None:
            self.recorder.close()

    # -- connections

    def dial(self, address: Address, visitor: Visitor) -> Dial | None:
        """How a page connects to this address; None where no script answers."""
        matching = (route for route in self._routes if route.matches(address.shown))
        route = next((each for each in matching if not isinstance(each.handler, Response)), None)
        if route is None:
            return None
        route.use()
        session = _session(route, address, visitor)
        running = [each for each in self._sessions.get(visitor, []) if not each.is_over]
        self._sessions[visitor] = [*running, session]
        return session.dial

    def page_leaves(self, visitor: Visitor) -> None:
        """A page is being destroyed, and begins to close its connections."""
        for session in self._sessions.get(visitor, []):
            session.page_leaves()

    async def page_left(self, visitor: Visitor) -> None:
        """A page is gone: handlers that still wait are told."""
        for session in self._sessions.pop(visitor, []):
            await session.finish()

    # -- requests

    async def respond(
        self, request: Request, visitor: Visitor, fetch: Fetch | None = None
    ) -> Response | None:
        """Answer an HTTP request, in its time by the page's clock; None where no script does.

        ``fetch`` sends a request to the real server.

        Raises:
            Aborted: The request is to fail as if the network had.
        """
        for route in list(self._routes):
            if route.answers_requests and route.matches(request.url):
                route.use()
                route.requests.append(request)
                response = await _response(route, replace(request, fetch_real=fetch), visitor)
                if response is not None:
                    if response.delay:  # none at all needs no time, also where that stands still
                        await visitor.clock.sleep(response.delay)
                    return response
        return None


def _check_handler(handler: object) -> None:
    if handler is None or callable(handler) or isinstance(handler, Response):
        return
    from bridge.servers.faults.peer import Fault

    if isinstance(handler, Fault):
        return
    raise UsageError(
        f"{handler!r} cannot answer: a route needs a function of a peer or a request, a Response, "
        "or a fault()"
    )


def _session(route: Route, address: Address, visitor: Visitor) -> Session | FaultySession:
    from bridge.peers.faulty import FaultySession
    from bridge.peers.session import Session
    from bridge.servers.faults.peer import Fault

    if isinstance(route.handler, Fault):
        return FaultySession(route.handler)
    assert route.handler is None or callable(route.handler)
    return Session(visitor, address, route.handler, route.arrived)


async def _response(route: Route, request: Request, visitor: Visitor) -> Response | None:
    if isinstance(route.handler, Response):
        return route.handler
    try:
        assert callable(route.handler)
        answer = route.handler(request)
        return checked(await answer if inspect.isawaitable(answer) else answer)
    except Aborted:
        raise
    except Exception as error:
        from bridge.peers.failures import failure

        visitor.record(failure(error, request.url))
        raise Aborted(f"the scripted server for {request.url} failed: {error}") from error

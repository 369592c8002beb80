"""The device, for who does not await."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self, TypeVar

from bridge.device import Device as Core
from bridge.sync.clock import Clock
from bridge.sync.page import Page
from bridge.sync.peer import Peer, for_plain
from bridge.sync.route import Route
from bridge.sync.talk import connections, frames
from bridge.sync.world import World

if TYPE_CHECKING:
    from bridge.modules.dialogs import Dialogs
    from bridge.modules.opened import Opened
    from bridge.modules.store import Store
    from bridge.page import Page as CorePage
    from bridge.page import Until
    from bridge.peers.pattern import Pattern
    from bridge.peers.peer import Peer as CorePeer
    from bridge.peers.routing import Route as CoreRoute
    from bridge.records import Outcome

Result = TypeVar("Result")


class Device:
    """A headless Weex device for plain functions. Use it in ``with``, which closes it.

    Args:
        core: the asynchronous device, which nobody else may use; one with its defaults if none is
            given.
    """

    def __init__(self, core: Core | None = None) -> None:
        self.core = Core() if core is None else core
        """The asynchronous one."""
        self._world = World()
        self._world.do("Device()", self._start)
        self._pages: dict[CorePage, Page] = {}
        self._expected: list[str | re.Pattern[str]] = []
        self.clock = Clock(self._world)
        """Its time, which a virtual one lets a test move."""

    def _start(self) -> None:
        self._world.clock = self.core.clock  # real time is that of a running loop

    def __repr__(self) -> str:
        count = len(self.core.pages)
        return f"<Device of {count} page{'s' * (count != 1)}>"

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Destroy all pages and end everything. Closing twice is fine."""
        self._world.close(self.core.close)

    def run(self, work: Awaitable[Result]) -> Result:
        """Await something of the asynchronous side: ``device.run(device.core.open("a.js"))``."""
        __tracebackhide__ = True
        return self._world.run("device.run()", lambda: work)

    # -- pages

    def open(
        self,
        path: str | Path | None = None,
        *,
        source: str | None = None,
        name: str | None = None,
        bundle_url: str | None = None,
        first_line: int = 1,
        framework: str | None = None,
        data: Mapping[str, object] | None = None,
    ) -> Page:
        """Open a page and run its script or compiled bundle: see :meth:`bridge.Device.open`.

        What the script throws is among the page's errors; opening succeeds all the same.

        Raises:
            UsageError: The file cannot be read, or neither file nor source is given.
            SetupError: The framework that the bundle needs is not installed.
        """
        __tracebackhide__ = True
        return self._world.run(
            "device.open()",
            lambda: self._opened(
                path,
                source=source,
                name=name,
                bundle_url=bundle_url,
                first_line=first_line,
                framework=framework,
                data=data,
            ),
        )

    async def _opened(self, path: str | Path | None, **how: object) -> Page:
        # Wrapped before anything else happens, so that no touch of the page goes round the world.
        return self._wrapped(await self.core.open(path, **how))  # type: ignore[arg-type]

    @property
    def pages(self) -> list[Page]:
        """The pages there are, in the order they were opened."""
        return [self._wrapped(each) for each in self.core.pages]

    @property
    def page(self) -> Page:
        """The page on top: the last that was opened and has not gone.

        Raises:
            UsageError: There is none.
        """
        __tracebackhide__ = True
        return self._wrapped(self.core.page)

    @property
    def popped(self) -> list[Page]:
        """The last of those that scripts have closed, in the order they went."""
        return [self._wrapped(each) for each in self.core.popped]

    def settled(
        self,
        *,
        settle: float | None = None,
        timeout: float | None = None,
        until: Until = "settled",
    ) -> Outcome:
        """Wait until nothing more is to be expected of any page, and say how it went: see
        :meth:`bridge.Device.settled`."""
        __tracebackhide__ = True
        return self._world.run(
            "device.settled()",
            lambda: self.core.settled(settle=settle, timeout=timeout, until=until),
            self._timeout if timeout is None else timeout,
        )

    @property
    def seen_pages(self) -> list[Page]:
        """All pages that there were as far as this object knows, those that are gone too."""
        _ = self.pages, self.popped
        return list(self._pages.values())

    def draw(self, page: CorePage, path: Path, browser: bool | None = None) -> None:
        """Draw a page of the asynchronous side into a PNG file, see :meth:`Page.screenshot`."""
        self._wrapped(page).screenshot(path, browser=browser)

    def _wrapped(self, core: CorePage) -> Page:
        if core not in self._pages:
            self._pages[core] = Page(self._world, core)
        return self._pages[core]

    # -- servers

    def route(self, url: Pattern, handler: object = None, *, times: int | None = None) -> Route:
        """Let a script answer at these URLs instead of a server: see :meth:`bridge.Device.route`.

        A handler that waits for what the page sends is an ``async def``, which gets a
        :class:`bridge.Peer`. A plain function gets a :class:`bridge.sync.Peer`, which it can act
        through and not wait. Without a handler the test is the server: ``route.next_peer()``.

        Raises:
            UsageError: The URL or the handler cannot be used.
        """
        return self._route(self.core.route(url, for_plain(handler, self._peer), times=times))

    def unroute(self, route: Pattern | Route) -> None:
        """Remove a route, or all that were added for such URLs."""
        self.core.unroute(route.core if isinstance(route, Route) else route)

    def route_from_file(self, path: str | Path, *, timing: bool = False) -> list[Route]:
        """Let a recorded session answer at the URLs that stand in it, see :meth:`record`.

        Raises:
            UsageError: The file cannot be read, or is no recorded session.
        """
        return [self._route(each) for each in self.core.route_from_file(path, timing=timing)]

    def record(self, path: str | Path) -> None:
        """Write down what real servers say to pages from now on.

        Raises:
            UsageError: The file cannot be written.
        """
        self.core.record(path)

    def _route(self, core: CoreRoute) -> Route:
        return Route(
            self._world, core, self._timeout, self._peer, lambda: connections(self._known())
        )

    def _peer(self, core: CorePeer) -> Peer:
        return Peer(self._world, core, self._timeout, lambda url: frames(self._known(), url))

    def _known(self) -> Sequence[CorePage]:
        return [page.core for page in self.seen_pages]

    @property
    def _timeout(self) -> float:
        return self.core.defaults.timeout

    # -- what pages share

    @property
    def dialogs(self) -> Dialogs:
        """The toasts and dialogs that pages have shown, and what they are answered."""
        return self.core.dialogs

    @property
    def outside(self) -> list[Opened]:
        """The URLs that pages have left to other apps, such as ``tel:`` and ``mailto:``."""
        return self.core.outside

    @property
    def storage(self) -> Store:
        """What scripts store, as a mapping of texts, to be read and set."""
        return self.core.storage

    @property
    def languages(self) -> list[str]:
        """The languages of its user, best first."""
        return self.core.languages

    @languages.setter
    def languages(self, tags: Sequence[str]) -> None:
        self._act("device.languages", lambda: setattr(self.core, "languages", tags))

    @property
    def clipboard(self) -> str:
        """The text on its clipboard."""
        return self.core.clipboard

    @clipboard.setter
    def clipboard(self, text: str) -> None:
        self.core.clipboard = text

    def background(self) -> None:
        """Send the app to the background: pages are told, where the platform tells them."""
        self._act("device.background()", self.core.background)

    def foreground(self) -> None:
        """Bring the app back to the foreground: pages are told, where the platform tells them."""
        self._act("device.foreground()", self.core.foreground)

    def _act(self, what: str, action: Callable[[], None]) -> None:
        __tracebackhide__ = True
        self._world.do(what, action)

    # -- errors that a test expects

    def expect_errors(self, match: str | re.Pattern[str] = "") -> None:
        """Say that pages will have errors, which then do not fail the test; for tests of the
        pytest plugin, which fails them for each that nobody looked at.

        Args:
            match: a part of such an error as reports show it, or a pattern; any by default. It
                fails the test if there was none.
        """
        self._expected.append(match)

    @property
    def expected_errors(self) -> Sequence[str | re.Pattern[str]]:
        """What :meth:`expect_errors` was told."""
        return self._expected

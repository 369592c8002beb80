"""The pages of a device, one over the other: what covers what, and who is told.

A page that another has pushed covers that one, which goes on and cannot be seen. Pages that a test
opens stand side by side.
"""

from __future__ import annotations

import asyncio
from abc import ABC, abstractmethod
from collections import deque
from collections.abc import Iterator, Sequence

from bridge.clock import Clock
from bridge.errors import LimitExceeded, UsageError
from bridge.modules.global_event import BACKGROUND, FOREGROUND
from bridge.page import Page
from bridge.profile import Profile
from bridge.profile.global_event import AppEvents
from bridge.profile.navigator import Covered, CoveredPop, LastPop, NavigatorRules, Seen
from bridge.records import Outcome, Status
from bridge.wire import Place

MAX_PAGES = 32  # over each other
_REMEMBERED = 1000  # pages that have gone
_WORST: Sequence[Status] = ("limit", "timeout", "failed", "passed")


class Stack(ABC):
    """The part of a device that has pages.

    Attributes:
        pages: those there are, in the order they were opened.
        popped: the last of those that scripts have closed, in the order they went.
        in_background: whether the device's user sees another app.
    """

    _profile: Profile

    def __init__(self) -> None:
        self.pages: list[Page] = []
        self.popped: deque[Page] = deque(maxlen=_REMEMBERED)
        self.in_background = False
        self.stirred = asyncio.Event()
        """Set when the activity of a page becomes another one, or it is over."""
        self._ends = False
        self._closing: set[asyncio.Future[None]] = set()

    @property
    @abstractmethod
    def clock(self) -> Clock:
        """What everything goes by that waits."""

    @abstractmethod
    def _begin(self, url: str, opener: Page, place: Place | None) -> Page:
        """Make the page that is to show what is at a URL, and let it load that."""

    @property
    def page(self) -> Page:
        """The page on top: the last that was opened and has not gone.

        Raises:
            UsageError: There is none.
        """
        for page in reversed(self.pages):
            if not page.has_left:
                return page
        raise UsageError("the device has no page: none was opened, or the last has closed itself")

    def background(self) -> None:
        """Send the app to the background: pages are told, where the platform tells them."""
        if self.in_background:
            return
        self.in_background = True
        for page in list(self._in_front()):
            page.disappear()
        self._tell_app_event(BACKGROUND)

    def foreground(self) -> None:
        """Bring the app back to the foreground: pages are told, where the platform tells them."""
        if not self.in_background:
            return
        self.in_background = False
        self._tell_app_event(FOREGROUND)
        for page in list(self._in_front()):
            page.appear()
            page.catch_up()

    # -- what pages see --------------------------------------------------------------------------

    def push(self, url: str, opener: Page, place: Place | None) -> None:
        """Open a page over the one on top of the page that asks for it. When the device ends none
        is opened any more: nobody would destroy it.

        Raises:
            LimitExceeded: There are too many.
        """
        if self._ends:
            return
        below = self._top_of(opener)
        if below is not None and sum(1 for _ in _down_from(below)) >= MAX_PAGES:
            raise LimitExceeded(
                f"{MAX_PAGES} pages are open over each other, and no more can be: go back with "
                "navigator.pop before you push the next"
            )
        if len(self._closing) >= MAX_PAGES:
            raise LimitExceeded(
                f"{MAX_PAGES} pages are closing at this moment, and no more are opened meanwhile"
            )
        self._begin(url, opener, place).below = below

    def covers(self, page: Page) -> None:
        """A page comes into sight: the one that it covers goes out of it."""
        below = page.below
        if below is not None:
            below.disappear()
            if self._pauses_covered:
                below.tell_app_event(BACKGROUND)

    def pop(self, page: Page) -> bool:
        """Close a page, or the one that the platform closes when that one asks; false when it
        stays."""
        if self._navigator.covered_pop is CoveredPop.TOP:
            page = self._top_of(page) or page
        if page.below is None and self._navigator.last_pop is LastPop.STAYS:
            return False
        if not page.has_left:
            self.leaves(page)
            self.popped.append(page)
            self._closing.add(closing := asyncio.ensure_future(_let_go(page)))
            closing.add_done_callback(self._closed)
        return True

    def leaves(self, page: Page) -> None:
        """A page goes out of sight for ever: what it covered comes into sight again."""
        if page.has_left:
            return
        page.has_left = True
        for each in self.pages:
            if each.below is page:
                each.below = page.below
        page.disappear()
        below = page.below
        if below is not None and not self._ends and not self._is_covered(below):
            if self._pauses_covered:
                below.tell_app_event(FOREGROUND)
            if not self._is_hidden:
                below.appear()

    def forget(self, page: Page) -> None:
        """A page was destroyed."""
        self.pages.remove(page)

    def _outcome(self, in_time: bool) -> Outcome:
        """How it went with all pages until now, those included that scripts have closed."""
        pages = [*self.popped, *self.pages]
        for page in pages:
            page.raise_defect()
        since = min((page.opened for page in pages), default=self.clock.now())
        return Outcome(
            min((page.status(in_time) for page in pages), key=_WORST.index, default="passed"),
            tuple(item for page in self.pages for item in page.still_open()),
            self.clock.now() - since,
        )

    async def _destroy_all(self) -> None:
        self._ends = True
        # All of them are over before anything is said of one that failed.
        ends = await asyncio.gather(
            *(page.destroy() for page in self.pages), return_exceptions=True
        )
        await self._closed_all()
        for failure in filter(None, ends):
            raise failure

    async def _closed_all(self) -> None:
        """Wait for the pages that scripts have closed."""
        while closing := set(self._closing):
            await asyncio.gather(*closing)
            self._closing -= closing  # their callbacks may be due only later

    def _closed(self, closing: asyncio.Future[None]) -> None:
        if closing.cancelled() or closing.exception() is None:
            self._closing.discard(closing)  # one that failed stays, for whoever waits

    def _top_of(self, page: Page) -> Page | None:
        """The page that covers all others which a page is one of."""
        while (above := next(self._above(page), None)) is not None:
            page = above
        if not page.has_left:
            return page
        return None if page.below is None else self._top_of(page.below)

    def _above(self, page: Page) -> Iterator[Page]:
        return (each for each in self._staying() if each.below is page)

    def _is_covered(self, page: Page) -> bool:
        return next(self._above(page), None) is not None

    @property
    def _is_hidden(self) -> bool:
        """Whether pages are out of sight because the app is."""
        return self.in_background and self._navigator.in_background is Seen.FIRED

    @property
    def _pauses_covered(self) -> bool:
        """Whether a page hears, when another covers it, what it hears when the app goes. Once the
        app has gone it knows."""
        return self._navigator.covered is Covered.PAUSED and not self.in_background

    def _in_front(self) -> Iterator[Page]:
        """The pages that hear when the app goes out of sight and comes back."""
        if self._navigator.in_background is Seen.FIRED:
            yield from (each for each in self._staying() if not self._is_covered(each))

    def _staying(self) -> Iterator[Page]:
        return (each for each in self.pages if not each.has_left)

    def _tell_app_event(self, name: str) -> None:
        if self._profile.global_event.app_events is not AppEvents.FIRED:
            return
        for page in list(self._staying()):
            # Where a page hears of it when it is covered, it knows already.
            if self._navigator.covered is not Covered.PAUSED or not self._is_covered(page):
                page.tell_app_event(name)
                page.catch_up()

    @property
    def _navigator(self) -> NavigatorRules:
        return self._profile.navigator


async def _let_go(page: Page) -> None:
    page.catch_up()  # it hears what became of its call
    await page.destroy()


def _down_from(page: Page) -> Iterator[Page]:
    """A page, the one that it covers, and so on."""
    each: Page | None = page
    while each is not None:
        yield each
        each = each.below

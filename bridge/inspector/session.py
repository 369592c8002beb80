"""The device that is inspected: starts its script, starts it afresh, and knows its pages."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

from bridge.clock import Clock, VirtualClock
from bridge.device import Device, Watcher
from bridge.errors import BridgeError, UsageError
from bridge.inspector.log import Log
from bridge.inspector.pace import Pace
from bridge.inspector.questions import Questions
from bridge.page import Page

Make = Callable[[Watcher, Clock | None], Device]
"""Makes a device, given who watches it and what clock it goes by; None for real time."""
Open = Callable[[Device], Awaitable[Page]]
"""Opens the script on a device, as its file is now."""


class Session:
    """A script on a device, again and again.

    Args:
        name: what the script is called.
        make: makes a device for each run.
        open_page: opens the script on it.
        virtual: whether time stands still until somebody lets it pass.

    Attributes:
        run: how often the script was started.
        problem: why it could not be started the last time, in a sentence.
        log: what has happened since.
    """

    device: Device
    questions: Questions
    pace: Pace | None

    def __init__(self, name: str, make: Make, open_page: Open, *, virtual: bool = False) -> None:
        self.name = name
        self.run = 0
        self.problem: str | None = None
        self.log = Log()
        self._make = make
        self._open = open_page
        self._virtual = virtual
        self._changing = asyncio.Lock()

    async def start(self) -> None:
        """Start the script on a new device.

        Raises:
            BridgeError: It cannot be read, or its framework is not installed.
        """
        self.run += 1
        self.log = Log()
        clock = VirtualClock() if self._virtual else None
        self.pace = Pace(clock) if clock is not None else None
        self.device = self._make(self.log.watch, clock)
        self.device.watch_frames = self.log.frame
        self.log.begin = self.device.clock.now()
        self.questions = Questions(self.device.dialogs)
        try:
            await self._open(self.device)
        except BridgeError:
            await self.device.close()
            raise

    async def restart(self) -> None:
        """End everything and start the script as its file is now; see :attr:`problem`."""
        async with self._changing:
            await self.close()
            self.problem = None
            try:
                await self.start()
            except BridgeError as error:
                self.problem = str(error)

    async def close(self) -> None:
        """End everything."""
        if self.pace is not None:
            await self.pace.close()
        await self.device.close()

    @property
    def pages(self) -> list[Page]:
        """The pages that are open, the one that a user sees last."""
        return [page for page in self.device.pages if not page.has_left]

    @property
    def top(self) -> Page | None:
        """The page that a user sees; None when there is none."""
        return next(reversed(self.pages), None)

    def page(self, number: int | None) -> Page | None:
        """An open page by its number; by default the one that a user sees."""
        if number is None:
            return self.top
        open_pages = (page for page in self.pages if self.log.number(page) == number)
        return next(open_pages, None)

    def page_at_hand(self, number: int | None) -> Page:
        """The same.

        Raises:
            UsageError: It is not open, or has ended.
        """
        page = self.page(number)
        if page is None:
            raise UsageError("this page is not open any more")
        if page.is_over:
            raise UsageError(f"this page has ended: {page.limit or 'it was destroyed'}; restart it")
        return page

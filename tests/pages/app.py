"""Our own pages, opened on a device and driven as a user does."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from bridge import Device, Page, VirtualClock
from bridge.document import Element
from tests.differential.run import frameworks
from tests.npm.bundles import PAGES, bundle

__all__ = ["PAGES", "App", "opened", "unchecked"]


class App:
    """One page, whose time stands still unless it is moved."""

    def __init__(self, device: Device, page: Page, clock: VirtualClock) -> None:
        self.device = device
        self.page = page
        self.clock = clock

    def __getitem__(self, id: str) -> Element:
        return self.page.find(f"#{id}")

    def text(self, id: str) -> str:
        """What can be read in an element."""
        return self[id].text

    def lines(self) -> list[str]:
        """The lines of the page's ``<log-lines>``."""
        return [line.text for line in self["log"].children]

    async def tap(self, *ids: str) -> None:
        """Tap elements, one after the other, and wait for what comes of it at once."""
        for id in ids:
            await self.fire(id, "click")

    async def fire(self, id: str, type: str, event: dict[str, object] | None = None) -> None:
        """Fire an event at an element, and wait for what comes of it at once."""
        self[id].fire(type, event)
        await self.clock.advance(0)

    async def type(self, id: str, value: str) -> None:
        """Type into a field: it has the new value before it tells."""
        self[id].fill(value)
        await self.clock.advance(0)


@asynccontextmanager
async def opened(name: str, **options: Any) -> AsyncIterator[App]:
    """Open a page by its name; it must go without an error until the end."""
    async with unchecked(name, **options) as app:
        yield app
        assert [str(error) for error in app.page.errors] == []


@asynccontextmanager
async def unchecked(
    name: str,
    *,
    query: str = "",
    data: dict[str, object] | None = None,
    **options: Any,
) -> AsyncIterator[App]:
    """Open a page that may have errors."""
    clock = VirtualClock()
    async with Device(frameworks=frameworks(), clock=clock, **options) as device:
        file = bundle(name)
        url = file.as_uri() + query
        page = await device.open(file, name=file.name, bundle_url=url, data=data)
        await clock.advance(0)
        yield App(device, page, clock)

"""The inspector in a window of real Chromium."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import pytest_asyncio

from bridge.paint import chromium
from tests.inspector.inspecting import BROWSER, Script, inspected

if TYPE_CHECKING:
    from playwright.async_api import Browser, Page


@pytest_asyncio.fixture(scope="package", loop_scope="package")
async def browser() -> AsyncIterator[Browser]:
    from playwright.async_api import async_playwright

    async with async_playwright() as playwright:
        opened = await playwright.chromium.launch(
            executable_path=BROWSER, args=chromium.arguments()
        )
        yield opened
        await opened.close()


class Seen:
    """A window with the inspector in it."""

    def __init__(self, window: Page, script: Script, troubles: list[str]) -> None:
        self.window = window
        self.script = script
        self.troubles = troubles

    def shows(self, text: str | re.Pattern[str]) -> Any:
        """An expectation that the inspector shows a text somewhere."""
        from playwright.async_api import expect

        return expect(self.window.get_by_text(text).first).to_be_visible()

    def picture(self, text: str) -> Any:
        """An expectation that the picture of the page shows a text."""
        from playwright.async_api import expect

        inside = self.window.frame_locator("iframe").get_by_text(text, exact=True)
        return expect(inside).to_be_visible()

    async def at(self, x: float, y: float) -> tuple[float, float]:
        """Where a place of the page is in the window."""
        box = await self.window.locator(".glass").bounding_box()
        assert box is not None
        scale = box["width"] / 750
        return box["x"] + x * scale, box["y"] + y * scale

    async def tap(self, x: float, y: float) -> None:
        """Tap the page at a place, in design pixels."""
        await self.window.mouse.click(*await self.at(x, y))

    async def tab(self, name: str) -> None:
        """Show a panel."""
        await self.window.get_by_role("tab", name=name).click()


@pytest.fixture
def seen(browser: Browser) -> Any:
    @asynccontextmanager
    async def look(source: str | Path, **options: Any) -> AsyncIterator[Seen]:
        window_options = {key: options.pop(key) for key in ("color_scheme",) if key in options}
        async with inspected(source, **options) as (url, script):
            context = await browser.new_context(
                viewport={"width": 1200, "height": 800}, **window_options
            )
            window = await context.new_page()
            troubles: list[str] = []
            window.on("pageerror", lambda error: troubles.append(str(error)))
            window.on(
                "console",
                lambda line: troubles.append(line.text) if line.type == "error" else None,
            )
            requested: list[str] = []
            window.on("request", lambda request: requested.append(request.url))
            await window.goto(url)
            yield Seen(window, script, troubles)
            assert troubles == []
            assert [each for each in requested if not each.startswith(url)] == []
            await context.close()

    return look

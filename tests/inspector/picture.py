"""Makes the picture in docs/inspector.md: ``python -m tests.inspector.picture docs/inspector.png``.

It needs Chromium, Playwright and the Vue framework, as the tests do.
"""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

from bridge.paint import chromium
from tests.inspector.inspecting import BROWSER, inspected
from tests.npm import node_modules

CHAT = Path(__file__).parents[2] / "jsfixtures" / "pages" / "dist" / "chat.js"
WORDS = ("Is the train on time?", "Ten minutes late.")


async def take(file: str) -> None:
    """Chat with the embedded echo server, look at a frame, and take a picture of it."""
    from playwright.async_api import async_playwright

    vue = node_modules() / "weex-vue-framework"
    async with inspected(CHAT, frameworks={"Vue": vue}) as (url, _), async_playwright() as run:
        browser = await run.chromium.launch(executable_path=BROWSER, args=chromium.arguments())
        window = await browser.new_page(viewport={"width": 1160, "height": 700})
        await window.goto(url)
        row = window.locator(".tree .row")
        await row.filter(has_text="#connect").click()
        await window.get_by_role("button", name="tap", exact=True).click()
        await window.get_by_text('"online"').wait_for()
        for words in WORDS:
            await row.filter(has_text="#draft").click()
            await window.get_by_role("button", name="tap", exact=True).click()
            await window.locator(".pen").fill(words)
            await window.locator(".pen").press("Enter")
        await window.keyboard.press("Escape")
        await window.get_by_role("tab", name="Network").click()
        await window.locator(".list.wire .row", has_text=WORDS[1]).first.click()
        await window.screenshot(path=file)
        await browser.close()


if __name__ == "__main__":
    asyncio.run(take(*sys.argv[1:2]))

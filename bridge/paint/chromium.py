"""Takes the picture of a page in real Chromium, through Playwright, where both are at hand."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def is_installed() -> bool:
    """Whether Playwright, of ``weex-bridge[browser]``, is there."""
    try:
        import playwright.async_api  # noqa: F401
    except ImportError:
        return False
    return True


def chromium_path() -> str | None:
    """The browser to use: Playwright's own, or one on PATH; None when there is none."""
    own = _of_playwright() if is_installed() else None
    return own or next((found for name in _NAMES if (found := shutil.which(name))), None)


def _of_playwright() -> str | None:
    """Playwright's own browser, found where its installer puts it."""
    given = os.environ.get("PLAYWRIGHT_BROWSERS_PATH")
    homes = (
        [Path(given)]
        if given and given != "0"
        else [
            Path.home() / ".cache" / "ms-playwright",
            Path.home() / "Library" / "Caches" / "ms-playwright",
            Path.home() / "AppData" / "Local" / "ms-playwright",
        ]
    )
    patterns = (
        "chromium-*/chrome-*/chrome",
        "chromium-*/chrome-*/chrome.exe",
        "chromium-*/chrome-*/*.app/Contents/MacOS/*",
    )
    found = [path for home in homes for pattern in patterns for path in home.glob(pattern)]
    return str(max(found)) if found else None


def arguments() -> list[str]:
    """What Chromium is started with: it refuses its sandbox to root, and to root alone."""
    return ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []


async def shoot(document: str, width: float, height: float, browser: str) -> bytes:
    """The PNG of an HTML document, one pixel per design pixel.

    Nothing is loaded from anywhere: what is not in the document is not in the picture.
    """
    from playwright.async_api import async_playwright

    async with async_playwright() as playwright:
        chromium = await playwright.chromium.launch(executable_path=browser, args=arguments())
        try:
            size = {"width": max(1, round(width)), "height": max(1, round(height))}
            context = await chromium.new_context(
                viewport={"width": size["width"], "height": size["height"]},
                offline=True,
                java_script_enabled=False,
            )
            page = await context.new_page()
            await page.set_content(document, wait_until="load")
            return await page.screenshot(animations="disabled")
        finally:
            await chromium.close()

"""A picture of a page in a file, as the page is laid out now."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from bridge.errors import UsageError
from bridge.layout import Layout
from bridge.media.pictures import pictures_of
from bridge.paint import screenshot
from bridge.source import shown

if TYPE_CHECKING:
    from bridge.page import Page


async def draw(page: Page, path: Path, *, browser: bool | None = None) -> str:
    """Draw a page, see :meth:`bridge.Page.screenshot`."""
    root = page.document.body
    if root is None:
        raise UsageError(f"there is no {shown(str(path))}: {page.name} has no elements to draw")
    places = page.document.places
    assert isinstance(places, Layout)  # a page of a device is laid out by nothing else
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(
            f"no picture can be written below {shown(str(path.parent))}: {error.strerror}"
        ) from error
    return await screenshot(path, root, places, images=await pictures_of(page), browser=browser)

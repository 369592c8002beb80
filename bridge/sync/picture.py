"""A picture of a page in a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from bridge.errors import UsageError

if TYPE_CHECKING:
    from bridge.page import Page


async def draw(page: Page, path: Path, browser: bool | None) -> None:
    """Draw a page into a PNG file.

    Raises:
        UsageError: The page has no elements yet, or the file cannot be written.
    """
    # Loaded only now: most pages are never drawn.
    from bridge.layout import Layout
    from bridge.media.pictures import pictures_of
    from bridge.paint.screenshot import screenshot

    root = page.document.body
    if root is None:
        raise UsageError(f"there is nothing to draw: {page.name} has no elements yet")
    layout = page.document.places
    assert isinstance(layout, Layout)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"{path.parent}: no folder can be made: {error.strerror}") from error
    images = await pictures_of(page)
    await screenshot(path, root, layout, images=images, browser=browser)

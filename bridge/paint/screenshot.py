"""A picture of a page in a file: through Chromium where there is one, else through Pillow."""

from __future__ import annotations

from pathlib import Path

from bridge.errors import UsageError
from bridge.layout import Box, Layout
from bridge.paint import chromium
from bridge.paint.markup import html
from bridge.paint.pictures import Images
from bridge.paint.raster import png

_NO_IMAGES: Images = {}


async def screenshot(
    path: str | Path,
    root: Box,
    layout: Layout,
    *,
    images: Images = _NO_IMAGES,
    browser: bool | None = None,
) -> str:
    """Draw a page into a PNG file.

    Args:
        path: The file; one that exists is written over.
        root: The page's root element.
        layout: Its layout.
        images: What to draw instead of what an image's ``src`` names: a file, or a ``data:`` URI.
            Nothing is loaded from the network.
        browser: True draws with Chromium or fails, False with Pillow; None takes what is there.

    Returns:
        What has drawn: ``chromium`` or ``pillow``.

    Raises:
        UsageError: There is no Chromium but ``browser`` asks for it, or the file cannot be written.
    """
    found = chromium.chromium_path() if browser is not False and chromium.is_installed() else None
    if browser and found is None:
        raise UsageError(
            "there is no browser to draw with: pip install 'weex-bridge[browser]' and "
            "python -m playwright install chromium, or have chromium on PATH"
        )
    if found is None:
        data = png(root, layout, images=images)
    else:
        screen, document = layout.viewport, html(root, layout, images=images)
        data = await chromium.shoot(document, screen.width, screen.height, found)
    try:
        Path(path).write_bytes(data)
    except OSError as error:
        raise UsageError(f"{path}: cannot be written: {error.strerror}") from error
    return "pillow" if found is None else "chromium"

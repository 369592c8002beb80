"""Draws element trees from their layout: as an HTML document, as a PNG, as a screenshot."""

from bridge.paint.chromium import chromium_path
from bridge.paint.markup import html
from bridge.paint.raster import png
from bridge.paint.screenshot import screenshot

__all__ = ["chromium_path", "html", "png", "screenshot"]

"""Weex's layout: where each element of a page is, in design pixels, the same on every machine.

Give :func:`layout` the root of an element tree; it costs nothing before that, for Taffy is loaded
with the first layout.
"""

from bridge.layout.geometry import Box, Rect, Viewport
from bridge.layout.page import Layout, layout

__all__ = ["Box", "Layout", "Rect", "Viewport", "layout"]

"""Taffy's flexbox, through the ``stretchable`` package: nodes in, rectangles out.

The only file that imports ``stretchable``, and only when a layout is asked for. Its inner module is
used, for two reasons that were measured on 1.1.8: the public ``Node`` is never freed, and a measure
function leaks its arguments. So every layout has a tree of its own, and what has a size of its own
is described to Taffy without a function (:func:`fitting`).
"""

from __future__ import annotations

import logging
import math
from collections.abc import Mapping
from functools import cache
from typing import Any, Final

Style = Mapping[str, Any]

_NAN: Final = math.nan
AUTO: Final = {"dim": 0, "value": _NAN}
ZERO: Final = {"dim": 1, "value": 0.0}
FULL: Final = {"dim": 2, "value": 1.0}
_ENDLESS: Final = {"dim": 4, "value": 0.0}

DIRECTIONS: Final = {"row": 0, "column": 1, "row-reverse": 2, "column-reverse": 3}
WRAPS: Final = {"nowrap": 0, "wrap": 1, "wrap-reverse": 2}
ALIGNS: Final = {"flex-start": 2, "flex-end": 3, "center": 4, "stretch": 6}
JUSTIFIES: Final = {
    "flex-start": 2,
    "flex-end": 3,
    "center": 4,
    "space-between": 6,
    "space-around": 8,
}
_STRETCHED_LINES, _PACKED_LINES = 5, 2


def points(value: float) -> dict[str, Any]:
    """A length in design pixels."""
    return {"dim": 1, "value": float(value)}


def maybe(value: float | None) -> dict[str, Any]:
    """A length, or Taffy's own choice."""
    return AUTO if value is None else {"dim": 1, "value": float(value)}


def size(width: float | None, height: float | None) -> dict[str, Any]:
    """A width and a height."""
    return {"width": maybe(width), "height": maybe(height)}


def edges(left: float, top: float, right: float, bottom: float) -> dict[str, Any]:
    """A length for each side."""
    return {
        "left": points(left),
        "top": points(top),
        "right": points(right),
        "bottom": points(bottom),
    }


def _sizes(one: Mapping[str, Any]) -> dict[str, Any]:
    return {"width": one, "height": one}


_NO_EDGES: Final = edges(0, 0, 0, 0)
_GRID_LINE: Final = {"start": {"kind": 0, "value": 0}, "end": {"kind": 0, "value": 0}}

# Weex's defaults: a column that stretches and never shrinks what is in it.
PLAIN: Final[dict[str, Any]] = {
    "display": 1,
    "box_sizing": 0,
    "overflow_x": 0,
    "overflow_y": 0,
    "scrollbar_width": 0.0,
    "position": 0,
    "inset": {"left": AUTO, "top": AUTO, "right": AUTO, "bottom": AUTO},
    "gap": _sizes(ZERO),
    "margin": _NO_EDGES,
    "border": _NO_EDGES,
    "padding": _NO_EDGES,
    "size": _sizes(AUTO),
    "min_size": _sizes(AUTO),
    "max_size": _sizes(AUTO),
    "flex_wrap": 0,
    "flex_direction": DIRECTIONS["column"],
    "flex_grow": 0.0,
    "flex_shrink": 0.0,
    "flex_basis": AUTO,
    "grid_template_rows": (),
    "grid_template_columns": (),
    "grid_auto_rows": (),
    "grid_auto_columns": (),
    "grid_auto_flow": 0,
    "grid_row": _GRID_LINE,
    "grid_column": _GRID_LINE,
    "aspect_ratio": None,
    "align_items": ALIGNS["stretch"],
    "justify_items": None,
    "align_self": None,
    "justify_self": None,
    "align_content": _PACKED_LINES,
    "justify_content": None,
}


def spacer(height: float) -> dict[str, Any]:
    """Of a box that only keeps a height free."""
    return {**PLAIN, "size": size(None, height)}


def column(width: float) -> dict[str, Any]:
    """Of a box of this width, as high as its content."""
    return {**PLAIN, "size": size(width, None)}


def fitting(width: float, height: float) -> dict[str, Any]:
    """Of a box whose content is this wide where there is room, and can do with any width.

    A grid of one track from nothing to ``width`` is such a box; flexbox alone has none without a
    measure function. The box needs one child to be a grid at all, see :meth:`Tree.add_fitting`.
    """
    return {
        "display": 2,
        "grid_template_columns": [_track(ZERO, points(width))],
        "grid_template_rows": [_track(points(height), points(height))],
    }


def _track(least: Mapping[str, Any], most: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "repetition": -2,
        "single": {"min_size": least, "max_size": most},
        "repeat": [],
    }


class Tree:
    """The nodes of one layout. Free it when done: use it in a ``with`` statement."""

    def __init__(self) -> None:
        self._lib = _library()
        self._pointer = self._lib.init()
        self._lib.disable_rounding(self._pointer)
        self._read = self._lib.PyLayout()

    def __enter__(self) -> Tree:
        return self

    def __exit__(self, *_: object) -> None:
        self._lib.free(self._pointer)

    def add(self, style: Style, parent: int | None = None) -> int:
        """Add a node, as the last child of another one."""
        node: int = self._lib.node_create(self._pointer, style)
        if parent is not None:
            self._lib.node_add_child(self._pointer, parent, node)
        return node

    def add_fitting(self, style: Style, parent: int | None = None) -> int:
        """Add a node that has the style of a :func:`fitting` box."""
        node = self.add(style, parent)
        self.add(PLAIN, node)
        return node

    def restyle(self, node: int, style: Style) -> None:
        """Give a node another style; takes effect when computed."""
        self._lib.node_set_style(self._pointer, node, style)

    def compute(self, root: int) -> None:
        """Lay everything under a node out. It gets the room that its own style asks for."""
        self._lib.node_compute_layout(self._pointer, root, _sizes(_ENDLESS))

    def rect(self, node: int) -> tuple[float, float, float, float]:
        """Left and top in the parent, width and height."""
        read = self._read
        self._lib.node_get_layout(self._pointer, node, read)
        # Margins wider than the parent make Taffy stretch a box to less than nothing.
        return read.x, read.y, max(0.0, read.width), max(0.0, read.height)


@cache
def _library() -> Any:
    """The library; importing it adds a handler to the root logger, which is the user's: undone."""
    root = logging.getLogger()
    before = list(root.handlers)
    from stretchable import taffylib

    for handler in root.handlers[:]:
        if handler not in before:
            root.removeHandler(handler)
    return taffylib

"""An element's style as weex_core's layout takes it: flexbox words, lengths and edges.

Copied in behaviour from weex_core's ``render_object.cpp`` (``ApplyStyle``) and
``css_value_getter.cpp``: unknown words mean the default, values that are no lengths are as though
absent, and only the names below reach the layout: no ``flexGrow``, ``flexBasis`` or ``border``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any, NamedTuple

from bridge.layout.values import length, number, word


class Edges(NamedTuple):
    """A length for each side."""

    left: float = 0
    top: float = 0
    right: float = 0
    bottom: float = 0

    @property
    def across(self) -> float:
        """Left and right together."""
        return self.left + self.right

    @property
    def down(self) -> float:
        """Top and bottom together."""
        return self.top + self.bottom


NONE = Edges()


@dataclass(frozen=True, eq=False)
class BoxStyle:
    """What the layout reads of a style. None stands for a length that is not given.

    Elements with the same style share one, which is its own key: it never changes.
    """

    width: float | None = None
    height: float | None = None
    min_width: float | None = None
    min_height: float | None = None
    max_width: float | None = None
    max_height: float | None = None
    left: float | None = None
    top: float | None = None
    right: float | None = None
    bottom: float | None = None
    margin: Edges = NONE
    padding: Edges = NONE
    border: Edges = NONE
    flex: float | None = None
    flex_direction: str = "column"
    flex_wrap: str = "nowrap"
    justify_content: str = "flex-start"
    align_items: str = "stretch"
    align_self: str = "auto"
    position: str = "relative"
    direction: str = "inherit"

    @cached_property
    def row(self) -> bool:
        """Whether children stand side by side."""
        return self.flex_direction in ("row", "row-reverse")

    @cached_property
    def is_shifted(self) -> bool:
        """Whether it says how far from somewhere a box stands."""
        offsets = self.left, self.top, self.right, self.bottom
        return any(each is not None for each in offsets)

    def align_of(self, child: BoxStyle, *, measured: bool) -> str:
        """How a child stands across the direction in which children follow each other.

        Args:
            child: the child's style.
            measured: whether the child measures itself, as texts do.
        """
        align = self.align_items if child.align_self == "auto" else child.align_self
        # weex_core's stretchViewCrossSize leaves what has a measure function alone in a row.
        return "flex-start" if align == "stretch" and self.row and measured else align

    @cached_property
    def inset(self) -> Edges:
        """Border and padding together: how far in the content starts."""
        if self.border is NONE:
            return self.padding
        return Edges(*(one + other for one, other in zip(self.padding, self.border, strict=True)))


_SIZES = {
    "width": "width",
    "height": "height",
    "minWidth": "min_width",
    "minHeight": "min_height",
    "maxWidth": "max_width",
    "maxHeight": "max_height",
}
_OFFSETS = ("left", "top", "right", "bottom")
_WORDS = {
    "flexDirection": ("flex_direction", "column row column-reverse row-reverse"),
    "flexWrap": ("flex_wrap", "nowrap wrap wrap-reverse"),
    "justifyContent": (
        "justify_content",
        "flex-start flex-end center space-between space-around",
    ),
    "alignItems": ("align_items", "stretch flex-start flex-end center"),
    "alignSelf": ("align_self", "auto stretch flex-start flex-end center"),
    "position": ("position", "relative absolute fixed sticky"),
    # An unknown direction is ltr; only without any is it the parent's.
    "direction": ("direction", "ltr rtl inherit"),
}
_CHOICES = {name: (field, words.split()) for name, (field, words) in _WORDS.items()}
_EDGES = {
    f"{group}{side}{tail}": (field, index)
    for group, tail, field in (
        ("margin", "", "margin"),
        ("padding", "", "padding"),
        ("border", "Width", "border"),
    )
    for index, side in enumerate(("Left", "Top", "Right", "Bottom"))
}
_ALL_EDGES = {"margin": "margin", "padding": "padding", "borderWidth": "border"}


def read(style: Mapping[str, object], wx: float) -> BoxStyle:
    """What a style says to the layout; a side's own value wins over the one for all sides."""
    items = tuple(style.items())
    try:
        # True is no length, and equal to 1.
        return _read(items, wx) if bool in map(type, style.values()) else _known(items, wx)
    except TypeError:  # a list or an object among the values: no key
        return _read(items, wx)


def _read(items: tuple[tuple[str, object], ...], wx: float) -> BoxStyle:
    found: dict[str, Any] = {}
    edges: dict[str, list[float]] = {}
    for name, value in items:
        if name in _ALL_EDGES and (side := length(value, wx)) is not None:
            field = _ALL_EDGES[name]
            edges[field] = [_edge(field, side)] * 4
    for name, value in items:
        _apply(found, edges, name, value, wx)
    found.update((field, Edges(*sides)) for field, sides in edges.items())
    return BoxStyle(**found)


_known = lru_cache(maxsize=4096)(_read)


def _apply(
    found: dict[str, Any], edges: dict[str, list[float]], name: str, value: object, wx: float
) -> None:
    if name in _SIZES:
        size = length(value, wx)
        found[_SIZES[name]] = None if size is None else max(size, 0.0)
    elif name in _EDGES:
        field, index = _EDGES[name]
        if (side := length(value, wx)) is not None:
            edges.setdefault(field, [0.0] * 4)[index] = _edge(field, side)
    elif name in _CHOICES:
        field, words = _CHOICES[name]
        if value not in (None, ""):
            found[field] = word(value) if value in words else words[0]
    elif name in _OFFSETS:
        found[name] = length(value, wx)
    elif name == "flex":
        found["flex"] = None if (share := number(value)) is None else max(share, 0.0)


def _edge(field: str, value: float) -> float:
    return value if field == "margin" else max(value, 0.0)

"""What is known of one element while it is laid out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from bridge.layout.components import MEASURED, PULLS, SCROLLERS, SLIDERS, is_horizontal
from bridge.layout.geometry import Box, Rect
from bridge.layout.lines import Paragraph, Text
from bridge.layout.style import BoxStyle

if TYPE_CHECKING:
    from bridge.layout.cells import Cells


class Node:
    """An element, its style as read, and, once laid out, its place.

    ``wide`` and ``high`` say whether its width and height are known without looking at what is in
    it, which is when weex_core lets ``flex`` share out space from zero. ``settled`` says the same
    of its width, for sure: nothing in it can change that.
    """

    __slots__ = (
        *("box", "cells", "children", "depth", "direction", "given", "height", "high", "id"),
        *("index", "is_shown", "out", "paragraph", "parent", "raw", "rect", "settled"),
        *("spacer", "style", "text", "text_height", "wide", "width"),
    )

    def __init__(
        self, box: Box, raw: Mapping[str, object], style: BoxStyle, parent: Node | None
    ) -> None:
        self.box = box
        self.raw = raw
        self.style = style
        self.parent = parent
        self.depth: int = parent.depth + 1 if parent else 0
        self.direction = "ltr"  # its own, or else that of what it is in
        self.inherit(parent.direction if parent else "ltr")
        self.children: list[Node] = []  # in the flow
        self.cells: Cells | None = None  # in the flow too, instead of children
        self.out: list[Node] = []  # placed by rules of their own, after this one
        self.rect = Rect(0, 0, 0, 0)
        self.paragraph: Paragraph | None = None
        self.text: Text | None = None  # the paragraph, while it is laid out
        self.text_height = 0.0  # of all lines of the paragraph, as last laid out
        self.index = 0  # of the slide that a slider shows
        self.is_shown = False  # whether a scroller shows a refresh above its content
        self.id = self.spacer = 0
        self.given: dict[str, Any] = {}
        self.width, self.height = style.width, style.height
        self.wide = style.width is not None
        self.high = style.height is not None
        self.settled = self.wide

    def inherit(self, direction: str) -> None:
        """Take the direction of what it is in, if it has none of its own."""
        own = self.style.direction
        self.direction = direction if own == "inherit" else own

    def settle(self, width: float, height: float) -> None:
        """Take a fixed size where the style gives none."""
        self.width = width if self.width is None else self.width
        self.height = height if self.height is None else self.height
        self.wide = self.high = self.settled = True

    def add(self, child: Node) -> None:
        """Take a child into the flow; its size may follow from this one's."""
        self.children.append(child)
        child.follow(self)

    def follow(self, parent: Node) -> None:
        """Know the sizes that follow from those of the parent, in whose flow it is."""
        style, around = self.style, parent.style
        if around.row:
            self.wide = self.wide or (bool(style.flex) and parent.wide)
            self.high = self.high or (parent.stretches(self) and parent.high)
        else:
            self.high = self.high or (bool(style.flex) and parent.high)
            self.wide = self.wide or (parent.stretches(self) and parent.wide)
        if parent.box.type in SLIDERS:
            self.settled = self.settled or parent.settled
        elif around.row and style.flex:
            self.settled = self.wide and parent.settled and around.flex_wrap == "nowrap"
        elif not around.row:
            self.settled = self.settled or (parent.stretches(self) and parent.settled)

    def align_of(self, child: Node) -> str:
        """How a child stands across the direction in which children follow each other."""
        return self.style.align_of(child.style, measured=child.box.type in MEASURED)

    def stretches(self, child: Node) -> bool:
        """Whether a child is as large as this one, across."""
        return self.style.flex_wrap == "nowrap" and self.align_of(child) == "stretch"

    @property
    def is_fixed(self) -> bool:
        """Whether it stands still on the screen, whatever it is in."""
        type = self.box.type
        return self.style.position == "fixed" and type not in PULLS and type != "indicator"

    @property
    def mirrored(self) -> bool:
        """Whether its children start at the right. Those of scrollers never do (RenderScroller)."""
        return self.direction == "rtl" and self.box.type not in SCROLLERS

    @property
    def inner(self) -> Rect:
        """Where its content is: the rectangle without border and padding."""
        inset = self.style.inset
        return Rect(
            self.rect.left + inset.left,
            self.rect.top + inset.top,
            max(0.0, self.rect.width - inset.across),
            max(0.0, self.rect.height - inset.down),
        )


def scrolling(style: BoxStyle, box: Box, raw: Mapping[str, object]) -> BoxStyle:
    """What weex_core makes of a scroller's style where that does not say: a share of the space
    (``RenderScroller::GetDefaultStyle``), and the direction in which it scrolls."""
    return _scrolling(style, is_horizontal(box) and "flexDirection" not in raw)


@lru_cache(maxsize=1024)
def _scrolling(style: BoxStyle, sideways: bool) -> BoxStyle:
    flex = 1.0 if style.height is None and style.flex is None else style.flex
    direction = "row" if sideways else style.flex_direction
    return replace(style, flex=flex, flex_direction=direction)


@lru_cache(maxsize=1024)
def sliding(style: BoxStyle) -> BoxStyle:
    """The style of a slider, whose children stand beside each other (WXCycleSliderComponent.mm)."""
    return replace(style, flex_direction="row")

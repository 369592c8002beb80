"""What is known of one element while it is laid out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bridge.layout.components import MEASURED, SCROLLERS, is_horizontal
from bridge.layout.geometry import Box, Rect
from bridge.layout.lines import Paragraph
from bridge.layout.style import BoxStyle


class Node:
    """An element, its style as read, and, once laid out, its place.

    ``wide`` and ``high`` say whether its width and height are known without looking at what is in
    it, which is when weex_core lets ``flex`` share out space from zero.
    """

    __slots__ = (
        *("box", "children", "depth", "given", "height", "high", "id", "line_height", "out"),
        *("paragraph", "parent", "raw", "rect", "style", "wide"),
    )

    def __init__(
        self, box: Box, raw: Mapping[str, object], style: BoxStyle, parent: Node | None
    ) -> None:
        self.box = box
        self.raw = raw
        self.style = style
        self.parent = parent
        self.depth: int = parent.depth + 1 if parent else 0
        self.children: list[Node] = []  # in the flow
        self.out: list[Node] = []  # placed by rules of their own, after this one
        self.rect = Rect(0, 0, 0, 0)
        self.paragraph: Paragraph | None = None
        self.line_height = 0.0  # of all lines of the paragraph, as last laid out
        self.id = 0
        self.given: dict[str, Any] = {}
        self.wide = style.width is not None
        self.high = style.height is not None

    def settle(self, width: float, height: float) -> None:
        """Take a fixed size where the style gives none."""
        style = self.style
        style.width = width if style.width is None else style.width
        style.height = height if style.height is None else style.height
        self.wide = self.high = True

    def add(self, child: Node) -> None:
        """Take a child into the flow; its size may follow from this one's."""
        self.children.append(child)
        if self.style.row:
            child.wide = child.wide or (bool(child.style.flex) and self.wide)
            child.high = child.high or (self.stretches(child) and self.high)
        else:
            child.high = child.high or (bool(child.style.flex) and self.high)
            child.wide = child.wide or (self.stretches(child) and self.wide)

    def align_of(self, child: Node) -> str:
        """How a child stands across the direction in which children follow each other."""
        own = child.style.align_self
        align = self.style.align_items if own == "auto" else own
        # weex_core's stretchViewCrossSize leaves what has a measure function alone in a row.
        if align == "stretch" and self.style.row and child.box.type in MEASURED:
            return "flex-start"
        return align

    def stretches(self, child: Node) -> bool:
        """Whether a child is as large as this one, across."""
        return self.style.flex_wrap == "nowrap" and self.align_of(child) == "stretch"

    @property
    def direction(self) -> str:
        """``ltr`` or ``rtl``: its own, or else that of what it is in."""
        node: Node | None = self
        while node is not None:
            if node.style.direction != "inherit":
                return node.style.direction
            node = node.parent
        return "ltr"

    @property
    def mirrored(self) -> bool:
        """Whether its children start at the right. Those of scrollers never do (RenderScroller)."""
        return self.box.type not in SCROLLERS and self.direction == "rtl"

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


def settle_scroller(node: Node) -> None:
    """Give a scroller what weex_core gives it when its style does not say: a share of the space
    (``RenderScroller::GetDefaultStyle``), and the direction in which it scrolls."""
    style = node.style
    if style.height is None and style.flex is None:
        style.flex = 1.0
    if is_horizontal(node.box) and "flexDirection" not in node.raw:
        style.flex_direction = "row"

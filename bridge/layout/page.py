"""Lays a whole page out: context after context, then what is scrolled."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from bridge.layout import style as styles
from bridge.layout.components import (
    LEAVES,
    PULLS,
    SCROLLERS,
    SLIDERS,
    SWITCH,
    TEXTS,
    is_horizontal,
)
from bridge.layout.flow import flow
from bridge.layout.geometry import Box, Rect, Viewport
from bridge.layout.lines import Line, break_lines
from bridge.layout.nodes import Node, settle_scroller
from bridge.layout.paragraphs import paragraph_of
from bridge.layout.placing import fill_columns, is_columned, place
from bridge.layout.scrolling import extent_of, shifts

# Taffy calls itself for each level, and a thread's stack bears some hundreds: below this many
# levels, contents are laid out in a context of their own.
_DEEPEST = 100
_NOWHERE: Mapping[str, tuple[float, float]] = {}
_SCREEN = Viewport()


class Layout:
    """Where everything on a page is. What changes later is not followed: lay out again."""

    def __init__(
        self,
        nodes: Mapping[str, Node],
        viewport: Viewport,
        scroll: Mapping[str, tuple[float, float]],
    ) -> None:
        moved = shifts(nodes.values(), scroll)
        self._nodes = nodes
        self._shown = {ref: node.rect.moved(*moved[node]) for ref, node in nodes.items()}
        self.viewport = viewport

    def __contains__(self, ref: object) -> bool:
        return ref in self._shown

    def __iter__(self) -> Iterator[str]:
        return iter(self._shown)

    def scrolled(self, scroll: Mapping[str, tuple[float, float]]) -> Layout:
        """The same page, scrolled otherwise: nothing is laid out again."""
        return Layout(self._nodes, self.viewport, scroll)

    def rect(self, ref: str) -> Rect:
        """Where an element is on the page, its scrollers' offsets taken into account.

        Raises:
            KeyError: No such element was laid out. What is in a ``richtext`` has no place.
        """
        return self._shown[ref]

    def rects(self) -> dict[str, Rect]:
        """Where every element is, in the order of the document."""
        return dict(self._shown)

    def content_size(self, ref: str) -> tuple[float, float]:
        """The width and height of what is in an element, however little of it is in sight.

        Of a scroller, this is ``contentSize`` of its events: across the direction it scrolls in,
        its own size.

        Raises:
            KeyError: No such element was laid out.
        """
        node = self._nodes[ref]
        across, down = extent_of(node)
        if node.box.type not in SCROLLERS:
            return across, down
        if is_horizontal(node.box):
            return across, node.rect.height
        return node.rect.width, down

    def lines(self, ref: str) -> tuple[Line, ...]:
        """The lines of a text, as broken in the width that it has; none for other elements."""
        node = self._nodes[ref]
        return break_lines(node.paragraph, node.inner.width) if node.paragraph else ()

    def content(self, ref: str) -> Rect:
        """Where an element's content is: its rectangle without border and padding."""
        inset, rect = self._nodes[ref].style.inset, self._shown[ref]
        width, height = max(0.0, rect.width - inset.across), max(0.0, rect.height - inset.down)
        return Rect(rect.left + inset.left, rect.top + inset.top, width, height)

    def borders(self, ref: str) -> styles.Edges:
        """How wide an element's borders are, as the layout took them."""
        return self._nodes[ref].style.border

    def position(self, ref: str) -> str:
        """``relative``, ``absolute``, ``fixed`` or ``sticky``."""
        return self._nodes[ref].style.position

    def direction_of(self, ref: str) -> str:
        """``ltr`` or ``rtl``, as ``dom.getLayoutDirection`` says: an element's own direction, or
        else that of what it is in.

        Raises:
            KeyError: No such element was laid out.
        """
        return self._nodes[ref].direction


def layout(
    root: Box,
    viewport: Viewport = _SCREEN,
    scroll: Mapping[str, tuple[float, float]] = _NOWHERE,
) -> Layout:
    """Lay out a page, as weex_core does, in design pixels.

    Args:
        root: The page's root element. It is as wide and high as the screen unless its style says.
        viewport: The screen.
        scroll: How far each scroller (by ref) was scrolled, to the right and down.
    """
    nodes = _read(root, viewport)
    flow(nodes[0], viewport.wx)
    for node in nodes:  # parents come first, so that theirs are placed when children's turn comes
        if is_columned(node):
            fill_columns(node, viewport)
        for each in node.out:
            place(each, viewport)
    return Layout({node.box.ref: node for node in nodes}, viewport, scroll)


def _read(root: Box, viewport: Viewport) -> list[Node]:
    """A node for each element that has a place, parents first."""
    top = _root(root, viewport)
    nodes = []
    todo = [top]
    while todo:
        node = todo.pop()
        nodes.append(node)
        if node.box.type in LEAVES:
            continue
        inside = [_node(child, node, viewport) for child in node.box.children]
        for child in inside:
            if _is_out(child):
                node.out.append(child)
            else:
                node.add(child)
        todo += reversed(inside)
    return nodes


def _node(box: Box, parent: Node | None, viewport: Viewport) -> Node:
    raw = box.style
    node = Node(box, raw, styles.read(raw, viewport.wx), parent)
    if box.type in SCROLLERS:
        settle_scroller(node)
    elif box.type in SLIDERS:
        node.style.flex_direction = "row"  # WXCycleSliderComponent.mm
    elif box.type == "switch":
        node.settle(*SWITCH)
    elif box.type in TEXTS:
        node.paragraph = paragraph_of(box, raw, viewport.wx)
    return node


def _root(root: Box, viewport: Viewport) -> Node:
    """The root is as large as the screen, and left to right, unless its style says otherwise."""
    top = _node(root, None, viewport)
    style = top.style
    style.width = viewport.width if style.width is None else style.width
    style.height = viewport.height if style.height is None else style.height
    style.direction = "rtl" if style.direction == "rtl" else "ltr"
    top.wide = top.high = True
    top.rect = Rect(style.margin.left, style.margin.top, 0, 0)
    return top


def _is_out(node: Node) -> bool:
    """Whether an element is in nobody's flow."""
    if node.style.position in ("absolute", "fixed"):
        return True
    return node.box.type in PULLS or node.box.type == "indicator" or node.depth % _DEEPEST == 0

"""Lays a whole page out: context after context, then what is scrolled."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from bridge.layout import style as styles
from bridge.layout.cells import Area
from bridge.layout.components import SCROLLERS, is_horizontal
from bridge.layout.flow import flow
from bridge.layout.geometry import Box, Rect, Viewport
from bridge.layout.lines import Line, break_lines
from bridge.layout.nodes import Node
from bridge.layout.reading import Reading
from bridge.layout.scrolling import Shifts, extent_of

_NOWHERE: Mapping[str, tuple[float, float]] = {}
_SCREEN = Viewport()


class Layout:
    """Where everything on a page is. What changes later is not followed: lay out again."""

    def __init__(
        self, area: Area, viewport: Viewport, scroll: Mapping[str, tuple[float, float]]
    ) -> None:
        self.area = area
        self.viewport = viewport
        self._nodes = area.nodes
        self._shifts = Shifts(area.homes, dict(scroll))

    def __contains__(self, ref: object) -> bool:
        return ref in self._nodes

    def __iter__(self) -> Iterator[str]:
        return iter(self._nodes)

    def scrolled(self, scroll: Mapping[str, tuple[float, float]]) -> Layout:
        """The same page, scrolled otherwise: nothing is laid out again."""
        return Layout(self.area, self.viewport, scroll)

    def rect(self, ref: str) -> Rect:
        """Where an element is on the page, its scrollers' offsets taken into account.

        Raises:
            KeyError: No such element was laid out. What is in a ``richtext`` has no place.
        """
        node = self._nodes[ref]
        return node.rect.moved(*self._shifts.of(node))

    def rects(self) -> dict[str, Rect]:
        """Where every element is, in the order of the document."""
        return {ref: self.rect(ref) for ref in self._nodes}

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
        inset, rect = self._nodes[ref].style.inset, self.rect(ref)
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
    before: Layout | None = None,
) -> Layout:
    """Lay out a page, as weex_core does, in design pixels.

    Args:
        root: The page's root element. It is as wide and high as the screen unless its style says.
        viewport: The screen.
        scroll: How far each scroller (by ref) was scrolled, to the right and down.
        before: An earlier layout of the page, from which is taken what did not change since, as
            ``revision`` of boxes tells. It is the same layout with it and without.
    """
    known = before.area.cells if before is not None and before.viewport == viewport else {}
    reading = Reading(viewport, known)
    top = _root(reading, root)
    order = reading.order(top)
    flow(top, viewport.wx)
    area = reading.finish(order)
    reading.forget()
    return Layout(area, viewport, scroll)


def _root(reading: Reading, root: Box) -> Node:
    """The root is as large as the screen, and left to right, unless its style says otherwise."""
    top = reading.node(root, None)
    top.settle(reading.viewport.width, reading.viewport.height)
    top.direction = "rtl" if top.style.direction == "rtl" else "ltr"
    top.rect = Rect(top.style.margin.left, top.style.margin.top, 0, 0)
    return top

"""How far what was scrolled, slid and pulled stands from where it was laid out."""

from __future__ import annotations

from collections.abc import Mapping

from bridge.layout.cells import Home
from bridge.layout.components import SCROLLERS, SLIDERS
from bridge.layout.nodes import Node

Shift = tuple[float, float]


class Shifts:
    """How far each element is shown from where it was laid out in its area.

    Args:
        homes: where the cells are.
        scroll: how far each scroller (by ref) was scrolled, to the right and down.
    """

    def __init__(self, homes: Mapping[Node, Home], scroll: Mapping[str, Shift]) -> None:
        self._homes = homes
        self._scroll = scroll
        self._found: dict[Node, Shift] = {}
        self._moved: dict[Node, Shift] = {}

    def of(self, node: Node) -> Shift:
        """The shift of an element."""
        way = []
        at: Node | None = node
        while at is not None and at not in self._found:
            way.append(at)
            at = self._around(at)
        for each in reversed(way):
            self._found[each] = self._shift(each)
        return self._found[node]

    def _around(self, node: Node) -> Node | None:
        """What moves an element along with itself: nothing moves a fixed one."""
        if node.is_fixed:
            return None
        home = self._homes.get(node)
        return node.parent if home is None else home.column

    def _shift(self, node: Node) -> Shift:
        around = self._around(node)
        if around is None:
            return 0, 0
        across, down = self._found[around]
        home = self._homes.get(node)
        if home is not None:
            across, down = across + home.left, down + home.top
        if around.box.type in SCROLLERS:
            return self._in_scroller(node, around, (across, down))
        if around.box.type in SLIDERS and node.box.type != "indicator":
            across -= around.index * around.inner.width
        return across, down

    def _in_scroller(self, node: Node, scroller: Node, shift: Shift) -> Shift:
        if scroller not in self._moved:
            left, top = self._offset(scroller)
            self._moved[scroller] = 0 - left, _pulled(scroller) - top
        x, y = self._moved[scroller]
        across, down = shift[0] + x, shift[1] + y
        if node.style.position == "sticky" or node.box.type == "header":
            # It stays at the top of what is in sight.
            edge = scroller.inner.top + self._found[scroller][1]
            down = max(down, edge - node.rect.top)
        return across, down

    def _offset(self, scroller: Node) -> Shift:
        """How far a scroller was scrolled, no further than there is content: it may have become
        less since."""
        if scroller.box.ref not in self._scroll:
            return 0, 0
        across, down = self._scroll[scroller.box.ref]
        wide, high = extent_of(scroller)
        return (
            min(across, max(0.0, wide - scroller.rect.width)),
            min(down, max(0.0, high - scroller.rect.height)),
        )


def extent_of(node: Node) -> Shift:
    """How far the content of an element reaches from its edges."""
    inside = [*node.children, *(each for each in node.out if each.style.position == "absolute")]
    inset, rect = node.style.inset, node.rect
    rights = [each.rect.right + each.style.margin.right for each in inside]
    belows = [each.rect.bottom + each.style.margin.bottom for each in inside]
    if node.cells is not None and node.cells.placed:
        right, below = node.cells.extent
        rights.append(node.inner.left + right)
        belows.append(node.inner.top + below)
    right, below = max(rights, default=rect.left), max(belows, default=rect.top)
    return max(0.0, right - rect.left + inset.right), max(0.0, below - rect.top + inset.bottom)


def _pulled(scroller: Node) -> float:
    """How high the ``refresh`` is that a scroller shows above its content."""
    return sum(each.rect.height for each in scroller.out if each.is_shown)

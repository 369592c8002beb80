"""How far what was scrolled, slid and pulled stands from where it was laid out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from bridge.layout.components import SCROLLERS, SLIDERS
from bridge.layout.nodes import Node
from bridge.layout.values import whole

Shift = tuple[float, float]


def shifts(nodes: Iterable[Node], scroll: Mapping[str, Shift]) -> dict[Node, Shift]:
    """The shift of each node. Parents come first in ``nodes``."""
    found: dict[Node, Shift] = {}
    offsets: dict[Node, Shift] = {}
    for node in nodes:
        if node.box.ref in scroll:
            offsets[node] = _within(node, *scroll[node.box.ref])
        parent = node.parent
        if parent is None or node.style.position == "fixed":
            found[node] = (0, 0)
            continue
        across, down = found[parent]
        if parent.box.type in SCROLLERS:
            across, down = _in_scroller(node, parent, (across, down), offsets)
        elif parent.box.type in SLIDERS and node.box.type != "indicator":
            across -= whole(parent.box.attrs.get("index")) * parent.inner.width
        found[node] = (across, down)
    return found


def extent_of(node: Node) -> Shift:
    """How far the content of an element reaches from its edges."""
    inside = [*node.children, *(each for each in node.out if each.style.position == "absolute")]
    inset, rect = node.style.inset, node.rect
    right = max((each.rect.right + each.style.margin.right for each in inside), default=rect.left)
    below = max((each.rect.bottom + each.style.margin.bottom for each in inside), default=rect.top)
    return max(0.0, right - rect.left + inset.right), max(0.0, below - rect.top + inset.bottom)


def _within(scroller: Node, across: float, down: float) -> Shift:
    """An offset, no further than there is content: it may have become less since."""
    wide, high = extent_of(scroller)
    return (
        min(across, max(0.0, wide - scroller.rect.width)),
        min(down, max(0.0, high - scroller.rect.height)),
    )


def _in_scroller(node: Node, scroller: Node, shift: Shift, offsets: Mapping[Node, Shift]) -> Shift:
    left, top = offsets.get(scroller, (0, 0))
    across, down = shift[0] - left, shift[1] - top + _pulled(scroller)
    if node.style.position == "sticky" or node.box.type == "header":
        # It stays at the top of what is in sight.
        edge = scroller.inner.top + shift[1]
        down = max(down, edge - node.rect.top)
    return across, down


def _pulled(scroller: Node) -> float:
    """How high the ``refresh`` is that a scroller shows above its content."""
    return sum(
        each.rect.height
        for each in scroller.out
        if each.box.type == "refresh" and each.box.attrs.get("display") == "show"
    )

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
    for node in nodes:
        parent = node.parent
        if parent is None or node.style.position == "fixed":
            found[node] = (0, 0)
            continue
        across, down = found[parent]
        if parent.box.type in SCROLLERS:
            across, down = _in_scroller(node, parent, (across, down), scroll)
        elif parent.box.type in SLIDERS and node.box.type != "indicator":
            across -= whole(parent.box.attrs.get("index")) * parent.inner.width
        found[node] = (across, down)
    return found


def _in_scroller(node: Node, scroller: Node, shift: Shift, scroll: Mapping[str, Shift]) -> Shift:
    left, top = scroll.get(scroller.box.ref, (0, 0))
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

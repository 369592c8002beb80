"""Makes nodes of elements, and lays out those that stand in columns, as far as they changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import partial

from bridge.layout import style as styles
from bridge.layout.cells import (
    FEWEST,
    MOST_NESTED,
    Area,
    Cell,
    Cells,
    Situation,
    area_of,
    fits,
    is_column,
)
from bridge.layout.components import (
    COLUMNED,
    LEAVES,
    PULLS,
    SCROLLERS,
    SLIDERS,
    SWITCH,
    TEXTS,
)
from bridge.layout.flow import flow
from bridge.layout.geometry import Box, Viewport
from bridge.layout.nodes import Node, scrolling, sliding
from bridge.layout.paragraphs import paragraph_of
from bridge.layout.placing import fill_columns, is_columned, place
from bridge.layout.style import BoxStyle
from bridge.layout.values import whole

# Taffy calls itself for each level, and a thread's stack bears some hundreds: below this many
# levels, contents are laid out in a context of their own.
_DEEPEST = 100

Order = list[Node | Box]
"""Elements in the order of the document: nodes, and boxes for the cells in columns."""


class Reading:
    """One layout in the making.

    Args:
        viewport: the screen.
        before: the cells of the layout before, by their refs.
    """

    def __init__(self, viewport: Viewport, before: Mapping[str, Cell]) -> None:
        self.viewport = viewport
        self._before = before

    def order(self, top: Node, nested: int = 0) -> Order:
        """Nodes for what is in an element, parents first. Cells are not looked into.

        Args:
            top: the element's own node.
            nested: in how many columns it is a cell.
        """
        order: Order = []
        todo: Order = [top]
        while todo:
            each = todo.pop()
            order.append(each)
            if isinstance(each, Node) and each.box.type not in LEAVES:
                todo += reversed(self._inside(each, nested))
        return order

    def finish(self, order: Order) -> Area:
        """Place what is in nobody's flow, and columns' cells, when the flow around them is done."""
        for (
            node
        ) in order:  # parents come first, so that theirs are placed when children's turn comes
            if not isinstance(node, Node):
                continue
            if is_columned(node):
                fill_columns(node, self.viewport)
            for each in node.out:
                place(each, self.viewport)
        return area_of(order)

    def forget(self) -> None:
        """Let go of the layout before: what was laid out may be kept, and refers to this."""
        self._before = {}

    def node(self, box: Box, parent: Node | None) -> Node:
        """A node, with what the component adds to its style."""
        raw = box.style
        node = Node(box, raw, self._style(box, raw), parent)
        if box.type == "switch":
            node.settle(*SWITCH)
        elif box.type in SLIDERS:
            node.index = whole(box.attrs.get("index"))
        elif box.type == "refresh":
            node.is_shown = box.attrs.get("display") == "show"
        elif box.type in TEXTS:
            node.paragraph = paragraph_of(box, raw, self.viewport.wx)
        return node

    def _style(self, box: Box, raw: Mapping[str, object]) -> BoxStyle:
        style = styles.read(raw, self.viewport.wx)
        if box.type in SCROLLERS:
            return scrolling(style, box, raw)
        return sliding(style) if box.type in SLIDERS else style

    def _inside(self, node: Node, nested: int) -> Sequence[Node | Box]:
        boxes = node.box.children
        is_long = len(boxes) >= FEWEST and is_column(node)
        if nested < MOST_NESTED and (is_long or node.box.type in COLUMNED):
            as_cells = self._cells(node, boxes, nested)
            if as_cells is not None:
                return as_cells
        inside = [self.node(child, node) for child in boxes]
        for child in inside:
            if _is_out(child.box, child.style, child.depth):
                _put_out(child, node)
            else:
                node.add(child)
        return inside

    def _cells(self, column: Node, boxes: Iterable[Box], nested: int) -> Order | None:
        """What is in a column, its cells as boxes; None when not all that is in the flow fit."""
        inside: Order = []
        out: list[Node] = []
        cells: list[Box] = []
        cell_styles: list[BoxStyle] = []
        for box in boxes:
            style = self._known_style(box)
            if _is_out(box, style, column.depth + 1):
                out.append(self.node(box, column))
                inside.append(out[-1])
            elif column.box.type in COLUMNED or fits(style, column):
                inside.append(box)
                cells.append(box)
                cell_styles.append(style)
            else:
                return None
        for each in out:
            _put_out(each, column)
        column.cells = Cells(cells, cell_styles, partial(self._cell, column, nested + 1))
        return inside

    def _known_style(self, box: Box) -> BoxStyle:
        known = self._before.get(box.ref)
        if known is not None and known.box is box and known.revision == box.revision:
            return known.top.style
        return self._style(box, box.style)

    def _cell(self, column: Node, nested: int, box: Box, room: float) -> Cell:
        """A cell, laid out from (0, 0): the one of the layout before, if it would be the same."""
        around = column.style
        situation = Situation(
            *(room, column.box.type in COLUMNED, column.wide, column.high),
            *(around.row, around.flex_wrap, around.align_items),
            *(column.direction, column.depth, nested),
        )
        known = self._before.get(box.ref)
        if (
            known is not None
            and known.box is box
            and known.revision == box.revision
            and known.situation == situation
        ):
            return known
        top = self._top(column, box)
        order = self.order(top, nested)
        if situation.dealt:
            top.width, top.wide = max(0.0, room - top.style.margin.across), True
        flow(top, self.viewport.wx, None if situation.dealt else room)
        return Cell(box, box.revision, situation, top, self.finish(order))

    def _top(self, column: Node, box: Box) -> Node:
        top = self.node(box, None)
        top.depth = column.depth + 1
        top.inherit(column.direction)
        top.follow(column)
        top.settled = True
        return top


def _is_out(box: Box, style: BoxStyle, depth: int) -> bool:
    """Whether an element is in nobody's flow."""
    if style.position in ("absolute", "fixed"):
        return True
    return box.type in PULLS or box.type == "indicator" or depth % _DEEPEST == 0


def _put_out(node: Node, parent: Node) -> None:
    parent.out.append(node)
    style = node.style
    both = style.left is not None and style.right is not None
    node.settled = node.settled or both or node.box.type in PULLS

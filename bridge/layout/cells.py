"""What stands below each other in long columns, such as lists: each laid out for itself.

A cell that is as wide as the column depends on its neighbours for one thing: how far down it
stands. So it is laid out from (0, 0), and what has not changed is taken from the layout before.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from bridge.layout.geometry import Box, Rect
from bridge.layout.nodes import Node
from bridge.layout.style import BoxStyle

FEWEST = 8  # in a column that is not of columns itself: fewer are laid out with all the rest
MOST_NESTED = 8  # levels of columns in cells of columns, for each takes some of Python's stack


class Home(NamedTuple):
    """Where the (0, 0) of a cell is: the column that it is in, and a point in that one's area."""

    column: Node
    left: float
    top: float


class Area(NamedTuple):
    """What is laid out from one (0, 0), a page's or a cell's, and the cells in it with theirs.

    Args:
        nodes: all elements by their refs, in the order of the document.
        homes: where cells are, by the nodes of their elements.
        cells: the cells by the refs of their elements.
    """

    nodes: dict[str, Node]
    homes: dict[Node, Home]
    cells: dict[str, Cell]


class Situation(NamedTuple):
    """All that the layout of a cell follows from, besides its element and what is in that."""

    room: float  # its width, margins included
    dealt: bool  # whether it takes that width whatever its style says, as in a waterfall
    wide: bool
    high: bool
    row: bool
    wrap: str
    align: str
    direction: str
    depth: int
    nested: int


class Cell(NamedTuple):
    """An element that was laid out for itself."""

    box: Box
    revision: int
    situation: Situation
    top: Node
    area: Area


class Placed(NamedTuple):
    """A cell with its place, from the corner of its column's content."""

    cell: Cell
    left: float
    top: float

    @property
    def rect(self) -> Rect:
        """Where its element is, from there."""
        return self.cell.top.rect.moved(self.left, self.top)


Make = Callable[[Box, float], Cell]
"""Lays out what is in a column, in so much width."""


class Cells:
    """What is in the flow of a column.

    Attributes:
        boxes: the elements.
        styles: their styles.
        make: what lays one out.
        placed: where they are, once laid out.
        height: how high they are together, when they stand below each other.
    """

    def __init__(self, boxes: Sequence[Box], styles: Sequence[BoxStyle], make: Make) -> None:
        self.boxes = boxes
        self.styles = styles
        self.make = make
        self.placed: list[Placed] = []
        self.height = 0.0
        self._room: float | None = None
        self._extent: tuple[float, float] | None = None

    def stack(self, room: float) -> None:
        """Let them stand below each other, in so much width."""
        if room == self._room:
            return
        self._room, self._extent = room, None
        self.placed = []
        below = 0.0
        for box in self.boxes:
            cell = self.make(box, room)
            margin = cell.top.style.margin
            self.placed.append(Placed(cell, margin.left, below + margin.top))
            below += margin.top + cell.top.rect.height + margin.bottom
        self.height = below

    @property
    def extent(self) -> tuple[float, float]:
        """How far they reach to the right and down, their margins included."""
        if self._extent is None:
            right = below = -float("inf")
            for cell, left, top in self.placed:
                margin, rect = cell.top.style.margin, cell.top.rect
                right = max(right, left + rect.width + margin.right)
                below = max(below, top + rect.height + margin.bottom)
            self._extent = right, below
        return self._extent


def is_column(node: Node) -> bool:
    """Whether what is in an element may be laid out one by one, if it is as :func:`fits` says."""
    style = node.style
    return (
        node.settled
        and not node.mirrored
        and style.flex_direction == "column"
        and style.flex_wrap == "nowrap"
        and style.justify_content == "flex-start"
    )


def fits(style: BoxStyle, column: Node) -> bool:
    """Whether an element in a column is as wide as that, and as high as its own content is."""
    aligned = column.style.align_of(style, measured=False)
    return aligned == "stretch" and not style.flex and not style.is_shifted


def area_of(order: Sequence[Node | Box]) -> Area:
    """The area of the nodes that were laid out, and of the cells in them."""
    area = Area({}, {}, {})
    own: dict[str, Area] = {}
    for each in order:
        if not isinstance(each, Node):
            area.nodes.update(own[each.ref].nodes)
            continue
        area.nodes[each.box.ref] = each
        if each.cells is not None:
            own.update((cell.box.ref, cell.area) for cell in _housed(each, each.cells, area))
    return area


def _housed(column: Node, cells: Cells, area: Area) -> list[Cell]:
    inner = column.inner
    for cell, left, top in cells.placed:
        home = Home(column, round(inner.left + left, 3), round(inner.top + top, 3))
        area.homes[cell.top] = home
        area.homes.update(cell.area.homes)
        area.cells[cell.box.ref] = cell
        area.cells.update(cell.area.cells)
    return [placed.cell for placed in cells.placed]

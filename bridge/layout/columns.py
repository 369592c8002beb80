"""The columns of a waterfall, as weex_core counts them (``RenderList::PreCalculateCellWidth``)."""

from __future__ import annotations

import math
from dataclasses import dataclass

from bridge.layout.components import CELLS
from bridge.layout.nodes import Node
from bridge.layout.style import BoxStyle
from bridge.layout.values import number

_GAP = 32.0  # COLUMN_GAP_NORMAL
_MOST = 100  # more columns than that are narrower than a finger on any screen


@dataclass(frozen=True)
class Columns:
    """How many columns there are, how wide, and where they start; ``around`` is where the content
    of the component does."""

    count: int
    width: float
    gap: float
    start: float
    room: float
    around: float

    def left(self, index: int) -> float:
        """Where a column starts on the page."""
        return self.start + index * (self.width + self.gap)


class Deal:
    """Deals cells out, each to the column that is the shortest so far.

    The width of a column is weex_core's (``RenderList::PreCalculateCellWidth``). Headers and
    footers are as wide as all columns, and begin below all of them.

    Args:
        columns: the columns.
        top: where they begin.
    """

    def __init__(self, columns: Columns, top: float) -> None:
        self._columns = columns
        self._ends = [top] * columns.count

    def room(self, type: str, style: BoxStyle) -> float:
        """How much width there is for a child."""
        return self._columns.width if _is_held(type, style) else self._columns.room

    def take(self, child: Node) -> tuple[float, float]:
        """The left and top of the next child, which was laid out in that width."""
        ends, margin = self._ends, child.style.margin
        held = _is_held(child.box.type, child.style)
        index = ends.index(min(ends)) if held else 0
        top = (ends[index] if held else max(ends)) + margin.top
        end = top + child.rect.height + margin.bottom
        if held:
            ends[index] = end
            return self._columns.left(index) + margin.left, top
        self._ends = [end] * len(ends)
        return self._columns.around + margin.left, top


def _is_held(type: str, style: BoxStyle) -> bool:
    """Whether a child goes into a column; all others are as wide as all columns."""
    return type in CELLS and style.position != "sticky"


def columns_of(node: Node) -> Columns:
    """The columns that a waterfall's attributes ask for, in the room that it has."""
    attrs, inner = node.box.attrs, node.inner
    before, after = _positive(attrs.get("leftGap")) or 0, _positive(attrs.get("rightGap")) or 0
    gap = _positive(attrs.get("columnGap")) or _GAP
    count, width = _positive(attrs.get("columnCount")), _positive(attrs.get("columnWidth"))
    asked = None if count is None else max(1, min(int(count), _MOST))
    if width is None:
        number_of = asked or 1
        room = inner.width - (before + after if asked else 0)
        width = (room - (number_of - 1) * gap) / number_of
    else:
        around = before + after if asked else 0
        fit = max(1, min(_MOST, math.floor((inner.width - around + gap) / (width + gap))))
        number_of = fit if asked is None else min(asked, fit)
        width = (inner.width + gap - before - after) / number_of - gap
    return Columns(number_of, max(0.0, width), gap, inner.left + before, inner.width, inner.left)


def _positive(value: object) -> float | None:
    found = number(value)
    return found if found is not None and found > 0 else None

"""The columns of a waterfall, as weex_core counts them (``RenderList::PreCalculateCellWidth``)."""

from __future__ import annotations

import math
from dataclasses import dataclass

from bridge.layout.components import CELLS
from bridge.layout.nodes import Node
from bridge.layout.values import number

_GAP = 32.0  # COLUMN_GAP_NORMAL
_MOST = 100  # more columns than that are narrower than a finger on any screen


@dataclass(frozen=True)
class Columns:
    """How many columns there are, how wide, and where they start."""

    count: int
    width: float
    gap: float
    start: float
    room: float

    def left(self, index: int) -> float:
        """Where a column starts on the page."""
        return self.start + index * (self.width + self.gap)

    def holds(self, child: Node) -> bool:
        """Whether a child goes into a column; all others are as wide as all columns."""
        return child.box.type in CELLS and child.style.position != "sticky"


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
    return Columns(number_of, max(0.0, width), gap, inner.left + before, inner.width)


def _positive(value: object) -> float | None:
    found = number(value)
    return found if found is not None and found > 0 else None

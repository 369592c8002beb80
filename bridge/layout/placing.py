"""Where boxes go that are in nobody's flow: absolute and fixed ones, cells in columns, pulls.

Absolute and fixed boxes follow weex_core's ``layout.cpp`` (``calculateBFCDimension``,
``calcAbsoluteOffset``): offsets count from the parent, whatever its position; ``left`` wins over
``right``; with neither, an absolute box stands where its parent's flexbox would put it alone, and a
fixed one in the corner of the screen.
"""

from __future__ import annotations

from dataclasses import replace

from bridge.layout.cells import Placed
from bridge.layout.columns import Deal, columns_of
from bridge.layout.components import COLUMNED, PULLS
from bridge.layout.flow import flow
from bridge.layout.geometry import Rect, Viewport
from bridge.layout.nodes import Node

_INDICATOR = 40.0  # high, which holds its dots of 5 points (WXIndicatorComponent.m) with air


def place(node: Node, screen: Viewport) -> None:
    """Give a box that is out of the flow its place, and so everything in its own flow."""
    parent = node.parent
    assert parent is not None
    if node.box.type in PULLS:
        _pull(node, parent, screen)
    elif node.box.type == "indicator":
        _indicator(node)
        _absolute(node, parent.rect, parent, screen)
    elif node.style.position == "fixed":
        _absolute(node, Rect(0, 0, screen.width, screen.height), None, screen)
    else:
        _absolute(node, parent.rect, parent, screen)


def _absolute(node: Node, around: Rect, parent: Node | None, screen: Viewport) -> None:
    style, margin = node.style, node.style.margin
    if node.width is None and style.left is not None and style.right is not None:
        node.width = max(0.0, around.width - style.left - style.right - margin.across)
    if node.height is None and style.top is not None and style.bottom is not None:
        node.height = max(0.0, around.height - style.top - style.bottom - margin.down)
    node.wide, node.high = node.width is not None, node.height is not None
    flow(node, screen.wx)
    border = parent.style.border if parent else None
    left = _offset(
        *(style.left, style.right, margin.left, node.rect.width, around.width),
        before=border.left if border else 0,
        after=border.right if border else 0,
    )
    top = _offset(
        *(style.top, style.bottom, margin.top, node.rect.height, around.height),
        before=border.top if border else 0,
        after=border.bottom if border else 0,
    )
    if left is None:
        left = _static(node, parent, across=True) if parent else margin.left
    if top is None:
        top = _static(node, parent, across=False) if parent else margin.top
    _move(node, around.left + left, around.top + top)


def _offset(
    start: float | None,
    end: float | None,
    margin: float,
    size: float,
    around: float,
    *,
    before: float,
    after: float,
) -> float | None:
    """How far from its parent's edge a box starts; None when neither offset says so.

    As in weex_core, the margin at the start counts even where the box stands at the end.
    """
    if start is not None:
        return margin + before + start
    return None if end is None else margin + around - after - end - size


def _static(node: Node, parent: Node, *, across: bool) -> float:
    """Where the parent's flexbox would put a box, were it its only child."""
    margin, inset = node.style.margin, parent.style.inset
    if across:
        start, end = inset.left, parent.rect.width - inset.right
        first, last, size = margin.left, margin.right, node.rect.width
    else:
        start, end = inset.top, parent.rect.height - inset.bottom
        first, last, size = margin.top, margin.bottom, node.rect.height
    main = parent.style.row is across
    how = parent.style.justify_content if main else parent.align_of(node)
    if how in ("center", "space-around"):
        return (start + end - size + first - last) / 2
    backwards = _runs_backwards(parent) if main else across and parent.mirrored
    if (how == "flex-end") is not backwards:
        return end - size - last
    return start + first


def _runs_backwards(parent: Node) -> bool:
    reverse = parent.style.flex_direction in ("row-reverse", "column-reverse")
    return reverse is not parent.mirrored if parent.style.row else reverse


def _pull(node: Node, scroller: Node, screen: Viewport) -> None:
    """``refresh`` waits above what a scroller shows and ``loading`` below it."""
    inner = scroller.inner
    node.width = inner.width if node.width is None else node.width
    node.wide = True
    flow(node, screen.wx)
    top = _end_of(scroller)
    if node.box.type == "refresh":
        top = inner.top - node.rect.height
    _move(node, inner.left, top)


def _end_of(scroller: Node) -> float:
    """Where the last of what is in the flow ends below, or the scroller itself."""
    inner = scroller.inner
    ends = [child.rect.bottom for child in scroller.children]
    if scroller.cells is not None:
        ends += [inner.top + each.rect.bottom for each in scroller.cells.placed]
    return max([inner.bottom, *ends])


def _indicator(node: Node) -> None:
    """An ``indicator`` lies over its slider: along its lower edge, unless its style says."""
    style = node.style
    if style.width is None:
        left = 0 if style.left is None else style.left
        style = replace(style, left=left, right=0 if style.right is None else style.right)
    if style.top is None and style.bottom is None:
        style = replace(style, bottom=0)
    node.style = style
    node.height = _INDICATOR if node.height is None else node.height


def fill_columns(node: Node, screen: Viewport) -> None:
    """Deal the cells of a waterfall out, each to the column that is the shortest so far."""
    cells, inner = node.cells, node.inner
    deal = Deal(columns_of(node), inner.top)
    if cells is not None:
        for box, style in zip(cells.boxes, cells.styles, strict=True):
            cell = cells.make(box, deal.room(box.type, style))
            left, top = deal.take(cell.top)
            cells.placed.append(Placed(cell, left - inner.left, top - inner.top))
    for child in node.children:
        room = deal.room(child.box.type, child.style)
        child.width = max(0.0, room - child.style.margin.across)
        child.wide = True
        flow(child, screen.wx)
        _move(child, *deal.take(child))


def is_columned(node: Node) -> bool:
    """Whether a component deals its cells out to columns."""
    return node.box.type in COLUMNED


def _move(node: Node, left: float, top: float) -> None:
    x, y = left - node.rect.left, top - node.rect.top
    todo = [node]
    while todo:
        each = todo.pop()
        each.rect = Rect(
            round(each.rect.left + x, 3) + 0.0,
            round(each.rect.top + y, 3) + 0.0,
            each.rect.width,
            each.rect.height,
        )
        todo += each.children

"""Lays out one formatting context: an element and what is in its flow, through Taffy.

weex_core calls the pages' root and every absolute or fixed element such a context and lays each out
for itself. Here are the places where Weex's flexbox differs from the one of CSS, which Taffy does:

- nothing shrinks, and no content keeps a flexible box from being smaller than itself;
- ``flex: n`` shares the whole space, padding included, where the container's size is known, and
  leaves boxes as large as their content where it is not;
- lines of a wrapping container are packed at its start; a single one is as large as the container;
- a column that runs from right to left starts at the right.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any, NamedTuple

from bridge.layout import taffy
from bridge.layout.components import COLUMNED, MEASURED, SLIDERS, own_size
from bridge.layout.geometry import Rect
from bridge.layout.lines import Text
from bridge.layout.nodes import Node
from bridge.layout.style import BoxStyle
from bridge.layout.values import LONGEST

# Heights of text follow from widths, which follow from nothing else but in odd cases; so the second
# pass is right, and a third one only sees to text in columns that wrap.
_PASSES = 3
_CLOSE = 0.01
_ALIGN_SWAPPED = {"flex-start": "flex-end", "flex-end": "flex-start"}
_DIRECTION_SWAPPED = {"row": "row-reverse", "row-reverse": "row"}
_WRAP_SWAPPED = {"nowrap": "nowrap", "wrap": "wrap-reverse", "wrap-reverse": "wrap"}


class _Item(NamedTuple):
    """What counts for an element of what it is in."""

    style: BoxStyle
    mirrored: bool
    wide: bool
    high: bool
    slides: bool  # whether it is a slide of a slider
    measured: bool  # whether the element measures itself


# A column that everything in it is as wide as.
_IN_COLUMN = _Item(BoxStyle(), mirrored=False, wide=True, high=False, slides=False, measured=False)


def flow(top: Node, wx: float, room: float | None = None) -> None:
    """Give ``top`` its size and everything in its flow a place relative to the page.

    ``top.rect`` says where it stands; only its size is changed. A size that its style leaves open
    is that of its content; or its width that of a column that has so much ``room`` in it.
    """
    with taffy.Tree() as tree:
        root = None if room is None else tree.add(taffy.column(room))
        nodes = _planted(tree, top, wx, root)
        for _ in range(_PASSES):
            tree.compute(top.id if root is None else root)
            sizes = {node.id: tree.rect(node.id) for node in nodes}
            if not _adjusted(tree, nodes, sizes):
                break
        for node in nodes:
            node.text = None  # it takes much room
            left, top_, width, height = sizes[node.id]
            if node is top or node.parent is None:
                node.rect = Rect(top.rect.left, top.rect.top, _exact(width), _exact(height))
                continue
            around = node.parent.rect
            node.rect = Rect(
                _exact(around.left + left), _exact(around.top + top_), _exact(width), _exact(height)
            )


def _exact(value: float) -> float:
    """Taffy counts in 32-bit floats; a thousandth of a pixel is all that they carry here."""
    return round(value, 3) + 0.0


def _planted(tree: taffy.Tree, top: Node, wx: float, root: int | None) -> list[Node]:
    """A Taffy node for each of ours, parents first; that of the first in the root, if any."""
    nodes = []
    todo = [top]
    while todo:
        node = todo.pop()
        nodes.append(node)
        parent = node.parent if node is not top else None
        _give(node, _IN_COLUMN if node is top and root is not None else _item(node, parent), wx)
        plant = tree.add_fitting if node.given["display"] == 2 else tree.add
        node.id = plant(node.given, parent.id if parent else root)
        if node.box.type in COLUMNED:  # whose cells have contexts of their own
            continue
        if node.cells is not None:
            node.spacer = tree.add(taffy.spacer(0), node.id)
        todo += reversed(node.children)
    return nodes


def _item(node: Node, parent: Node | None) -> _Item | None:
    if parent is None:
        return None
    slides, measured = parent.box.type in SLIDERS, node.box.type in MEASURED
    return _Item(parent.style, parent.mirrored, parent.wide, parent.high, slides, measured)


def _give(node: Node, item: _Item | None, wx: float) -> None:
    """Describe an element to Taffy."""
    given = _taffy_style(node.style, node.width, node.height, node.mirrored, item)
    size = _content(node, wx)
    node.given = given if size is None else {**given, **taffy.fitting(*size)}


def _content(node: Node, wx: float) -> tuple[float, float] | None:
    if node.paragraph is None:
        return own_size(node.box, node.raw, wx)
    node.text = Text(node.paragraph)
    node.text_height = node.text.height(LONGEST)
    return node.text.natural, node.text_height


@lru_cache(maxsize=4096)
def _taffy_style(
    style: BoxStyle, width: float | None, height: float | None, mirrored: bool, item: _Item | None
) -> dict[str, Any]:
    """What Taffy needs to know of elements with a style. Many share it: change copies only."""
    given = dict(taffy.PLAIN)
    given["size"] = taffy.size(width, height)
    if style.min_width is not None or style.min_height is not None:
        given["min_size"] = taffy.size(style.min_width, style.min_height)
    if style.max_width is not None or style.max_height is not None:
        given["max_size"] = taffy.size(style.max_width, style.max_height)
    if any(style.padding):
        given["padding"] = taffy.edges(*style.padding)
    if any(style.border):
        given["border"] = taffy.edges(*style.border)
    _as_container(style, mirrored, given)
    if item is not None:
        _as_item(style, item, given)
    return given


def _as_container(style: BoxStyle, mirrored: bool, given: dict[str, Any]) -> None:
    direction, wrap = style.flex_direction, style.flex_wrap
    if mirrored:
        direction = _DIRECTION_SWAPPED.get(direction, direction)
        wrap = wrap if style.row else _WRAP_SWAPPED[wrap]
    given["flex_direction"] = taffy.DIRECTIONS[direction]
    given["flex_wrap"] = taffy.WRAPS[wrap]
    given["align_items"] = taffy.ALIGNS[style.align_items]
    given["justify_content"] = taffy.JUSTIFIES[style.justify_content]


def _as_item(style: BoxStyle, item: _Item, given: dict[str, Any]) -> None:
    if any(style.margin):
        given["margin"] = taffy.edges(*style.margin)
    if style.is_shifted:
        given["inset"] = {
            "left": taffy.maybe(style.left),
            "top": taffy.maybe(style.top),
            "right": taffy.maybe(style.right),
            "bottom": taffy.maybe(style.bottom),
        }
    fixed = given["size"]["width"] is not taffy.AUTO or style.max_width is not None
    given["align_self"] = taffy.ALIGNS[_align(style, item, fixed)]
    if item.slides:
        _as_slide(given)
    elif style.flex:
        _as_share(style, item, given)


def _align(style: BoxStyle, item: _Item, fixed: bool) -> str:
    align = item.style.align_of(style, measured=item.measured)
    if not item.mirrored or item.style.row or item.style.flex_wrap != "nowrap":
        return align
    if align == "stretch":
        return "flex-end" if fixed else align
    return _ALIGN_SWAPPED.get(align, align)


def _as_slide(given: dict[str, Any]) -> None:
    """Each child of a slider is as large as the slider, beside the one before."""
    size = given["size"]
    if size["width"] is taffy.AUTO:
        given["size"] = {"width": taffy.FULL, "height": size["height"]}


def _as_share(style: BoxStyle, item: _Item, given: dict[str, Any]) -> None:
    """``flex: n``: a share of the space in a container whose size is known."""
    row = item.style.row
    known = item.wide if row else item.high
    if known or not row:
        given["flex_grow"] = style.flex
    if item.style.flex_wrap != "nowrap" or (row and not known):
        return
    given["flex_basis"] = taffy.ZERO
    if known:
        name, least = ("width", style.min_width) if row else ("height", style.min_height)
        given["min_size"] = {**given["min_size"], name: taffy.points(least or 0)}


def _adjusted(tree: taffy.Tree, nodes: list[Node], sizes: dict[int, Any]) -> bool:
    """Change what the widths just found change; says whether anything was."""
    changed = False
    for node in nodes:
        if node.text is not None:
            changed |= _with_lines(tree, node, node.text, sizes[node.id][2])
        elif node.spacer:
            changed |= _with_cells(tree, node, sizes[node.id][2])
        elif node.box.type in COLUMNED:
            continue
        elif node.given["flex_wrap"] == 1 and _is_one_line(node, sizes):
            node.given = {**node.given, "flex_wrap": 0}
            tree.restyle(node.id, node.given)
            changed = True
    return changed


def _with_lines(tree: taffy.Tree, node: Node, text: Text, width: float) -> bool:
    height = text.height(_exact(max(0.0, width - node.style.inset.across)))
    if abs(height - node.text_height) < _CLOSE:
        return False
    node.text_height = height
    node.given = {**node.given, **taffy.fitting(text.natural, height)}
    tree.restyle(node.id, node.given)
    return True


def _with_cells(tree: taffy.Tree, node: Node, width: float) -> bool:
    """Let a box take the place of all cells: it is as high as they are in this width."""
    assert node.cells is not None
    before = node.cells.height
    node.cells.stack(_exact(max(0.0, width - node.style.inset.across)))
    if abs(node.cells.height - before) < _CLOSE:
        return False
    tree.restyle(node.spacer, taffy.spacer(node.cells.height))
    return True


def _is_one_line(node: Node, sizes: dict[int, Any]) -> bool:
    """Whether all children fit beside each other: weex_core gives a single line all the space."""
    row, inset = node.style.row, node.style.inset
    room = sizes[node.id][2] - inset.across if row else sizes[node.id][3] - inset.down
    used = 0.0
    for child in node.children:
        margin = child.style.margin
        used += sizes[child.id][2] + margin.across if row else sizes[child.id][3] + margin.down
    return bool(used <= room + _CLOSE)

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

from typing import Any

from bridge.layout import taffy
from bridge.layout.components import COLUMNED, SLIDERS, own_size
from bridge.layout.geometry import Rect
from bridge.layout.lines import break_lines, height_of, natural_width
from bridge.layout.nodes import Node
from bridge.layout.values import LONGEST

# Heights of text follow from widths, which follow from nothing else but in odd cases; so the second
# pass is right, and a third one only sees to text in columns that wrap.
_PASSES = 3
_CLOSE = 0.01
_ALIGN_SWAPPED = {"flex-start": "flex-end", "flex-end": "flex-start"}
_DIRECTION_SWAPPED = {"row": "row-reverse", "row-reverse": "row"}
_WRAP_SWAPPED = {"nowrap": "nowrap", "wrap": "wrap-reverse", "wrap-reverse": "wrap"}


def flow(top: Node, wx: float) -> None:
    """Give ``top`` its size and everything in its flow a place relative to the page.

    ``top.rect`` says where it stands; only its size is changed. A size that its style leaves open
    is that of its content.
    """
    with taffy.Tree() as tree:
        nodes = _planted(tree, top, wx)
        for _ in range(_PASSES):
            tree.compute(top.id)
            sizes = {node.id: tree.rect(node.id) for node in nodes}
            if not _adjusted(tree, nodes, sizes):
                break
        for node in nodes:
            left, top_, width, height = sizes[node.id]
            within = node.parent.rect if node is not top and node.parent else None
            if within is None:
                node.rect = Rect(top.rect.left, top.rect.top, _exact(width), _exact(height))
            else:
                node.rect = Rect(
                    _exact(within.left + left),
                    _exact(within.top + top_),
                    _exact(width),
                    _exact(height),
                )


def _exact(value: float) -> float:
    """Taffy counts in 32-bit floats; a thousandth of a pixel is all that they carry here."""
    return round(value, 3) + 0.0


def _planted(tree: taffy.Tree, top: Node, wx: float) -> list[Node]:
    """A Taffy node for each of ours, parents first."""
    nodes = []
    todo = [top]
    while todo:
        node = todo.pop()
        nodes.append(node)
        parent = node.parent if node is not top else None
        node.given = _taffy_style(node, parent, wx)
        plant = tree.add_fitting if node.given["display"] == 2 else tree.add
        node.id = plant(node.given, parent.id if parent else None)
        if node.box.type not in COLUMNED:  # whose cells have contexts of their own
            todo += reversed(node.children)
    return nodes


def _taffy_style(node: Node, parent: Node | None, wx: float) -> dict[str, Any]:
    style = node.style
    given = dict(taffy.PLAIN)
    given["size"] = {"width": taffy.maybe(style.width), "height": taffy.maybe(style.height)}
    if style.min_width is not None or style.min_height is not None:
        given["min_size"] = {
            "width": taffy.maybe(style.min_width),
            "height": taffy.maybe(style.min_height),
        }
    if style.max_width is not None or style.max_height is not None:
        given["max_size"] = {
            "width": taffy.maybe(style.max_width),
            "height": taffy.maybe(style.max_height),
        }
    if any(style.padding):
        given["padding"] = taffy.edges(*style.padding)
    if any(style.border):
        given["border"] = taffy.edges(*style.border)
    _as_container(node, given)
    _with_content(node, given, wx)
    if parent is not None:
        _as_item(node, parent, given)
    return given


def _as_container(node: Node, given: dict[str, Any]) -> None:
    style = node.style
    direction, wrap = style.flex_direction, style.flex_wrap
    if node.mirrored:
        direction = _DIRECTION_SWAPPED.get(direction, direction)
        wrap = wrap if style.row else _WRAP_SWAPPED[wrap]
    given["flex_direction"] = taffy.DIRECTIONS[direction]
    given["flex_wrap"] = taffy.WRAPS[wrap]
    given["align_items"] = taffy.ALIGNS[style.align_items]
    given["justify_content"] = taffy.JUSTIFIES[style.justify_content]


def _with_content(node: Node, given: dict[str, Any], wx: float) -> None:
    if node.paragraph is not None:
        node.line_height = height_of(break_lines(node.paragraph, LONGEST))
        size = (natural_width(node.paragraph), node.line_height)
    else:
        found = own_size(node.box, node.raw, wx)
        if found is None:
            return
        size = found
    given.update(taffy.fitting(*size))


def _as_item(node: Node, parent: Node, given: dict[str, Any]) -> None:
    style = node.style
    if any(style.margin):
        given["margin"] = taffy.edges(*style.margin)
    if any(each is not None for each in (style.left, style.top, style.right, style.bottom)):
        given["inset"] = {
            "left": taffy.maybe(style.left),
            "top": taffy.maybe(style.top),
            "right": taffy.maybe(style.right),
            "bottom": taffy.maybe(style.bottom),
        }
    given["align_self"] = taffy.ALIGNS[_align(node, parent)]
    if parent.box.type in SLIDERS:
        _as_slide(node, given)
    elif style.flex:
        _as_share(node, parent, given)


def _align(node: Node, parent: Node) -> str:
    align = parent.align_of(node)
    if not parent.mirrored or parent.style.row or parent.style.flex_wrap != "nowrap":
        return align
    if align == "stretch":
        fixed = node.style.width is not None or node.style.max_width is not None
        return "flex-end" if fixed else align
    return _ALIGN_SWAPPED.get(align, align)


def _as_slide(node: Node, given: dict[str, Any]) -> None:
    """Each child of a slider is as large as the slider, beside the one before."""
    given["size"] = {
        "width": taffy.FULL if node.style.width is None else given["size"]["width"],
        "height": given["size"]["height"],
    }


def _as_share(node: Node, parent: Node, given: dict[str, Any]) -> None:
    """``flex: n``: a share of the space in a container whose size is known."""
    style = node.style
    row = parent.style.row
    known = parent.wide if row else parent.high
    if known or not row:
        given["flex_grow"] = style.flex
    if parent.style.flex_wrap != "nowrap" or (row and not known):
        return
    given["flex_basis"] = taffy.ZERO
    if known:
        name, least = ("width", style.min_width) if row else ("height", style.min_height)
        given["min_size"] = {**given["min_size"], name: taffy.points(least or 0)}


def _adjusted(tree: taffy.Tree, nodes: list[Node], sizes: dict[int, Any]) -> bool:
    """Change what the widths just found change; says whether anything was."""
    changed = False
    for node in nodes:
        if node.paragraph is not None:
            changed |= _with_lines(node, sizes[node.id][2])
        elif node.given["flex_wrap"] == 1 and _is_one_line(node, sizes):
            node.given["flex_wrap"] = 0
            changed = True
        else:
            continue
        tree.restyle(node.id, node.given)
    return changed


def _with_lines(node: Node, width: float) -> bool:
    assert node.paragraph is not None
    room = max(0.0, width - node.style.inset.across)
    height = height_of(break_lines(node.paragraph, _exact(room)))
    if abs(height - node.line_height) < _CLOSE:
        return False
    node.line_height = height
    node.given.update(taffy.fitting(natural_width(node.paragraph), height))
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

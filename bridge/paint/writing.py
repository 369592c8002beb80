"""The texts of elements as they are drawn: each piece of each line, with its place and style."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bridge.layout import Box, Layout, Rect
from bridge.layout.lines import Line, Paragraph, Run, break_lines, height_of
from bridge.layout.paragraphs import run_of, text_of
from bridge.paint.colours import BLACK, Colour, colour

_GREY = Colour(153, 153, 153)


@dataclass(frozen=True)
class Written:
    """A piece of text on the page; the line it is in is as high as its rectangle."""

    text: str
    rect: Rect
    size: float
    colour: Colour
    bold: bool = False
    italic: bool = False
    decoration: str = ""
    spacing: float = 0


def text_pieces(box: Box, layout: Layout) -> list[Written]:
    """What a ``text`` or ``richtext`` shows. Images in it are left out."""
    styles = _styles(box)
    align = _align(box.style, layout.direction_of(box.ref))
    return list(_pieces(layout.lines(box.ref), layout.content(box.ref), align, styles))


def edit_pieces(box: Box, layout: Layout) -> list[Written]:
    """What an ``input`` or ``textarea`` shows: its value, or else its placeholder."""
    attrs, style, room = box.attrs, dict(box.style), layout.content(box.ref)
    text = text_of(attrs.get("value"))
    if text and attrs.get("type") == "password":
        text = "•" * len(text)
    if not text:
        text = text_of(attrs.get("placeholder"))
        style["color"] = style.get("placeholderColor") or attrs.get("placeholderColor") or "#999999"
    run = run_of(text, style, layout.viewport.wx, box.ref)
    limit = 1 if box.type == "input" else 0
    lines = break_lines(Paragraph((run,), limit), room.width)
    top = room.top
    if box.type == "input":  # whose text stands in the middle
        top += (room.height - height_of(lines)) / 2
    align = _align(style, layout.direction_of(box.ref))
    return list(_pieces(lines, Rect(room.left, top, room.width, 0), align, {box.ref: style}))


def label(text: str, rect: Rect, size: float = 24, ink: Colour = _GREY) -> list[Written]:
    """A word about a box that cannot be drawn itself, in its middle, where there is room."""
    lines = break_lines(Paragraph((Run(text, size),), 1, True), max(0.0, rect.width - 8))
    if not lines or lines[0].height > rect.height or lines[0].width > rect.width:
        return []
    top = rect.top + (rect.height - lines[0].height) / 2
    room = Rect(rect.left, top, rect.width, 0)
    return [
        Written(each.text, each.rect, each.size, ink) for each in _pieces(lines, room, "center", {})
    ]


def _pieces(
    lines: Sequence[Line], room: Rect, align: str, styles: Mapping[str, Mapping[str, object]]
) -> Iterator[Written]:
    top = room.top
    for line in lines:
        spare = room.width - line.width
        left = room.left + (spare / 2 if align == "center" else spare if align == "right" else 0)
        for run, text, start, width in line.pieces:
            if run.image is None:
                rect = Rect(left + start, top, width, line.height)
                yield _written(text, rect, run, styles.get(run.ref, {}))
        top += line.height


def _written(text: str, rect: Rect, run: Run, style: Mapping[str, object]) -> Written:
    return Written(
        text,
        rect,
        run.size,
        colour(style.get("color")) or BLACK,
        run.bold,
        style.get("fontStyle") == "italic",
        text_of(style.get("textDecoration")),
        run.spacing,
    )


def _align(style: Mapping[str, object], direction: str) -> str:
    found = style.get("textAlign")
    if found in ("left", "center", "right"):
        return str(found)
    return "right" if (direction == "rtl") is not (found == "end") else "left"


def _styles(box: Box) -> dict[str, Mapping[str, object]]:
    """The style of each text in an element, outer styles holding for what is inside."""
    found: dict[str, Mapping[str, object]] = {}
    todo: list[tuple[Box, Mapping[str, object]]] = [(box, {})]
    while todo:
        each, outer = todo.pop()
        found[each.ref] = {**outer, **each.style}
        if each is not box or box.type == "richtext":
            todo += [(child, found[each.ref]) for child in each.children]
    return found

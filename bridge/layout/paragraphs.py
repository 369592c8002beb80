"""What an element says as text: its own ``value``, or the spans of a ``richtext``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from bridge.layout.geometry import Box
from bridge.layout.lines import DEFAULT_SIZE, Paragraph, Run
from bridge.layout.values import length, whole

_BOLD = {"bold", "bolder", "600", "700", "800", "900"}
_SIZE_OF_IMAGE = 0.0  # an image without a size of its own takes no room, as everywhere in Weex


def text_of(value: object) -> str:
    """A value as a phone writes it: numbers without a needless fraction, nothing for null."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return value if isinstance(value, str) else str(value)


def run_of(text: str, style: Mapping[str, object], wx: float, ref: str = "") -> Run:
    """Text in the style of an element."""
    size = length(style.get("fontSize"), wx)
    height = length(style.get("lineHeight"), wx)
    return Run(
        text=text.replace("\r\n", "\n"),
        size=size if size and size > 0 else DEFAULT_SIZE,
        bold=text_of(style.get("fontWeight")) in _BOLD,
        spacing=length(style.get("letterSpacing"), wx) or 0,
        height=height if height and height > 0 else None,
        ref=ref,
    )


def paragraph_of(box: Box, style: Mapping[str, object], wx: float) -> Paragraph:
    """What a ``text`` or a ``richtext`` says, with the limits of its style."""
    if box.type == "richtext":
        runs = tuple(_spans(box, style, wx))
    else:
        text = text_of(box.attrs.get("value"))
        runs = (run_of(text, style, wx, box.ref),) if text else ()
    ellipsis = style.get("textOverflow") == "ellipsis"
    return Paragraph(runs, max(0, whole(style.get("lines"))), ellipsis)


def _spans(box: Box, style: Mapping[str, object], wx: float) -> Iterator[Run]:
    """The texts and images in a richtext, outer styles holding for what is inside."""
    todo = [(child, style) for child in reversed(box.children)]
    while todo:
        each, outer = todo.pop()
        own = each.style
        if each.type == "image":
            yield _image(each, own, wx)
            continue
        merged = {**outer, **own}
        text = text_of(each.attrs.get("value"))
        if text:
            yield run_of(text, merged, wx, each.ref)
        todo += [(child, merged) for child in reversed(each.children)]


def _image(box: Box, style: Mapping[str, object], wx: float) -> Run:
    width = length(style.get("width"), wx) or _SIZE_OF_IMAGE
    height = length(style.get("height"), wx) or _SIZE_OF_IMAGE
    return replace(run_of("", style, wx, box.ref), image=(max(width, 0), max(height, 0)))

"""What components draw themselves, as plain shapes and labels that both painters can draw."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from bridge.layout import Box, Layout, Rect
from bridge.layout.components import EDITS, SLIDERS, TEXTS
from bridge.layout.paragraphs import text_of
from bridge.layout.values import length, whole
from bridge.paint.colours import WHITE, Colour, colour
from bridge.paint.writing import Written, edit_pieces, label, text_pieces

_ON, _OFF = Colour(76, 217, 100), Colour(229, 229, 229)
_DOT, _DOT_CHOSEN = Colour(255, 255, 255, 0.5), Colour(255, 213, 69)  # WXIndicatorComponent.m
_PLACEHOLDER, _DARK = Colour(238, 238, 238), Colour(40, 40, 40)
_SPINNER = Colour(160, 160, 160)
_MOST_DOTS = 50


@dataclass(frozen=True)
class Shape:
    """A rectangle with round corners, in one colour."""

    rect: Rect
    colour: Colour
    radius: float = 0


class Parts(NamedTuple):
    """What is drawn inside a box: first the shapes, then the texts."""

    shapes: list[Shape]
    texts: list[Written]


def parts_of(box: Box, layout: Layout, parent: Box | None) -> Parts:
    """What a component draws itself. An image is none of its parts: only painters have it."""
    rect = layout.rect(box.ref)
    if box.type in TEXTS:
        return Parts([], text_pieces(box, layout))
    if box.type in EDITS:
        return Parts([], edit_pieces(box, layout))
    if box.type == "switch":
        return Parts(_switch(rect, text_of(box.attrs.get("checked")) == "true"), [])
    if box.type == "indicator" and parent is not None:
        return Parts(_dots(box, rect, parent, layout.viewport.wx), [])
    if box.type == "loading-indicator":
        return Parts(_spinner(rect), [])
    if box.type == "video":
        return Parts([Shape(rect, _DARK)], label("video", rect, ink=WHITE))
    if box.type == "web":
        return placeholder(f"web {text_of(box.attrs.get('src'))}", rect)
    return Parts([], [])


def placeholder(text: str, rect: Rect) -> Parts:
    """A grey box that says what it stands for."""
    return Parts([Shape(rect, _PLACEHOLDER)], label(text, rect))


def _switch(rect: Rect, on: bool) -> list[Shape]:
    height = min(rect.height, rect.width * 0.6)
    track = Rect(rect.left, rect.top + (rect.height - height) / 2, rect.width, height)
    knob = max(0.0, height - 6)
    left = track.right - knob - 3 if on else track.left + 3
    return [
        Shape(track, _ON if on else _OFF, height / 2),
        Shape(Rect(left, track.top + 3, knob, knob), WHITE, knob / 2),
    ]


def _dots(box: Box, rect: Rect, slider: Box, wx: float) -> list[Shape]:
    style = box.style
    size = length(style.get("itemSize"), wx) or 5 * wx
    plain = colour(style.get("itemColor")) or _DOT
    chosen = colour(style.get("itemSelectedColor")) or _DOT_CHOSEN
    slides = sum(child.type != "indicator" for child in slider.children)
    count = min(slides, _MOST_DOTS) if slider.type in SLIDERS else 0
    step = size * 2
    start = rect.left + (rect.width - (count * step - size)) / 2
    top = rect.top + (rect.height - size) / 2
    index = whole(slider.attrs.get("index"))
    return [
        Shape(Rect(start + at * step, top, size, size), chosen if at == index else plain, size / 2)
        for at in range(count)
    ]


def _spinner(rect: Rect) -> list[Shape]:
    size = min(rect.width, rect.height)
    dot = size / 5
    left, top = rect.left + (rect.width - size) / 2, rect.top + (rect.height - size) / 2
    around = ((2, 0), (3.4, 0.6), (4, 2), (3.4, 3.4), (2, 4), (0.6, 3.4), (0, 2), (0.6, 0.6))
    return [
        Shape(
            Rect(left + x * dot, top + y * dot, dot, dot),
            _SPINNER._replace(alpha=(number + 2) / 10),
            dot / 2,
        )
        for number, (x, y) in enumerate(around)
    ]

"""Trees to lay out, written short."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count

from bridge.layout import Layout, Viewport, layout

_refs = count()


@dataclass
class El:
    """An element as the layout needs it."""

    type: str = "div"
    style: Mapping[str, object] = field(default_factory=dict)
    attrs: Mapping[str, object] = field(default_factory=dict)
    children: Sequence[El] = ()
    ref: str = field(default_factory=lambda: f"r{next(_refs)}")
    revision: int = 0


def div(*children: El, **style: object) -> El:
    return El("div", style, {}, children)


def el(type: str, *children: El, attrs: Mapping[str, object] | None = None, **style: object) -> El:
    return El(type, style, attrs or {}, children)


def text(value: object, **style: object) -> El:
    return El("text", style, {"value": value})


Rect4 = tuple[float, float, float, float]


def rect_of(result: Layout, element: El) -> Rect4:
    rect = result.rect(element.ref)
    return (rect.left, rect.top, rect.width, rect.height)


def rects(root: El, viewport: Viewport | None = None) -> list[Rect4]:
    """Left, top, width and height of the root's children."""
    result = layout(root, viewport or Viewport())
    return [rect_of(result, child) for child in root.children]

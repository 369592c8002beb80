"""How a box looks apart from what is in it: colours, borders, corners, shadow, transform."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bridge.layout.components import SCROLLERS, SLIDERS
from bridge.layout.geometry import Rect
from bridge.layout.style import Edges
from bridge.layout.values import length, number
from bridge.paint.colours import BLACK, Colour, colour

_SIDES = ("Left", "Top", "Right", "Bottom")
_CORNERS = ("TopLeft", "TopRight", "BottomRight", "BottomLeft")
_GRADIENT = re.compile(r"\s*linear-gradient\(\s*([^,]*),(.*)\)\s*", re.DOTALL)
_OUTSIDE_PARENTHESES = re.compile(r",(?![^(]*\))")
_TOWARDS = {
    "to right": 90.0,
    "to left": 270.0,
    "to bottom": 180.0,
    "to top": 0.0,
    "to bottom right": 135.0,
    "to top left": 315.0,
}
_FUNCTION = re.compile(r"([a-zA-Z0-9]+)\(([^()]*)\)")
_SHADOW = re.compile(r"(rgba?\([^)]*\)|[^\s]+)")
Matrix = tuple[float, float, float, float, float, float]
IDENTITY: Matrix = (1, 0, 0, 1, 0, 0)


@dataclass(frozen=True)
class Gradient:
    """A linear gradient: where it goes, in degrees clockwise from upwards, and its colours."""

    angle: float
    colours: tuple[Colour, ...]


@dataclass(frozen=True)
class Shadow:
    """A shadow: how far it is moved, how blurred, and its colour."""

    x: float
    y: float
    blur: float
    colour: Colour


@dataclass(frozen=True)
class Look:
    """How a box looks. ``matrix`` turns and moves it around its origin, as CSS's ``matrix()``."""

    background: Colour | None
    gradient: Gradient | None
    border: Edges
    border_colours: tuple[Colour, ...]
    border_styles: tuple[str, ...]
    radii: tuple[float, ...]
    opacity: float
    shadow: Shadow | None
    matrix: Matrix
    origin: tuple[float, float]
    clips: bool
    hidden: bool


def look_of(type: str, style: Mapping[str, object], rect: Rect, border: Edges, wx: float) -> Look:
    """How an element's style makes its box look."""
    opacity = number(style.get("opacity"))
    return Look(
        background=colour(style.get("backgroundColor")),
        gradient=_gradient(style.get("backgroundImage")),
        border=border,
        border_colours=tuple(
            colour(style.get(f"border{side}Color", style.get("borderColor"))) or BLACK
            for side in _SIDES
        ),
        border_styles=tuple(
            str(style.get(f"border{side}Style", style.get("borderStyle", "solid")))
            for side in _SIDES
        ),
        radii=_radii(style, rect, wx),
        opacity=1.0 if opacity is None else max(0.0, min(1.0, opacity)),
        shadow=_shadow(style.get("boxShadow"), wx),
        matrix=_matrix(style.get("transform"), rect, wx),
        origin=_origin(style.get("transformOrigin"), rect, wx),
        clips=type in SCROLLERS or type in SLIDERS or style.get("overflow") == "hidden",
        hidden=style.get("visibility") == "hidden",
    )


def _radii(style: Mapping[str, object], rect: Rect, wx: float) -> tuple[float, ...]:
    every = length(style.get("borderRadius"), wx) or 0
    found = [
        max(0.0, every if (own := length(style.get(f"border{corner}Radius"), wx)) is None else own)
        for corner in _CORNERS
    ]
    top_left, top_right, bottom_right, bottom_left = found
    sums = (
        (top_left + top_right, rect.width),
        (bottom_left + bottom_right, rect.width),
        (top_left + bottom_left, rect.height),
        (top_right + bottom_right, rect.height),
    )
    # Corners that do not fit are made smaller, all alike, as in CSS.
    fit = min([1.0, *(room / both for both, room in sums if both > room)])
    return tuple(each * fit for each in found)


def _gradient(value: object) -> Gradient | None:
    found = _GRADIENT.fullmatch(value) if isinstance(value, str) else None
    if not found:
        return None
    way = found[1].strip()
    angle = _TOWARDS.get(way)
    if angle is None:
        angle = _degrees(way)
    stops = [colour(each) for each in _OUTSIDE_PARENTHESES.split(found[2])]
    colours = tuple(each for each in stops if each is not None)
    return Gradient(angle, colours) if len(colours) == len(stops) >= 2 else None


def _degrees(text: str) -> float:
    if text.endswith("deg"):
        return number(text[:-3]) or 0.0
    if text.endswith("rad"):
        return math.degrees(number(text[:-3]) or 0.0)
    return number(text) or 0.0


def _shadow(value: object, wx: float) -> Shadow | None:
    parts = _SHADOW.findall(value) if isinstance(value, str) else []
    colours = [found for part in parts if (found := colour(part))]
    sizes = [size for part in parts if (size := length(part, wx)) is not None]
    if len(sizes) < 2 or "inset" in parts:
        return None
    blur = sizes[2] if len(sizes) > 2 else 0
    return Shadow(sizes[0], sizes[1], min(max(blur, 0), 200), colours[0] if colours else BLACK)


def _origin(value: object, rect: Rect, wx: float) -> tuple[float, float]:
    words = value.split() if isinstance(value, str) else []
    across = [_along(word, "left", "right", rect.width, wx) for word in words[:1]]
    down = [_along(word, "top", "bottom", rect.height, wx) for word in words[1:2]]
    return (*(across or [rect.width / 2]), *(down or [rect.height / 2]))  # type: ignore[return-value]


def _along(word: str, first: str, last: str, size: float, wx: float) -> float:
    known = {first: 0.0, "center": size / 2, last: size}
    return known[word] if word in known else _distance(word, size, wx)


def _distance(text: str, size: float, wx: float) -> float:
    text = text.strip()
    if text.endswith("%"):
        return (number(text[:-1]) or 0.0) * size / 100
    return length(text, wx) or 0.0


def _matrix(value: object, rect: Rect, wx: float) -> Matrix:
    result = IDENTITY
    if isinstance(value, str):
        for name, inside in _FUNCTION.findall(value):
            for each in _step(name, inside.split(","), rect, wx):
                result = _times(result, each)
    return result


def _step(name: str, parts: list[str], rect: Rect, wx: float) -> Iterator[Matrix]:
    """One function of a transform; what turns into the depth of the screen is left out."""
    first, second = parts[0], parts[1] if len(parts) > 1 else ""
    if name in ("translate", "translateX", "translate3d"):
        down = _distance(second, rect.height, wx) if name != "translateX" else 0.0
        yield (1, 0, 0, 1, _distance(first, rect.width, wx), down)
    elif name == "translateY":
        yield (1, 0, 0, 1, 0, _distance(first, rect.height, wx))
    elif name in ("rotate", "rotateZ"):
        turn = math.radians(_degrees(first.strip()))
        yield (math.cos(turn), math.sin(turn), -math.sin(turn), math.cos(turn), 0, 0)
    elif name in ("scale", "scaleX", "scaleY"):
        across, down = _factor(first), _factor(second or first)
        yield (1 if name == "scaleY" else across, 0, 0, 1 if name == "scaleX" else down, 0, 0)


def _factor(text: str) -> float:
    found = number(text.strip())
    return 1.0 if found is None else found


def _times(one: Matrix, other: Matrix) -> Matrix:
    a, b, c, d, e, f = one
    p, q, r, s, t, u = other
    return (
        *(a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s),
        *(a * t + c * u + e, b * t + d * u + f),
    )

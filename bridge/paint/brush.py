"""Pillow's side of drawing: boxes, shadows, gradients, images and text, with smooth edges."""

from __future__ import annotations

import math
from functools import lru_cache
from io import BytesIO

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont

from bridge.layout.advances import advance, is_wide
from bridge.layout.geometry import Rect
from bridge.paint.colours import Colour
from bridge.paint.look import Look
from bridge.paint.writing import Written

_FINER = 4  # masks are drawn so many times as large, and made small, for smooth edges
_LONGEST = 4096  # pixels of a text that are drawn in one go, and of any screen
_STEPS = 64  # that a round corner is drawn in
_ASCENT = 0.79  # of the font size, above the baseline, in the middle of a line
Radii = tuple[float, ...]
_SQUARE: Radii = (0, 0, 0, 0)


class Brush:
    """Draws on one picture."""

    def __init__(self, picture: Image.Image) -> None:
        self._picture = picture

    def box(self, rect: Rect, look: Look) -> None:
        """A box's shadow, background and border."""
        if look.shadow is not None:
            self._shadow(rect, look)
        if look.background is not None:
            self._fill(rect, look.radii, look.background)
        if look.gradient is not None and (area := self._area(rect)):
            ramp = _ramp(rect, area, look.gradient.angle, look.gradient.colours)
            self._stamp(ramp, _mask(rect, look.radii, area), area)
        if any(look.border):
            self._border(rect, look)

    def shape(self, rect: Rect, radius: float, ink: Colour) -> None:
        """A rectangle with round corners."""
        self._fill(rect, (radius,) * 4, ink)

    def text(self, text: Written) -> None:
        """A piece of text, as wide as it was measured."""
        area = self._area(
            Rect(
                text.rect.left - 4,
                text.rect.top - text.size,
                text.rect.width + 8,
                text.rect.height + 2 * text.size,
            )
        )
        if area is None or text.size < 1:
            return
        layer = Image.new("L", (area[2] - area[0], area[3] - area[1]), 0)
        draw = ImageDraw.Draw(layer)
        base = text.rect.top + text.rect.height / 2 + text.size * (_ASCENT - 0.43) - area[1]
        _write(draw, text, text.rect.left - area[0], base)
        if text.decoration in ("underline", "line-through"):
            down = base + text.size * (0.12 if text.decoration == "underline" else -0.25)
            start = text.rect.left - area[0]
            line = max(1, round(text.size / 16))
            draw.line((start, down, start + text.rect.width, down), fill=255, width=line)
        self._stamp(Image.new("RGBA", layer.size, text.colour.rgba), layer, area)

    def image(self, data: bytes, rect: Rect, fit: str, look: Look) -> bool:
        """An image from its bytes; says whether Pillow could read it."""
        area = self._area(rect)
        try:
            with Image.open(BytesIO(data)) as opened:
                picture = opened.convert("RGBA")
        except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
            return False
        if area is None or rect.width < 1 or rect.height < 1:
            return True
        if rect.width * rect.height > self._picture.width * self._picture.height * 16:
            return False
        whole = _fitted(picture, (round(rect.width), round(rect.height)), fit)
        left, top = area[0] - math.floor(rect.left), area[1] - math.floor(rect.top)
        part = whole.crop((left, top, left + area[2] - area[0], top + area[3] - area[1]))
        self._stamp(part, _mask(rect, look.radii, area), area)
        return True

    def lay(self, layer: Image.Image, rect: Rect, look: Look) -> None:
        """Lay a picture of the same size over this one, where the box is inside its borders."""
        inner, radii = _inside(rect, look)
        area = self._area(inner)
        if area is not None:
            self._stamp(layer.crop(area), _mask(inner, radii, area), area)

    def lay_all(self, layer: Image.Image, opacity: float) -> None:
        """Lay a picture of the same size over this one, half transparent if need be."""
        if opacity < 1:
            layer.putalpha(
                layer.getchannel("A").point([round(each * opacity) for each in range(256)])
            )
        self._picture.alpha_composite(layer)

    def turned(self, rect: Rect, look: Look) -> Image.Image:
        """This picture with a box's transform done to it."""
        a, b, c, d, e, f = look.matrix
        x, y = rect.left + look.origin[0], rect.top + look.origin[1]
        size = self._picture.size
        turn = a * d - b * c
        if abs(turn) < 1e-9:
            return Image.new("RGBA", size, (0, 0, 0, 0))
        back = (d / turn, -c / turn, -b / turn, a / turn)  # Pillow asks where each pixel is from
        left = x - back[0] * (x + e) - back[1] * (y + f)
        top = y - back[2] * (x + e) - back[3] * (y + f)
        given = (back[0], back[1], left, back[2], back[3], top)
        return self._picture.transform(
            size, Image.Transform.AFFINE, given, Image.Resampling.BICUBIC
        )

    def _area(self, rect: Rect) -> tuple[int, int, int, int] | None:
        """The whole pixels that a rectangle touches on the picture."""
        left, top = max(0, math.floor(rect.left)), max(0, math.floor(rect.top))
        right = min(self._picture.width, math.ceil(rect.right))
        bottom = min(self._picture.height, math.ceil(rect.bottom))
        return (left, top, right, bottom) if left < right and top < bottom else None

    def _fill(self, rect: Rect, radii: Radii, ink: Colour) -> None:
        area = self._area(rect)
        if area is None or ink.alpha == 0:
            return
        size = (area[2] - area[0], area[3] - area[1])
        self._stamp(Image.new("RGBA", size, ink.rgba), _mask(rect, radii, area), area)

    def _stamp(
        self, image: Image.Image, mask: Image.Image | None, area: tuple[int, int, int, int]
    ) -> None:
        if mask is not None:
            image.putalpha(ImageChops.multiply(image.getchannel("A"), mask))
        self._picture.alpha_composite(image, area[:2])

    def _shadow(self, rect: Rect, look: Look) -> None:
        shadow = look.shadow
        assert shadow is not None
        moved, blur = rect.moved(shadow.x, shadow.y), shadow.blur
        area = self._area(
            Rect(
                moved.left - blur, moved.top - blur, moved.width + 2 * blur, moved.height + 2 * blur
            )
        )
        if area is None:
            return
        mask = _drawn_mask(moved, look.radii, area).filter(ImageFilter.GaussianBlur(blur / 2))
        mask = ImageChops.subtract(mask, _drawn_mask(rect, look.radii, area))
        self._stamp(Image.new("RGBA", mask.size, shadow.colour.rgba), mask, area)

    def _border(self, rect: Rect, look: Look) -> None:
        area = self._area(rect)
        if area is None:
            return
        inner, radii = _inside(rect, look)
        ring = ImageChops.subtract(
            _drawn_mask(rect, look.radii, area), _drawn_mask(inner, radii, area)
        )
        if len(set(look.border_colours)) == 1 and set(look.border_styles) <= {"solid"}:
            self._stamp(Image.new("RGBA", ring.size, look.border_colours[0].rgba), ring, area)
            return
        for side, ink in enumerate(look.border_colours):
            if look.border[side]:
                part = _side(side, rect, inner, look, area)
                mask = ImageChops.multiply(ring, part)
                self._stamp(Image.new("RGBA", ring.size, ink.rgba), mask, area)


def _inside(rect: Rect, look: Look) -> tuple[Rect, Radii]:
    """A box inside its borders, with the corners that are left there."""
    left, top, right, bottom = look.border
    width, height = max(0.0, rect.width - left - right), max(0.0, rect.height - top - bottom)
    one, two, three, four = look.radii
    radii = (
        max(0.0, one - max(left, top)),
        max(0.0, two - max(right, top)),
        max(0.0, three - max(right, bottom)),
        max(0.0, four - max(left, bottom)),
    )
    return Rect(rect.left + left, rect.top + top, width, height), radii


def _mask(rect: Rect, radii: Radii, area: tuple[int, int, int, int]) -> Image.Image | None:
    """How much of each pixel a box covers; None where it covers all of all of them."""
    whole = all(float(each).is_integer() for each in (rect.left, rect.top, rect.right, rect.bottom))
    return None if whole and not any(radii) else _drawn_mask(rect, radii, area)


def _drawn_mask(rect: Rect, radii: Radii, area: tuple[int, int, int, int]) -> Image.Image:
    size = ((area[2] - area[0]) * _FINER, (area[3] - area[1]) * _FINER)
    mask = Image.new("L", size, 0)
    if rect.width <= 0 or rect.height <= 0:
        return mask.reduce(_FINER)
    draw = ImageDraw.Draw(mask)
    left, top = (rect.left - area[0]) * _FINER, (rect.top - area[1]) * _FINER
    right = left + rect.width * _FINER - 1
    bottom = top + rect.height * _FINER - 1
    if right < left or bottom < top:
        return mask.reduce(_FINER)
    draw.rectangle((left, top, right, bottom), fill=255)
    for at, radius in enumerate(radii):
        if radius * _FINER >= 1:  # the eye would not see less, and Pillow takes no part of a pixel
            _corner(draw, at, (left, top, right, bottom), radius * _FINER)
    return mask.reduce(_FINER)


def _corner(
    draw: ImageDraw.ImageDraw, at: int, box: tuple[float, float, float, float], radius: float
) -> None:
    # Pillow's coordinates are pixels, the last one included.
    left, top, right, bottom = box
    x = left if at in (0, 3) else right - radius + 1
    y = top if at in (0, 1) else bottom - radius + 1
    draw.rectangle((x, y, x + radius - 1, y + radius - 1), fill=0)
    middle_x = left + radius if at in (0, 3) else right - radius
    middle_y = top + radius if at in (0, 1) else bottom - radius
    # Pillow's own arcs take as long as they are large, and a box may be as large as it likes.
    first = math.pi * (1, 1.5, 0, 0.5)[at]
    turns = (first + math.pi / 2 * step / _STEPS for step in range(_STEPS + 1))
    arc = [(middle_x + radius * math.cos(a), middle_y + radius * math.sin(a)) for a in turns]
    draw.polygon([(middle_x, middle_y), *arc], fill=255)


def _side(
    side: int, rect: Rect, inner: Rect, look: Look, area: tuple[int, int, int, int]
) -> Image.Image:
    """The part of a border's ring that is one side's, with gaps where it is dashed or dotted."""
    mask = Image.new("L", (area[2] - area[0], area[3] - area[1]), 0)
    draw = ImageDraw.Draw(mask)
    x, y = area[0], area[1]
    outer = [
        (rect.left - x, rect.top - y),
        (rect.right - x, rect.top - y),
        (rect.right - x, rect.bottom - y),
        (rect.left - x, rect.bottom - y),
    ]
    within = [
        (inner.left - x, inner.top - y),
        (inner.right - x, inner.top - y),
        (inner.right - x, inner.bottom - y),
        (inner.left - x, inner.bottom - y),
    ]
    first, second = ((3, 0), (0, 1), (1, 2), (2, 3))[side]
    draw.polygon([outer[first], outer[second], within[second], within[first]], fill=255)
    line, width = look.border_styles[side], look.border[side]
    if line in ("dashed", "dotted"):
        dash = max(2.0, width * (2 if line == "dashed" else 1))
        _gaps(draw, side in (0, 2), mask.size, dash)
    return mask


def _gaps(draw: ImageDraw.ImageDraw, down: bool, size: tuple[int, int], dash: float) -> None:
    at = dash
    while at < (size[1] if down else size[0]):
        gap = (0, at, size[0], at + dash - 1) if down else (at, 0, at + dash - 1, size[1])
        draw.rectangle(gap, fill=0)
        at += 2 * dash


def _ramp(
    rect: Rect, area: tuple[int, int, int, int], angle: float, colours: tuple[Colour, ...]
) -> Image.Image:
    """A gradient: drawn as one strip as long as CSS has it, then turned."""
    turn = math.radians(angle)
    across, down = math.sin(turn), -math.cos(turn)
    long = abs(rect.width * across) + abs(rect.height * down)
    strip = Image.new("RGBA", (1024, 1))
    steps = [_between(colours, at / 1023) for at in range(1024)]
    strip.putdata(steps)
    scale = 1023 / long if long else 0
    middle_x = (rect.left + rect.right) / 2 - area[0]
    middle_y = (rect.top + rect.bottom) / 2 - area[1]
    start = 511.5 - (middle_x * across + middle_y * down) * scale
    size = (area[2] - area[0], area[3] - area[1])
    band = Image.new("RGBA", (1024 + 2, 3))
    band.paste(strip.resize((1024, 3)), (1, 0))
    band.paste(steps[0], (0, 0, 1, 3))
    band.paste(steps[-1], (1025, 0, 1026, 3))
    given = (across * scale, down * scale, start + 1, 0, 0, 1.5)
    return band.transform(size, Image.Transform.AFFINE, given, Image.Resampling.NEAREST)


def _between(colours: tuple[Colour, ...], at: float) -> tuple[int, int, int, int]:
    place = at * (len(colours) - 1)
    index = min(int(place), len(colours) - 2)
    part = place - index
    one, other = colours[index].rgba, colours[index + 1].rgba
    red, green, blue, alpha = (round(a + (b - a) * part) for a, b in zip(one, other, strict=True))
    return red, green, blue, alpha


def _fitted(picture: Image.Image, size: tuple[int, int], fit: str) -> Image.Image:
    if fit not in ("cover", "contain"):
        return picture.resize(size, Image.Resampling.LANCZOS)
    scales = (size[0] / picture.width, size[1] / picture.height)
    scale = max(scales) if fit == "cover" else min(scales)
    new = (max(1, round(picture.width * scale)), max(1, round(picture.height * scale)))
    if new[0] * new[1] > 50_000_000:
        return picture.resize(size, Image.Resampling.LANCZOS)
    whole = Image.new("RGBA", size, (0, 0, 0, 0))
    resized = picture.resize(new, Image.Resampling.LANCZOS)
    whole.paste(resized, ((size[0] - new[0]) // 2, (size[1] - new[1]) // 2))
    return whole


def _write(draw: ImageDraw.ImageDraw, text: Written, left: float, base: float) -> None:
    long = text.rect.width > 2 * _LONGEST
    if long or text.spacing or any(is_wide(char) for char in text.text):
        for char in text.text:
            width = advance(char, text.bold) * text.size / 1000
            if left + width < 0 or left > _LONGEST:
                pass  # out of sight; Pillow would draw it all the same
            elif is_wide(char):
                _stand_in(draw, left, base, text.size)
            else:
                _letters(draw, char, (left, base), width, text)
            left += width + text.spacing
    else:
        _letters(draw, text.text, (left, base), text.rect.width, text)


def _stand_in(draw: ImageDraw.ImageDraw, left: float, base: float, size: float) -> None:
    """The built-in font has no such character: a box in its place shows how much room it takes."""
    box = (left + size * 0.1, base - size * 0.75, left + size * 0.9, base + size * 0.05)
    # Pillow draws what is out of sight too, line by line.
    seen = [min(max(each, -_LONGEST), 2 * _LONGEST) for each in box]
    draw.rectangle(seen, outline=255, width=max(1, min(round(size / 14), _LONGEST)))


def _letters(
    draw: ImageDraw.ImageDraw, text: str, at: tuple[float, float], width: float, style: Written
) -> None:
    font = _font(style.size)
    real = font.getlength(text)
    if real > width > 0:  # never wider than measured
        font = _font(style.size * max(0.5, width / real))
    stroke = style.size / 40 if style.bold else 0
    draw.text(at, text, fill=255, font=font, anchor="ls", stroke_width=stroke)


@lru_cache(maxsize=256)
def _font(size: float) -> ImageFont.FreeTypeFont:
    font = ImageFont.load_default(max(1.0, min(size, 2000.0)))
    assert isinstance(font, ImageFont.FreeTypeFont)  # of Pillow's wheels, all have FreeType
    return font

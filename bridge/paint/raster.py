"""Draws a page as a PNG with Pillow alone: for machines that have no browser."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING

from bridge.layout import Box, Layout
from bridge.layout.components import LEAVES
from bridge.paint.look import IDENTITY, Look, look_of
from bridge.paint.parts import Parts, parts_of, placeholder
from bridge.paint.pictures import Images, data_of, source

if TYPE_CHECKING:
    from PIL.Image import Image

    from bridge.paint.brush import Brush

_NO_IMAGES: Images = {}
# Each group is a picture of its own while it is drawn; deeper ones are drawn flat.
_DEEPEST = 24


def png(root: Box, layout: Layout, *, images: Images = _NO_IMAGES) -> bytes:
    """A page as a PNG of one pixel per design pixel.

    Args:
        root: The page's root element.
        layout: Its layout.
        images: What to draw instead of what an image's ``src`` names: a file, or a ``data:`` URI.
            What is neither, and what Pillow cannot read, becomes a grey box with its name.
    """
    from PIL import Image

    screen = layout.viewport
    size = max(1, round(screen.width)), max(1, round(screen.height))
    picture = Image.new("RGBA", size, (255, 255, 255, 255))
    painter = _Painter(layout, images)
    painter.paint(picture, root, None, 0)
    while painter.fixed:  # phones put fixed boxes on top of everything
        waiting, painter.fixed = painter.fixed, []
        for each in waiting:
            painter.paint(picture, each, None, 0)
    out = BytesIO()
    picture.convert("RGB").save(out, "PNG")
    return out.getvalue()


class _Painter:
    def __init__(self, layout: Layout, images: Images) -> None:
        self._layout = layout
        self._images = images
        self.fixed: list[Box] = []

    def paint(
        self, picture: Image, top: Box, parent: Box | None, depth: int, hidden: bool = False
    ) -> None:
        """Draw a box and everything in it, its groups by calling itself."""
        from bridge.paint.brush import Brush

        brush = Brush(picture)
        todo = [(top, parent, hidden)]
        while todo:
            box, parent, hidden = todo.pop()
            if box is not top and self._layout.position(box.ref) == "fixed":
                self.fixed.append(box)
                continue
            look = self._look(box)
            hidden = hidden or look.hidden
            if depth < _DEEPEST and _is_group(look):
                self._group(picture, box, parent, look, depth, hidden)
                continue
            if not hidden:
                self._own(brush, box, parent, look)
            todo += self._children(box, hidden)

    def _children(self, box: Box, hidden: bool) -> Iterator[tuple[Box, Box, bool]]:
        inside = () if box.type in LEAVES else box.children
        return ((child, box, hidden) for child in reversed(inside))

    def _look(self, box: Box) -> Look:
        layout, ref = self._layout, box.ref
        wx = layout.viewport.wx
        return look_of(box.type, box.style, layout.rect(ref), layout.borders(ref), wx)

    def _group(
        self,
        picture: Image,
        box: Box,
        parent: Box | None,
        look: Look,
        depth: int,
        hidden: bool,
    ) -> None:
        """What is clipped, turned or half transparent is drawn apart, then laid over the rest."""
        from PIL import Image

        from bridge.paint.brush import Brush

        layer = Image.new("RGBA", picture.size, (0, 0, 0, 0))
        brush = Brush(layer)
        rect = self._layout.rect(box.ref)
        if not hidden:
            self._own(brush, box, parent, look)
        inner = Image.new("RGBA", picture.size, (0, 0, 0, 0)) if look.clips else layer
        for child, _, _ in reversed(list(self._children(box, hidden))):
            self.paint(inner, child, box, depth + 1, hidden)
        if look.clips:
            brush.lay(inner, rect, look)
        if look.matrix != IDENTITY:
            layer = brush.turned(rect, look)
        Brush(picture).lay_all(layer, look.opacity)

    def _own(self, brush: Brush, box: Box, parent: Box | None, look: Look) -> None:
        brush.box(self._layout.rect(box.ref), look)
        if box.type in ("image", "img"):
            self._image(brush, box, look)
        else:
            _draw(brush, parts_of(box, self._layout, parent))

    def _image(self, brush: Brush, box: Box, look: Look) -> None:
        src, room = box.attrs.get("src"), self._layout.content(box.ref)
        if not src:
            return
        fit = str(box.attrs.get("resize", box.style.get("resize")))
        data = data_of(source(src, self._images))
        if data is None or not brush.image(data, room, fit, look):
            _draw(brush, placeholder(f"image {src}"[:200], room))


def _draw(brush: Brush, parts: Parts) -> None:
    for shape in parts.shapes:
        brush.shape(shape.rect, shape.radius, shape.colour)
    for each in parts.texts:
        brush.text(each)


def _is_group(look: Look) -> bool:
    return look.clips or look.opacity < 1 or look.matrix != IDENTITY

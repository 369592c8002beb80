"""Draws a page as one HTML document, each box where the layout has it.

Nothing that a page says gets out of its place: texts and attributes are escaped, style values are
written anew from what was understood of them, and no script is in the document.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from urllib.parse import quote

from bridge.layout import Box, Layout, Rect
from bridge.layout.components import LEAVES
from bridge.paint.look import IDENTITY, Look, look_of
from bridge.paint.parts import Parts, Shape, parts_of, placeholder
from bridge.paint.pictures import Images, address_of, source
from bridge.paint.writing import Written

_NO_IMAGES: Images = {}
_SIDES = ("left", "top", "right", "bottom")
_FITS = {"cover": "cover", "contain": "contain"}
# Nothing but images is loaded, and nothing runs, whatever a page says.
_HEAD = (
    '<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src'
    " 'none'; img-src data: http: https:; style-src 'unsafe-inline'\">"
    "<style>html,body{margin:0;background:#fff}"
    "div,i,b{position:absolute;box-sizing:border-box;font-style:normal}"
    "b{white-space:pre;font-weight:400;"
    "font-family:Helvetica,Arial,'Liberation Sans',sans-serif}</style>"
)


def html(root: Box, layout: Layout, *, images: Images = _NO_IMAGES) -> str:
    """A page as an HTML document that needs nothing else, but the images it has addresses of.

    Args:
        root: The page's root element.
        layout: Its layout.
        images: What to draw instead of what an image's ``src`` names: a file, which becomes part
            of the document, or another address.
    """
    screen = layout.viewport
    body = "".join(_Page(layout, images).boxes(root))
    size = f"width:{screen.width:g}px;height:{screen.height:g}px"
    page = f'<div style="position:relative;overflow:hidden;{size}">{body}</div>'
    return f"<!DOCTYPE html><html><head>{_HEAD}</head><body>{page}</body></html>\n"


class _Page:
    def __init__(self, layout: Layout, images: Images) -> None:
        self._layout = layout
        self._images = images
        self._fixed: list[Box] = []

    def boxes(self, root: Box) -> Iterator[str]:
        yield from self._under(root)
        # Phones put fixed boxes on top of everything, in the order of the document.
        while self._fixed:
            waiting, self._fixed = self._fixed, []
            for each in waiting:
                yield from self._under(each)

    def _under(self, top: Box) -> Iterator[str]:
        todo: list[tuple[Box | None, Box | None, float, float]] = [(top, None, 0, 0)]
        while todo:
            box, parent, left, upper = todo.pop()
            if box is None:
                yield "</div>"
                continue
            if box is not top and self._layout.position(box.ref) == "fixed":
                self._fixed.append(box)
                continue
            rect, border = self._layout.rect(box.ref), self._layout.borders(box.ref)
            look = look_of(box.type, box.style, rect, border, self._layout.viewport.wx)
            yield _opening(box, look, rect, left, upper)
            inner = rect.left + border.left, rect.top + border.top
            yield from self._inside(box, parent, rect, *inner)
            todo.append((None, None, 0, 0))
            if box.type not in LEAVES:
                todo += [(child, box, *inner) for child in reversed(box.children)]

    def _inside(
        self, box: Box, parent: Box | None, rect: Rect, left: float, top: float
    ) -> Iterator[str]:
        if box.type in ("image", "img"):
            yield from self._image(box, left, top)
        else:
            yield from _parts(parts_of(box, self._layout, parent), left, top)

    def _image(self, box: Box, left: float, top: float) -> Iterator[str]:
        room, src = self._layout.content(box.ref), box.attrs.get("src")
        if not src:
            return
        address = address_of(source(src, self._images))
        if address is None or not address.startswith("data:"):
            yield from _parts(placeholder(f"image {src}"[:200], room), left, top)
        if address is not None:
            size = _FITS.get(str(box.attrs.get("resize", box.style.get("resize"))), "100% 100%")
            yield (
                f'<i style="{_place(room, left, top)};border-radius:inherit;'
                f"background:url(&quot;{escape(_in_css(address))}&quot;)"
                f' center/{size} no-repeat"></i>'
            )


def _in_css(address: str) -> str:
    """An address between quotes in CSS between quotes in HTML, which it cannot leave."""
    return quote(address, safe="%/:=?&~#+!$,;@()*[]|")


def _place(rect: Rect, left: float, top: float) -> str:
    return (
        f"left:{rect.left - left:.7g}px;top:{rect.top - top:.7g}px;"
        f"width:{rect.width:.7g}px;height:{rect.height:.7g}px"
    )


def _opening(box: Box, look: Look, rect: Rect, left: float, top: float) -> str:
    css = ";".join([_place(rect, left, top), *_declarations(look)])
    return f'<div data-ref="{escape(box.ref)}" data-type="{escape(box.type)}" style="{css}">'


def _declarations(look: Look) -> Iterator[str]:
    if look.background is not None:
        yield f"background-color:{look.background.css}"
    if look.gradient is not None:
        colours = ",".join(each.css for each in look.gradient.colours)
        yield f"background-image:linear-gradient({look.gradient.angle:g}deg,{colours})"
        yield "background-origin:border-box"
    for side, width, ink, line in zip(
        _SIDES, look.border, look.border_colours, look.border_styles, strict=True
    ):
        if width:
            line = line if line in ("dashed", "dotted") else "solid"
            yield f"border-{side}:{width:.7g}px {line} {ink.css}"
    if any(look.radii):
        yield "border-radius:" + " ".join(f"{each:.7g}px" for each in look.radii)
    if look.opacity < 1:
        yield f"opacity:{look.opacity:g}"
    if look.shadow is not None:
        shadow = look.shadow
        yield f"box-shadow:{shadow.x:g}px {shadow.y:g}px {shadow.blur:g}px {shadow.colour.css}"
    if look.matrix != IDENTITY:
        yield "transform:matrix(" + ",".join(f"{each:.7g}" for each in look.matrix) + ")"
        yield f"transform-origin:{look.origin[0]:.7g}px {look.origin[1]:.7g}px"
    if look.clips:
        yield "overflow:hidden"
    yield f"visibility:{'hidden' if look.hidden else 'inherit'}"


def _parts(parts: Parts, left: float, top: float) -> Iterator[str]:
    for shape in parts.shapes:
        yield _shape(shape, left, top)
    for each in parts.texts:
        yield _text(each, left, top)


def _shape(shape: Shape, left: float, top: float) -> str:
    place = _place(shape.rect, left, top)
    return (
        f'<i style="{place};background:{shape.colour.css};border-radius:{shape.radius:.7g}px"></i>'
    )


def _text(text: Written, left: float, top: float) -> str:
    css = [
        _place(text.rect, left, top),
        f"font-size:{text.size:.7g}px;line-height:{text.rect.height:.7g}px;color:{text.colour.css}",
    ]
    if text.bold:
        css.append("font-weight:700")
    if text.italic:
        css.append("font-style:italic")
    if text.decoration in ("underline", "line-through"):
        css.append(f"text-decoration:{text.decoration}")
    if text.spacing:
        css.append(f"letter-spacing:{text.spacing:.7g}px")
    return f'<b style="{";".join(css)}">{escape(text.text)}</b>'

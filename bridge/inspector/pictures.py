"""The picture of a page as HTML that a browser may read: no style, and no address unless wanted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from bridge.document.motion import SCROLLERS
from bridge.paint import html

if TYPE_CHECKING:
    from bridge.layout import Box, Layout


def picture(root: Box, layout: Layout, *, images: bool) -> str:
    """What is in the body of the document of :func:`bridge.paint.html`, styles as ``data-style``:
    the browser reads it in a document that allows none, and hands them on to one that does.

    No text of a page's has a quote in it that is not escaped, so that no text is taken for one.

    Args:
        root: The page's root element.
        layout: Its layout.
        images: Whether images may be loaded from the network; else they are boxes with a name.
    """
    seen = _Seen(root, layout, frozenset(_with_fixed(root)))
    document = html(seen, layout, images={} if images else _AtHand())
    body = document.partition("<body>")[2].partition("</body>")[0]
    return body.replace(' style="', ' data-style="')


class _Seen:
    """A box as the picture has it: of what a scroller holds, only what is near the screen.

    A list may hold thousands of cells; what is scrolled to comes with the next picture.
    """

    def __init__(self, box: Box, layout: Layout, kept: frozenset[str]) -> None:
        self.ref = box.ref
        self.type = box.type
        self.attrs = box.attrs
        self.style = box.style
        self.revision = box.revision
        self._box = box
        self._layout = layout
        self._kept = kept

    @property
    def children(self) -> list[_Seen]:
        """The boxes in it."""
        inside: Iterable[Box] = self._box.children
        if self.type in SCROLLERS:
            inside = filter(self._is_near, inside)
        return [_Seen(child, self._layout, self._kept) for child in inside]

    def _is_near(self, child: Box) -> bool:
        if child.ref in self._kept or child.ref not in self._layout:
            return True
        screen, rect = self._layout.viewport, self._layout.rect(child.ref)
        across = -screen.width < rect.right and rect.left < 2 * screen.width
        return across and -screen.height < rect.bottom and rect.top < 2 * screen.height


def _with_fixed(root: Box) -> Iterator[str]:
    """Refs of what may be seen though its place is not: what holds a fixed box, or is moved."""
    waiting: list[tuple[Box, tuple[str, ...]]] = [(root, ())]
    while waiting:
        box, around = waiting.pop()
        here = (*around, box.ref)
        if box.style.get("position") == "fixed" or "transform" in box.style:
            yield from here
        waiting += ((child, here) for child in box.children)


class _AtHand(Mapping[str, Path | str]):
    """Stands for every image but those that are in the page itself, which has none of them."""

    def __getitem__(self, src: str) -> str:
        if src.startswith("data:"):
            raise KeyError(src)
        return ""

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 0

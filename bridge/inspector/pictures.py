"""The picture of a page as HTML that a browser may read: no style, and no address unless wanted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

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
    document = html(root, layout, images={} if images else _AtHand())
    body = document.partition("<body>")[2].partition("</body>")[0]
    return body.replace(' style="', ' data-style="')


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

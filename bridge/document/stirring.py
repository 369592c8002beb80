"""Which elements native code has to see to after scripts have changed the page: those of components
that do something by themselves, as an image loads and a list fills its cells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bridge.document.recycled import RECYCLE_LIST, list_around

if TYPE_CHECKING:
    from bridge.document.document import Document
    from bridge.document.element import Element

LIVE = frozenset({RECYCLE_LIST, "image", "img", "video", "web"})


def stir(document: Document, element: Element) -> None:
    """An element was changed, or came, or went."""
    if document.has_lists and (owner := list_around(element)) is not None:
        document.stirred[owner._ref] = owner
        return  # no one sees a template
    if element._type in LIVE:
        document.stirred[element._ref] = element

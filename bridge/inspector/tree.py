"""A page's element tree, and one element of it in full, as the browser is told of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bridge.document.text import as_text, is_hidden, own_text
from bridge.errors import DocumentError
from bridge.inspector.records import table_told

if TYPE_CHECKING:
    from bridge.document import Document, Element

_SHORT = 120  # characters of a text in the tree
_TELLING = ("value", "placeholder", "src", "href", "checked")

Node = tuple[Any, ...]
"""Type, id, classes, text, what else is told, events, whether hidden, refs of the children."""


def nodes_of(document: Document) -> dict[str, Node]:
    """Every element on the page by its ref, in document order."""
    return {element.ref: _node(element) for element in document}


def _node(element: Element) -> Node:
    text = own_text(element)
    return (
        element.type,
        element.id or "",
        element.classes,
        None if text is None else text[:_SHORT],
        _telling(element) if text is None else None,
        element.events,
        is_hidden(element),
        tuple(child.ref for child in element.children),
    )


def _telling(element: Element) -> tuple[str, str] | None:
    """The attribute that tells most of an element without a text."""
    attrs = element.attrs
    for name in _TELLING:
        if attrs.get(name) not in (None, ""):
            return name, as_text(attrs[name])[:_SHORT]
    return None


def element_told(document: Document, ref: str) -> dict[str, Any] | None:
    """All that is known of one element; None when it is not on the page."""
    element = document.get(ref)
    if element is None:
        return None
    return {
        "ref": ref,
        "type": element.type,
        "value": as_text(element.value) if element.value is not None else None,
        "attrs": table_told(element.attrs),
        "style": table_told(element.style),
        "classes": list(element.classes),
        "events": list(element.events),
        "rect": _rect(element),
    }


def _rect(element: Element) -> list[float] | None:
    try:
        rect = element.rect
    except DocumentError:  # a part of a text
        return None
    return [round(each, 2) for each in (rect.left, rect.top, rect.width, rect.height)]

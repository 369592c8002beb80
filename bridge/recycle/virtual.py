"""Elements of cells among JavaScript's values: what ``$refs`` hold in a ``recycle-list``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bridge.document.text import as_text
from bridge.document.walk import subtree

if TYPE_CHECKING:
    from bridge.document import Element
    from bridge.recycle.values import Value

MARK = "[[VirtualElement]]"


def described(element: Element) -> dict[str, Value]:
    """An element as JavaScript gets it, as ``TemplateDom.java`` has it."""
    return {"attrs": dict(element.attrs), "type": element.type, "ref": element.ref, MARK: True}


def references(root: Element) -> dict[str, Value]:
    """The elements below that have a ``ref`` of their own, by that."""
    found: dict[str, list[Value]] = {}
    for element in subtree(root):
        if name := as_text(element.attrs.get("ref")):
            found.setdefault(name, []).append(described(element))
    return dict(found)

"""Going through a tree of any depth without recursion."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bridge.document.element import Element


def subtree(element: Element) -> Iterator[Element]:
    """The element and all that is below it, in document order."""
    waiting = [element]
    while waiting:
        each = waiting.pop()
        yield each
        waiting.extend(reversed(each._children))

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


def with_templates(element: Element) -> Iterator[Element]:
    """The same, and the templates that are not shown themselves."""
    waiting = [element]
    while waiting:
        each = waiting.pop()
        yield each
        waiting.extend(reversed(each._children))
        if each._given is not each._children:
            waiting.extend(given for given in each._given if given not in each._children)

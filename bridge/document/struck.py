"""Which element a finger strikes where some of a page let touches through, as iOS has it.

``userInteractionEnabled`` that is false takes an element and all that is in it out of the way, and
``eventPenetrationEnabled`` the element alone: what is below them is touched instead.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bridge.document.element import Element

_NO = ("false", "0", "no")
_YES = ("true", "1", "yes")


def struck(aimed_at: Element, around: Sequence[Element]) -> Element | None:
    """The element that a finger strikes over the middle of another one; None for no element.

    Args:
        aimed_at: the element that it comes down on.
        around: that and those around it, from inside out.
    """
    open_to_touch = _letting_through(aimed_at, around)
    if open_to_touch is None:
        return aimed_at
    rect = aimed_at.rect
    spot = rect.left + rect.width / 2, rect.top + rect.height / 2
    while (parent := open_to_touch.parent) is not None:
        below = parent.children[: parent.children.index(open_to_touch)]
        found = _at(spot, below) or (None if _is(parent, "eventPenetration", _YES) else parent)
        if found is not None:
            return found
        open_to_touch = parent
    return None


def _letting_through(aimed_at: Element, around: Sequence[Element]) -> Element | None:
    """The outermost element that is not there for a finger."""
    shut = [each for each in around if _is(each, "userInteraction", _NO)]
    return shut[-1] if shut else aimed_at if _is(aimed_at, "eventPenetration", _YES) else None


def _at(spot: tuple[float, float], layers: Sequence[Element]) -> Element | None:
    """What a finger strikes in some elements, the last of which is on top."""
    waiting = [(each, False) for each in layers]
    while waiting:
        each, misses_inside = waiting.pop()
        if misses_inside:
            if not _is(each, "eventPenetration", _YES):
                return each
        elif _has(each, spot) and not _is(each, "userInteraction", _NO):
            waiting.append((each, True))
            waiting += [(child, False) for child in each.children]
    return None


def _has(element: Element, spot: tuple[float, float]) -> bool:
    x, y = spot
    rect = element.rect
    return 0 <= x - rect.left < rect.width and 0 <= y - rect.top < rect.height


def _is(element: Element, name: str, values: tuple[str, ...]) -> bool:
    return str(element.attrs.get(f"{name}Enabled")).lower() in values

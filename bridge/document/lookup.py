"""Finds elements: by criteria, by text, by CSS selectors."""

from __future__ import annotations

from collections.abc import Container
from typing import TYPE_CHECKING

from bridge.document.criteria import Criteria
from bridge.document.text import Texts
from bridge.document.walk import subtree
from bridge.errors import ElementNotFound, UsageError

if TYPE_CHECKING:
    from bridge.document.element import Element


def every(wanted: Criteria, scope: Element | None, *, itself: bool) -> list[Element]:
    """All elements of a scope that are what is wanted, in document order.

    Of those that have a text, one that is in another counts alone: the text is where it is
    written.

    Args:
        wanted: what they must be.
        scope: where to look; None on a page that has no elements yet.
        itself: whether the scope's own element is looked at too.

    Raises:
        UsageError: The selector is none.
    """
    chosen = _matching(wanted.selector, scope)
    if scope is None:
        return []
    if wanted.is_about_text:
        found = _with_text(wanted, scope, chosen)
    else:
        found = [each for each in subtree(scope) if _is_one(wanted, each, chosen)]
    return found if itself or found[:1] != [scope] else found[1:]


def _is_one(wanted: Criteria, element: Element, chosen: Container[Element] | None) -> bool:
    return (chosen is None or element in chosen) and wanted.fits(element)


def one(found: list[Element], nth: int | None, wanted: Criteria, scope: Element | None) -> Element:
    """The one that was found, or the one of that number.

    Raises:
        ElementNotFound: None was found, or several and no number was given. The message says what
            is there instead.
    """
    if not isinstance(nth, int | None):
        raise UsageError(f"nth of a look-up is a whole number, not {nth!r}.")
    if nth is None and len(found) == 1:
        return found[0]
    if nth is not None and -len(found) <= nth < len(found):
        return found[nth]
    # Loaded only now: most look-ups find what they look for.
    from bridge.document.misses import message

    raise ElementNotFound(message(found, nth, wanted, scope))


def _matching(selector: str | None, scope: Element | None) -> set[Element] | None:
    if selector is None:
        return None
    # Loaded only now: the library takes as long to load as a page to start.
    from bridge.document.selector import matching

    return matching(selector, scope)


def _with_text(
    wanted: Criteria, scope: Element, chosen: Container[Element] | None
) -> list[Element]:
    """Those that have the text, and none in them that has it too."""
    texts = Texts(scope)
    least, most = wanted.ink
    found: list[int] = []
    others: set[tuple[int, int]] = set()  # a deep tree has the same text on each level
    for position in reversed(range(len(texts.elements))):
        is_around_one = bool(found) and found[-1] < texts.ends[position]
        if is_around_one or not least <= texts.ink_of(position) <= most:
            continue
        if texts.ranges[position] in others or not _is_one(
            wanted, texts.elements[position], chosen
        ):
            continue
        if wanted.fits_text(texts.of(position)):
            found.append(position)
        else:
            others.add(texts.ranges[position])
    return [texts.elements[position] for position in reversed(found)]

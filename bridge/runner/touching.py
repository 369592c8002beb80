"""Does to a page what ``--tap`` and ``--type`` ask for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bridge.errors import DocumentError, ElementNotFound, NoListener
from bridge.records import ScriptError

if TYPE_CHECKING:
    from bridge.document import Element
    from bridge.page import Page

_TEXT = "text="
_WHICH = re.compile(r"(.*?)(?:\s*>>\s*nth=(-?\d+))?", re.DOTALL)
# What finds an element by its number, in Python and here.
_IN_PYTHON = "with nth=0 or find_all()"
_HERE = "by its number, as in --{} '{} >> nth=0'"


def touch(page: Page, kind: str, words: str, text: str) -> None:
    """Tap an element or fill it with a text. That this cannot be done is an error of the page's.

    Args:
        page: the page.
        kind: ``tap`` or ``type``.
        words: a CSS selector, or ``text=`` and the element's text; then, where several are meant
            by it, ``>> nth=`` and the number of the one, from 0.
        text: what to type.
    """
    try:
        element = _found(page, words)
        if kind == "tap":
            element.tap()
        else:
            element.fill(text)
    except (DocumentError, ElementNotFound, NoListener) as error:
        why, _, page_now = str(error).partition("\n")
        why = why.replace(_IN_PYTHON, _HERE.format(kind, words))
        page.record(ScriptError(type(error).__name__, why, None, page_now, f"in --{kind}"))


def _found(page: Page, words: str) -> Element:
    which = _WHICH.fullmatch(words)
    assert which is not None  # it fits every text
    nth = None if which[2] is None else int(which[2])
    if which[1].startswith(_TEXT):
        return page.find(text=which[1].removeprefix(_TEXT), nth=nth)
    return page.find(which[1], nth=nth)

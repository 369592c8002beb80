"""CSS selectors, by cssselect2, on a page's elements.

The library compiles a selector into a test of one element, and asks of an element what
:class:`_View` answers. Its own wrapper of an XML tree is not used: that one is recursive.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

import cssselect2

from bridge.document.text import as_text, own_text
from bridge.errors import UsageError
from bridge.source import shown

if TYPE_CHECKING:
    from bridge.document.element import Element

Test = Callable[["_View"], bool]
_LONGEST = 100  # characters of a selector in a sentence
# States and pseudo-elements of HTML, which the library takes and which never match here.
_NO_STATE_HERE = re.compile(
    r"::?(?:checked|enabled|disabled|(?:any-|local-)?link|lang|visited|hover|active|focus[\w-]*|"
    r"target[\w-]*|current|past|future|playing|paused|seeking|buffering|stalled|muted|host|"
    r"volume-locked|user-(?:in)?valid)\b|::[\w-]+|:(?:before|after|first-l[\w-]+)",
    re.ASCII | re.IGNORECASE,
)
# The library looks for the last part right behind the first combinator.
_LONG_HAS = re.compile(r":has\(\s*[>+~]\s*[^\s>+~,()]+(?:\([^()]*\))*[\s>+~]+[^\s,)>+~]")
_QUOTED = re.compile(r"\"(?:\\.|[^\"])*\"|'(?:\\.|[^'])*'|\\.", re.DOTALL)


def matching(selector: str, scope: Element | None) -> set[Element]:
    """The elements in the scope, itself too, that a selector matches.

    What is around the scope counts, as in the DOM's ``querySelectorAll``, unless the selector
    starts at ``:scope``.

    Raises:
        UsageError: It is no selector, or one that means nothing on a Weex page.
    """
    tests = tests_of(selector)
    if scope is None:
        return set()
    view = _View(scope, None) if ":scope" in selector.lower() else _view_of(scope)
    return {each.element for each in view.iter_subtree() if any(test(each) for test in tests)}


@lru_cache(maxsize=512)
def tests_of(selector: str) -> tuple[Test, ...]:
    """A selector list, compiled."""
    plain = _QUOTED.sub("", selector)
    if _LONG_HAS.search(plain):
        raise UsageError(
            f"{_cut(selector)} cannot be read: after :has(> write one part, and what is in it as "
            "another :has(), as in cell:has(> div:has(text))."
        )
    state = _NO_STATE_HERE.search(plain)
    if state is not None:
        raise UsageError(
            f"{state[0]} says nothing about a Weex page: look for attributes instead, as in "
            "switch[checked=true]."
        )
    try:
        compiled = cssselect2.compile_selector_list(selector)
    except Exception as error:  # the library raises whatever comes up when it meets odd input
        raise UsageError(
            f"{_cut(selector)} is no CSS selector ({_reason(error)}): write one such as "
            "'list > cell.row text' or 'input[placeholder=\"Name\"]'."
        ) from None
    return tuple(each.test for each in compiled)


def _cut(selector: str) -> str:
    return repr(selector if len(selector) <= _LONGEST else selector[:_LONGEST] + "…")


def _reason(error: Exception) -> str:
    if isinstance(error, cssselect2.SelectorError):
        words = [each for each in error.args if isinstance(each, str)]
        return shown(": ".join(words)).rstrip(".") or "it is not complete"
    return "it cannot be read to its end"


def _view_of(element: Element) -> _View:
    """A view of an element in its page. Of what is beside it nothing is looked at yet."""
    path = [element]
    while (parent := path[-1]._parent) is not None:
        path.append(parent)
    view = _View(path.pop(), None)
    while path:
        view = _View(path.pop(), view)
    return view


class _View:
    """What a compiled selector asks of an element.

    Names are the library's. It asks an element and the element of an XML tree behind it; both are
    this one object.
    """

    in_html_document = False
    namespace_url = ""

    def __init__(self, element: Element, parent: _View | None) -> None:
        self.element = element
        self.parent = parent
        self.local_name = self.tag = element._type

    @cached_property
    def index(self) -> int:
        return 0 if self.parent is None else self.parent.element._children.index(self.element)

    @property
    def etree_siblings(self) -> list[_View]:
        return [self] if self.parent is None else self.parent.etree_children

    @property
    def etree_element(self) -> _View:
        return self

    @cached_property
    def etree_children(self) -> list[_View]:
        views: list[_View] = []
        for index, child in enumerate(self.element._children):
            views.append(_View(child, self))
            views[-1].index = index
        return views

    @cached_property
    def classes(self) -> tuple[str, ...]:
        return self.element.classes

    @property
    def id(self) -> str | None:
        return self.element.id

    @cached_property
    def attrib(self) -> dict[str, str]:
        attrs = {name: as_text(value) for name, value in self.element._attrs.items()}
        return {**attrs, "class": " ".join(self.classes)} if self.classes else attrs

    def get(self, name: str, default: str | None = None) -> str | None:
        return self.attrib.get(name, default)

    @property
    def text(self) -> str | None:
        return own_text(self.element)

    @property
    def previous(self) -> _View | None:
        return self.etree_siblings[self.index - 1] if self.index else None

    @property
    def previous_siblings(self) -> Iterator[_View]:
        return iter(self.etree_siblings[: self.index])

    @property
    def ancestors(self) -> Iterator[_View]:
        view = self.parent
        while view is not None:
            yield view
            view = view.parent

    def iter_siblings(self) -> Iterator[_View]:
        return iter(self.etree_siblings)

    def iter_next_siblings(self) -> Iterator[_View]:
        return iter(self.etree_siblings[self.index + 1 :])

    def iter_children(self) -> Iterator[_View]:
        return iter(self.etree_children)

    def iter_subtree(self) -> Iterator[_View]:
        waiting = [self]
        while waiting:
            view = waiting.pop()
            yield view
            waiting.extend(reversed(view.etree_children))

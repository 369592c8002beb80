from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import pytest

from bridge.document import Document
from bridge.document.element import Element
from bridge.errors import DocumentError
from tests.document.pages import document_of, node, text


class Area(NamedTuple):
    left: float
    top: float
    width: float
    height: float


class Stack:
    """Lays elements out below each other, each ten high, and remembers what it was given."""

    def __init__(self) -> None:
        self.asked: list[Element] = []
        self._areas: Mapping[str, Area] = {}

    def __call__(self, body: Element) -> Stack:
        self.asked.append(body)
        each = [body, *body.find_all()]
        self._areas = {
            one.ref: Area(0, 10 * at, 750, 10) for at, one in enumerate(each) if one.type != "span"
        }
        return self

    def rect(self, ref: str) -> Area:
        return self._areas[ref]


def page_with(stack: Stack) -> Document:
    page = document_of(node("div", text("a", ref="a"), text("b", ref="b")))
    page.lay_out = stack
    return page


def test_an_element_tells_where_it_is() -> None:
    page = page_with(Stack())
    assert page.find(text="b").rect == Area(0, 20, 750, 10)


def test_a_page_is_laid_out_once_a_change() -> None:
    page = page_with(stack := Stack())
    a, b = page.find_all("text")
    assert (a.rect.top, b.rect.top) == (10, 20)
    assert stack.asked == [page.body]
    page.apply("moveElement", ["b", "_root", 0])
    assert (a.rect.top, b.rect.top) == (20, 10)
    page.apply("updateStyle", ["b", {"height": 5}])
    assert b.rect.top == 10
    assert len(stack.asked) == 3


def test_another_screen_is_laid_out_anew() -> None:
    page = page_with(first := Stack())
    assert page.find("text", nth=0).rect.top == 10
    page.lay_out = second = Stack()
    assert page.find("text", nth=0).rect.top == 10
    assert (len(first.asked), len(second.asked)) == (1, 1)


def test_a_part_of_a_text_has_no_place_of_its_own() -> None:
    page = document_of(node("richtext", node("span", attr={"value": "a"})))
    page.lay_out = Stack()
    with pytest.raises(DocumentError, match=r'^<span "a"> has no place of its own'):
        _ = page.find("span").rect


def test_an_element_that_is_gone_is_nowhere() -> None:
    page = page_with(Stack())
    element = page.find(text="a")
    page.apply("removeElement", ["a"])
    with pytest.raises(DocumentError, match="find it anew"):
        _ = element.rect


def test_what_cannot_be_laid_out_says_so() -> None:
    page = document_of(node("div"))
    with pytest.raises(DocumentError, match="belongs to no page"):
        _ = page.find("div").rect
    with pytest.raises(DocumentError, match="no elements yet"):
        _ = Document().places

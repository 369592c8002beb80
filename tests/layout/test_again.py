"""A page that is laid out again: like one that is laid out for the first time, for less work."""

from __future__ import annotations

import gc
import random
import weakref
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bridge.document import Document, Element
from bridge.layout import Layout, layout
from bridge.layout.flow import flow
from tests.examples import examples

SCROLL = {"list": (0.0, 40.0), "waterfall": (0.0, 9.0)}
TYPES = (
    *("div", "div", "div", "text", "text", "cell", "list", "scroller", "waterfall", "slider"),
    *("header", "switch", "refresh", "loading", "input", "image", "indicator"),
)
STYLES: dict[str, tuple[object, ...]] = {
    "width": (0, 100, 300, True),
    "height": (20, 100, "300px"),
    "margin": (10, -5, 400),
    "paddingLeft": (5, 100),
    "borderWidth": (1, 2),
    "maxWidth": (50, 500),
    "minHeight": (10, 100),
    "flex": (1, 2),
    "flexDirection": ("row", "column", "row-reverse"),
    "flexWrap": ("wrap",),
    "justifyContent": ("center", "flex-end"),
    "alignItems": ("center", "flex-start", "stretch"),
    "alignSelf": ("flex-end",),
    "position": ("absolute", "fixed", "sticky", "relative"),
    "left": (0, 30),
    "right": (0, 30),
    "bottom": (7,),
    "direction": ("rtl", "ltr"),
    "fontSize": (20, 60),
    "color": ("red", "blue"),
}
ATTRS: dict[str, tuple[object, ...]] = {
    "value": ("one", "several words that may be broken into lines", 7),
    "columnCount": (2, 3),
    "columnWidth": (100,),
    "scrollDirection": ("horizontal",),
    "index": (0, 1),
    "display": ("show", "hide"),
}


class Page:
    """A document, edited at random, and laid out again after each edit."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.count = 0
        self.document = Document()
        self.document.lay_out = self._laid_out
        self.last: Layout | None = None
        body = self._node("div", 0) | {"ref": "_root", "style": {}}
        self.document.apply("createBody", [body])
        for type in ("list", "waterfall", "div"):
            column = {
                "ref": type,
                "type": type,
                "style": {"height": 400},
                "children": self._cells(),
            }
            self.document.apply("addElement", ["_root", column, -1])

    def _laid_out(self, body: Element) -> Layout:
        self.last = layout(body, scroll=SCROLL, before=self.last)
        return self.last

    def _cells(self) -> list[dict[str, object]]:
        return [self._node("cell", 2) for _ in range(self.chance.randrange(6, 12))]

    def _some(self, values: dict[str, tuple[object, ...]], most: int) -> dict[str, object]:
        names = self.chance.sample(list(values), self.chance.randrange(most + 1))
        return {name: self.chance.choice(values[name]) for name in names}

    def _node(self, type: str, levels: int) -> dict[str, object]:
        self.count += 1
        ref = str(self.count)
        many = self.chance.choice((0, 1, 2, 3, 9)) if levels else 0
        inside = [self._node(self.chance.choice(TYPES), levels - 1) for _ in range(many)]
        attrs, style = self._some(ATTRS, 2), self._some(STYLES, 3 if type != "cell" else 1)
        return {"ref": ref, "type": type, "attr": attrs, "style": style, "children": inside}

    def edit(self) -> None:
        """Change something, if it can be changed."""
        refs = [each.ref for each in self.document]
        some, other = self.chance.choice(refs), self.chance.choice(refs)
        at = self.chance.randrange(12)
        match self.chance.randrange(6):
            case 0:
                args = [some, self._node(self.chance.choice(TYPES), 2), at]
                self.document.apply("addElement", args)
            case 1 if some != "_root":
                self.document.apply("removeElement", [some])
            case 2 if not self._is_in(other, some):
                self.document.apply("moveElement", [some, other, at])
            case 3:
                self.document.apply("updateAttrs", [some, self._some(ATTRS, 2)])
            case _:
                style = self._some(STYLES, 2) | dict.fromkeys(self._some(STYLES, 2))
                self.document.apply("updateStyle", [some, style])

    def _is_in(self, inner: str, outer: str) -> bool:
        element = self.document.get(inner)
        while element is not None and element.ref != outer:
            element = element.parent
        return element is not None


@given(st.integers(0, 10**9))
@settings(max_examples=examples(40), deadline=None)
def test_it_is_laid_out_as_though_for_the_first_time(seed: int) -> None:
    page = Page(seed)
    for _ in range(6):
        again, first = page.document.places, layout(_body(page.document), scroll=SCROLL)
        assert isinstance(again, Layout)
        assert list(again) == list(first)
        assert again.rects() == first.rects()
        for ref in first:
            assert again.content_size(ref) == first.content_size(ref)
            assert again.direction_of(ref) == first.direction_of(ref)
            assert again.lines(ref) == first.lines(ref)
        for _ in range(page.chance.randrange(1, 4)):
            page.edit()


def _body(document: Document) -> Element:
    assert document.body is not None
    return document.body


def long_page(cells: int, type: str = "list") -> Document:
    """A list of cells with a text and a picture each, that is laid out again when it changes."""
    document = Document()
    inside = [cell(str(number)) for number in range(cells)]
    whole = {"ref": "list", "type": type, "style": {"flex": 1}, "children": inside}
    document.apply("createBody", [{"ref": "_root", "type": "div", "children": [whole]}])
    last: Layout | None = None

    def lay_out(body: Element) -> Layout:
        nonlocal last
        last = layout(body, before=last)
        return last

    document.lay_out = lay_out
    return document


def cell(ref: str) -> dict[str, object]:
    words = {"ref": f"{ref}t", "type": "text", "attr": {"value": f"Row {ref}"}}
    picture = {"ref": f"{ref}i", "type": "image", "style": {"width": 100, "height": 100}}
    inside = {"ref": f"{ref}d", "type": "div", "style": {"flexDirection": "row"}}
    return {"ref": ref, "type": "cell", "children": [inside | {"children": [picture, words]}]}


@pytest.mark.parametrize("type", ["list", "scroller", "waterfall", "div"])
@pytest.mark.parametrize(
    ("method", "args", "cells"),
    [
        ("updateAttrs", ["70t", {"value": "Another"}], 1),
        ("updateStyle", ["70i", {"height": 300}], 1),
        ("addElement", ["list", cell("new"), 0], 1),
        ("addElement", ["70d", {"ref": "new", "type": "text"}, 0], 1),
        ("moveElement", ["70", "list", 0], 0),
        ("removeElement", ["70"], 0),
        ("updateStyle", ["list", {"backgroundColor": "red"}], 0),
        ("updateStyle", ["list", {"width": 300}], 100),
    ],
)
def test_only_the_cells_that_changed_are_laid_out_again(
    type: str, method: str, args: list[object], cells: int
) -> None:
    document = long_page(100, type)
    assert document.places.rect("99").height > 0
    document.apply(method, args)
    with patch("bridge.layout.reading.flow", side_effect=flow) as laid_out:
        after = document.places.rect("99")
    assert laid_out.call_count == cells
    assert after == layout(_body(document)).rect("99")


def test_an_older_layout_stays_as_it_was() -> None:
    document = long_page(20)
    older = document.places
    before = [older.rect(str(number)) for number in range(20)]
    document.apply("removeElement", ["3"])
    document.apply("updateStyle", ["7", {"height": 400}])
    assert (
        document.places.rect("8").top == before[8].top - before[3].height + 400 - before[7].height
    )
    assert [older.rect(str(number)) for number in range(20)] == before


def test_layouts_let_go_of_those_before() -> None:
    document = long_page(20)
    older = weakref.ref(document.places)
    document.apply("updateAttrs", ["3t", {"value": "Another"}])
    assert document.places.rect("3t").height > 0
    gc.collect()
    assert older() is None

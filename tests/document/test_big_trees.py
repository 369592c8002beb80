"""Trees that are deeper than Python's recursion, and wide ones."""

from __future__ import annotations

import json
import re
import sys
from xml.etree import ElementTree

import pytest

from bridge.document import Document, Element, selector
from bridge.errors import ElementNotFound
from tests.document.pages import document_of, node, text

DEPTH = 10_000


@pytest.fixture(scope="module")
def deep() -> Document:
    """A text in ten thousand elements, each in the other."""
    inner = text("bottom", ref="bottom", classList=["last"])
    for level in range(DEPTH):
        inner = node("div", inner, ref=str(level))
    return document_of(node("div", inner, text("beside")))


def test_a_deep_tree_is_read(deep: Document) -> None:
    assert sys.getrecursionlimit() < DEPTH
    assert deep.text == "bottom\nbeside"
    assert sum(1 for _ in deep) == len(deep) == DEPTH + 3
    bottom = deep.find(text="bottom")
    assert bottom.is_attached
    assert deep.find(contains="otto") is deep.find(text=re.compile("^bot")) is bottom
    assert len(deep.find_all("div", text="bottom")) == 1


def test_selectors_walk_a_deep_tree(deep: Document) -> None:
    bottom = deep.get("bottom")
    assert deep.find(":root text.last") is bottom
    assert deep.find("div > div > text") is bottom
    assert bottom is not None
    assert bottom.find_all("*") == []
    assert deep.find_all("list text") == []
    assert deep.find("div:has(> .last)") is bottom.parent


def test_a_deep_tree_is_written(deep: Document) -> None:
    lines = deep.tree().split("\n")
    assert len(lines) == DEPTH + 3
    assert lines[-2] == "  " * 60 + f'[{DEPTH + 1}] text.last "bottom"'
    assert max(map(len, lines)) < 200
    assert sum(1 for _ in ElementTree.fromstring(deep.tree("xml")).iter()) == len(deep)
    written = deep.tree("json")
    ends = [line for line in written.split("\n") if line.strip() in ("]}", "]},")]
    assert written.count('"children": [') == len(ends) == DEPTH + 1
    assert json.loads(written.split("\n")[-2].strip())["attr"] == {"value": "beside"}


def test_a_miss_in_a_deep_tree_is_said(deep: Document) -> None:
    with pytest.raises(ElementNotFound) as caught:
        deep.find(type="div", text="bottm")
    assert "Close texts: 'bottom'." in str(caught.value)
    assert len(str(caught.value).splitlines()) < 70


def test_a_text_on_every_level_is_found() -> None:
    inner = text("x0")
    for level in range(2_000):
        inner = node("div", inner, text(f"y{level}"))
    page = document_of(node("div", inner))
    assert page.find(text="y0").parent is page.find(text="x0").parent
    assert len(page.find_all(contains="y")) == 2_000
    assert page.find_all(contains="nowhere") == []


def test_a_wide_tree_is_built_and_searched() -> None:
    page = document_of(node("list"))
    for row in range(5_000):
        page.apply("addElement", ["_root", node("cell", text(f"row {row}"), ref=f"c{row}"), -1])
    for row in range(0, 5_000, 2):
        page.apply("moveElement", [f"c{row}", "_root", 0])
    assert page.find("cell:nth-child(1) > text").text == "row 4998"
    assert page.find("list > cell:last-child").text == "row 4999"
    assert page.find(text="row 77").parent is page.get("c77")
    for row in range(5_000):
        page.apply("removeElement", [f"c{row}"])
    assert len(page) == 1


def test_a_search_in_one_of_many_cells_looks_at_nothing_beside_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    cells = [node("cell", text(f"row {row}")) for row in range(500)]
    page = document_of(node("list", *cells))
    looked = 0

    class Counting(selector._View):
        def __init__(self, element: Element, parent: selector._View | None) -> None:
            nonlocal looked
            looked += 1
            super().__init__(element, parent)

    monkeypatch.setattr(selector, "_View", Counting)
    cell = page.find_all(type="cell")[400]
    assert cell.find("list > cell text").text == "row 400"
    assert looked == 3
    assert cell.find("cell:nth-child(401) > text").text == "row 400"

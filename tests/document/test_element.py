from __future__ import annotations

import pytest

from bridge import Element
from bridge.document import Document, Hand
from bridge.errors import DocumentError, NoListener
from tests.document.pages import Node, document_of, node, text
from tests.document.test_find import chat


class Finger:
    """Remembers what it was asked to fire."""

    def __init__(self) -> None:
        self.fired: list[tuple[str, str, dict[str, object], dict[str, object] | None]] = []

    def fire(
        self,
        ref: str,
        type: str,
        event: dict[str, object],
        changes: dict[str, object] | None = None,
    ) -> None:
        self.fired.append((ref, type, event, changes))

    def follow(self, href: str) -> None:
        raise AssertionError(f"nothing here leads to {href}")


def test_an_element_is_the_same_object_for_as_long_as_it_lives() -> None:
    page = chat()
    cell = page.find("cell.new")
    page.apply("updateAttrs", [cell.ref, {"x": 1}])
    page.apply("moveElement", [cell.ref, "_root", -1])
    assert page.find("cell.new") is page.get(cell.ref) is cell
    assert cell.find("text.name").parent is cell
    assert isinstance(cell, Element)


def test_an_element_tells_what_the_script_gave_it() -> None:
    made = node("input", attr={"id": 7, "value": "x"}, style={"color": "red"}, event=["input"])
    element = document_of(node("div", made)).find("input")
    assert (element.type, element.id, element.ref) == ("input", "7", made["ref"])
    assert (element.attrs, element.style) == ({"id": 7, "value": "x"}, {"color": "red"})
    assert (element.events, element.classes, element.children) == (("input",), (), ())


@pytest.mark.parametrize("name", ["ref", "attrs", "style", "classes", "events", "parent", "text"])
def test_nothing_can_be_set(name: str) -> None:
    element = chat().find("list")
    with pytest.raises(AttributeError):
        setattr(element, name, "x")
    element.attrs["x"] = element.style["x"] = 1
    assert (element.attrs, element.style) == ({}, {})


@pytest.mark.parametrize(
    ("made", "value"),
    [
        (node("input", attr={"value": "Bob"}), "Bob"),
        (node("input", attr={"value": 5}), "5"),
        (node("input"), ""),
        (node("textarea", attr={"value": "a\nb"}), "a\nb"),
        (node("switch", attr={"checked": True}), True),
        (node("switch", attr={"checked": "true"}), True),
        (node("switch", attr={"checked": "false"}), False),
        (node("switch"), False),
        (text("Bob"), None),
        (node("div"), None),
    ],
)
def test_a_value_is_what_the_user_has_set(made: Node, value: object) -> None:
    assert document_of(node("div", made)).find(":root > *").value == value


@pytest.mark.parametrize(
    ("made", "label"),
    [
        (text("Hello", classList=["title"]), '<text.title "Hello">'),
        (text("x" * 50), f'<text "{"x" * 40}…">'),
        (text(" a\n b"), '<text "a b">'),
        (node("div", text("a"), text("b"), classList=["x y"]), '<div.x.y "a b">'),
        (node("image", attr={"src": "a.png"}), '<image src="a.png">'),
        (node("image"), "<image>"),
        (node("input", attr={"value": "v", "id": "i"}), '<input#i value="v">'),
        (node("div\x1b", attr={"id": "a b"}, classList=["\x07"]), "<div\\x1b.\\x07>"),
    ],
)
def test_a_label_says_which_element_it_is(made: Node, label: str) -> None:
    assert repr(document_of(node("div", made)).find(":root > *")) == label


def test_the_text_of_an_element_has_a_line_for_each_piece() -> None:
    page = chat()
    assert page.find("list").text == "Alice\n  5 min\n ago \nBob\nHello, link"
    assert page.find("a").text == "link"
    assert page.find("image, list > cell", nth=1).text == "Bob\nHello, link"
    nested = document_of(node("text", node("span", attr={"value": "b"}), attr={"value": "a"}))
    assert nested.text == "ab"
    two = document_of(node("div", node("richtext", node("span", attr={"value": "a"})), text("b")))
    assert two.text == "a\nb"


class TestFire:
    def test_an_event_reaches_the_page(self) -> None:
        page, finger = chat(), Finger()
        hand: Hand = finger
        page.hand = hand
        cell = page.find("cell.new")
        cell.fire("click")
        cell.fire("click", {"x": 1})
        assert finger.fired == [(cell.ref, "click", {}, None), (cell.ref, "click", {"x": 1}, None)]

    def test_one_that_nobody_listens_to_is_refused(self) -> None:
        page = chat()
        page.hand = finger = Finger()
        with pytest.raises(
            NoListener, match=r"^<cell.*> does not listen to 'swipe': .* 'click'\.$"
        ):
            page.find("cell.new").fire("swipe")
        with pytest.raises(NoListener, match=r"it listens to nothing\.$"):
            page.find("list").fire("click")
        assert finger.fired == []

    def test_an_element_that_is_gone_is_refused(self) -> None:
        page = chat()
        page.hand = finger = Finger()
        cell = page.find("cell.new")
        page.apply("removeElement", [cell.ref])
        with pytest.raises(DocumentError, match="find it anew"):
            cell.fire("click")
        assert finger.fired == []

    def test_a_document_without_a_page_takes_no_events(self) -> None:
        with pytest.raises(DocumentError, match="belongs to no page"):
            chat().find("cell.new").fire("click")


def test_an_element_that_is_gone_can_still_be_read() -> None:
    page = chat()
    cell = page.find("cell.new")
    page.apply("removeElement", [cell.ref])
    assert not cell.is_attached
    assert cell.find(":root > .name").text == "Alice"
    assert cell.find(text="Alice").parent is cell


def test_a_document_says_how_big_it_is() -> None:
    assert repr(Document()) == "<Document of 0 elements>"

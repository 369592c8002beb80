from __future__ import annotations

import re

import pytest

from bridge.document import Document
from bridge.document.element import Element
from bridge.errors import ElementNotFound, UsageError
from tests.document.pages import document_of, node, text


def chat() -> Document:
    """A page with a list of two people, a form, and something hidden."""
    alice = node(
        "cell",
        text("Alice", classList=["name"]),
        text("  5 min\n ago "),
        classList=["row", "new"],
        event=["click"],
    )
    words = node(
        "richtext",
        node("span", attr={"value": "Hel"}),
        node("span", attr={"value": "lo, "}),
        node("a", node("span", attr={"value": "link"}), attr={"href": "x"}),
    )
    bob = node("cell", text("Bob", classList=["name"]), words, classList=["row"])
    name = node(
        "input",
        attr={"placeholder": "Name", "maxlength": 5, "id": "name", "disabled": False},
        event=["input"],
    )
    nickname = node(
        "input", attr={"placeholder": "Nickname", "maxlength": "5", "@scope": "a b", "autoPlay": 1}
    )
    return document_of(
        node(
            "div",
            text("Chat", classList=["title"]),
            node("list", alice, bob, classList=["main"]),
            name,
            nickname,
            node("div", text("secret"), style={"visibility": "hidden"}),
            node("div", text("gone"), style={"display": "none"}),
            node("div", text("Send", classList=["label"]), classList=["button"], event=["click"]),
            classList=["wrapper"],
        )
    )


def labels(found: list[Element]) -> list[str]:
    return [repr(each) for each in found]


def read(found: list[Element]) -> list[str]:
    return [each.text for each in found]


class TestCssSelectors:
    @pytest.mark.parametrize(
        ("selector", "found"),
        [
            ("list > cell.row:nth-child(2) text", ['<text.name "Bob">']),
            ("text.title", ['<text.title "Chat">']),
            (".row.new .name", ['<text.name "Alice">']),
            (".new.row.other", []),
            ("cell:first-child > .name", ['<text.name "Alice">']),
            ("cell:last-child > .name", ['<text.name "Bob">']),
            ("cell:nth-last-child(2) > .name", ['<text.name "Alice">']),
            (
                "cell:nth-child(odd) > text",
                ['<text.name "Alice">', '<text "5 min ago">'],
            ),
            ("cell > text:first-of-type:not(.x)", ['<text.name "Alice">', '<text.name "Bob">']),
            ("cell > text:only-of-type", ['<text.name "Bob">']),
            (".name + text", ['<text "5 min ago">']),
            (".name ~ richtext", ['<richtext "Hel lo, link">']),
            ("list ~ input + input", ['<input placeholder="Nickname">']),
            ("cell:has(richtext) > .name", ['<text.name "Bob">']),
            ("cell:has(> richtext:has(a)) > .name", ['<text.name "Bob">']),
            ("cell:not(:has(richtext)) > .name", ['<text.name "Alice">']),
            ("text:has(+ richtext)", ['<text.name "Bob">']),
            (":is(list, input) ~ div.button > text", ['<text.label "Send">']),
            ("#name", ['<input#name placeholder="Name">']),
            ("[placeholder]:not([id])", ['<input placeholder="Nickname">']),
            ('input[placeholder="Name"]', ['<input#name placeholder="Name">']),
            ("input[placeholder^=Nick]", ['<input placeholder="Nickname">']),
            ("input[placeholder$=ame][placeholder*=ick]", ['<input placeholder="Nickname">']),
            ("input[placeholder=name i]", ['<input#name placeholder="Name">']),
            (
                "[maxlength='5']",
                ['<input#name placeholder="Name">', '<input placeholder="Nickname">'],
            ),
            ("[disabled=false]", ['<input#name placeholder="Name">']),
            ("[\\@scope~=b]", ['<input placeholder="Nickname">']),
            ("[autoPlay]", ['<input placeholder="Nickname">']),
            ("[autoplay]", []),
            ("[class~=new] > [class=name]", ['<text.name "Alice">']),
            ("[href=x]", ['<a href="x">']),
            ("TEXT", []),
            (":root", ['<div.wrapper "Chat Alice 5 min ago Bob Hel lo, link se…">']),
            (":root > list > * > richtext > *:last-child", ['<a href="x">']),
            ("div:empty", []),
            ("input:empty:first-of-type", ['<input#name placeholder="Name">']),
            ("text.title, .label", ['<text.title "Chat">', '<text.label "Send">']),
        ],
    )
    def test_find_what_they_say(self, selector: str, found: list[str]) -> None:
        assert labels(chat().find_all(selector)) == found

    def test_see_what_is_around_the_element_that_is_searched(self) -> None:
        page = chat()
        cell = page.find("cell.new")
        assert read(cell.find_all("list .name")) == ["Alice"]
        assert cell.find_all("cell") == []
        assert read(page.find("list").find_all("cell")) == read(page.find_all("cell"))

    def test_start_at_the_element_with_scope(self) -> None:
        page = chat()
        assert labels(page.find("list").find_all(":scope > cell > .name:last-child")) == []
        assert read(page.find("list").find_all(":scope > cell:first-child > .name")) == ["Alice"]
        assert page.find_all(":scope > text") == [page.find("text.title")]

    def test_follow_the_page(self) -> None:
        page = chat()
        assert page.find_all("text.late") == []
        page.apply("addElement", ["_root", text("new", ref="late", classList=["late"]), 0])
        assert page.find("div > text.late:first-child") is page.get("late")
        page.apply("updateClassList", ["late", []])
        assert page.find_all("text.late") == []

    @pytest.mark.parametrize(
        "selector",
        [
            *("", " ", ">", "> a", "a >", "a,", ",a", "a||b", "a|", "ns|a", "*|*[*|x]", "..a"),
            *("a:", "a::", "#", "#1", "[", "[x=", "[x=5]", "[x y]", "(", ")", "a)b", "{}"),
            *(":nth-child(x)", ":nth-child(", ":nth-child(of)", ":has()", ":has(", ":not(,)"),
            *(":foo", ":foo(1)", ":lang(5)", "a:hover", "switch:checked", "input:disabled"),
            *("text::before", "text:first-line", ":has(:hover)", "!", "a\x00b:", "é:é"),
            *(":not(" * 300, "a:not(b:not(" * 40, "(" * 1000, " > ".join(["a"] * 2000) + " >"),
            *("cell:has(> a b)", "cell:has(+ a:not(b) > c)"),
        ],
    )
    def test_are_refused_in_one_sentence(self, selector: str) -> None:
        page = chat()
        with pytest.raises(UsageError) as caught:
            page.find_all(selector)
        said = str(caught.value)
        assert said.isprintable()
        assert said.endswith(".")
        assert len(said) < 400

    def test_may_have_words_of_states_in_a_text(self) -> None:
        assert chat().find_all("[placeholder='a:hover']") == []
        assert chat().find_all('[placeholder="::before :checked"]') == []
        assert chat().find_all(".a\\:hover") == []

    def test_are_refused_on_an_empty_page_too(self) -> None:
        with pytest.raises(UsageError):
            Document().find_all("[")


class TestByText:
    def test_the_innermost_element_that_has_it_is_meant(self) -> None:
        assert labels(chat().find_all(text="Send")) == ['<text.label "Send">']

    def test_of_those_that_are_else_as_wanted(self) -> None:
        assert chat().find("div", text="Send").classes == ("button",)
        assert chat().find("cell", contains="Hello").find(cls="name").text == "Bob"
        assert chat().find(type="list", contains="Alice").classes == ("main",)

    def test_exactly_but_for_white_space(self) -> None:
        page = chat()
        assert page.find(text="5 min ago") is page.find(text=" 5 min\tago")
        assert page.find_all(text="5min ago") == []
        assert page.find_all(text="min ago") == []
        assert page.find_all(text="send") == []

    def test_a_part_of_it(self) -> None:
        assert labels(chat().find_all(contains="lic")) == ['<text.name "Alice">']
        assert chat().find(contains="  min   ago").text == "  5 min\n ago "

    def test_a_pattern(self) -> None:
        page = chat()
        assert read(page.find_all(text=re.compile("^(Al|Bo)"))) == ["Alice", "Bob"]
        assert read(page.find_all(text=re.compile("SEND", re.I))) == ["Send"]
        assert page.find(text=re.compile(r"^5 min ago$")).type == "text"

    def test_across_the_parts_of_one_line(self) -> None:
        assert chat().find(text="Hello, link").type == "richtext"
        assert chat().find(contains="lo, li").type == "richtext"
        assert chat().find(text="link").type == "span"

    def test_across_elements(self) -> None:
        assert chat().find(text="Alice 5 min ago").type == "cell"

    def test_both_a_part_and_a_pattern(self) -> None:
        page = chat()
        assert page.find(text=re.compile("^A"), contains="ice").text == "Alice"
        assert page.find_all(text="Alice", contains="x") == []

    def test_each_of_those_that_have_it(self) -> None:
        same = [node("cell", text("same"), text("same")) for _ in range(3)]
        page = document_of(node("list", *same))
        assert len(page.find_all(text="same")) == 6
        assert page.find_all(text="same same") == list(page.find("list").children)

    def test_not_what_is_hidden(self) -> None:
        page = chat()
        assert page.find_all(text="secret") == []
        assert page.find_all(contains="gone") == []
        assert "secret" not in page.text
        page.apply("updateStyle", [page.find("div", nth=1).ref, {"visibility": "visible"}])
        assert page.find(text="secret").type == "text"

    def test_a_number_is_text(self) -> None:
        values = (5, 0.5, True, 7.0, 1e21, {"a": 1})
        page = document_of(node("div", *map(text, values)))
        assert page.text.split("\n") == ["5", "0.5", "true", "7", "1e+21", '{"a": 1}']
        assert page.find(text="7").attrs == {"value": 7.0}

    def test_what_a_field_holds_is_no_text(self) -> None:
        page = document_of(node("div", node("input", attr={"value": "x"}), node("image")))
        assert page.text == ""
        assert page.find_all(contains="x") == []

    def test_none_at_all(self) -> None:
        assert [each.type for each in chat().find_all(type="input", text="")] == ["input", "input"]


class TestByTheRest:
    def test_component(self) -> None:
        assert [each.type for each in chat().find_all(type="cell")] == ["cell", "cell"]

    def test_classes(self) -> None:
        page = chat()
        assert page.find(cls="new") is page.find(cls="row new") is page.find(cls=("new", "row"))
        assert page.find_all(cls="new other") == []

    @pytest.mark.parametrize(
        ("attrs", "count"),
        [
            ({"placeholder": "Name"}, 1),
            ({"placeholder": re.compile("ame$")}, 2),
            ({"maxlength": 5}, 2),
            ({"maxlength": "5"}, 2),
            ({"maxlength": 5.0, "placeholder": "Name"}, 1),
            ({"maxlength": 6}, 0),
            ({"disabled": False}, 1),
            ({"disabled": "false"}, 1),
            ({"disabled": True}, 0),
            ({"placeholder": re.compile("."), "id": None}, 1),
            ({"@scope": "a b"}, 1),
            ({"nowhere": re.compile("")}, 0),
            ({"value": object()}, 0),
        ],
    )
    def test_attributes(self, attrs: dict[str, object], count: int) -> None:
        assert len(chat().find_all(attrs=attrs)) == count

    def test_all_together(self) -> None:
        page = chat()
        found = page.find(".row > *", type="text", cls="name", contains="li", attrs={"href": None})
        assert found.text == "Alice"

    def test_nothing_is_every_element(self) -> None:
        page = chat()
        assert page.find_all() == list(page)
        cell = page.find("cell.new")
        assert cell.find_all() == list(cell.children)

    @pytest.mark.parametrize(
        "arguments",
        [
            {"selector": 5},
            {"type": b"text"},
            {"cls": [1]},
            {"text": 5},
            {"text": re.compile(b"a")},
            {"contains": re.compile("a")},
            {"attrs": "x"},
            {"attrs": {"id": re.compile(b"a")}},
        ],
    )
    def test_a_wrong_type_is_one_sentence(self, arguments: dict[str, object]) -> None:
        with pytest.raises(UsageError, match="look-up"):
            chat().find(**arguments)  # type: ignore[arg-type]


class TestOne:
    def test_by_number(self) -> None:
        page = chat()
        assert page.find("cell", nth=0) is page.find("cell:first-child")
        assert page.find("cell", nth=-1) is page.find("cell:last-child")
        assert page.find(text="Send", nth=0).text == "Send"

    @pytest.mark.parametrize("nth", [2, -3, 10**30])
    def test_a_number_that_is_not_there(self, nth: int) -> None:
        with pytest.raises(ElementNotFound, match=rf"finds 2 elements.*no nth={nth}"):
            chat().find("cell", nth=nth)

    def test_a_number_that_is_none(self) -> None:
        with pytest.raises(UsageError, match="whole number"):
            chat().find("cell", nth="0")  # type: ignore[arg-type]

    def test_several_are_named(self) -> None:
        with pytest.raises(ElementNotFound) as caught:
            chat().find("cell")
        said = str(caught.value)
        assert said.startswith(
            "find('cell') finds 2 elements, "
            '<cell.row.new "Alice 5 min ago">, <cell.row "Bob Hel lo, link">: say more, or take '
            "one of them with nth=0 or find_all().\nThe page is:\n  div.wrapper\n"
        )

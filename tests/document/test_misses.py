from __future__ import annotations

import re

import pytest

from bridge.document import Document
from bridge.document.element import Element
from bridge.errors import ElementNotFound
from tests.document.pages import document_of, node, text
from tests.document.test_find import chat


def said_of(page: Document | Element, selector: str | None = None, **arguments: object) -> str:
    with pytest.raises(ElementNotFound) as caught:
        page.find(selector, **arguments)  # type: ignore[arg-type]
    return str(caught.value)


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        ({"text": "Snd"}, "Close texts: 'Send'."),
        ({"text": "SEND"}, "Close texts: 'Send'."),
        ({"contains": "alice"}, "Close texts: 'Alice'."),
        ({"text": "min"}, "Close texts: '5 min ago'."),
        ({"text": "secret"}, 'There is <text "secret">, but it is hidden.'),
        ({"text": re.compile("^sec")}, 'There is <text "secret">, but it is hidden.'),
        ({"type": "imput"}, "Close components: 'input'."),
        ({"cls": "tilte"}, "Close classes: 'title'."),
        ({"attrs": {"placeholder": "Nam"}}, "Close values of placeholder: 'Name', 'Nickname'."),
        (
            {"type": "input", "text": "Send"},
            "Without type='input' it finds 1 element: <text.label \"Send\">.",
        ),
        (
            {"type": "input", "text": "Send"},
            "Without text='Send' it finds 2 elements: "
            '<input#name placeholder="Name">, <input placeholder="Nickname">.',
        ),
        (
            {"selector": ".new .name", "text": "Bob"},
            "Without '.new .name' it finds 1 element: <text.name \"Bob\">.",
        ),
        (
            {"selector": "list > cell.old:nth-child(2) text"},
            "There is 'list > cell', 2 elements, but no 'list > cell.old'.",
        ),
        (
            {"selector": "list>cell>image"},
            "There is 'list>cell', 2 elements, but no 'list>cell>image'.",
        ),
        (
            {"selector": 'input[placeholder="a > b"]'},
            "There is 'input', 2 elements, but no 'input[placeholder=\"a > b\"]'.",
        ),
        (
            {"selector": "cell:has(a > b) text"},
            "There is 'cell', 2 elements, but no 'cell:has(a > b)'.",
        ),
    ],
)
def test_a_miss_names_what_comes_close(arguments: dict[str, object], line: str) -> None:
    assert line in said_of(chat(), **arguments).splitlines()  # type: ignore[arg-type]


def test_a_miss_shows_the_page() -> None:
    page = document_of(node("div", text("Hi \x1b[31m"), node("image", attr={"src": "a.png"})))
    assert said_of(page, text="Bye") == (
        "find(text='Bye') finds nothing on the page.\n"
        "The page is:\n"
        "  div\n"
        '    text "Hi \\u001b[31m"\n'
        '    image src="a.png"'
    )


def test_a_miss_in_an_element_shows_the_element() -> None:
    cell = chat().find("cell.new")
    assert said_of(cell, text="Send") == (
        "find(text='Send') finds nothing in <cell.row.new \"Alice 5 min ago\">.\n"
        'In <cell.row.new "Alice 5 min ago"> there is:\n'
        "  cell.row.new (click)\n"
        '    text.name "Alice"\n'
        '    text "  5 min\\n ago "'
    )


def test_a_miss_on_an_empty_page_says_so() -> None:
    assert (
        said_of(Document(), "text") == "find('text') finds nothing: the page has no elements yet."
    )


def test_a_miss_on_a_big_page_shows_its_start() -> None:
    page = document_of(node("list", *(text(f"{at}") for at in range(5000))))
    lines = said_of(page, text="x").splitlines()
    assert lines[2:4] == ["  list", '    text "0"']
    assert lines[-1] == "  … and 4941 more"
    assert len(lines) == 2 + 60 + 1


def test_a_miss_cuts_long_lines() -> None:
    page = document_of(node("div", text("long " * 100_000, classList=["x" * 10_000])))
    said = said_of(page, text="short")
    assert len(said) < 1000
    assert said.isprintable() or said.replace("\n", "").isprintable()


def test_several_long_elements_are_named_in_short() -> None:
    page = document_of(node("div", *(text("long " * 1000, classList=["x" * 9]) for _ in range(50))))
    first = said_of(page, "text").splitlines()[0]
    assert first.startswith("find('text') finds 50 elements, <text.xxxxxxxxx \"long long")
    assert len(first) < 600


def test_what_was_looked_for_is_printable_and_short_enough() -> None:
    said = said_of(chat(), text="\x1b[31m\u202e", attrs={"\x07": "\x07"})
    assert said.replace("\n", "").isprintable()
    assert len(said_of(chat(), text="x" * 100_000)) < 3000

"""The picture of a page: what is in it for the browser, and what is left out."""

from __future__ import annotations

from typing import Any

from bridge.inspector.pictures import picture
from bridge.layout import layout
from tests.layout.trees import El, div, el, text


def drawn(root: El, *, images: bool = False, **options: Any) -> str:
    return picture(root, layout(root, **options), images=images)


def test_styles_are_handed_on_and_stand_in_no_attribute_that_a_browser_reads() -> None:
    document = drawn(div(text("Hi", color="red")))
    assert ' data-style="' in document
    assert " style=" not in document
    assert "<style" not in document


def test_a_text_that_looks_like_a_style_stays_as_it_is() -> None:
    assert "x style=&quot;y&quot;" in drawn(div(text('x style="y"')))


def cells(*inside: El) -> El:
    rows = [el("cell", text(f"row {at}"), height=200) for at in range(50)]
    return div(el("list", *rows, *inside, height=1000))


def test_of_a_long_list_the_cells_near_the_screen_are_drawn() -> None:
    document = drawn(cells())
    assert "row 4<" in document
    assert "row 49<" not in document


def test_what_was_scrolled_to_is_drawn() -> None:
    root = cells()
    document = drawn(root, scroll={root.children[0].ref: (0, 9000)})
    assert "row 49<" in document
    assert "row 4<" not in document


def test_what_is_fixed_or_moved_is_drawn_wherever_it_stands() -> None:
    fixed = el("cell", div(text("always"), position="fixed", top=0, width=200), height=200)
    moved = el("cell", text("moved"), height=200, transform="translateY(-9000px)")
    document = drawn(cells(fixed, moved))
    assert "always<" in document
    assert "moved<" in document


def test_pictures_of_the_network_are_boxes_with_a_name_unless_wanted() -> None:
    image = el("image", attrs={"src": "https://a.example/b.png"}, width=300, height=90)
    assert "url(" not in drawn(div(image))
    assert ">image…<" in drawn(div(image))
    assert "url(&quot;https://a.example/b.png&quot;)" in drawn(div(image), images=True)


def test_pictures_in_the_page_itself_are_drawn() -> None:
    image = el("image", attrs={"src": "data:image/png;base64,AAAA"}, width=300, height=90)
    assert "url(&quot;data:image/png;base64,AAAA&quot;)" in drawn(div(image))

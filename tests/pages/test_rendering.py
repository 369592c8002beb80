"""What pages draw, and how they draw it anew."""

from __future__ import annotations

import pytest

from tests.npm.bundles import bundle, names
from tests.pages.app import App, opened


async def test_a_page_is_drawn() -> None:
    async with opened("hello") as app:
        assert app.page.tree() == (
            "div.page\n"
            "  image.logo"
            ' resize="contain" src="https://example.invalid/logo.png"\n'
            '  text#greeting.greeting "Hello, Weex!"'
        )
        assert app["greeting"].style == {"marginTop": "40", "fontSize": "60", "color": "#2f6fde"}


async def test_data_from_outside_goes_over_that_of_a_page() -> None:
    async with opened("hello", data={"name": "Ada"}) as app:
        assert app.text("greeting") == "Hello, Ada!"
        app.page.refresh({"name": "Grace"})
        assert app.text("greeting") == "Hello, Grace!"


@pytest.mark.parametrize("name", names("min"))
async def test_a_minified_page_draws_the_same(name: str) -> None:
    assert "framework" not in bundle(f"min/{name}").read_text(encoding="utf-8")[:100]
    async with opened(name) as whole, opened(f"min/{name}") as minified:
        assert minified.page.tree(styles=True) == whole.page.tree(styles=True)


async def test_taps_count() -> None:
    async with opened("counter") as app:
        await app.tap("less")
        assert app.text("count") == "0"
        await app.tap("more", "more", "more", "less")
        assert (app.text("count"), app.text("parity")) == ("2", "even")
        await app.tap("faster", "more")
        assert (app.text("count"), app.text("faster")) == ("12", "step 10")
        await app.fire("count", "longpress")
        assert (app.text("count"), app.text("faster")) == ("0", "step 1")


async def test_class_styles_are_those_of_all_classes_an_element_has() -> None:
    async with opened("styles") as app:
        note = {"fontSize": "28", "marginTop": "10", "color:active": "#2f6fde"}
        day = {"backgroundColor": "#ffffff", "color": "#16202c"}
        big = {"fontSize": "48", "fontWeight": "bold"}
        assert app["array"].style == note | day
        assert app["computed"].style == day
        assert app["unknown"].style == note
        await app.tap("big")
        assert app["array"].style == note | day | big
        assert app["array"].classes == ("note", "day", "big")
        await app.tap("big", "theme")
        night = {"backgroundColor": "#16202c", "color": "#ffffff"}
        assert app["array"].style == note | night
        assert app["computed"].style == night


async def test_styles_of_an_element_go_over_those_of_its_classes() -> None:
    async with opened("styles") as app:
        assert colour_of(app, "static") == "#8a94a0"
        assert colour_of(app, "inline") == "#0a8754"
        assert colour_of(app, "merged") == "#0a8754"
        assert app["merged"].style["marginTop"] == "4px"
        await app.tap("warn", "colour", "frame")
        assert colour_of(app, "static") == "#d64541"
        assert "color" not in app["merged"].style  # '' takes away that of the tag, too
        assert app["static"].style["textDecoration"] == "underline"
        assert app["merged"].style["borderWidth"] == "2px"
        await app.tap("warn", "frame")
        assert colour_of(app, "static") == "#8a94a0"
        assert "textDecoration" not in app["static"].style
        assert "borderWidth" not in app["merged"].style


def colour_of(app: App, id: str) -> object:
    """The colour of an element's text."""
    return app[id].style["color"]


async def test_what_is_shown_depends_on_conditions() -> None:
    async with opened("conditions") as app:
        assert (app["stage"].type, app.text("stage")) == ("text", "first")
        await app.tap("next", "next", "details")
        assert (app["stage"].type, app.text("stage")) == ("div", "and so on")
        assert app.text("range").split() == ["#1", "#2", "#3"]
        assert (app.text("detail-1"), app.text("detail-2")) == ("one detail", "another")
        assert app.text("once") == "stage 0 at first"
        await app.tap("next", "details")
        assert app.text("stage") == "first"
        assert app.page.find_all("#detail-1") == []


async def test_lists_follow_objects_and_arrays() -> None:
    async with opened("conditions") as app:
        assert app.text("pairs").split() == ["0:width=750", "1:height=1334"]
        assert [cell.text for cell in app.page.find_all(".cell")] == ["1", "3", "5"]
        await app.tap("pair", "grow")
        assert app.text("pairs").split()[-1] == "2:pair2=true"
        assert [cell.text for cell in app.page.find_all(".cell")] == ["7", "1", "3", "9"]


async def test_components_have_props_slots_and_events() -> None:
    async with opened("components") as app:
        assert (app.text("corner"), app.text("note")) == ("3/5", "3 of 5")
        app.page.find_all(".star")[0].fire("click")
        assert (app.text("corner"), app.text("note")) == ("1/5", "1 of 5")
        assert len(app.page.find_all(".lit")) == 1 + 2
        await app.tap("reach")
        assert app.text("corner") == "5/5"
        await app.tap("nested")
        assert app.page.find(text="Nothing here.").type == "text"


async def test_a_dynamic_component_is_replaced_and_says_goodbye() -> None:
    async with opened("components") as app:
        assert app.text("view") == "hi one two"
        await app.tap("change", "words")
        assert app.text("view") == "ONE TWO W2"
        await app.tap("view")
        assert app.text("heard") == "one,two,w2"
        await app.tap("change")
        assert app.text("view") == "hi one two w2"
        assert app.text("heard") == "one,two,w2,bye"


async def test_computed_values_and_watchers_follow_the_data() -> None:
    async with opened("computed") as app:
        assert app.text("total") == "Total 8.40"
        assert app.lines() == ["by name: false", "drawn"]
        app.page.find(text="Apple").fire("click")
        await app.tap("sort", "half")
        assert app.text("total") == "Total 4.40"
        assert [name.text for name in app.page.find_all(".name")] == ["Apple", "Melon", "Pear"]
        assert app.lines()[2:] == [
            "total 8.40 -> 8.80",
            "items changed",
            "by name: true",
            "drawn",
            "total 8.80 -> 4.40",
        ]


async def test_a_to_do_list_is_kept() -> None:
    async with opened("todo") as app:
        await app.tap("add")
        assert app.text("left") == "3 left"
        await app.type("title", "read")
        await app.tap("add")
        assert app["title"].attrs["value"] == ""
        assert [what.text for what in app.page.find_all(".what")] == [
            *("buy milk", "write tests", "sleep", "read"),
        ]
        app.page.find(text="write tests").fire("click")
        app.page.find_all(".drop")[0].fire("click")
        assert app.text("left") == "2 left"
        await app.tap("filter-done")
        assert [what.text for what in app.page.find_all(".what")] == ["write tests"]


async def test_rich_text_is_one_element_with_parts() -> None:
    async with opened("story") as app:
        assert app.text("story") == "Once upona time,Alicefounda door"  # no space between parts
        parts = app["story"].attrs["value"]
        assert isinstance(parts, list)
        assert parts[0] == {
            "type": "span",
            "style": {"fontWeight": "bold"},
            "attr": {"value": "Once upon"},
        }
        await app.tap("hero")
        assert "Bob" in app.text("story")
        assert app["link"].attrs["href"] == "https://example.invalid/more"
        await app.fire("story", "itemclick", {"pseudoRef": "next"})
        assert app.text("followed") == "next"

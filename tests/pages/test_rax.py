"""Pages of Rax, of both its ages, used as people use them."""

from __future__ import annotations

import pytest

from bridge import Device, VirtualClock
from tests.differential.run import frameworks
from tests.npm.bundles import bundle
from tests.pages.app import opened


class TestForm:
    """``rax-form``: Rax 1.x, its driver and its components are part of the bundle."""

    async def test_what_is_typed_is_ordered_and_the_field_is_cleared(self) -> None:
        async with opened("rax-form") as app:
            assert app.text("where") == "on a phone"
            assert app.text("total") == "nothing yet"
            app["wish"].type_text("tea")
            await app.clock.advance(0)  # Rax 1.x renders in a timer of no time
            await app.tap("add")
            assert app.text("total") == "tea"
            assert app["wish"].value == ""

    async def test_a_list_with_keys_is_turned_round(self) -> None:
        async with opened("rax-form") as app:
            for wish in ("tea", "milk", "cake"):
                await app.type("wish", wish)
                await app.tap("add")
            before = {each.text: each.ref for each in app.page.find_all(".order")}
            await app.tap("turn")
            after = {each.text: each.ref for each in app.page.find_all(".order")}
            assert list(after) == ["cake", "milk", "tea"]
            assert after == before

    async def test_context_reaches_components_that_are_memoized(self) -> None:
        async with opened("rax-form") as app:
            await app.type("wish", "tea")
            await app.tap("add", "dark")
            assert app["dark"].text == "dark"
            assert app.page.find(".order").style["color"] == "#e8ecf1"

    async def test_effects_run_and_are_cleaned_up_in_order(self) -> None:
        async with opened("rax-form") as app:
            await app.type("wish", "tea")
            await app.tap("add")
            printed = [line.text for line in app.page.console]
        assert printed == [
            *("shelf: div shelf", "laid out with 0", "the field is a text"),
            *("laid out with 1", "after 0", "the field is a text"),
        ]

    async def test_an_error_stays_within_its_bounds(self) -> None:
        async with opened("rax-form") as app:
            await app.tap("drop")
            assert app.text("broken") == "it fell"

    async def test_a_component_that_goes_says_so(self) -> None:
        async with opened("rax-form") as app:
            await app.tap("close")
            assert app.page.find_all("#shelf") == []
            assert app.page.console[-1].text == "shelf goes"

    async def test_modules_are_at_hand(self) -> None:
        async with opened("rax-form") as app:
            await app.tap("add")
            assert [each.message for each in app.device.dialogs.shown] == ["say what"]


class TestFeed:
    """``rax-feed``: Rax 0.x, which the framework gives to the bundle."""

    async def test_more_is_loaded_at_the_end(self) -> None:
        async with opened("rax-feed") as app:
            await app.fire("list", "loadmore")
            assert app.text("head") == "8 stories"
            assert len(app.page.find_all("cell")) == 8

    async def test_context_and_state_reach_the_cells(self) -> None:
        async with opened("rax-feed") as app:
            cell = app.page.find_all("cell")[1]
            cell.tap()
            assert cell.text == "story 2, seen"
            await app.clock.advance(0.05)
            assert {each.style["color"] for each in app.page.find_all("cell > text")} == {"navy"}
            assert "story 2 is seen" in [line.text for line in app.page.console]

    async def test_timers_and_frames_run_by_the_clock(self) -> None:
        async with opened("rax-feed") as app:
            assert app.text("beats") == "0"
            await app.clock.advance(0.25)
            assert app.text("beats") == "2"
            await app.clock.advance(10)
            assert app.text("beats") == "3"
            assert app.page.console[0].text == "a frame of list"

    async def test_it_is_told_that_it_is_shown(self) -> None:
        async with opened("rax-feed") as app:
            assert app.text("shown") == "visible"

    async def test_elements_are_animated_and_changed_without_rendering(self) -> None:
        async with opened("rax-feed") as app:
            await app.tap("fade", "mark")
            await app.clock.advance(1)
            style = app["list"].style
            assert (style["opacity"], style["backgroundColor"]) == ("0.5", "yellow")
            assert app["list"].attrs["marked"] is True
            assert [each.message for each in app.device.dialogs.shown] == ["faded"]

    async def test_a_component_that_goes_says_so(self) -> None:
        async with opened("rax-feed") as app:
            await app.tap("first")
            assert app.page.console[-1].text == "story 1 goes"


@pytest.mark.parametrize("name", ["rax-form", "rax-feed", "rax-list", "rax-one"])
async def test_a_page_without_the_line_that_names_rax_is_one_all_the_same(name: str) -> None:
    source = bundle(name).read_text(encoding="utf-8").split("\n", 1)[1]
    async with Device(frameworks=frameworks(), clock=VirtualClock()) as device:
        page = await device.open(source=source, name=f"{name}.js")
        assert [str(error) for error in page.errors] == []
        assert page.document.body is not None

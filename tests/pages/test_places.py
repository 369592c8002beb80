"""Pages that ask where their elements are, move them, and read what they run on."""

from __future__ import annotations

from tests.pages.app import opened


async def test_a_page_measures_its_elements() -> None:
    async with opened("measure") as app:
        await app.tap("measure")
        assert app.lines() == [
            "box 300x120 at 40,0",
            "left 500x80 at 0,120",
            "right 250x60 at 500,140",
            "viewport 750",
        ]
        await app.tap("widen", "measure")
        assert app.lines()[4] == "box 400x120 at 40,0"


async def test_an_element_is_moved_in_time() -> None:
    async with opened("motion") as app:
        await app.tap("move")
        assert app.text("state") == "moving"
        await app.clock.advance(0.2)
        assert app.text("state") == "moved"
        style = app["box"].style
        assert (style["opacity"], style["width"]) == ("0.5", "300px")


async def test_a_transition_of_vue_brings_an_element_and_takes_it_away() -> None:
    async with opened("motion") as app:
        await app.tap("toggle")
        await app.clock.advance(1)
        assert app.text("faded") == "here"
        await app.tap("toggle")
        await app.clock.advance(1)
        assert app.page.find_all("#faded") == []


async def test_a_page_reads_what_it_runs_on() -> None:
    async with opened("about", environment={"appName": "Shop"}) as app:
        await app.clock.advance(1)
        assert app.text("app") == "app: Shop"
        assert app.text("bundle") == "bundle: about.js"
        assert app.text("lists") == "lists: true"
        assert app.text("magic") == "magic: false"
        assert app.text("language") != "language: ?"
        await app.tap("height", "quiet")
        assert app.text("fullHeight") != "fullHeight: ?"

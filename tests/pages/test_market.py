"""A long page with everything that moves: sliders, shelves, pictures that are loaded when seen."""

from __future__ import annotations

import pytest

from bridge import NoListener
from tests.pages.app import App, opened


def state(app: App) -> str:
    return app.text("state")


async def test_only_what_is_seen_is_loaded() -> None:
    async with opened("market") as app:
        assert state(app) == "Apples; 8 goods, 9 pictures, scrolled 0"
        assert len(app.page.find_all("image")) == 5
        app["goods"].scroll_to(500)
        assert state(app) == "Apples; 8 goods, 12 pictures, scrolled 500"


async def test_a_shelf_is_moved_sideways() -> None:
    async with opened("market") as app:
        app["shelf-1"].scroll_by(x=300)
        assert app["shelf-1"].rect.left == -300
        assert state(app) == "Apples; 8 goods, 11 pictures, scrolled 0"
        app["shelf-9"].scroll_into_view()
        assert app["shelf-9"].rect.left == 550


async def test_more_goods_come_until_there_are_no_more() -> None:
    async with opened("market") as app:
        for count in (8, 16, 20, 20):
            assert f"; {count} goods" in state(app)
            app["goods"].scroll_to(100_000)
            await app.clock.advance(0.1)
        app["end"].scroll_into_view()
        assert app["end"].rect.top < app.page.screen.height


async def test_an_offer_is_shown_for_four_seconds() -> None:
    async with opened("market") as app:
        await app.clock.advance(4)
        assert state(app).startswith("Pears")
        app["offers"].swipe("left")
        assert state(app).startswith("Plums")
        await app.clock.advance(3.9)
        assert state(app).startswith("Plums")
        await app.clock.advance(0.1)
        assert state(app).startswith("Apples")


async def test_a_good_is_swiped_away() -> None:
    async with opened("market") as app:
        app["good-2"].swipe("right")
        assert "; 8 goods" in state(app)
        app["good-2"].swipe("left")
        await app.clock.advance(0)
        assert "; 7 goods" in state(app)
        assert app.page.find_all("#good-2") == []
        app["good-1"].long_press()
        assert "11 pictures" in state(app)


async def test_all_is_fetched_anew_by_pulling() -> None:
    async with opened("market") as app:
        app["goods"].scroll_to(600)
        app["goods"].pull_down()
        assert app["refresh"].attrs["display"] == "show"
        assert app["offers"].rect.top == 80
        await app.clock.advance(0.2)
        assert app["offers"].rect.top == 0
        assert "; 8 goods" in state(app)


async def test_what_does_not_listen_says_so() -> None:
    async with opened("market") as app:
        with pytest.raises(NoListener, match="'swipe'"):
            app["shelf-1"].swipe("up")

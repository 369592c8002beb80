"""Events of elements, of the page, of the app and of other pages."""

from __future__ import annotations

from tests.pages.app import PAGES, opened, unchecked


async def test_a_tap_bubbles_where_the_root_wants_it() -> None:
    async with opened("bubbling") as app:
        await app.tap("inner")
        assert app.lines() == ["inner", "outer inner outer", "root"]


async def test_a_listener_stops_a_tap() -> None:
    async with opened("bubbling") as app:
        await app.tap("wall")
        assert app.lines() == ["wall"]


async def test_the_modifier_stop_is_dropped_by_the_compiler_of_weex() -> None:
    async with opened("bubbling") as app:
        await app.tap("own")
        assert app.lines() == ["own", "outer own outer", "root"]


async def test_a_page_appears_and_its_hooks_run_in_order() -> None:
    async with opened("lifecycle") as app:
        assert app.lines() == ["page created", "page mounted", "viewappear"]
        await app.tap("child", "update", "child")
        assert app.lines()[3:] == [
            *("beforeCreate", "created", "beforeMount", "mounted"),
            *("beforeUpdate", "updated"),
            *("beforeDestroy", "destroyed"),
        ]


async def test_a_page_that_is_destroyed_runs_its_last_hooks() -> None:
    async with opened("lifecycle") as app:
        await app.page.destroy()
        assert [line.text for line in app.page.console] == ["page beforeDestroy", "page destroyed"]


async def test_components_tell_what_happens_to_them() -> None:
    async with opened("media", allow_net=[]) as app:
        assert app.text("size") == "failed"
        app["picture"].load(800, 600)
        assert app.text("size") == "800x600"
        await app.tap("play")
        assert app["video"].attrs["playStatus"] == "play"
        app["pad"].swipe("left")
        assert app.lines() == ["start", "touch 1", "swipe left"]


async def test_a_slider_shows_what_it_was_swiped_to() -> None:
    async with opened("slides") as app:
        assert app.text("shown") == "1 of 3: Red"
        app["slider"].swipe("left")
        assert app.text("shown") == "2 of 3: Green"
        assert app.text("ratio") == "-0.75"
        app["slider"].swipe("right")
        app["slider"].swipe("right")
        assert app.text("shown") == "3 of 3: Blue"
        await app.tap("add", "next")
        assert app.text("shown") == "4 of 4: New"
        assert app["slider"].attrs["index"] == 3


async def test_a_waterfall_loses_a_cell_and_gets_a_column() -> None:
    async with opened("gallery") as app:
        await app.tap("columns", "drop")
        assert app.text("head") == "4 pictures in 3 columns"
        assert app["wall"].attrs["columnCount"] == 3
        pictures = app.page.find_all("image")
        assert len(pictures) == 4
        pictures[0].fire("load", {"success": False})
        assert app.text("picture-1") == "not loaded"


async def test_events_of_the_app_reach_all_their_listeners_until_they_are_removed() -> None:
    async with opened("channel-listens") as app:
        app.page.fire_global_event("geolocation", {"place": "here"})
        app.device.background()
        app.device.foreground()
        await app.tap("deafen")
        app.page.fire_global_event("geolocation", {"place": "there"})
        await app.clock.advance(0)
        assert app.lines() == ["event here", "again here", "inactive", "active"]


async def test_pages_of_a_device_talk_through_a_channel() -> None:
    async with opened("channel-listens") as app:
        other = await app.device.open(PAGES / "channel-sends.js")
        other.find("#send").fire("click")
        await app.clock.advance(0)
        await app.tap("answer")
        await app.clock.advance(0)
        assert app.lines() == ["channel ping 4"]
        assert other.find("#log").text == "got heard 1"


async def test_a_closed_channel_says_so() -> None:
    async with unchecked("channel-sends") as app:
        await app.tap("close", "send")
        assert 'BroadcastChannel "pages" is closed' in str(app.page.errors[0])

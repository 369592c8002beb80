"""Pages that wait: for timers, and for promises that timers keep."""

from __future__ import annotations

from tests.pages.app import opened


async def test_an_interval_counts_until_it_is_stopped() -> None:
    async with opened("stopwatch") as app:
        await app.tap("start")
        await app.clock.advance(0.55)
        assert app.text("ticks") == "5"
        await app.tap("stop")
        await app.clock.advance(1)
        assert app.text("ticks") == "5"


async def test_a_timer_passes_on_its_arguments_once() -> None:
    async with opened("stopwatch") as app:
        await app.tap("set")
        await app.clock.advance(0.19)
        assert app.text("alarm") == "set"
        await app.clock.advance(0.02)
        assert app.text("alarm") == "wake up"


async def test_a_timer_that_is_cleared_does_not_go_off() -> None:
    async with opened("stopwatch") as app:
        await app.tap("set", "unset")
        await app.clock.advance(1)
        assert app.text("alarm") == "off"


async def test_async_functions_wait_for_timers_and_dialogs() -> None:
    async with opened("wizard") as app:
        app.device.dialogs.answer("confirm", button="cancel")
        await app.tap("run")
        assert app.text("step") == "prepare"
        assert "disabled" in app["run"].classes
        await app.clock.advance(0.015)
        assert app.text("step") == "copy"
        await app.clock.advance(1)
        assert app.text("result") == "Cancel 1+4+9"
        assert "disabled" not in app["run"].classes


async def test_an_async_function_that_throws_is_caught() -> None:
    async with opened("wizard") as app:
        await app.tap("fail")
        await app.clock.advance(1)
        assert (app.text("step"), app.text("result")) == ("failed", "no space left")


async def test_a_list_is_refreshed_and_gets_more() -> None:
    async with opened("timeline") as app:
        assert app.text("counts") == "10 rows, 10 seen, 0 gone, y 0"
        app["list"].pull_down()
        assert app.text("refresh") == "Refreshing"
        assert app["refresh"].attrs["display"] == "show"
        await app.clock.advance(0.1)
        assert "hide" in app["refresh"].attrs.values()
        assert app["row-0"].text == "row 0"
        app["list"].scroll_to(400)
        assert app.text("counts") == "16 rows, 12 seen, 2 gone, y -298"
        app["list"].pull_up()
        await app.clock.advance(0.1)
        assert app.text("counts").startswith("26 rows")

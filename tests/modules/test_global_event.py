"""The module globalEvent: who is told, in which order, and what of."""

from __future__ import annotations

import pytest

from bridge import Device, Module, Page, UsageError, method
from bridge.profile.global_event import GlobalEventRules
from bridge.profile.rows import PLATFORMS
from tests.devices import opened, printed

SCRIPT = """
const globalEvent = weex.requireModule('globalEvent');
const log = (...values) => console.log(values.map((value) => JSON.stringify(value)).join(' '));
const on = (name, ...callback) => globalEvent.addEventListener(name, ...callback);
const off = (name, ...callback) => globalEvent.removeEventListener(name, ...callback);
"""


async def fired(script: str, *names: str, profile: str = "doc") -> list[str]:
    """What a script prints while events of these names are fired."""
    async with opened(SCRIPT + script, profile=profile) as page:
        for name in names:
            page.fire_global_event(name, {"of": name})
        return printed(page)


class TestListeners:
    async def test_an_event_is_delivered_before_firing_is_over(self) -> None:
        async with opened(f"{SCRIPT} on('geolocation', log)") as page:
            assert printed(page) == []
            page.fire_global_event("geolocation", {"latitude": 30.5, "ok": True})
            assert printed(page) == ['{"latitude":30.5,"ok":true}']

    async def test_a_listener_hears_every_event_of_its_name_and_no_other(self) -> None:
        assert await fired("on('a', log)", "a", "b", "a") == ['{"of":"a"}', '{"of":"a"}']

    async def test_several_are_called_in_the_order_in_which_they_began(self) -> None:
        script = "on('a', () => log(1)); on('b', () => log(0)); on('a', () => log(2))"
        assert await fired(script, "a") == ["1", "2"]

    async def test_removing_ends_all_listeners_of_a_name_whatever_the_second_argument(self) -> None:
        script = "on('a', () => log(1)); on('a', log); on('b', log); off('a', log)"
        assert await fired(script, "a", "b") == ['{"of":"b"}']

    async def test_a_listener_may_begin_anew_after_it_was_removed(self) -> None:
        assert await fired("on('a', log); off('a'); on('a', log)", "a") == ['{"of":"a"}']

    @pytest.mark.parametrize("script", ["on('a')", "on('', log)", "on('a', 5)", "on()", "off()"])
    async def test_what_is_no_name_or_no_function_is_nothing(self, script: str) -> None:
        assert await fired(script, "a", "") == []

    async def test_a_listener_that_throws_keeps_no_other_from_hearing(self) -> None:
        async with opened(
            f"{SCRIPT} on('a', () => {{ throw new Error('x') }}); on('a', log)"
        ) as page:
            page.fire_global_event("a", {})
            assert [line.text for line in page.console] == ["{}"]
            assert [error.message for error in page.errors] == ["x"]

    async def test_a_listener_may_remove_itself_while_it_is_called(self) -> None:
        script = "on('a', () => { log('last'); off('a') }); on('a', log)"
        assert await fired(script, "a", "a") == ['"last"', '{"of":"a"}']

    async def test_pages_hear_their_own_events(self) -> None:
        async with Device() as device:
            one = await device.open(source=f"{SCRIPT} on('a', () => log(1))", name="one.js")
            two = await device.open(source=f"{SCRIPT} on('a', () => log(2))", name="two.js")
            one.fire_global_event("a")
            assert (printed(one), printed(two)) == (["1"], [])

    async def test_a_page_that_is_destroyed_hears_nothing(self) -> None:
        async with opened(f"{SCRIPT} on('a', log)") as page:
            await page.destroy()
            page.fire_global_event("a")
            assert page.console == []

    async def test_a_waiting_listener_does_not_keep_a_page_from_settling(self) -> None:
        async with opened(f"{SCRIPT} on('a', log)") as page:
            assert (await page.settled(settle=30, timeout=10)).status == "passed"

    async def test_parameters_that_no_script_can_get_are_the_callers_mistake(self) -> None:
        async with opened(f"{SCRIPT} on('a', log)") as page:
            with pytest.raises(TypeError, match="not JSON serializable"):
                page.fire_global_event("a", {"x": object()})

    async def test_a_module_of_the_users_own_takes_its_place(self) -> None:
        class Own(Module):
            name = "globalEvent"

            @method
            def addEventListener(self) -> None: ...

        async with opened("", modules=[Own]) as page:
            with pytest.raises(UsageError, match=r"script\.js has no module globalEvent of Weex's"):
                page.fire_global_event("a")


class TestTheApp:
    BOTH = (
        "on('WXApplicationWillResignActiveEvent', () => log('away'));"
        "on('WXApplicationDidBecomeActiveEvent', () => log('back'))"
    )

    async def test_all_pages_hear_that_it_goes_to_the_background_and_comes_back(self) -> None:
        async with Device() as device:
            pages: list[Page] = [await device.open(source=SCRIPT + self.BOTH) for _ in range(2)]
            device.background()
            states = [device.in_background]
            assert [printed(page) for page in pages] == [['"away"'], ['"away"']]
            device.foreground()
            assert [*states, device.in_background] == [True, False]
            assert printed(pages[1]) == ['"away"', '"back"']

    async def test_nothing_happens_to_an_app_that_is_there_already(self) -> None:
        async with Device() as device:
            page = await device.open(source=SCRIPT + self.BOTH)
            device.foreground()
            device.background()
            device.background()
            assert printed(page) == ['"away"']


# For each row a script, and what it prints on doc, android, ios and web when the event `a` is fired
# without parameters, and the app goes to the background.
ROWS = {
    "same_listener": (
        "const f = () => log(1); on('a', f); on('a', f); on('a', () => log(2))",
        (["1", "1", "2"], ["1", "1", "2"], ["1", "1", "2"], ["1", "2"]),
    ),
    "no_params": ("on('a', log)", (["{}"], ["null"], ['"{}"'], ["{}"])),
    "app_events": (
        "on('WXApplicationWillResignActiveEvent', () => log('away'))",
        (['"away"'], ['"away"'], ['"away"'], []),
    ),
}


@pytest.mark.parametrize("platform", PLATFORMS)
@pytest.mark.parametrize("row", ROWS)
async def test_a_row_is_what_happens(row: str, platform: str) -> None:
    script, expected = ROWS[row]
    async with Device(profile=platform) as device:
        page = await device.open(source=SCRIPT + script)
        page.fire_global_event("a")
        device.background()
        assert printed(page) == expected[PLATFORMS.index(platform)]


def test_every_row_has_its_case() -> None:
    assert set(ROWS) == {name for name, _ in GlobalEventRules.rows()}

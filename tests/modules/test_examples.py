"""The examples of modules in jsfixtures/docs run, and print what they should."""

from __future__ import annotations

from pathlib import Path

import pytest

from bridge import Device
from tests.devices import SHORT, printed

EXAMPLES = Path(__file__).parents[2] / "jsfixtures/docs"
PRINTED = {
    "modal/toast.js": [],
    "modal/alert.js": ["confirmed"],
    "modal/confirm.js": ["Delete"],
    "modal/prompt.js": ["OK ann"],
    "picker/pick.js": ["success 1"],
    "picker/date-and-time.js": ["2024-02-29 09:30"],
    "globalEvent/listen.js": [],
    "globalEvent/forgets.js": [],
    "broadcastChannel/talks.js": ["stark heard assemble", "the team heard on my way"],
    "storage/items.js": [
        *("set success", "name is Hanks", "items: 1", "keys: name"),
        *("removed success", "now failed"),
    ],
    "timer/waits.js": ["one", "two"],
    "weex-variable/members.js": [
        *("string object", "true true false", "true false", "true true", "true", "function"),
    ],
    "dom/rect.js": ["true 750"],
    "dom/font.js": [],
    "animation/transition.js": ["finished"],
    "clipboard/copy.js": ["1234"],
    "meta/viewport.js": [],
    "webview/go.js": [],
    "locale/language.js": ["en-US", "en-US"],
    "deviceInfo/height.js": ["2160"],
    "sdk-console-log/level.js": ["success"],
    "navigator/bar.js": [
        *("title WX_SUCCESS", "left WX_SUCCESS", "right WX_SUCCESS", "more WX_SUCCESS"),
        *("colour WX_SUCCESS", "shown WX_SUCCESS", "no more WX_SUCCESS"),
    ],
}
# Those that open another page: what the two print, one after the other.
PAIRS = {
    "navigator/push.js": (["pushed WX_SUCCESS"], ["popped WX_SUCCESS"]),
    "navigator/open.js": (
        ["failed WX_PARAM_ERR The URL parameter is empty.", "opened WX_SUCCESS"],
        ["closed WX_SUCCESS"],
    ),
    "event/open.js": ([], ["popped WX_SUCCESS"]),
}


@pytest.mark.parametrize("path", PRINTED)
async def test_it_prints_what_it_should(path: str) -> None:
    async with Device(portability="off") as device:
        page = await device.open(EXAMPLES / path)
        assert (await page.settled(settle=SHORT, timeout=10)).status == "passed"
        assert printed(page) == PRINTED[path]


@pytest.mark.parametrize("path", PAIRS)
async def test_the_page_that_it_opens_goes_back(path: str) -> None:
    async with Device(portability="off") as device:
        page = await device.open(EXAMPLES / path)
        assert (await device.settled(settle=SHORT, timeout=10)).status == "passed"
        assert device.pages == [page]
        (other,) = device.popped
        assert (printed(page), printed(other)) == PAIRS[path]


async def test_listeners_hear_what_the_app_fires_until_they_are_removed() -> None:
    async with Device() as device:
        listens = await device.open(EXAMPLES / "globalEvent/listen.js")
        forgets = await device.open(EXAMPLES / "globalEvent/forgets.js")
        for page in (listens, forgets):
            page.fire_global_event("WXApplicationDidBecomeActiveEvent")
            page.fire_global_event("geolocation", {"latitude": 1})
            page.fire_global_event("news", {"title": "old"})
        assert (printed(listens), printed(forgets)) == (["back"], [])


async def test_a_page_that_reports_itself_has_an_error() -> None:
    async with Device() as device:
        page = await device.open(EXAMPLES / "instanceWrap/reports.js")
        assert [error.message for error in page.errors] == ["1|1001: nothing to show"]


def test_every_example_of_a_module_is_run() -> None:
    elsewhere = {"websocket", "stream"}
    examples = {str(file.relative_to(EXAMPLES)) for file in EXAMPLES.glob("*/*.js")}
    tested = {*PRINTED, *PAIRS, "instanceWrap/reports.js"}
    tested |= {"navigator/pop.js", "navigator/close.js"}  # which those open
    assert {each for each in examples if each.partition("/")[0] not in elsewhere} == tested

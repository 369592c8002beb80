"""What a finger on the glass is told as."""

from __future__ import annotations

import json

import pytest

from bridge import DocumentError, NoListener, UsageError
from tests.document.motion import moving, told

BOX = """
const outer = make('div', body, { width: 400, height: 400, marginTop: 100 }, {}, 'outer');
const box = make('div', outer, { width: 200, height: 100 }, {}, 'box');
"""


def at(x: float, y: float, **more: object) -> str:
    touch = {"identifier": 0, "pageX": x, "pageY": y, "screenX": x, "screenY": y}
    return json.dumps({**more, "changedTouches": [touch]}, separators=(",", ":"))


PATH = [(100, 150), (125, 150), (150, 150), (175, 150), (200, 150)]
PHASES = ["start", "move", "move", "move", "end"]


async def test_a_pan_begins_goes_on_and_ends() -> None:
    async with moving(BOX + "hear(box, 'panstart', 'panmove', 'panend')") as (page, _):
        page.find("#box").pan(100)
        assert told(page) == [
            f"box pan{phase} {at(*spot)}" for phase, spot in zip(PHASES, PATH, strict=True)
        ]


async def test_nothing_is_touched_on_a_page_that_is_gone() -> None:
    async with moving(BOX + "hear(box, 'click')") as (page, _):
        box = page.find("#box")
        await page.destroy()
        with pytest.raises(DocumentError, match=r"\.js was closed: nothing on it can be touched"):
            box.tap()


@pytest.mark.parametrize(
    ("across", "down", "kind"), [(100, 20, "horizontalpan"), (20, -100, "verticalpan")]
)
async def test_a_pan_in_a_direction_comes_before_others(
    across: float, down: float, kind: str
) -> None:
    kinds = "'horizontalpan', 'verticalpan', 'panstart', 'panmove', 'swipe'"
    async with moving(BOX + f"hear(box, {kinds})") as (page, _):
        page.find("#box").pan(across, down)
        lines = told(page)
        assert [line.split()[1] for line in lines] == [kind] * 5
        assert [json.loads(line.split(" ", 2)[2])["state"] for line in lines] == PHASES


async def test_only_what_is_listened_for_is_told() -> None:
    async with moving(BOX + "hear(box, 'panend')") as (page, _):
        page.find("#box").pan(100)
        assert told(page) == [f"box panend {at(200, 150)}"]


async def test_a_pan_is_a_swipe_to_who_listens_for_no_more() -> None:
    async with moving(BOX + "hear(outer, 'swipe')") as (page, _):
        page.find("#box").pan(100)
        assert told(page) == [f"outer swipe {at(125, 150, direction='right')}"]


@pytest.mark.parametrize("direction", ["left", "right", "up", "down"])
async def test_a_swipe_has_a_direction(direction: str) -> None:
    async with moving(BOX + "hear(box, 'swipe')") as (page, _):
        page.find("#box").swipe(direction)
        (line,) = told(page)
        assert f'"direction":"{direction}"' in line


async def test_touches_are_told_beside_the_rest_and_by_whom_they_concern() -> None:
    script = "hear(outer, 'swipe'); hear(box, 'touchstart', 'touchmove', 'touchend')"
    async with moving(BOX + script) as (page, _):
        page.find("#box").swipe("left")
        assert [" ".join(line.split()[:2]) for line in told(page)] == [
            *("box touchstart", "box touchmove", "outer swipe", "box touchmove", "box touchmove"),
            "box touchend",
        ]


async def test_a_tap_touches() -> None:
    script = "hear(box, 'touchstart', 'touchend'); box.addEvent('click', () => log('click'))"
    async with moving(BOX + script) as (page, _):
        page.find("#box").tap()
        assert told(page) == [
            f"box touchstart {at(100, 150)}",
            f"box touchend {at(100, 150)}",
            "click",
        ]


async def test_a_tap_is_enough_for_who_listens_for_touches_only() -> None:
    async with moving(BOX + "hear(outer, 'touchend')") as (page, _):
        page.find("#box").tap()
        assert told(page) == [f"outer touchend {at(100, 150)}"]


async def test_a_long_press_touches_too() -> None:
    async with moving(BOX + "hear(outer, 'longpress'); hear(box, 'touchstart', 'touchend')") as (
        page,
        _,
    ):
        page.find("#box").long_press()
        assert told(page) == [
            f"box touchstart {at(100, 150)}",
            f"outer longpress {at(100, 150)}",
            f"box touchend {at(100, 150)}",
        ]


async def test_an_element_that_goes_away_under_the_finger_hears_no_more() -> None:
    script = "hear(box, 'panend'); box.addEvent('panstart', () => outer.removeChild(box));"
    async with moving(BOX + script) as (page, _):
        page.find("#box").pan(100)
        assert told(page) == []


async def test_events_bubble_where_the_root_says_so() -> None:
    script = "body.setAttr('bubble', 'true'); hear(outer, 'panstart'); hear(box, 'panstart')"
    async with moving(BOX + script) as (page, _):
        page.find("#box").pan(10)
        assert [line.split()[0] for line in told(page)] == ["box", "outer"]


async def test_what_nobody_hears_says_who_listens() -> None:
    async with moving(BOX + "hear(box, 'panmove')") as (page, _):
        with pytest.raises(NoListener, match="<div#box> does"):
            page.find("#outer").pan(10)
        with pytest.raises(NoListener, match="'longpress': nothing on the page does"):
            page.find("#outer").long_press()


async def test_a_direction_must_be_one() -> None:
    async with moving(BOX) as (page, _):
        with pytest.raises(UsageError, match="'north' is no direction"):
            page.find("#box").swipe("north")


async def test_a_tap_that_nobody_touches_needs_no_layout(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise AssertionError("it was laid out")

    monkeypatch.setattr("bridge.layout.page.flow", fail)
    async with moving(BOX + "box.addEvent('click', () => log('click'))") as (page, _):
        page.find("#box").tap()
        assert told(page) == ["click"]

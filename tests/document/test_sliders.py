"""Sliders that are swiped, that scripts move, and that go on by themselves."""

from __future__ import annotations

import pytest

from bridge import NoListener, Page
from bridge.document import Element
from tests.document.motion import moving, told

SLIDER = """
const slider = make(TYPE, body, { width: 750, height: 300 }, ATTRS, 'slider');
const slides = [0, 1, 2].map((n) => make('div', slider, { height: 300 }, {}, 's' + n));
make('indicator', slider);
hear(slider, 'change');
"""


def with_attrs(attrs: str = "{}", type: str = "slider") -> str:
    return SLIDER.replace("ATTRS", attrs).replace("TYPE", repr(type))


def shown(page: Page) -> list[Element]:
    """The slides that stand where the slider does."""
    left = page.find("#slider").rect.left
    return [each for each in page.find("#slider").children if each.rect.left == left][:1]


@pytest.mark.parametrize("type", ["slider", "cycleslider", "slider-neighbor"])
async def test_a_swipe_shows_the_next_slide_or_the_one_before(type: str) -> None:
    async with moving(with_attrs(type=type)) as (page, _):
        page.find("#slider").swipe("left")
        assert told(page) == ['slider change {"index":1}']
        assert shown(page) == [page.find("#s1")]
        page.find("#s1").swipe("right")
        assert told(page) == ['slider change {"index":0}']
        assert page.find("#slider").attrs["index"] == 0


async def test_a_script_finds_the_new_index_in_the_attribute() -> None:
    script = "slider.addEvent('click', () => log(slider.attr.index));"
    async with moving(with_attrs() + script) as (page, _):
        page.find("#slider").swipe("left")
        page.find("#slider").tap()
        assert told(page)[-1] == "1"


async def test_the_first_slide_comes_after_the_last() -> None:
    async with moving(with_attrs("{ index: 2 }")) as (page, _):
        page.find("#slider").swipe("left")
        page.find("#slider").swipe("right")
        assert told(page) == ['slider change {"index":0}', 'slider change {"index":2}']


async def test_but_not_where_infinite_is_false() -> None:
    async with moving(with_attrs("{ infinite: false, index: '2' }")) as (page, _):
        with pytest.raises(NoListener, match="listens to 'swipe'"):
            page.find("#slider").swipe("left")
        assert told(page) == []
        page.find("#slider").swipe("right")
        assert told(page) == ['slider change {"index":1}']


async def test_a_slider_may_refuse_fingers_and_has_two_directions() -> None:
    async with moving(with_attrs("{ scrollable: false }")) as (page, _):
        for direction in ("left", "up"):
            with pytest.raises(NoListener):
                page.find("#slider").swipe(direction)


async def test_one_slide_has_nowhere_to_go() -> None:
    script = with_attrs() + "slider.removeChild(slides[2]); slider.removeChild(slides[1]);"
    async with moving(script) as (page, _):
        with pytest.raises(NoListener):
            page.find("#slider").swipe("left")


async def test_on_the_way_it_tells_how_far_it_is() -> None:
    async with moving(with_attrs() + "hear(slider, 'scroll', 'scrollstart', 'scrollend')") as (
        page,
        _,
    ):
        page.find("#slider").swipe("left")
        assert told(page) == [
            "slider scrollstart {}",
            *(f'slider scroll {{"offsetXRatio":{ratio}}}' for ratio in (-0.25, -0.5, -0.75)),
            'slider change {"index":1}',
            "slider scrollend {}",
        ]
        page.find("#slider").swipe("right")
        assert told(page)[1] == 'slider scroll {"offsetXRatio":0.25}'


async def test_with_the_accuracy_that_is_asked_for() -> None:
    async with moving(with_attrs("{ offsetXAccuracy: 0.5 }") + "hear(slider, 'scroll')") as (
        page,
        _,
    ):
        page.find("#slider").swipe("left")
        assert told(page)[0] == 'slider scroll {"offsetXRatio":-0.5}'
        assert told(page) == []


async def test_a_script_that_chooses_a_slide_is_told_of_it() -> None:
    script = "body.addEvent('click', () => slider.setAttr('index', 2));"
    async with moving(with_attrs() + script) as (page, clock):
        for _each in range(2):
            page.find("#slider").tap()
            await clock.advance(0)
        assert told(page) == ['slider change {"index":2}']
        page.find("#slider").swipe("right")
        assert told(page) == ['slider change {"index":1}']


async def test_a_slide_that_is_not_there_is_not_shown() -> None:
    script = "body.addEvent('click', () => slider.setAttr('index', 7));"
    async with moving(with_attrs() + script) as (page, clock):
        page.find("#slider").tap()
        await clock.advance(0)
        assert told(page) == []


async def test_one_that_plays_goes_on_by_itself() -> None:
    async with moving(with_attrs("{ 'auto-play': true, interval: 2000 }")) as (page, clock):
        await clock.advance(1.9)
        assert told(page) == []
        await clock.advance(6.2)
        assert told(page) == [f'slider change {{"index":{n}}}' for n in (1, 2, 0, 1)]
        assert page.still_open() == ("<slider#slider>, which plays by itself",)


async def test_every_three_seconds_unless_it_says() -> None:
    async with moving(with_attrs("{ autoPlay: 'true' }")) as (page, clock):
        await clock.advance(2.9)
        assert told(page) == []
        await clock.advance(0.2)
        assert told(page) == ['slider change {"index":1}']


async def test_a_finger_makes_it_wait_anew() -> None:
    async with moving(with_attrs("{ autoPlay: true }")) as (page, clock):
        await clock.advance(2)
        page.find("#slider").swipe("left")
        await clock.advance(2)
        assert told(page) == ['slider change {"index":1}']
        await clock.advance(1.1)
        assert told(page) == ['slider change {"index":2}']


async def test_it_stops_and_starts_as_a_script_says() -> None:
    script = """
    let on = true;
    body.addEvent('click', () => { on = !on; slider.setAttr('autoPlay', on ? 'true' : 'false'); });
    """
    async with moving(with_attrs("{ autoPlay: true }") + script) as (page, clock):
        page.find("#slider").tap()
        await clock.advance(10)
        assert told(page) == []
        page.find("#slider").tap()
        await clock.advance(3)
        assert told(page) == ['slider change {"index":1}']


async def test_it_stops_at_the_end_where_it_is_not_infinite() -> None:
    async with moving(with_attrs("{ autoPlay: true, infinite: false }")) as (page, clock):
        await clock.advance(30)
        assert told(page) == ['slider change {"index":1}', 'slider change {"index":2}']
        assert page.still_open() == ()


async def test_one_that_is_taken_away_stops() -> None:
    script = "body.addEvent('click', () => body.removeChild(slider));"
    async with moving(with_attrs("{ autoPlay: true }") + script) as (page, clock):
        page.find("#slider").tap()
        await clock.advance(10)
        assert told(page) == []
        assert await clock.run_next() is None


async def test_slides_come_into_sight_where_something_scrolls() -> None:
    script = "const around = make('scroller', body, { height: 300 });"
    script += with_attrs().replace("body", "around")
    script += "for (const slide of slides) hear(slide, 'appear', 'disappear');"
    async with moving(script) as (page, _):
        assert told(page) == ["s0 appear {}"]
        page.find("#slider").swipe("left")
        assert told(page) == ['slider change {"index":1}', "s0 disappear {}", "s1 appear {}"]


async def test_a_test_may_show_any_slide() -> None:
    script = "slider.addEvent('click', () => body.setStyle('opacity', 0.5));"
    async with moving(with_attrs() + script) as (page, clock):
        page.find("#slider").change(2)
        page.find("#slider").tap()
        await clock.advance(0)
        assert told(page) == ['slider change {"index":2}']
        with pytest.raises(NoListener, match="has no slide 3: it has 3, from 0 on"):
            page.find("#slider").change(3)
        with pytest.raises(NoListener, match="no value to change to 'x'"):
            page.find("#slider").change("x")


async def test_one_that_plays_waits_while_its_page_is_out_of_sight() -> None:
    async with moving(with_attrs("{ autoPlay: true }")) as (page, clock):
        await clock.advance(2)
        page.disappear()
        page.find("#slider").change(2)
        await clock.advance(10)
        assert told(page) == ['slider change {"index":2}']
        page.appear()
        await clock.advance(3)
        assert told(page) == ['slider change {"index":0}']


async def test_one_that_plays_as_fast_as_it_can_lets_time_go_on() -> None:
    async with moving(with_attrs("{ autoPlay: true, interval: 1e-9 }")) as (page, clock):
        await clock.advance(0.0105)
        assert len(told(page)) == 10

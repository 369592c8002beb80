"""What a finger that scrolls brings about, and what comes into sight by itself."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from math import inf, nan
from unittest.mock import patch

import pytest

from bridge import Device, NoListener, Page, UsageError
from bridge.layout.flow import flow
from bridge.modules.half import Activity
from tests.document.motion import BEGIN, LIST, PHONE, moving, told

SEEN = [f"c{n} appear {{}}" for n in range(4)]


async def test_what_can_be_seen_appears_once_the_page_is_shown() -> None:
    async with moving(LIST + "more(10)") as (page, _):
        assert told(page) == SEEN


async def test_scrolling_tells_what_comes_and_goes_and_in_which_direction() -> None:
    async with moving(LIST + "more(10); hear(list, 'scroll', 'scrollstart', 'scrollend')") as (
        page,
        _,
    ):
        told(page)
        page.find("#list").scroll_to(150)
        assert told(page) == [
            "list scrollstart 0,-150",
            'c0 disappear {"direction":"up"}',
            'c4 appear {"direction":"up"}',
            'c5 appear {"direction":"up"}',
            "list scroll 0,-150",
            "list scrollend 0,-150",
        ]
        page.find("#list").scroll_by(-50)
        assert told(page) == [
            "list scrollstart 0,-100",
            'c5 disappear {"direction":"down"}',
            "list scroll 0,-100",
            "list scrollend 0,-100",
        ]


async def test_a_long_way_passes_over_everything_between() -> None:
    async with moving(LIST + "more(20); hear(list, 'scroll')") as (page, _):
        told(page)
        page.find("#list").scroll_to(1600)
        lines = told(page)
        assert [line for line in lines if " appear" in line] == [
            f'c{n} appear {{"direction":"up"}}' for n in range(4, 20)
        ]
        assert [line for line in lines if "scroll" in line] == [
            f"list scroll 0,-{y}" for y in (400, 800, 1200, 1600)
        ]


async def test_it_ends_where_the_content_ends() -> None:
    async with moving(LIST + "more(6); hear(list, 'scroll')") as (page, _):
        told(page)
        page.find("#list").scroll_to(10_000)
        assert told(page)[-1] == "list scroll 0,-200"
        page.find("#list").scroll_to(-5)
        assert told(page)[-1] == "list scroll 0,0"


async def test_where_it_stands_already_nothing_is_told() -> None:
    async with moving(LIST + "more(6); hear(list, 'scroll', 'scrollstart')") as (page, _):
        told(page)
        page.find("#list").scroll_to(0)
        assert told(page) == []


async def test_short_moves_are_not_reported() -> None:
    script = "list.setAttr('offset-accuracy', 60); more(10); hear(list, 'scroll')"
    async with moving(LIST + script) as (page, _):
        told(page)
        for _each in range(5):
            page.find("#list").scroll_by(40)
        lines = [line for line in told(page) if "scroll" in line]
        assert lines == [f"list scroll 0,-{y}" for y in (40, 120, 200)]


async def test_to_an_element_and_from_an_element() -> None:
    async with moving(LIST + "more(10); hear(list, 'scroll')") as (page, _):
        told(page)
        page.find("#c1").scroll_to(page.find("#c5"))
        assert told(page)[-1] == "list scroll 0,-500"
        assert page.find("#c5").rect.top == 0


async def test_into_view_goes_no_further_than_needed() -> None:
    async with moving(LIST + "more(10)") as (page, _):
        for name, top in [("c5", 300), ("c4", 200), ("c1", 0), ("c2", 100)]:
            page.find(f"#{name}").scroll_into_view()
            assert page.find(f"#{name}").rect.top == top


async def test_into_view_scrolls_all_that_is_around() -> None:
    script = """
    const outer = make('scroller', body, { height: 300 });
    make('div', outer, { height: 500 });
    const row = make('scroller', outer, { height: 100 }, { scrollDirection: 'horizontal' }, 'row');
    for (let n = 0; n < 10; n += 1) {
      hear(make('div', row, { width: 200, height: 100 }, {}, 'd' + n), 'appear');
    }
    """
    async with moving(script) as (page, _):
        assert told(page) == []
        page.find("#d9").scroll_into_view()
        rect = page.find("#d9").rect
        assert (rect.left, rect.top) == (550, 200)
        lines = told(page)
        assert lines[0] == 'd0 appear {"direction":"up"}'
        assert lines[-1] == 'd9 appear {"direction":"left"}'
        page.find("#d9").scroll_to(x=0)
        assert page.find("#d0").rect.left == 0


async def test_a_waterfall_scrolls_too() -> None:
    script = """
    const wall = make('waterfall', body, { height: 300 }, { columnCount: 2 }, 'wall');
    for (let n = 0; n < 10; n += 1) {
      hear(make('cell', wall, { height: 100 + n }, {}, 'w' + n), 'appear');
    }
    """
    async with moving(script) as (page, _):
        assert [line.split()[0] for line in told(page)] == [f"w{n}" for n in range(6)]
        page.find("#wall").scroll_to(10_000)
        assert [line.split()[0] for line in told(page)] == [f"w{n}" for n in range(6, 10)]


async def test_a_root_that_scrolls_scrolls() -> None:
    script = (
        "for (let n = 0; n < 20; n += 1)"
        " hear(make('div', body, { height: 100 }, {}, 'd' + n), 'appear');"
    )
    async with moving(script, root="scroller") as (page, _):
        assert len(told(page)) == 10
        assert page.document.body is not None
        page.document.body.scroll_to(500)
        assert len(told(page)) == 5


async def test_what_is_in_no_scroller_neither_appears_nor_scrolls() -> None:
    async with moving("hear(make('div', body, { height: 10 }, {}, 'box'), 'appear')") as (page, _):
        assert told(page) == []
        with pytest.raises(NoListener, match="Neither <div#box> nor anything around it scrolls"):
            page.find("#box").scroll_to(10)
        with pytest.raises(NoListener, match="in nothing that scrolls"):
            page.find("#box").scroll_into_view()


async def test_a_list_may_refuse_fingers() -> None:
    async with moving(LIST + "list.setAttr('scrollable', 'false'); more(9)") as (page, _):
        with pytest.raises(NoListener, match="its scrollable is false"):
            page.find("#list").scroll_to(10)


async def test_a_list_does_not_scroll_sideways() -> None:
    async with moving(LIST + "more(9)") as (page, _):
        with pytest.raises(NoListener, match="scrolls sideways"):
            page.find("#list").scroll_by(x=10)


async def test_what_is_added_later_appears_and_what_is_pushed_out_disappears() -> None:
    script = LIST + "more(4); body.addEvent('click', () => { list.insertBefore(extra, first); });"
    script += "const first = list.children[0];"
    script += (
        "const extra = doc.createElement('cell', { style: { height: 50 }, attr: { id: 'x' } });"
    )
    script += "hear(extra, 'appear')"
    async with moving(script) as (page, clock):
        told(page)
        page.find("#list").tap()
        await clock.advance(0)
        assert told(page) == ["x appear {}"]
        page.find("#list").scroll_to(10_000)
        page.find("#list").scroll_to(0)
        assert 'c3 appear {"direction":"up"}' not in told(page)


async def test_what_becomes_smaller_may_go_out_of_sight() -> None:
    script = LIST + "more(4); body.addEvent('click', () => { list.setStyle('height', 150); });"
    async with moving(script) as (page, clock):
        told(page)
        page.find("#list").tap()
        await clock.advance(0)
        assert told(page) == ["c2 disappear {}", "c3 disappear {}"]


async def test_a_listener_that_comes_later_hears_of_what_is_there() -> None:
    script = LIST.replace("hear(cell", "void (cell") + (
        "more(4); body.addEvent('click', () => hear(list.children[2], 'appear'));"
    )
    async with moving(script) as (page, clock):
        assert told(page) == []
        page.find("#list").tap()
        await clock.advance(0)
        assert told(page) == ["c2 appear {}"]


async def test_a_handler_that_adds_what_comes_into_sight_is_done_before_the_gesture_is() -> None:
    script = LIST + "more(6); list.addEvent('scrollend', () => { list.setStyle('height', 600); });"
    async with moving(script) as (page, _):
        told(page)
        page.find("#list").scroll_to(50)
        assert told(page)[-1] == "c5 appear {}"


async def test_a_gesture_that_looks_before_the_page_does_wakes_who_waits_for_that() -> None:
    async with moving(LIST + "more(9)") as (page, _):
        waiting = asyncio.ensure_future(page.changed(within=inf))
        asyncio.get_running_loop().call_soon(page.find("list").scroll_by, 0)
        page.document.apply("updateAttrs", ["_root", {"a": 1}])  # the page looks after these two
        await asyncio.wait_for(waiting, 5)
        assert page.activity is Activity.IDLE


async def test_content_that_is_taken_away_leaves_no_hole() -> None:
    script = LIST + "more(20); body.addEvent('click', () => {"
    script += " while (list.children.length > 5) list.removeChild(list.children[5]); });"
    async with moving(script) as (page, _):
        page.find("#list").scroll_to(1600)
        page.find("#list").tap()
        assert page.find("#c4").rect.top == 300
        page.find("#list").scroll_by(-40)
        assert page.find("#c4").rect.top == 340


class TestMore:
    async def test_is_asked_for_near_the_end_once_for_each_length(self) -> None:
        script = "list.setAttr('loadmoreoffset', 100); more(10); hear(list, 'loadmore')"
        async with moving(LIST.replace("hear(cell", "void (cell") + script) as (page, _):
            page.find("#list").scroll_to(450)
            assert told(page) == []
            page.find("#list").scroll_to(500)
            assert told(page) == ["list loadmore {}"]
            page.find("#list").scroll_to(550)
            assert told(page) == []

    async def test_is_asked_for_again_once_there_is_more(self) -> None:
        script = "more(10); hear(list, 'scrollend'); let asked = 0;"
        script += "list.addEvent('loadmore', () => { asked += 1; if (asked < 3) more(5); });"
        async with moving(LIST.replace("hear(cell", "void (cell") + script) as (page, _):
            for count in (15, 20, 20, 20):
                page.find("#list").scroll_to(100_000)
                assert len(page.find_all("cell")) == count
            assert len(told(page)) == 3

    async def test_may_be_asked_for_again_by_a_script(self) -> None:
        script = "more(10); hear(list, 'loadmore');"
        script += "body.addEvent('click', () => list.resetLoadmore());"
        async with moving(LIST.replace("hear(cell", "void (cell") + script) as (page, _):
            page.find("#list").scroll_to(600)
            page.find("#list").tap()
            page.find("#list").scroll_to(300)
            page.find("#list").scroll_to(600)
            assert told(page) == ["list loadmore {}", "list loadmore {}"]

    async def test_is_asked_for_by_pulling_at_a_list_that_is_too_short_to_scroll(self) -> None:
        script = "more(2); hear(list, 'loadmore');"
        async with moving(LIST.replace("hear(cell", "void (cell") + script) as (page, _):
            page.find("#list").scroll_to(0)
            assert told(page) == []
            page.find("#list").scroll_by(50)
            assert told(page) == ["list loadmore {}"]

    async def test_a_script_that_scrolls_asks_for_it_too(self) -> None:
        script = "more(10); hear(list, 'loadmore');"
        script += "body.addEvent('click', () => weex.requireModule('dom')"
        script += ".scrollToElement(list.children[9], { animated: false }));"
        async with moving(LIST.replace("hear(cell", "void (cell") + script) as (page, clock):
            page.find("#list").tap()
            await clock.advance(0)
            assert told(page) == ["list loadmore {}"]


async def test_a_page_where_nothing_listens_is_not_laid_out(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(*_: object) -> None:
        raise AssertionError("it was laid out")

    monkeypatch.setattr("bridge.layout.page.flow", fail)
    script = LIST.replace("hear(cell", "void (cell") + "more(20); hear(list, 'loadmore', 'scroll');"
    script += "body.addEvent('click', () => more(5));"
    async with moving(script) as (page, clock):
        page.find("#list").tap()
        await clock.advance(1)
        assert len(page.find_all("cell")) == 25


async def test_what_of_ours_fails_as_a_page_is_looked_at_is_a_defect_of_the_page() -> None:
    async with moving(LIST + "more(9)") as (page, _):
        with patch("bridge.hosting.Hosting._laid_out", side_effect=RuntimeError("no layout")):
            page.document.lay_out = page._laid_out
            page.document.apply("updateAttrs", ["_root", {"a": 1}])
            with pytest.raises(RuntimeError, match="no layout"):
                await page.settled()


async def test_scrolling_lays_out_once() -> None:
    async with moving(LIST + "more(50)") as (page, _):
        with patch("bridge.layout.page.flow", side_effect=flow) as laid_out:
            page.find("#list").scroll_to(4000)
            page.find("#c3").scroll_into_view()
        assert laid_out.call_count == 0


async def test_a_list_that_is_taken_away_while_it_scrolls_stops() -> None:
    script = LIST + "more(20); hear(list, 'scrollend');"
    script += "list.addEvent('scroll', () => body.removeChild(list));"
    async with moving(script) as (page, _):
        told(page)
        page.find("#list").scroll_to(1600)
        assert not any("scrollend" in line for line in told(page))
        assert page.find_all("list") == []


async def test_what_appears_without_end_does_not_hold_a_gesture_for_ever() -> None:
    script = LIST.replace("height: 100", "height: 0") + "more(1);"
    script += "list.addEvent('scroll', () => grow());"
    script += "make('div', list, { height: 900 });"
    script += """
    function grow() {
      const cell = make('cell', list, { height: 0, position: 'absolute', top: 500 });
      cell.addEvent('appear', () => { log('one'); grow(); });
    }
    """
    async with moving(script) as (page, _):
        page.find("#list").scroll_to(450)
        assert 1 <= told(page).count("one") < 50


async def test_what_is_fixed_stays_in_sight_and_what_is_sticky_too() -> None:
    script = (
        LIST
        + """
    const head = make('header', list, { height: 50 }, {}, 'head');
    const button = make('div', list, { position: 'fixed', top: 900, height: 50 }, {}, 'button');
    hear(head, 'appear', 'disappear');
    hear(button, 'appear', 'disappear');
    more(20);
    """
    )
    async with moving(script) as (page, _):
        assert told(page)[:2] == ["head appear {}", "button appear {}"]
        page.find("#list").scroll_to(1000)
        assert [line for line in told(page) if line.startswith(("head", "button"))] == []
        assert page.find("#head").rect.top == 0


async def test_cells_that_native_code_makes_appear_and_ask_for_more() -> None:
    script = """
    const list = doc.createElement('recycle-list', { style: { height: 400 },
      attr: { id: 'list', listData: [0, 1, 2, 3, 4, 5].map((n) => ({ n })), alias: 'item' } });
    const slot = doc.createElement('cell-slot', { style: { height: 100 }, attr: { default: '' } });
    hear(slot, 'appear');
    hear(list, 'loadmore');
    list.appendChild(slot);
    body.appendChild(list);
    body.addEvent('click', () => list.appendData([{ n: 6 }]));
    """
    async with moving(script) as (page, clock):
        assert [line.split()[1] for line in told(page)] == ["appear"] * 4
        page.find("#list").scroll_to(200)
        assert [line.split()[1] for line in told(page)] == ["loadmore", "appear", "appear"]
        page.find("#list").tap()
        await clock.advance(0)
        assert told(page) == []
        page.find("#list").scroll_to(300)
        assert [line.split()[1] for line in told(page)] == ["loadmore", "appear"]


async def test_a_page_that_changes_all_the_time_is_looked_at_once_a_frame(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("bridge.modules.motion._FRAME", 1000)
    script = BEGIN.replace("ROOT", "div") + LIST + "setInterval(() => more(1), 1);"
    async with Device(environment=PHONE, portability="off") as device:
        with patch("bridge.layout.page.flow", side_effect=flow) as laid_out:
            page = await device.open(source=script)
            await page.wait_until(lambda: len(page.find_all("cell")) > 40)
        assert laid_out.call_count == 1


@pytest.mark.parametrize(
    "gesture",
    [
        lambda page: page.find("#list").scroll_to(nan),
        lambda page: page.find("#list").scroll_by(nan),
        lambda page: page.find("#list").scroll_by(x=nan),
        lambda page: page.find("#list").pan(nan, 0),
        lambda page: page.find("#list").pan(0, inf),
        lambda page: page.find("#list").pull_down(0),
        lambda page: page.find("#list").pull_up(-5),
        lambda page: page.find("#list").pull_up(nan),
    ],
)
async def test_what_is_no_length_is_refused(gesture: Callable[[Page], None]) -> None:
    async with moving(LIST + "more(9)") as (page, _):
        with pytest.raises(UsageError, match="design pixels"):
            gesture(page)


async def test_to_the_very_end() -> None:
    async with moving(LIST + "more(9)") as (page, _):
        page.find("#list").scroll_to(inf)
        assert page.find("#c8").rect.top == 300
        page.find("#list").scroll_by(-inf)
        assert page.find("#c0").rect.top == 0

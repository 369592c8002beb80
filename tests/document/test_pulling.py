"""Pulling a list over its edges: refresh and loading."""

from __future__ import annotations

import pytest

from bridge import NoListener
from tests.document.motion import LIST, moving, told

PULLED = (
    LIST.replace("hear(cell", "void (cell")
    + """
const top = make('refresh', list, { height: 80 }, { display: 'hide' }, 'top');
more(10);
const end = make('loading', list, { height: 60 }, { display: 'hide' }, 'end');
hear(top, 'refresh');
hear(end, 'loading');
"""
)


async def test_a_list_is_pulled_down_at_its_top() -> None:
    async with moving(PULLED + "hear(top, 'pullingdown')") as (page, _):
        page.find("#list").scroll_to(300)
        page.find("#c5").pull_down()
        assert page.find("#c1").rect.top == 0  # the refresh is the first of its children
        assert told(page) == [
            *(
                f'top pullingdown {{"dy":30,"pullingDistance":{pulled},"viewHeight":80}}'
                for pulled in (30, 60, 90, 120)
            ),
            "top refresh {}",
        ]


async def test_a_short_pull_refreshes_nothing() -> None:
    async with moving(PULLED) as (page, _):
        page.find("#list").pull_down(80)
        page.find("#list").pull_up(60)
        assert told(page) == []
        page.find("#list").pull_down(81)
        page.find("#list").pull_up(61)
        assert told(page) == ["top refresh {}", "end loading {}"]


async def test_what_refreshes_already_is_not_asked_again() -> None:
    script = "top.addEvent('click', () => top.setAttr('display', 'show'));"
    async with moving(PULLED + script) as (page, _):
        page.find("#top").tap()
        assert page.find("#c1").rect.top == 80
        page.find("#list").pull_down()
        assert told(page) == []


async def test_a_list_is_pulled_up_at_its_end() -> None:
    async with moving(PULLED + "hear(list, 'scrollend', 'loadmore'); hear(end, 'pullingup')") as (
        page,
        _,
    ):
        page.find("#list").pull_up(100)
        lines = told(page)
        assert lines[:2] == ["list loadmore {}", "list scrollend 0,-600"]
        assert lines[2] == 'end pullingup {"dy":25,"pullingDistance":25,"viewHeight":60}'
        assert lines[-1] == "end loading {}"


async def test_without_a_mark_there_is_nothing_to_pull() -> None:
    async with moving(LIST + "more(3)") as (page, _):
        with pytest.raises(NoListener, match="There is no <refresh> in <list#list>"):
            page.find("#list").pull_down()
        with pytest.raises(NoListener, match="There is no <loading>"):
            page.find("#c1").pull_up()


async def test_the_nearest_list_that_has_a_mark_is_pulled() -> None:
    script = (
        "const row = make('scroller', list, { height: 50 }, { scrollDirection: 'horizontal' });"
    )
    script += "make('div', row, { width: 10, height: 10 }, {}, 'inner');"
    async with moving(PULLED + script) as (page, _):
        page.find("#inner").pull_down()
        assert told(page) == ["top refresh {}"]

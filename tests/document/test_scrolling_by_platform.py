"""What platforms tell differently of scrolling."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from bridge import Page
from bridge.profile.motion import MotionRules
from bridge.profile.rows import PLATFORMS
from tests.document.motion import LIST, moving, told

QUIET = LIST.replace("hear(cell", "void (cell")
DRAGGING = """
for (const kind of ['scrollstart', 'scroll', 'scrollend']) {
  list.addEvent(kind, (event) => log(kind, String(event.isDragging)));
}
"""
ROW = """
const row = make('scroller', body, { height: 50 }, { scrollDirection: 'horizontal' }, 'list');
for (let n = 0; n < 20; n += 1) make('div', row, { width: 100 });
hear(make('div', row, { width: 100 }, {}, 'last'), 'appear');
"""
MARK = "make('cell', list); hear(make('loading', list, { height: 10 }, {}, 'end'), 'pullingup');"


def down(page: Page) -> None:
    page.find("#list").scroll_to(10_000)


def little(page: Page) -> None:
    page.find("#list").scroll_to(5)
    page.find("#list").scroll_to(9)


def again(page: Page) -> None:
    """Scrolls to the end, lets the script do something, and scrolls to the end once more."""
    down(page)
    page.find("#list").tap()
    page.find("#list").scroll_by(-1)
    down(page)


UNDRAGGED = [f"{kind} undefined" for kind in ("scrollstart", "scroll", "scrollend")]
DIRECTED = [f"verticalpan {state}" for state in ("start", "move", "move", "move", "end")]
MORE = "list loadmore {}"
ON = 'last appear {{"direction":{}}}'
ENDS = ["list scrollstart 0,-200", "list scrollend 0,-200"]
# For each row a script, what a finger does, and what is printed on doc, android, ios and web.
ROWS: dict[str, tuple[str, Callable[[Page], None] | None, tuple[Any, Any, Any, Any]]] = {
    "more_again": (
        QUIET + "more(6); hear(list, 'loadmore'); body.addEvent('click', () => {"
        "for (const cell of list.children) cell.setStyle('height', 150); });",
        again,
        ([MORE] * 2, [MORE], [MORE] * 2, [MORE] * 2),
    ),
    "more_unasked": (
        "const list = make('scroller', body, { height: 400 }, {}, 'list');"
        "make('div', list, { height: 900 }); hear(list, 'loadmore');",
        down,
        ([MORE], [], [MORE], [MORE]),
    ),
    "more_retry": (
        QUIET + "more(6); hear(list, 'loadmore');"
        "body.addEvent('click', () => list.setAttr('loadmoreretry', 1));",
        again,
        ([MORE] * 2, [MORE], [MORE] * 2, [MORE]),
    ),
    "accuracy": (
        QUIET + "more(6); hear(list, 'scroll');",
        little,
        (
            ["list scroll 0,-5"],
            ["list scroll 0,-5"],
            ["list scroll 0,-5", "list scroll 0,-9"],
            [],
        ),
    ),
    "first": (
        QUIET + "list.setAttr('offsetAccuracy', 100); more(6); hear(list, 'scroll');",
        lambda page: page.find("#list").scroll_to(50),
        (["list scroll 0,-50"], ["list scroll 0,-50"], [], []),
    ),
    "ends": (
        QUIET + "more(6); hear(list, 'scrollstart', 'scrollend');",
        down,
        (ENDS, ENDS, ENDS, []),
    ),
    "across": (
        ROW + "hear(row, 'scroll');",
        lambda page: page.find("#list").scroll_to(x=100),
        (
            ["list scroll -100,0"],
            ["list scroll -100,0"],
            ["list scroll -100,0"],
            ["list scroll 100,0"],
        ),
    ),
    "in_window": (
        "hear(make('div', body, { height: 50 }, {}, 'box'), 'appear');",
        None,
        ([], [], [], ['box appear {"direction":null}']),
    ),
    "unmoved": (
        LIST + "more(1);",
        None,
        (["c0 appear {}"], ["c0 appear {}"], ["c0 appear {}"], ['c0 appear {"direction":null}']),
    ),
    "dragging": (
        QUIET + "more(6);" + DRAGGING,
        down,
        (
            UNDRAGGED,
            ["scrollstart true", "scroll true", "scrollend false"],
            ["scrollstart true", "scroll undefined", "scrollend undefined"],
            ["scroll undefined"],
        ),
    ),
    "sideways": (
        ROW,
        lambda page: page.find("#list").scroll_to(x=10_000),
        ([ON.format('"left"')], [ON.format('"right"')], [ON.format('"left"')], [ON.format("null")]),
    ),
    "quick": (
        "const box = make('div', body, { height: 50 }, {}, 'box');"
        "for (const kind of ['panend', 'swipe']) box.addEvent(kind, () => log(kind));",
        lambda page: page.find("#box").swipe("up"),
        (["swipe"], ["panend"], ["swipe"], ["panend", "swipe"]),
    ),
    "directed": (
        "const box = make('div', body, { height: 50 }, {}, 'box');"
        "for (const kind of ['panend', 'verticalpan']) {"
        " box.addEvent(kind, (event) => log(kind, event.state)); }",
        lambda page: page.find("#box").pan(0, 100),
        (DIRECTED, DIRECTED, DIRECTED, ["panend "]),
    ),
    "shields": (
        "const under = make('div', body, { height: 80 }, {}, 'under');"
        "const over = make('div', body, { height: 80, marginTop: -80 },"
        " { userInteractionEnabled: false }, 'over');"
        "for (const each of [under, over]) each.addEvent('click', () => log(each.attr.id));",
        lambda page: page.find("#over").tap(),
        (["under"], ["over"], ["under"], ["over"]),
    ),
    "pulling_up": (
        QUIET + MARK,
        lambda page: page.find("#list").pull_up(4),
        (["end pullingup"] * 4, ["end pullingup"] * 4, [], []),
    ),
}


@pytest.mark.parametrize("platform", PLATFORMS)
@pytest.mark.parametrize("row", ROWS)
async def test_a_row_is_what_happens(row: str, platform: str) -> None:
    script, gesture, expected = ROWS[row]
    async with moving(script, profile=platform) as (page, _):
        if gesture is not None:  # else it is about what is told from the beginning
            told(page)
            gesture(page)
        lines = told(page)
    if row == "pulling_up":
        lines = [" ".join(line.split()[:2]) for line in lines]
    assert lines == expected[PLATFORMS.index(platform)]


def test_every_row_has_its_case() -> None:
    assert set(ROWS) == {name for name, _ in MotionRules.rows()}

"""The table of components, and the page that is made of it."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from bridge.components import ALL, COMPONENTS, Component
from bridge.components.everywhere import COMMON
from bridge.components.page import page
from bridge.document import motion
from bridge.layout import components as layout
from tests.document.motion import LIST, moving, told

PAGE = Path(__file__).parents[2] / "docs/components.md"
NAMES = [component.names[0] for component in ALL]


def test_the_page_is_what_the_table_says() -> None:
    stale = f"docs/{PAGE.name} is stale: python -m bridge.components >docs/{PAGE.name}"
    assert PAGE.read_text("utf-8") == page(), stale


@pytest.mark.parametrize("component", ALL, ids=NAMES)
def test_a_component_says_where_that_was_read_and_nothing_twice(component: Component) -> None:
    assert component.about.endswith(".")
    assert component.source
    for rows in (component.attrs, component.methods, component.events):
        names = [row.name for row in rows]
        assert len(set(names)) == len(names)


def test_no_name_is_listed_twice() -> None:
    names = [name for component in ALL for name in component.names]
    assert sorted(names) == sorted(COMPONENTS)


def test_all_agree_on_what_scrolls_and_slides() -> None:
    assert layout.SCROLLERS == motion.SCROLLERS
    assert layout.SLIDERS == motion.SLIDERS
    assert COMPONENTS.keys() >= layout.SCROLLERS | layout.SLIDERS


def says(event: str, component: str | None = None) -> set[str]:
    """The members that the table promises of an event."""
    rows = COMMON if component is None else row_of(component).events
    (row,) = [each for each in rows if each.name == event]
    flat = re.sub(r": (\{[^}]*\}|\[[^\]]*\])", "", row.says)
    return {name for name in flat.split(", ") if name}


def row_of(name: str) -> Component:
    (row,) = [each for each in ALL if name in each.names]
    return row


SCENE = (
    LIST
    + """
make('refresh', list, { height: 50 }, {}, 'refresh');
more(10);
make('loading', list, { height: 50 }, {}, 'loading');
const slider = make('slider', body, { height: 100 }, {}, 'slider');
make('div', slider); make('div', slider);
const box = make('div', body, { height: 50 }, {}, 'box');
const keys = (name, element, kind) => element.addEvent(kind, (event) => {
  const { type, target, currentTarget, timestamp, stopPropagation, ...rest } = event;
  log('keys', JSON.stringify([name, kind, Object.keys(rest)]));
});
"""
)
GESTURES = [
    ("list", "scroll", lambda page: page.find("#list").scroll_to(100)),
    ("list", "scrollstart", lambda page: page.find("#list").scroll_to(100)),
    ("list", "scrollend", lambda page: page.find("#list").scroll_to(100)),
    ("list", "loadmore", lambda page: page.find("#list").scroll_to(1000)),
    ("refresh", "refresh", lambda page: page.find("#list").pull_down()),
    ("refresh", "pullingdown", lambda page: page.find("#list").pull_down()),
    ("loading", "loading", lambda page: page.find("#list").pull_up()),
    ("loading", "pullingup", lambda page: page.find("#list").pull_up()),
    ("slider", "change", lambda page: page.find("#slider").swipe("left")),
    ("slider", "scroll", lambda page: page.find("#slider").swipe("left")),
    *(
        (None, kind, lambda page: page.find("#box").pan(100))
        for kind in ("panstart", "panmove", "panend", "horizontalpan", "swipe", "touchmove")
    ),
    (None, "verticalpan", lambda page: page.find("#box").pan(0, 100)),
    (None, "longpress", lambda page: page.find("#box").long_press()),
    (None, "click", lambda page: page.find("#box").tap()),
    (None, "touchstart", lambda page: page.find("#box").tap()),
    (None, "touchend", lambda page: page.find("#box").tap()),
]


@pytest.mark.parametrize(
    ("component", "event", "gesture"), GESTURES, ids=[f"{each[0]}-{each[1]}" for each in GESTURES]
)
async def test_what_a_gesture_tells_has_the_members_that_the_table_lists(
    component: str | None, event: str, gesture: object
) -> None:
    id = component or "box"
    script = f"doc.body.children; keys('{id}', ID, '{event}');".replace(
        "ID", f"[list, slider, box, ...list.children].find((each) => each.attr.id === '{id}')"
    )
    async with moving(SCENE + script) as (page, _):
        assert callable(gesture)
        gesture(page)
        line = next(line for line in told(page) if line.startswith("keys"))
        _, _, members = json.loads(line.removeprefix("keys "))
        assert set(members) == says(event, component)


async def test_appear_has_a_direction_after_scrolling() -> None:
    async with moving(LIST + "more(10)") as (page, _):
        told(page)
        page.find("#list").scroll_to(400)
        assert '"direction":"up"' in told(page)[0]
        assert says("appear") == says("disappear") == {"direction"}

"""Whatever is scrolled, added and taken away: scripts know exactly what can be seen."""

from __future__ import annotations

import asyncio

from hypothesis import given, settings
from hypothesis import strategies as st

from bridge import NoListener, Page
from tests.document.motion import moving, told
from tests.examples import examples

SCRIPT = """
const outer = make('scroller', body, { height: 700 }, {}, 'outer');
make('div', outer, { height: 300 });
const list = make('list', outer, { height: 400 }, {}, 'list');
make('div', outer, { height: 500 });
let count = 0;
function add(index, height) {
  const cell = doc.createElement('cell', { style: { height }, attr: { id: 'c' + count } });
  count += 1;
  hear(cell, 'appear', 'disappear');
  list.insertBefore(cell, list.children[index % (list.children.length + 1)] ?? null);
}
function drop(index) {
  if (list.children.length > 0) list.removeChild(list.children[index % list.children.length]);
}
function resize(index, height) {
  const { length } = list.children;
  if (length > 0) list.children[index % length].setStyle('height', height);
}
list.addEvent('loadmore', () => { if (count < 30) add(count, 90); });
for (let n = 0; n < 8; n += 1) add(n, 110);
Object.assign(globalThis, { list, outer, add, drop, resize });
"""
numbers = st.integers(0, 40)
heights = st.sampled_from([0, 1, 60, 150, 900])
by_script = st.one_of(
    st.builds("add({}, {})".format, numbers, heights),
    st.builds("drop({})".format, numbers),
    st.builds("resize({}, {})".format, numbers, heights),
    st.builds("list.setStyle('height', {})".format, heights),
    st.builds("outer.setStyle('height', {})".format, heights),
    st.builds(
        "weex.requireModule('dom').scrollToElement(list.children[{}] ?? list, {{}})".format, numbers
    ),
)
by_finger = st.tuples(
    st.sampled_from(["list", "outer"]),
    st.sampled_from(["scroll_to", "scroll_by"]),
    st.integers(-700, 1500),
)


def visible(page: Page) -> set[str]:
    """Worked out anew, in another way than the page does."""
    windows = [page.find("#list").rect, page.find("#outer").rect]
    top = max(0.0, *(each.top for each in windows))
    bottom = min(1000.0, *(each.top + each.height for each in windows))
    cells = page.find_all("cell")
    return {
        str(each.id)
        for each in cells
        if each.rect.top < bottom
        and (
            each.rect.top + each.rect.height > top
            or (not each.rect.height and each.rect.top >= top)
        )
    }


async def follow(steps: list[str | tuple[str, str, int]]) -> None:
    seen: set[str] = set()
    async with moving(SCRIPT) as (page, clock):
        for step in ["", *steps]:
            if isinstance(step, str):
                page.run(step)
                await clock.advance(0.3)
            else:
                id, gesture, by = step
                getattr(page.find(f"#{id}"), gesture)(by)
            there = {str(each.id) for each in page.find_all("cell")}
            for line in told(page):
                name, kind, _ = line.split()
                assert (name in seen) is (kind == "disappear"), line
                seen ^= {name}
            seen &= there
            assert seen == visible(page), step
            for id in ("list", "outer"):
                scroller = page.find(f"#{id}")
                assert page.document.motion is not None
                _, down = page.document.motion.offset(scroller)
                high = max(
                    (each.rect.top + each.rect.height for each in scroller.children), default=0
                )
                assert down >= 0
                assert down == 0 or high >= scroller.rect.top + scroller.rect.height - 0.01


@settings(max_examples=examples(40))
@given(st.lists(by_script | by_finger, max_size=8))
def test_what_scripts_heard_of_is_what_can_be_seen(
    steps: list[str | tuple[str, str, int]],
) -> None:
    try:
        asyncio.run(follow(steps))
    except NoListener as error:  # pragma: no cover
        raise AssertionError(str(error)) from error

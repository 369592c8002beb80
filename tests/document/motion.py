"""Pages whose places are known, for tests of what moves on them."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager

from bridge import Device, Page, VirtualClock

PHONE: Mapping[str, object] = {"deviceWidth": 750, "deviceHeight": 1000, "scale": 2}
BEGIN = """
const doc = weex.document;
const log = (...values) => console.log(values.join(' '));
function make(type, parent, style = {}, attr = {}, id = undefined) {
  const element = doc.createElement(type, { style, attr: id ? { ...attr, id } : attr });
  parent.appendChild(element);
  return element;
}
const hear = (element, ...kinds) => {
  for (const kind of kinds) {
    element.addEvent(kind, (event) => log(element.attr.id ?? element.type, kind, words(event)));
  }
};
function words(event) {
  if (event.contentOffset) return event.contentOffset.x + ',' + event.contentOffset.y;
  const { type, target, currentTarget, timestamp, stopPropagation, ...rest } = event;
  return JSON.stringify(rest);
}
const body = doc.createBody('ROOT');
doc.documentElement.appendChild(body);
"""
"""Begins a script: ``make`` makes an element, ``hear`` prints what it is told."""

LIST = """
const list = make('list', body, { height: 400 }, {}, 'list');
function more(count) {
  for (let n = 0; n < count; n += 1) {
    const cell = make('cell', list, { height: 100 }, {}, 'c' + list.children.length);
    hear(cell, 'appear', 'disappear');
  }
}
"""
"""A list of 400 design pixels, and ``more`` which puts cells of 100 into it: c0, c1, …"""


@asynccontextmanager
async def moving(
    script: str, *, profile: str = "doc", root: str = "div"
) -> AsyncIterator[tuple[Page, VirtualClock]]:
    """A page that was shown, on a phone that is 1000 design pixels high; time stands still."""
    clock = VirtualClock()
    async with Device(environment=PHONE, clock=clock, profile=profile, portability="off") as device:
        page = await device.open(source=BEGIN.replace("ROOT", root) + script)
        await clock.advance(0)
        yield page, clock
        assert [str(error) for error in page.errors] == []


def told(page: Page) -> list[str]:
    """What was printed since this was last asked."""
    lines = [line.text for line in page.console]
    page.console.clear()
    return lines

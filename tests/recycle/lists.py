"""Pages with a ``recycle-list`` that a script has made without a framework."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from bridge import Page, VirtualClock
from tests.devices import opened

Node = dict[str, Any]


def node(type: str, *children: Node, events: tuple[object, ...] = (), **attrs: Any) -> Node:
    """A node of a template."""
    return {"type": type, "attr": attrs, "event": list(events), "children": list(children)}


def marked(node: Node, **statements: object) -> Node:
    """A node with statements: ``repeat``, ``match``, ``once``."""
    node["attr"] |= {f"[[{name}]]": value for name, value in statements.items()}
    return node


def bound(source: str) -> dict[str, str]:
    """A binding."""
    return {"@binding": source}


def text(source: str, **attrs: Any) -> Node:
    """A text with one binding."""
    return node("text", value=bound(source), **attrs)


def slot(*children: Node, **attrs: Any) -> Node:
    return node("cell-slot", *children, **attrs)


SCRIPT = """
const log = (...values) => console.log(values.map((value) => JSON.stringify(value)).join(' '));
const make = ({ type, attr, event, children }) => {
  const element = weex.document.createElement(type, { attr });
  for (const one of event) {
    element.addEvent(one.type ?? one, (...given) => log(type, ...given.slice(0, -1),
      given[given.length - 1].componentId ?? null), one.params);
  }
  for (const child of children) element.appendChild(make(child));
  return element;
};
const body = weex.document.createBody('div');
weex.document.documentElement.appendChild(body);
const list = make(GIVEN);
body.appendChild(list);
weex.document.createFinish();
const hook = (id, name, fn) => weex.document.taskCenter.registerHook(id, 'lifecycle', name, fn);
"""


def script(data: object, *slots: Node, **attrs: Any) -> str:
    """A page that shows a list as ``list``; ``log`` prints values, ``hook`` takes hooks in."""
    given = {"listData": data, "alias": "item", "index": "i", **attrs}
    return SCRIPT.replace("GIVEN", json.dumps(node("recycle-list", *slots, **given)))


@asynccontextmanager
async def page_of(data: object, *slots: Node, more: str = "", **attrs: Any) -> AsyncIterator[Page]:
    """A page that shows a list."""
    clock = VirtualClock()
    async with opened(script(data, *slots, **attrs) + more, clock=clock) as page:
        page.catch_up()
        yield page


async def later(page: Page) -> None:
    """Let all happen that happens in a tenth of a second."""
    assert isinstance(page.clock, VirtualClock)
    await page.clock.advance(0.1)


def cells(page: Page) -> list[str]:
    """The text of each cell."""
    return [cell.text for cell in page.find("recycle-list").children]

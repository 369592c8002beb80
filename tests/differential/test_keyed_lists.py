"""Lists that Vue reorders by key end in the right order here. On npm's runtime some do not.

Its elements count a place that is not given as one before the last, so that after an element was
moved to the end its siblings are not where Vue takes them to be. The SDK of the phones has the same
code, so a list may be shown in a wrong order there.
"""

from __future__ import annotations

import asyncio
import json
import shutil
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bridge import Device
from tests.differential.run import npm_results
from tests.differential.steps import typed
from tests.examples import examples
from tests.npm import node_modules
from tests.npm.bundles import PAGES

KEYS = st.lists(st.sampled_from("abcdefghijkl"), unique=True, max_size=12)
REVERSED = ["h", "g", "f", "e", "d", "c", "b", "a"]


@given(orders=st.lists(KEYS, min_size=1, max_size=6))
@settings(max_examples=examples(60), deadline=None)
def test_a_keyed_list_ends_in_the_right_order(orders: list[list[str]]) -> None:
    assert asyncio.run(shown_after(orders)) == orders


async def shown_after(orders: list[list[str]]) -> list[list[str]]:
    """What the page shows after each new order of its keys."""
    shown = []
    async with Device(frameworks={"Vue": node_modules()}) as device:
        page = await device.open(PAGES / "reorder.js")
        for order in orders:
            page.find("#order").fire("input", {"value": " ".join(order)})
            shown.append([item.text for item in page.find("#items").children])
    return shown


async def test_buttons_that_move_insert_and_remove_do_so_in_order() -> None:
    async with Device(frameworks={"Vue": node_modules()}) as device:
        page = await device.open(PAGES / "reorder.js")
        items = page.find("#items")
        shown = []
        for button in ("reverse", "rotate", "insert", "remove", "swap"):
            page.find(f"#{button}").fire("click")
            shown.append("".join(item.text for item in items.children))
    assert shown == ["hgfedcba", "gfedcbah", "gfedn1cbah", "gfedcbah", "hfedcbag"]


# Of Rax 0.x: keys from g on stand for two elements each, and l for none.
RAX_LIST = """// {"framework": "Rax"}
const { createElement, Component, render } = require("rax");
const text = (key, value) => createElement("text", { key }, value);
const elementsOf = (key) => {
  if (key === "l") return null;
  return key < "g" ? text(key, key) : [text(key + 1, key), text(key + 2, key)];
};
class List extends Component {
  state = { order: [] };
  render() { return createElement("div", null, this.state.order.map(elementsOf)); }
}
const list = render(createElement(List));
globalThis.show = (order) => list.setState({ order });
"""


@given(orders=st.lists(KEYS, min_size=1, max_size=6))
@settings(max_examples=examples(60), deadline=None)
def test_a_keyed_list_of_rax_ends_in_the_right_order_too(orders: list[list[str]]) -> None:
    expected = [
        "".join(key * (1 + (key >= "g")) for key in order if key != "l") for order in orders
    ]
    assert asyncio.run(rax_shown_after(orders)) == expected


async def rax_shown_after(orders: list[list[str]]) -> list[str]:
    """What a page of Rax shows after each new order of its keys."""
    shown = []
    async with Device(frameworks={"Rax": node_modules()}) as device:
        page = await device.open(source=RAX_LIST)
        for order in orders:
            page.run(f"show({json.dumps(order)})")
            assert page.errors == []
            shown.append("".join(item.text for item in page.find_all("text")))
    return shown


@pytest.mark.skipif(not shutil.which("node"), reason="needs node")
async def test_npms_runtime_shows_a_reversed_list_in_a_wrong_order() -> None:
    steps = [typed("order", " ".join(REVERSED))]
    theirs = npm_results({"reorder": steps})["reorder"]["tree"]
    assert await shown_after([REVERSED]) == [REVERSED]
    assert [text_in(item) for item in theirs["children"][2]["children"]] != REVERSED


def text_in(node: Any) -> str:
    """The text of an item of the oracle's tree."""
    (text,) = node["children"]
    return str(text["attr"]["value"])

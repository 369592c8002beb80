"""The order of what is in an element, with comments and without, on both sides."""

from __future__ import annotations

import asyncio
import json

from hypothesis import given, settings
from hypothesis import strategies as st

from bridge import Device
from tests.examples import examples

NODES = 60
STEPS = st.lists(
    st.tuples(
        st.sampled_from(
            ["appendChild", "insertBefore", "insertBefore", "insertAfter", "removeChild"]
        ),
        st.integers(0, NODES - 1),
        st.integers(0, NODES - 1),
    ),
    max_size=40,
)
SCRIPT = """// { "framework": "Vanilla" }
const [comments, steps] = GIVEN;
const document = weex.document;
document.documentElement.appendChild(document.createElement('div'));
const list = document.createElement('list');
document.body.appendChild(list);
const nodes = [];
for (let at = 0; at < 60; at += 1) {
  const node = comments > 0 && at % comments === 0
    ? document.createComment('')
    : document.createElement('text', { attr: { value: at } });
  node.number = at;
  nodes.push(node);
}
const numbers = (found) => found.map((node) => node.number);
function walked(from, way) {
  const found = [];
  for (let node = from; node; node = node[way]) found.push(node);
  return numbers(found);
}
for (const node of nodes) list.appendChild(node);
for (const [method, one, other] of steps) list[method](nodes[one], nodes[other]);
const { children } = list;
console.log(JSON.stringify([
  numbers(children),
  walked(children[0], 'nextSibling'),
  walked(children[children.length - 1], 'previousSibling').reverse(),
  numbers(list.pureChildren),
]));
"""


@given(comments=st.sampled_from([0, 0, 2, 7]), steps=STEPS)
@settings(max_examples=examples(60), deadline=None)
def test_nodes_stand_where_a_script_put_them(
    comments: int, steps: list[tuple[str, int, int]]
) -> None:
    expected = list(range(NODES))
    for method, one, other in steps:
        carry_out(expected, method, one, other)
    elements = [each for each in expected if not comments or each % comments]
    lists, shown = asyncio.run(ordered(comments, steps))
    assert lists == [expected, expected, expected, elements]
    assert shown == [str(each) for each in elements]


def carry_out(nodes: list[int], method: str, one: int, other: int) -> None:
    if method == "removeChild":
        nodes[:] = [each for each in nodes if each != one]
        return
    if one == other and method != "appendChild":
        return
    nodes[:] = [each for each in nodes if each != one]
    at = nodes.index(other) if method != "appendChild" and other in nodes else len(nodes)
    nodes.insert(at + (method == "insertAfter"), one)


async def ordered(
    comments: int, steps: list[tuple[str, int, int]]
) -> tuple[list[list[int]], list[str]]:
    """What the script sees, and what the page shows."""
    async with Device(portability="off") as device:
        page = await device.open(source=SCRIPT.replace("GIVEN", json.dumps([comments, steps])))
        lists: list[list[int]] = json.loads(page.console[-1].text)
        return lists, [text.text for text in page.find("list").children]


async def test_a_list_whose_children_a_script_exchanged_still_takes_nodes_in() -> None:
    script = """// { "framework": "Vanilla" }
const document = weex.document;
document.documentElement.appendChild(document.createElement('div'));
const one = document.createElement('text');
const other = document.createElement('text');
document.body.appendChild(one);
document.body.children = [other];
document.body.insertBefore(one, other);
document.body.removeChild(one);
console.log(document.body.children.length);
"""
    async with Device(portability="off") as device:
        page = await device.open(source=script)
        assert page.console[-1].text == "1"

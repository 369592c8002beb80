"""Whatever scripts put into a list, its templates and its methods, nothing of ours fails."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.devices import opened
from tests.examples import examples
from tests.recycle.lists import SCRIPT

SOURCES = ["item", "i + 1", "item.a.b", "listData", "x(", "", "item[0]", "[item]", "{a: i}"]
scalars = (
    st.none()
    | st.booleans()
    | st.integers(-3, 5)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.sampled_from([*SOURCES, "case", "default", "true", "@", "toString", "__proto__"])
)
keys = st.sampled_from(["a", "b", "@binding", "@expression", "@alias", "@index", "@key", "case"])
values = st.recursive(
    scalars,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(keys, inner, max_size=3)
        | st.sampled_from(SOURCES).map(lambda source: {"@binding": source})
    ),
    max_leaves=6,
)
names = st.sampled_from(
    [
        *("value", "src", "[[repeat]]", "[[match]]", "[[once]]", "@isComponentRoot"),
        *("@templateId", "@componentProps", "case", "default", "ref", "style", "class"),
    ]
)
attrs = st.dictionaries(names, values, max_size=3)
types = st.sampled_from(
    ["text", "div", "image", "video", "web", "input", "recycle-list", "cell-slot"]
)
events = st.lists(
    st.sampled_from(["click", "load"])
    | st.fixed_dictionaries({"type": st.just("click"), "params": values}),
    max_size=2,
)
nodes: Any = st.recursive(
    st.fixed_dictionaries({"type": types, "attr": attrs, "event": events, "children": st.just([])}),
    lambda inner: st.fixed_dictionaries(
        {"type": types, "attr": attrs, "event": events, "children": st.lists(inner, max_size=2)}
    ),
    max_leaves=5,
)
lists = st.fixed_dictionaries(
    {
        "type": st.just("recycle-list"),
        "attr": st.dictionaries(
            st.sampled_from(["listData", "alias", "index", "switch"]), values, max_size=4
        ),
        "event": st.just([]),
        "children": st.lists(
            nodes.map(lambda node: {**node, "type": "cell-slot"}) | nodes, max_size=3
        ),
    }
)
methods = st.sampled_from(
    [
        *("setListData", "appendData", "appendRange", "insertData", "insertRange", "updateData"),
        *("removeData", "moveData", "scrollTo", "scrollToElement", "queryElement", "closest"),
    ]
)
calls = st.lists(st.tuples(methods, st.lists(values, max_size=3)), max_size=5)


@given(given_list=lists, calls=calls)
@settings(max_examples=examples(60), deadline=None)
async def test_no_list_breaks_the_page(given_list: Any, calls: Any) -> None:
    made = "; ".join(f"list.{name}({json.dumps(args)[1:-1]})" for name, args in calls)
    source = SCRIPT.replace("GIVEN", json.dumps(given_list)) + made
    source += (
        ";setTimeout(() => { body.removeChild(list); body.appendChild(list);"
        " if (list.children.length > 0) list.removeChild(list.children[0]); }, 0);"
    )
    async with opened(source, allow_net=[]) as page:
        await page.settled(settle=0.01)
        for element in page.document:
            assert page.document.get(element.ref) is element
        assert page.tree()
        assert page.find("div", nth=0).rect.width == 750

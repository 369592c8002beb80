"""Whatever a page says, a layout comes of it."""

from __future__ import annotations

import math
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from bridge.layout import layout
from tests.examples import examples
from tests.layout.trees import El, div

NAMES = (
    *("width", "height", "minWidth", "maxHeight", "left", "top", "right", "bottom"),
    *("margin", "marginLeft", "padding", "paddingTop", "borderWidth", "flex", "flexDirection"),
    *("flexWrap", "justifyContent", "alignItems", "alignSelf", "position", "direction"),
    *("fontSize", "lineHeight", "lines", "letterSpacing"),
)
WORDS = (
    *("row", "column-reverse", "wrap", "center", "flex-end", "space-around", "absolute", "fixed"),
    *("sticky", "rtl", "10px", "5wx", "50%", "", "auto", "NaN", "1e999"),
)
VALUES = st.one_of(
    st.sampled_from(WORDS),
    st.floats(),
    st.integers(-(10**400), 10**400),
    st.integers(-100, 800),
    st.booleans(),
    st.none(),
    st.lists(st.integers(), max_size=2),
    st.text(max_size=4),
)
TYPES = st.sampled_from(
    (
        *("div", "text", "scroller", "list", "waterfall", "cell", "slider", "indicator", "input"),
        *("switch", "refresh", "loading", "richtext", "header", "image", "made-up"),
    )
)
ATTRS = st.dictionaries(
    st.sampled_from(["value", "columnCount", "columnWidth", "columnGap", "index", "rows"])
    | st.just("scrollDirection"),
    VALUES | st.just("horizontal"),
    max_size=3,
)
STYLES = st.dictionaries(st.sampled_from(NAMES), VALUES, max_size=6)


def _element(children: st.SearchStrategy[list[El]]) -> st.SearchStrategy[El]:
    return st.builds(El, TYPES, STYLES, ATTRS, children)


TREES = st.recursive(
    _element(st.just([])), lambda inner: _element(st.lists(inner, max_size=4)), max_leaves=12
)


@given(TREES)
@settings(max_examples=examples(200), deadline=None)
def test_every_rectangle_is_finite_and_no_size_negative(root: El) -> None:
    for rect in layout(root).rects().values():
        assert all(math.isfinite(each) for each in (rect.left, rect.top, rect.right, rect.bottom))
        assert rect.width >= 0
        assert rect.height >= 0


LEAF = st.builds(
    lambda height, margin, words: div(
        El("text", {}, {"value": words}), height=height, marginTop=margin
    ),
    st.none() | st.integers(0, 500),
    st.integers(0, 50),
    st.text("ab 中\n", max_size=60),
)


@given(st.lists(LEAF, min_size=2, max_size=6))
@settings(max_examples=examples(100), deadline=None)
def test_children_of_a_column_do_not_overlap(children: list[El]) -> None:
    result = layout(div(*children))
    for one, other in pairwise(children):
        assert result.rect(one.ref).bottom <= result.rect(other.ref).top + 0.01


@given(TREES)
@settings(max_examples=examples(50), deadline=None)
def test_the_same_tree_gives_the_same_layout(root: El) -> None:
    assert layout(root).rects() == layout(root).rects()

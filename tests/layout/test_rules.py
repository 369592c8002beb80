"""Weex's flexbox, rule by rule: each row was reckoned by hand from weex_core's rules."""

from __future__ import annotations

import pytest

from bridge.layout import Viewport, layout
from tests.layout.trees import El, Rect4, div, el, rect_of, rects, text

SMALL = Viewport(750, 1000)
TWO = {"width": 100, "height": 50}


def row(*children: El, **style: object) -> El:
    return div(*children, flexDirection="row", **style)


@pytest.mark.parametrize(
    ("root", "expected"),
    [
        pytest.param(
            div(div(height=10), div(height=20)),
            [(0, 0, 750, 10), (0, 10, 750, 20)],
            id="children stand below each other and are as wide as their parent",
        ),
        pytest.param(
            row(div(width=10), div(width=20, height=5)),
            [(0, 0, 10, 1000), (10, 0, 20, 5)],
            id="a row stretches what has no height",
        ),
        pytest.param(
            div(div(height=800), div(height=800)),
            [(0, 0, 750, 800), (0, 800, 750, 800)],
            id="nothing shrinks",
        ),
        pytest.param(
            div(div(flex=1), div(flex=3)),
            [(0, 0, 750, 250), (0, 250, 750, 750)],
            id="flex shares the space out",
        ),
        pytest.param(
            div(div(height=400), div(flex=1), div(height=100)),
            [(0, 0, 750, 400), (0, 400, 750, 500), (0, 900, 750, 100)],
            id="flex takes what others leave",
        ),
        pytest.param(
            div(div(flex=0.5)), [(0, 0, 750, 500)], id="less than one share leaves the rest empty"
        ),
        pytest.param(
            div(div(div(height=2000), flex=1)),
            [(0, 0, 750, 1000)],
            id="content does not keep a flexible box from being small",
        ),
        pytest.param(
            div(div(div(height=30, flex=1), div(height=20))),
            [(0, 0, 750, 50)],
            id="flex does nothing where the parent is as high as its content",
        ),
        pytest.param(
            div(div(width=100, height=50, padding=10, borderWidth=5)),
            [(0, 0, 100, 50)],
            id="padding and border are inside the size",
        ),
        pytest.param(
            div(div(div(height=10), padding=10, borderWidth=5, margin=20)),
            [(20, 20, 710, 40)],
            id="padding and border are around the content and margins around all",
        ),
        pytest.param(
            div(el("slider", div(), margin=400)),
            [(400, 400, 0, 0)],
            id="margins wider than the parent leave nothing",
        ),
        pytest.param(
            div(div(**TWO), div(**TWO), justifyContent="space-between"),
            [(0, 0, 100, 50), (0, 950, 100, 50)],
            id="space between",
        ),
        pytest.param(
            div(div(**TWO), div(**TWO), justifyContent="space-around"),
            [(0, 225, 100, 50), (0, 725, 100, 50)],
            id="space around",
        ),
        pytest.param(
            div(div(**TWO), justifyContent="center", alignItems="center"),
            [(325, 475, 100, 50)],
            id="centre",
        ),
        pytest.param(
            div(div(**TWO), justifyContent="flex-end", alignItems="flex-end"),
            [(650, 950, 100, 50)],
            id="end",
        ),
        pytest.param(
            div(div(**TWO), div(**TWO), flexDirection="column-reverse"),
            [(0, 950, 100, 50), (0, 900, 100, 50)],
            id="column-reverse starts below",
        ),
        pytest.param(
            div(div(**TWO), div(**TWO), flexDirection="row-reverse"),
            [(650, 0, 100, 50), (550, 0, 100, 50)],
            id="row-reverse starts at the right",
        ),
        pytest.param(
            row(div(width=400, height=50), div(width=400, height=60), flexWrap="wrap"),
            [(0, 0, 400, 50), (0, 50, 400, 60)],
            id="lines are packed at the start",
        ),
        pytest.param(
            row(div(width=400, height=50), flexWrap="wrap", alignItems="center"),
            [(0, 475, 400, 50)],
            id="a single line is as high as the container",
        ),
        pytest.param(
            div(div(height=10, alignSelf="center", width=50)),
            [(350, 0, 50, 10)],
            id="align-self wins over align-items",
        ),
        pytest.param(
            div(div(height=10, left=20, top=30), div(height=10)),
            [(20, 30, 750, 10), (0, 10, 750, 10)],
            id="relative offsets move a box and no other",
        ),
        pytest.param(
            div(div(height=10, right=20, bottom=5)), [(-20, -5, 750, 10)], id="right and bottom too"
        ),
        pytest.param(
            div(div(minHeight=30), div(height=90, maxHeight=40), div(flex=1, maxHeight=50)),
            [(0, 0, 750, 30), (0, 30, 750, 40), (0, 70, 750, 50)],
            id="least and most heights",
        ),
        pytest.param(
            row(text("hello"), div(width=10)),
            [(0, 0, 67.584, 38), (67.584, 0, 10, 1000)],
            id="a row does not stretch text",
        ),
        pytest.param(
            div(div(width=100, height=10), direction="rtl"),
            [(650, 0, 100, 10)],
            id="a column from right to left starts at the right",
        ),
        pytest.param(
            row(div(width=100), div(width=50), direction="rtl"),
            [(650, 0, 100, 1000), (600, 0, 50, 1000)],
            id="a row from right to left starts at the right",
        ),
    ],
)
def test_a_rule(root: El, expected: list[Rect4]) -> None:
    assert rects(root, SMALL) == expected


@pytest.mark.parametrize(
    ("value", "height"),
    [
        (100, 100),
        (100.5, 100.5),
        ("100", 100),
        ("100px", 100),
        (" 100px ", 100),
        ("1e2", 100),
        ("50wx", 100),
        ("100PX", 0),
        ("10%", 0),
        ("10rem", 0),
        ("10px 20px", 0),
        ("1_0", 0),
        ("auto", 0),
        ("calc(1px + 2px)", 0),
        ("", 0),
        (None, 0),
        (True, 0),
        ({}, 0),
        ([5], 0),
        (-5, 0),
        (float("nan"), 0),
        (float("inf"), 0),
        ("inf", 0),
        (10**400, 0),
    ],
)
def test_a_length_is_read_as_phones_read_it(value: object, height: float) -> None:
    assert rects(div(div(height=value))) == [(0, 0, 750, height)]


def test_unknown_words_mean_the_default() -> None:
    odd = div(
        div(width=10, height=10),
        flexDirection="sideways",
        justifyContent="space-evenly",
        alignItems=["center"],
        flexWrap=3,
    )
    assert rects(odd) == [(0, 0, 10, 10)]


def test_a_list_of_margins_is_none_and_a_side_wins_over_all_sides() -> None:
    assert rects(div(div(height=10, margin="10px 20px"))) == [(0, 0, 750, 10)]
    assert rects(div(div(height=10, marginLeft=30, margin=10))) == [(30, 10, 710, 10)]


def test_a_wx_is_as_large_as_the_viewport_says() -> None:
    assert rects(div(div(height="10wx")), Viewport(wx=2.5)) == [(0, 0, 750, 25)]


def test_the_root_is_the_screen_unless_its_style_says() -> None:
    root = div(width=300, margin=10)
    assert rect_of(layout(root), root) == (10, 10, 300, 1334)


@pytest.mark.parametrize(
    ("element", "size"),
    [
        (el("switch"), (102, 62)),
        (el("input"), (750, 38)),
        (el("input", fontSize=60), (750, 71)),
        (el("textarea"), (750, 76)),
        (el("textarea", attrs={"rows": "4"}), (750, 152)),
        (el("image", attrs={"src": "a.png"}), (750, 0)),
        (el("web"), (750, 0)),
        (el("video"), (750, 0)),
        (el("a", div(height=5)), (750, 5)),
        (text(""), (750, 0)),
        (text(None), (750, 0)),
        (text(12.0), (750, 38)),
        (el("scroller"), (750, 1334)),
        (el("list", height=200), (750, 200)),
    ],
)
def test_a_component_has_the_size_it_has_on_phones(element: El, size: tuple[int, int]) -> None:
    assert rects(div(element))[0][2:] == size


def test_direction_is_inherited() -> None:
    inner, own, odd = div(), div(direction="ltr"), div(direction="diagonal")
    scroller = el("scroller", inner)
    root = div(scroller, own, odd, direction="rtl")
    result = layout(root)
    found = [result.direction_of(each.ref) for each in (root, scroller, inner, own, odd)]
    assert found == ["rtl", "rtl", "rtl", "ltr", "ltr"]
    alone = div(direction="inherit")
    assert layout(alone).direction_of(alone.ref) == "ltr"

"""What is in nobody's flow: absolute and fixed boxes, scrolled content, slides, columns, pulls."""

from __future__ import annotations

import pytest

from bridge.layout import layout
from tests.layout.trees import El, Rect4, div, el, rect_of, text


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        ({"left": 10, "top": 20, "width": 30, "height": 40}, (115, 225, 30, 40)),
        ({"right": 10, "bottom": 20, "width": 30, "height": 40}, (455, 335, 30, 40)),
        ({"left": 10, "right": 10, "top": 0, "height": 40}, (115, 205, 380, 40)),
        ({"width": 30, "height": 40}, (125, 225, 30, 40)),
        ({"width": 30, "height": 40, "alignSelf": "center"}, (285, 225, 30, 40)),
        ({"left": 5, "right": 5, "width": 30, "height": 40}, (110, 225, 30, 40)),
    ],
)
def test_an_absolute_box_counts_from_its_parent(style: dict[str, object], expected: Rect4) -> None:
    box = div(position="absolute", **style)
    parent = div(
        box, width=400, height=200, padding=20, borderWidth=5, marginLeft=100, marginTop=200
    )
    assert rect_of(layout(div(parent)), box) == expected


def test_absolute_text_is_as_wide_as_it_wants() -> None:
    long = text("word " * 60, position="absolute", left=0, top=0)
    _, _, width, height = rect_of(layout(div(long)), long)
    assert width > 750
    assert height == 38


def test_a_fixed_box_counts_from_the_screen_wherever_it_is() -> None:
    low = div(position="fixed", left=0, right=0, bottom=0, height=100)
    lost = div(position="fixed", width=5, height=5, margin=3)
    scroller = el("scroller", div(height=3000), div(low, lost))
    result = layout(div(scroller), scroll={scroller.ref: (0, 500)})
    assert rect_of(result, low) == (0, 1234, 750, 100)
    assert rect_of(result, lost) == (3, 3, 5, 5)


@pytest.mark.parametrize("type", ["scroller", "list"])
def test_a_scroller_lays_its_content_out_whole_and_takes_what_is_left(type: str) -> None:
    cells = [el("cell", div(height=500)) for _ in range(4)]
    scroller = el(type, *cells)
    result = layout(div(div(height=134), scroller), scroll={scroller.ref: (0, 600)})
    assert rect_of(result, scroller) == (0, 134, 750, 1200)
    assert result.content_size(scroller.ref) == (750, 2000)
    assert [result.rect(each.ref).top for each in cells] == [-466, 34, 534, 1034]


def test_a_horizontal_scroller_lays_out_a_row() -> None:
    boxes = [div(width=400, height=100) for _ in range(3)]
    scroller = el("scroller", *boxes, attrs={"scrollDirection": "horizontal"}, height=120)
    result = layout(div(scroller), scroll={scroller.ref: (50, 0)})
    assert [result.rect(each.ref).left for each in boxes] == [-50, 350, 750]
    assert result.content_size(scroller.ref) == (1200, 120)


def test_sticky_boxes_and_headers_stay_at_the_top() -> None:
    header, sticky = el("header", div(height=50)), div(height=60, position="sticky")
    inside = text("in the header")
    header.children = [inside]
    scroller = el("list", div(height=300), header, sticky, div(height=3000))
    result = layout(div(scroller), scroll={scroller.ref: (0, 320)})
    assert result.rect(header.ref).top == 0
    assert result.rect(inside.ref).top == 0
    assert result.rect(sticky.ref).top == 18
    assert layout(div(scroller)).rect(header.ref).top == 300


def test_slides_fill_their_slider_beside_each_other() -> None:
    slides = [div(), div(text("two"))]
    dots = el("indicator")
    slider = el("slider", *slides, dots, attrs={"index": "1"}, height=300)
    result = layout(div(slider))
    assert [rect_of(result, each) for each in slides] == [(-750, 0, 750, 300), (0, 0, 750, 300)]
    assert rect_of(result, dots) == (0, 260, 750, 40)


@pytest.mark.parametrize("levels", [1, 12])
def test_waterfalls_may_stand_in_each_other_and_wrap(levels: int) -> None:
    inner = div(height=10)
    for _ in range(levels):
        inner = el("waterfall", el("cell", inner), flexWrap="wrap", height=50)
    assert layout(div(inner)).rect(inner.ref).height == 50


def test_a_waterfall_fills_the_shortest_column() -> None:
    cells = [el("cell", div(height=height)) for height in (300, 100, 100, 400)]
    header = el("header", div(height=50))
    attrs = {"columnCount": 2, "columnGap": 20, "leftGap": 5, "rightGap": 5}
    waterfall = el("waterfall", header, *cells, attrs=attrs)
    result = layout(div(waterfall))
    assert rect_of(result, header) == (0, 0, 750, 50)
    assert [rect_of(result, each) for each in cells] == [
        (5, 50, 360, 300),
        (385, 50, 360, 100),
        (385, 150, 360, 100),
        (385, 250, 360, 400),
    ]
    assert result.content_size(waterfall.ref) == (750, 650)


@pytest.mark.parametrize(
    ("attrs", "width"),
    [
        ({}, 750),
        ({"columnCount": "auto", "columnWidth": "auto"}, 750),
        ({"columnCount": 3}, (750 - 64) / 3),
        ({"columnWidth": 200}, 782 / 3 - 32),
        ({"columnWidth": 200, "columnCount": 2}, 359),
    ],
)
def test_columns_are_counted_as_weex_core_counts_them(
    attrs: dict[str, object], width: float
) -> None:
    cell = el("cell", div(height=10))
    result = layout(div(el("waterfall", cell, attrs=attrs)))
    assert result.rect(cell.ref).width == pytest.approx(width, abs=0.001)


def test_a_refresh_waits_above_until_it_is_shown() -> None:
    def page(display: str) -> tuple[float, float]:
        refresh = el("refresh", text("pull"), attrs={"display": display})
        first = div(height=100)
        result = layout(div(el("scroller", refresh, first)))
        return result.rect(refresh.ref).top, result.rect(first.ref).top

    assert page("hide") == (-38, 0)
    assert page("show") == (0, 38)


def test_what_is_in_a_richtext_has_no_place() -> None:
    span = el("span", attrs={"value": "hi"})
    rich = el("richtext", span)
    result = layout(div(rich))
    assert rich.ref in result
    assert span.ref not in result
    with pytest.raises(KeyError):
        result.rect(span.ref)


def test_a_page_as_deep_as_no_stack_is_laid_out() -> None:
    deep: El = div()
    for _ in range(5000):
        deep = div(deep)
    assert len(layout(deep).rects()) == 5001

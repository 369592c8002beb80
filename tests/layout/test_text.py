"""How text is measured and broken into lines."""

from __future__ import annotations

import pytest

from bridge.layout import layout
from bridge.layout.lines import Paragraph, Run, Text, break_lines
from tests.layout.trees import div, el, rects, text


def lines(words: str, width: float, limit: int = 0, ellipsis: bool = False) -> list[str]:
    """The lines of a text of 10 pixels, of which wide characters are exactly 10 wide."""
    paragraph = Paragraph((Run(words, 10),) if words else (), limit, ellipsis)
    return ["".join(piece.text for piece in line.pieces) for line in break_lines(paragraph, width)]


@pytest.mark.parametrize(
    ("words", "width", "expected"),
    [
        ("", 100, []),
        ("one two", 100, ["one two"]),
        ("one two", 25, ["one", "two"]),
        ("one  two ", 25, ["one", "two"]),
        ("one\ntwo", 100, ["one", "two"]),
        ("one\n\ntwo", 100, ["one", "", "two"]),
        ("abcdefgh", 20, ["abc", "defg", "h"]),
        ("a abcdefgh", 20, ["a", "abc", "defg", "h"]),
        ("well-known", 30, ["well-", "known"]),
        ("-1", 1, ["-", "1"]),
        ("中文字符", 20, ["中文", "字符"]),
        ("中文，好", 20, ["中", "文，", "好"]),
        ("「中文」", 20, ["「中", "文」"]),
        ("ok中文", 25, ["ok中", "文"]),
        ("e\u0301e\u0301", 6, ["e\u0301", "e\u0301"]),
        ("ab", 0, ["a", "b"]),
    ],
)
def test_lines_break_where_phones_break_them(words: str, width: float, expected: list[str]) -> None:
    assert lines(words, width) == expected


def test_lines_are_limited_with_or_without_an_ellipsis() -> None:
    assert lines("one two six", 25, limit=2) == ["one", "two"]
    assert lines("中文字符", 20, limit=1, ellipsis=True) == ["中…"]
    assert lines("中文", 20, limit=1, ellipsis=True) == ["中文"]
    assert lines("one\n\ntwo", 100, limit=2, ellipsis=True) == ["one", "…"]
    assert lines("\none", 100, limit=1, ellipsis=True) == ["…"]


def test_letters_that_overlap_break_lines_where_they_reach_too_far() -> None:
    overlapping = Paragraph((Run("中中", 20), Run("iiiiii", 10, spacing=-9)))
    assert Text(overlapping).natural < 39
    assert [line.pieces[0].text for line in break_lines(overlapping, 39)] == ["中", "中"]


@pytest.mark.parametrize(
    ("words", "bold", "width"),
    [
        ("Weex", False, 25.56),
        ("Weex", True, 26.12),
        ("é", False, 5.56),
        ("中", False, 10),
        ("😀", False, 10),
        ("\u200d", False, 0),
    ],
)
def test_widths_are_those_of_helvetica(words: str, bold: bool, width: float) -> None:
    assert Text(Paragraph((Run(words, 10, bold),))).natural == pytest.approx(width)


@pytest.mark.parametrize(
    ("style", "height"),
    [
        ({}, 76),
        ({"fontSize": 16}, 19),
        ({"lineHeight": 50}, 100),
        ({"lines": 1}, 38),
        ({"lines": "1"}, 38),
        ({"lines": 0}, 76),
        ({"lineHeight": "big", "fontSize": -3, "lines": "few"}, 76),
        ({"padding": 10}, 96),
    ],
)
def test_a_text_is_as_high_as_its_lines(style: dict[str, object], height: float) -> None:
    assert rects(div(text("中" * 30, width=500, **style)))[0][3] == height


def test_text_wraps_in_the_share_of_a_row() -> None:
    long = text("中" * 30, flex=1)
    root = div(div(long, div(width=430), flexDirection="row"))
    result = layout(root)
    assert result.rect(long.ref).width == 320
    assert [len(line.pieces[0].text) for line in result.lines(long.ref)] == [10, 10, 10]
    assert result.rect(root.children[0].ref).height == 114


def test_centred_text_is_as_wide_as_its_words_until_there_is_no_room() -> None:
    found = rects(div(text("中" * 5), text("中" * 50), alignItems="center"))
    assert found == [(295, 0, 160, 38), (0, 38, 750, 114)]


def test_a_richtext_flows_spans_and_images_together() -> None:
    image = el("image", width=100, height=90)
    small, large = (
        el("span", attrs={"value": "中中"}),
        el("span", attrs={"value": "文"}, fontSize=64),
    )
    rich = el("richtext", small, el("a", large), image)
    result = layout(div(rich))
    (line,) = result.lines(rich.ref)
    assert [(piece.run.ref, piece.left, piece.width) for piece in line.pieces] == [
        (small.ref, 0, 64),
        (large.ref, 64, 64),
        (image.ref, 128, 100),
    ]
    assert result.rect(rich.ref).height == 90

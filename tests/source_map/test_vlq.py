"""Mappings, decoded."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bridge.source_map.vlq import Segment, decode
from tests.source_map.maps import Mapping, encode

_COUNT = st.integers(0, 2**31)
_MAPPING: st.SearchStrategy[Mapping] = st.tuples(_COUNT) | st.tuples(_COUNT, _COUNT, _COUNT, _COUNT)
_LINE = st.lists(_MAPPING, max_size=5).map(lambda line: sorted(line, key=lambda each: each[0]))


def segment(mapping: Mapping) -> Segment:
    return Segment(*mapping) if len(mapping) == 4 else Segment(mapping[0], -1, 0, 0)


@given(st.lists(_LINE, min_size=1, max_size=6))
def test_what_is_encoded_is_decoded(lines: list[list[Mapping]]) -> None:
    assert list(decode(encode(lines))) == [[segment(each) for each in line] for line in lines]


def test_names_are_passed_over() -> None:
    assert list(decode("AAAAA,CAAC")) == [[Segment(0, 0, 0, 0), Segment(1, 0, 0, 1)]]


def test_columns_out_of_order_are_put_in_order() -> None:
    assert [each.column for each in next(decode("EAAA,DAAA"))] == [1, 2]


@pytest.mark.parametrize("text", ["!", "AA A", "g", "AAAg", "é"])
def test_what_is_no_base_64_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"is no digit|has no end"):
        list(decode(text))


def test_a_line_is_read_only_when_asked_for() -> None:
    lines = decode("AAAA;!")
    assert next(lines) == [Segment(0, 0, 0, 0)]
    with pytest.raises(ValueError, match="digit"):
        next(lines)


@given(st.text("ABg,;!+/ ", max_size=30))
def test_any_text_is_decoded_or_refused(text: str) -> None:
    try:
        assert len(list(decode(text))) == text.count(";") + 1
    except ValueError as error:
        assert str(error)  # noqa: PT017 (either is right)

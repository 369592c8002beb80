"""JSON that is nested deeper than Python's own reader goes."""

from __future__ import annotations

import json
import math
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bridge.deep_json import read
from bridge.wire import decode

scalars = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text()
values = st.recursive(
    scalars, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=30
)


@settings(deadline=None)
@given(value=values, indent=st.none() | st.integers(0, 3), plain=st.booleans())
def test_it_reads_what_the_usual_reader_reads(value: Any, indent: int | None, plain: bool) -> None:
    text = json.dumps(value, indent=indent, ensure_ascii=plain)
    if math.inf not in _numbers(text):
        assert read(text) == json.loads(text)


def _numbers(text: str) -> list[float]:
    return [math.inf] if "Infinity" in text else []


@pytest.mark.parametrize(("opening", "closing"), [("[", "]"), ('{"a":', "}")])
def test_it_reads_any_depth(opening: str, closing: str) -> None:
    value = read(opening * 50_000 + "1" + closing * 50_000)
    for _ in range(50_000):
        value = value["a"] if isinstance(value, dict) else value[0]
    assert value == 1


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", "[", "]", "{", "}", "[1,]", "[,1]", "[1 2]", "[1}", "{1:2}", "{a:1}"),
        *('{"a"}', '{"a" 1}', '{"a":}', '{"a":1,}', '{"a":1', "1 2", "nul", "01", "+1", "1."),
        *('"a', '"\\x"', "'a'", "NaN", "[1]]", ",", ":", "[" * 5000),
    ],
)
def test_what_is_no_json_is_an_error(text: str) -> None:
    with pytest.raises(ValueError, match=r"JSON|line 1|Extra data"):
        read(text)


def test_calls_may_be_deep() -> None:
    deep = "[" * 3000 + "]" * 3000
    (call,) = decode(f'[["document","updateAttrs",[{deep}],null,null,""]]\n', lambda: "")
    assert (call.module, call.method) == ("document", "updateAttrs")

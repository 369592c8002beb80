"""What is encoded arrives in JavaScript, and what JavaScript hands over is decoded: all of it."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bridge.engine import Engine
from bridge.limits import Limits
from bridge.wire import Event, Payload, Place, decode, encode
from tests.engine.playground import PROBE
from tests.examples import examples

SCRIPT = """
on('message', (data) => {
  if (typeof data === 'string') send(data);
  else emit(Array.from(new Uint8Array(data)));
});
on('values', (...values) => emit(...values));
"""

texts = st.text(st.characters(exclude_categories=()))  # surrogates and NUL as well
numbers = st.integers(-(2**53), 2**53) | st.floats(allow_nan=False, allow_infinity=False)
values = st.recursive(
    st.none() | st.booleans() | numbers | texts,
    lambda inner: (
        st.lists(inner) | st.dictionaries(texts.filter(lambda key: key != "__proto__"), inner)
    ),
    max_leaves=20,
)
payloads = st.lists(texts | st.text(st.characters(max_codepoint=127)) | st.binary(), max_size=6)
fast = settings(
    max_examples=examples(100), deadline=None, suppress_health_check=[HealthCheck.too_slow]
)


@pytest.fixture(scope="module")
def engine() -> Engine:
    engine = Engine([PROBE], limits=Limits())
    engine.run(SCRIPT, "a.js")
    return engine


def _well_formed(text: str) -> str:
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _as_javascript_joins_them(text: str) -> str:
    """Two lone surrogates next to each other are one character to JavaScript."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")


def _turn(engine: Engine, *events: Event) -> list[Any]:
    """What the script sent and emitted, in order."""
    calls = decode(engine.turn(encode(events)), engine.again)
    while engine.unfinished:
        calls += decode(engine.turn(""), engine.again)
    return [call.payload if call.method == "send" else _normal(call.args) for call in calls]


@fast
@given(payloads)
def test_every_payload_arrives_and_returns(engine: Engine, payloads: list[Payload]) -> None:
    expected = [
        _well_formed(payload) if isinstance(payload, str) else [list(payload)]
        for payload in payloads
    ]
    assert _turn(engine, Event("probe", "message", [], payloads)) == expected


@fast
@given(st.lists(values, max_size=4))
def test_every_value_arrives_and_returns(engine: Engine, values: list[Any]) -> None:
    assert _turn(engine, Event("probe", "values", values)) == [_normal(values)]


def _normal(value: Any) -> Any:
    """A value as JavaScript's JSON sees it: one kind of number, and no minus zero."""
    match value:
        case bool() | None:
            return value
        case int() | float():
            return float(value) + 0.0
        case str():
            return _as_javascript_joins_them(value)
        case list():
            return [_normal(one) for one in value]
        case _:
            return {_as_javascript_joins_them(key): _normal(one) for key, one in value.items()}


@fast
@given(st.lists(st.tuples(payloads, values), max_size=4))
def test_events_of_all_kinds_keep_their_order(
    engine: Engine, rounds: list[tuple[list[Payload], Any]]
) -> None:
    events = []
    expected: list[Any] = []
    for batch, value in rounds:
        events += [Event("probe", "message", [], batch), Event("probe", "values", [value])]
        expected += [
            _well_formed(payload) if isinstance(payload, str) else [list(payload)]
            for payload in batch
        ]
        expected.append([_normal(value)])
    assert _turn(engine, *events) == expected


@fast
@given(texts, texts, st.integers(1, 9))
def test_every_script_and_name_arrives(text: str, name: str, first_line: int) -> None:
    engine = Engine([PROBE], limits=Limits())
    (call,) = decode(engine.run(f"emit({json.dumps(text)})", name, first_line), engine.again)
    assert call.args == [_as_javascript_joins_them(text)]
    assert call.place == Place(_as_javascript_joins_them(name), first_line, 1)
    engine.close()


class TestEncode:
    def test_text_that_needs_no_escaping_goes_beside_the_json(self) -> None:
        events = [Event("m", "e", [1], ["ab", "ü", b"\0"]), Event("m", "f", [])]
        assert encode(events) == (
            '[["m","e",[1],[2,"\\u00fc",{"base64":"AA=="}]],["m","f",[],null]]\nab'
        )

    def test_is_ascii_whatever_it_holds(self) -> None:
        events = [Event("m", "e", ["\0\ud800é\u2028"], ["\U0001f600"])]
        assert encode(events).isascii()
        assert "\0" not in encode(events)

    def test_an_event_for_no_payload_is_none(self) -> None:
        assert encode([Event("m", "e", [], [])]) == "[]\n"

    @pytest.mark.parametrize("number", [float("nan"), float("inf")])
    def test_what_json_has_no_word_for_is_refused(self, number: float) -> None:
        with pytest.raises(ValueError, match="JSON compliant"):
            encode([Event("m", "e", [number])])


class TestDecode:
    def test_nothing_is_no_calls(self) -> None:
        assert decode("", again=_never) == []
        assert decode("[]\n", again=_never) == []

    def test_texts_are_cut_by_their_lengths(self) -> None:
        output = '[["m","a",[],2,null,""],["m","b",[],null,null,""],["m","c",[],3,null,""]]\nabcde'
        assert [call.payload for call in decode(output, again=_never)] == ["ab", None, "cde"]

    def test_texts_of_other_lengths_are_asked_for_again(self) -> None:
        whole = '[["m","a",[],"a\\u0000",["f.js",1,2],"vf"]]'
        (call,) = decode('[["m","a",[],2,["f.js",1,2],"vf"]]\na', again=lambda: whole)
        assert (call.payload, call.place, call.kinds) == ("a\0", Place("f.js", 1, 2), "vf")

    def test_a_place_reads_as_people_write_it(self) -> None:
        assert str(Place("chat.js", 12, 5)) == "chat.js:12:5"


def _never() -> str:
    raise AssertionError("nothing had to be asked for again")

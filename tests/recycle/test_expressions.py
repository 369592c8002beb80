"""Expressions of bindings mean what they do in JavaScript, but what is missing is nothing."""

from __future__ import annotations

import json
import math
import subprocess
from shutil import which
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bridge.profile import DOC
from bridge.recycle.expressions import expression, fault
from bridge.recycle.meaning import Meaning
from bridge.recycle.scope import Scope
from tests.examples import examples

JAVASCRIPT = Meaning(DOC.recycle_list)
NAMES: tuple[dict[str, Any], ...] = (
    {"list": [1, "two", {"three": 3}], "name": "outer", "$n": 2, "no": None, "yes": True},
    {"item": {"a": {"b": [10, 20]}, "n": 3, "text": "abc", "length": 7}, "name": "inner", "i": 1},
)
SCOPE = Scope(JAVASCRIPT, NAMES)


def value(source: str) -> Any:
    assert fault(source) is None, fault(source)
    return expression(source)(SCOPE)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        *(("1", 1), (".5", 0.5), ("1.", 1), ("0x1F", 31), ("2e3", 2000), ("'a'", "a")),
        *(('"b\\n\\x41\\u0042\\""', 'b\nAB"'), ("true", True), ("null", None), ("undefined", None)),
        *(("name", "inner"), ("$n", 2), ("nobody", None), ("item.a.b[1]", 20), ("list[i]", "two")),
        *(("list[2].three", 3), ("list.length", 3), ("item.text.length", 3), ("item.length", 7)),
        *(("item['a']['b'][0]", 10), ("item.text[1]", "b"), ("item.true", None)),
        *(("nobody.at.all", None), ("no.way", None), ("list[9]", None), ("list[-1]", None)),
        *(("list['x']", None), ("(item).n", 3), ("item . n", 3)),
        *(("1 + 2 * 3", 7), ("(1 + 2) * 3", 9), ("10 - 2 - 3", 5), ("7 / 2", 3.5), ("-7 % 3", -1)),
        *(("'a' + 1", "a1"), ("1 + '2'", "12"), ("'a' + nobody", "a"), ("'x' + 1.5", "x1.5")),
        *(("'x' + 2.0", "x2"), ("'' + item.a.b", "[10, 20]"), ("1 + yes", 2), ("no + 1", 1)),
        *(("'0x10' * 1", 16), ("'-Infinity' * 1", -math.inf), ("' .5e1 ' * 1", 5), ("'' * 1", 0)),
        *(
            ("9" * 5000, math.inf),
            ("0x" + "f" * 5000, math.inf),
            ("1234567890123456", 1234567890123456),
        ),
        (" * ".join(["9007199254740991"] * 140), math.inf),
        *(("'3' * '4'", 12), ("-item.n", -3), ("+'5'", 5), ("!0", True), ("!!'a'", True)),
        *(("!list", False), ("- -1", 1), ("1 - -1", 2), ("2 - +1", 1)),
        *(("1 < 2", True), ("'b' > 'a'", True), ("'10' < '9'", True), ("'10' < 9", False)),
        *(("2 >= 2", True), ("1 <= nobody", False), ("1 == '1'", True), ("1 === '1'", False)),
        *(
            ("null == undefined", True),
            ("no == 0", False),
            ("yes === 1", False),
            ("yes == 1", True),
        ),
        *(("1 != 2", True), ("1 !== 1", False), ("item === item", True), ("list == list", True)),
        *(("0 || 'none'", "none"), ("'' || no || 4", 4), ("1 && 2", 2), ("0 && nobody.x", 0)),
        *(("1 || 0 && 0", 1), ("i ? 'one' : 'other'", "one"), ("0 ? 1 : 0 ? 2 : 3", 3)),
        *(("i === 1 && item.n > 2 ? 'yes' : 'no'", "yes"), ("[1, i, [name]]", [1, 1, ["inner"]])),
        *(("[]", []), ("{}", {}), ("{ a: i, 'b c': 2 }", {"a": 1, "b c": 2}), ("[1,]", [1])),
        *(("größe", None), ("  1  ", 1)),
    ],
)
def test_an_expression_has_its_value(source: str, expected: object) -> None:
    found = value(source)
    assert found == expected
    assert isinstance(found, bool) is isinstance(expected, bool)


def test_arithmetic_has_no_errors() -> None:
    assert value("1 / 0") == math.inf
    assert value("-1 / 0") == -math.inf
    for source in ("0 / 0", "1 % 0", "'x' * 2", "list - 1", "'1_0' * 1", "'inf' * 1", "'-0x1' * 1"):
        assert math.isnan(value(source))
    assert value("0 / 0 ? 1 : 2") == 2


@pytest.mark.parametrize(
    ("source", "why"),
    [
        ("go(item)", "calls a function"),
        ("item.go()", "calls a function"),
        ("a | capitalize", "'|' has no meaning"),
        ("a = 1", "'=' has no meaning"),
        ("`x`", "'`' has no meaning"),
        ("", "ends too early"),
        ("1 +", "ends too early"),
        ("a.", "is no name of a member"),
        ("a.1", "must not stand there"),
        ("(1", "')' is missing"),
        ("[1 2]", "',' is missing before '2'"),
        ("a ? 1", "':' is missing"),
        ("{1: 2}", "is no name of a member"),
        ("1 2", "'2' must not stand there"),
        ("'a", '"\'" has no meaning'),
        ("(" * 60 + "1" + ")" * 60, "nested more than 50 levels"),
        ("!" * 60 + "1", "more than 50 signs"),
        ("1" + "+1" * 5000, "more than 300 words"),
    ],
)
def test_what_phones_do_not_understand_is_empty_and_has_a_reason(source: str, why: str) -> None:
    assert expression(source)(SCOPE) is None
    assert why in (fault(source) or "")


@given(st.text(max_size=40) | st.text("ai.[](){}?:+-*/%!<>=&|'\" 01,$", max_size=40))
@settings(deadline=None)
def test_no_text_is_an_error(source: str) -> None:
    expression(source)(SCOPE)


numbers = st.sampled_from(["0", "1", "2.5", "i", "n", "'3'", "'x'", "yes", "no", "''"])
SIGNS = (*("+", "-", "*", "/", "%", "<", ">", "<=", ">="), *("==", "!=", "===", "!==", "&&", "||"))
operators = st.sampled_from(SIGNS)
sources = st.recursive(
    numbers,
    lambda inner: (
        st.tuples(inner, operators, inner).map(" ".join)
        | st.tuples(inner, inner, inner).map(lambda x: f"({x[0]}) ? ({x[1]}) : ({x[2]})")
        | inner.map(lambda x: f"({x})")
        | inner.map(lambda x: f"!{x}")
        | inner.map(lambda x: f"- ({x})")
    ),
    max_leaves=8,
)


@pytest.mark.skipif(which("node") is None, reason="compares with Node")
def test_values_are_those_of_javascript() -> None:
    names = {"i": 1, "n": -2.5, "yes": True, "no": False}
    found: list[str] = []

    @given(sources)
    @settings(max_examples=examples(400), deadline=None, derandomize=True, database=None)
    def collect(source: str) -> None:
        found.append(source)

    collect()
    program = (
        f"const {{ i, n, yes, no }} = {json.dumps(names)};"
        f"const all = {json.dumps(found)}.map(s => {{ const v = eval(s);"
        " return typeof v === 'number' ? 'n' + v : JSON.stringify(v); });"
        "console.log(JSON.stringify(all))"
    )
    run = subprocess.run(["node", "-e", program], capture_output=True, text=True, check=True)
    for source, expected in zip(found, json.loads(run.stdout), strict=True):
        ours = expression(source)(Scope(JAVASCRIPT, (names,)))
        if expected.startswith("n"):
            assert not isinstance(ours, bool), source
            assert isinstance(ours, int | float), source
            theirs = float(expected[1:].replace("Infinity", "inf"))
            assert math.isclose(ours, theirs) or (ours != ours and theirs != theirs), source
        else:
            assert ours == json.loads(expected), source
            assert isinstance(ours, bool) is (expected in ("true", "false")), source

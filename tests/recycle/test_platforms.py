"""Bindings mean on each platform what its own code makes of them."""

from __future__ import annotations

import pytest

from bridge.profile import PROFILES
from bridge.profile.recycle_list import RecycleListRules
from bridge.profile.rows import PLATFORMS
from bridge.recycle.native_values import double_text
from tests.devices import opened
from tests.recycle.lists import cells, node, script, slot

ITEM = {"no": None, "word": "abc", "price": "12 EUR", "blank": " ", "list": [1, 2], "n": 3}

# For each row bindings, and what can be read on doc, android, ios and web.
ROWS: dict[str, list[tuple[str, tuple[str, str, str, str]]]] = {
    "numbers": [
        ("item.price * 2", ("NaN", "0.0", "24", "NaN")),
        ("'10' < '9'", ("true", "false", "0", "true")),
        ("item.word < 1", ("false", "true", "1", "false")),
    ],
    "plus": [
        ("'no. ' + i", ("no. 0", "no. 0", "0", "no. 0")),
        ("'1' + '2'", ("12", "12", "3", "12")),
    ],
    "logical": [
        ("item.word || 'nobody'", ("abc", "true", "0", "abc")),
        ("item.no || 'yes'", ("yes", "true", "1", "yes")),
        ("item.n && item.no", ("", "false", "0", "")),
    ],
    "truth": [
        ("item.word ? 1 : 2", ("1", "1", "2", "1")),
        ("item.blank ? 1 : 2", ("1", "2", "2", "1")),
        ("'false' ? 1 : 2", ("1", "2", "2", "1")),
        ("'true' ? 1 : 2", ("1", "1", "1", "1")),
        ("item.list ? 1 : 2", ("1", "1", "1", "1")),
    ],
    "equality": [
        ("'3' === item.n ? 1 : 2", ("2", "1", "2", "2")),
        ("item.n === '3' ? 1 : 2", ("2", "1", "1", "2")),
        ("' a' == 'a' ? 1 : 2", ("2", "1", "2", "2")),
        ("item.no == '' ? 1 : 2", ("2", "1", "2", "2")),
        ("item.no == item.no", ("true", "true", "", "true")),
        ("item.no != 1", ("true", "true", "", "true")),
        ("item.list == item.list ? 1 : 2", ("1", "1", "2", "1")),
    ],
    "calculated": [
        ("1 + 2", ("3", "3.0", "3", "3")),
        ("item.n - 0.5", ("2.5", "2.5", "2.5", "2.5")),
        ("item.n", ("3", "3", "3", "3")),
        ("1e6 * 20", ("20000000", "2.0E7", "20000000", "20000000")),
        ("-item.n", ("-3", "-3.0", "-3", "-3")),
        ("7 / 0", ("Infinity", "Infinity", "Infinity", "Infinity")),
    ],
    "booleans": [("1 < 2", ("true", "true", "1", "true"))],
    "length": [("item.list.length", ("2", "2", "", "2"))],
}
CASES = [
    (row, source, platform, expected[at])
    for row, bindings in ROWS.items()
    for source, expected in bindings
    for at, platform in enumerate(PLATFORMS)
]


@pytest.mark.parametrize(("row", "source", "platform", "expected"), CASES)
async def test_a_binding_by_platform(row: str, source: str, platform: str, expected: str) -> None:
    shown = node("text", value=["", {"@binding": source}])
    async with opened(script([ITEM], slot(shown)), profile=platform) as page:
        assert cells(page) == [expected], row


def test_every_row_has_its_cases() -> None:
    assert list(ROWS) == [name for name, _ in RecycleListRules.rows()]
    assert list(PROFILES) == list(PLATFORMS)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        *((0.0, "0.0"), (-0.0, "-0.0"), (1.0, "1.0"), (0.001, "0.001"), (9999999.0, "9999999.0")),
        *((1e7, "1.0E7"), (-1.5e10, "-1.5E10"), (1e-4, "1.0E-4"), (1.25e300, "1.25E300")),
        *((0.1 + 0.2, "0.30000000000000004"), (float("inf"), "Infinity"), (float("nan"), "NaN")),
    ],
)
def test_doubles_are_written_as_java_does(value: float, text: str) -> None:
    assert double_text(value) == text

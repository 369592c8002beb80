"""Autobahn's client cases, as far as they take little time; all of them: ``make conformance``."""

from __future__ import annotations

from typing import Any

import pytest

from tests.conformance.cases import CasesUnavailable, case_id, chapter, convert, load_cases
from tests.conformance.deviations import problems
from tests.conformance.driver import (
    COMPRESSED,
    PLAIN,
    TRACED,
    Way,
    run_cases,
    with_fewer_messages,
)

TIMEOUT = 100.0
LONG = 9  # the chapter of messages up to 16 MiB
SHORT_ONES_OF_IT = {"9.1.1", "9.2.1", "9.3.6", "9.4.6", "9.5.6", "9.6.6", "9.7.1", "9.8.1"}
WAITING = {"5.19", "5.20", "6.4.1", "6.4.2", "6.4.3", "6.4.4"}  # a second or two each
SMALL, FEW = 8192, 5  # bytes of a message, messages a case


@pytest.fixture(scope="module")
def cases() -> list[type[Any]]:
    try:
        return load_cases()
    except CasesUnavailable as why:
        pytest.skip(str(why))


@pytest.mark.parametrize("way", [PLAIN, TRACED], ids=["plain", "traced"])
async def test_the_protocol_is_kept_to_the_letter(cases: list[type[Any]], way: Way) -> None:
    chosen = [case for case in cases if way.takes(case_id(case)) and is_short(case, way)]
    assert len(chosen) > 200
    results = await run_cases(chosen, way, timeout=TIMEOUT)
    assert list(problems(results.values())) == []


async def test_compression_is_kept_to_the_letter(cases: list[type[Any]]) -> None:
    chosen = [
        with_fewer_messages(case, FEW)
        for case in cases
        if COMPRESSED.takes(case_id(case)) and case.LEN <= SMALL
    ]
    assert len(chosen) > 50
    results = await run_cases(chosen, COMPRESSED, timeout=TIMEOUT)
    assert list(problems(results.values())) == []


def is_short(case: type[Any], way: Way) -> bool:
    identifier = case_id(case)
    if identifier in WAITING:
        return way is PLAIN
    return chapter(identifier) != LONG or identifier in SHORT_ONES_OF_IT


def test_strings_of_python_2_stay_the_bytes_they_were() -> None:
    source = 'PAYLOAD = "µ"\n'.encode().decode("latin-1")
    space: dict[str, str] = {}
    exec(convert(source), space)
    assert space["PAYLOAD"].encode("latin-1") == "µ".encode()

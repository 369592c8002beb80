"""That the fuzzing server fails clients that are wrong: one that passes all proves nothing."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from typing import Any

import pytest
from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed

from tests.conformance import peer
from tests.conformance.cases import CasesUnavailable, case_id, load_cases
from tests.conformance.deviations import problems
from tests.conformance.frames import Frame, Incoming, Violation
from tests.conformance.server import CaseResult, FuzzingServer

Answer = Callable[[str | bytes], str | bytes]


@pytest.fixture(autouse=True)
def no_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """Cases wait for an answer that is right until their time is over."""
    monkeypatch.setattr(peer, "PATIENCE", 0.2)


async def result_of(identifier: str, answer: Answer, compression: str | None = None) -> CaseResult:
    """How a case goes for a client that answers each message."""
    try:
        (case,) = [each for each in load_cases() if case_id(each) == identifier]
    except CasesUnavailable as why:
        pytest.skip(str(why))
    async with FuzzingServer([case]) as server:
        url = f"{server.url}/runCase?case=1"
        options: dict[str, Any] = {"compression": compression, "max_size": None, "proxy": None}
        with contextlib.suppress(ConnectionClosed):
            async with connect(url, **options) as client:
                async for message in client:
                    await client.send(answer(message))
    return server.results[identifier]


def shouting(message: str | bytes) -> str | bytes:
    return message.upper()


@pytest.mark.parametrize("identifier", ["1.1.2", "1.2.2", "5.3", "6.2.3"])
async def test_a_right_echo_passes_and_a_wrong_one_fails(identifier: str) -> None:
    assert (await result_of(identifier, lambda message: message)).verdict == "ok"
    assert (await result_of(identifier, lambda message: message * 2)).verdict == "failed"


async def test_a_client_that_offers_no_compression_fails_its_cases() -> None:
    result = await result_of("12.1.1", lambda message: message)
    assert (result.behavior, result.verdict) == ("UNIMPLEMENTED", "failed")


@pytest.mark.parametrize("identifier", ["12.1.1", "12.2.11", "13.2.1", "13.3.1", "13.5.1"])
async def test_compressed_echoes_are_read_with_what_was_agreed_on(identifier: str) -> None:
    result = await result_of(identifier, lambda message: message, "deflate")
    assert result.verdict == "ok"
    result = await result_of(identifier, shouting, "deflate")
    assert result.verdict == "failed"


@pytest.mark.parametrize(
    ("frame", "what"),
    [
        (Frame(3, b""), "opcode 3"),
        (Frame(9, b"", final=False), "control frame"),
        (Frame(9, bytes(126)), "control frame"),
        (Frame(1, b"", rsv=4), "reserved bits 100"),
        (Frame(0, b""), "continuation"),
    ],
)
def test_frames_that_no_client_may_send_are_violations(frame: Frame, what: str) -> None:
    with pytest.raises(Violation, match=what):
        Incoming(may_compress=False).check(frame)


def test_every_result_short_of_ok_needs_a_reason() -> None:
    def result(identifier: str, behavior: str) -> CaseResult:
        return CaseResult(identifier, behavior, "OK", "why", 0.0)

    lines = problems([result("1.1.1", "OK"), result("3.2", "NON-STRICT")])
    assert list(lines) == []
    lines = problems([result("1.1.1", "NON-STRICT"), result("1.1.2", "FAILED")])
    assert list(lines) == [
        "1.1.1 is non-strict, and nothing says why",
        "1.1.2 failed: FAILED, close OK: why",
    ]

"""Load in sizes that fit a test run; ``benchmarks/load.py`` and ``make soak`` run the full ones.

Each runs in a process of its own, so memory is the pages' alone. No time is asserted.
"""

from __future__ import annotations

import pytest

from bridge.servers.faults import FAULTS
from tests.load.child import figures
from tests.load.scenarios import MIB
from tests.load.soak import is_flat, soak

BIGGEST = 64 * MIB

pytestmark = pytest.mark.slow


def test_many_pages_talk_at_a_time() -> None:
    found = figures("each_way", pages=100, messages=100)
    assert found["messages"] == 20_000
    assert found["grown"] < 100 * 2  # MiB; a page costs about half of one


def test_one_connection_carries_many_messages_in_little_memory() -> None:
    assert figures("each_way", messages=20_000, at_once=1000)["grown"] < 32


def test_messages_of_the_greatest_size_go_both_ways() -> None:
    assert figures("big", size=BIGGEST)["bytes"] == 4 * BIGGEST


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("message-of-64-mib", [str(BIGGEST), "1000"]),
        (
            "message-over-64-mib",
            [f"URL sent a message over the limit max_message ({BIGGEST} bytes)", "1006"],
        ),
    ],
)
def test_the_limit_of_a_message_is_inclusive(path: str, told: list[str]) -> None:
    assert figures("received", path=path, size=BIGGEST)["told"] == told


def test_a_server_that_does_not_read_costs_what_may_wait() -> None:
    found = figures("unread", size=64 * 1024, max_unsent=8 * MIB)
    assert found["grown"] < 8 + 32


def test_a_handler_that_never_returns_is_ended_while_messages_arrive() -> None:
    found = figures("never_yields", cpu=0.5)
    assert found["limit"].startswith("JavaScript ran for more than 0.5 s of CPU time, in ")
    assert found["grown"] < 32


def test_a_handler_that_is_slower_than_its_server_makes_it_wait() -> None:
    assert figures("slow", messages=700)["grown"] < 32


async def test_a_short_soak_does_all_there_is_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.load.soak._MESSAGES", 50)
    # Those that never end take all the time they get; tests/faults meets each of them.
    ending = [path for path in FAULTS if not path.startswith("endless-")]
    monkeypatch.setattr("tests.load.soak.FAULTS", ending)
    done = await soak(seconds=0)
    assert done.rounds == 1
    assert done.pages > 100


@pytest.mark.parametrize(
    ("sizes", "flat"),
    [
        ([100.0] * 40, True),
        ([50.0 + number for number in range(10)] + [60.0] * 30, True),  # it grows to its size
        ([100.0, 104.0] * 20, True),
        ([100.0 + number for number in range(40)], False),
        ([100.0] * 30 + [130.0] * 10, False),
        ([100.0], True),
    ],
)
def test_memory_is_flat_when_its_last_quarter_is_like_its_second(
    sizes: list[float], flat: bool
) -> None:
    assert is_flat(sizes) is flat

"""Whatever the asynchronous classes learn, those without ``async`` have to learn too."""

from __future__ import annotations

import pytest

import bridge
from bridge import sync
from bridge.waiting import Waiting

# What belongs to the inside, or is reached through ``core``.
LEFT_OUT = {
    "Device": "covers environment forget frames_seen leaves pop push socket_options tell",
    "Page": (
        "activity changed create frames_seen is_alone is_blank is_over last_traffic next_timer "
        "originals pop push raise_defect serve status timeout"
    ),
    "Peer": "accept_if_unanswered connect_to_server delay",
    "Route": "answers_requests arrived matches use",
    "Clock": (
        "call_at call_later calm date_for_scripts frozen outside pass_until quiet sleep wait"
    ),
}


def public(*owners: type) -> set[str]:
    return {name for owner in owners for name in vars(owner) if not name.startswith("_")}


@pytest.mark.parametrize(
    ("plain", "core"),
    [
        (sync.Device, bridge.Device.__mro__),
        (sync.Page, [bridge.Page, Waiting]),
        (sync.Peer, [bridge.Peer]),
        (sync.Route, [bridge.Route]),
        (sync.Clock, [bridge.VirtualClock]),
    ],
)
def test_a_class_without_async_has_what_the_other_has(plain: type, core: list[type]) -> None:
    known = {*dir(plain), *LEFT_OUT[plain.__name__].split(), "clock"}
    assert sorted(public(*core) - known) == []

"""The rows themselves, and the page that is made of them."""

from __future__ import annotations

from enum import Enum
from pathlib import Path

import pytest

from bridge.profile import DOC, PROFILES
from bridge.profile.page import SUBJECTS, page
from bridge.profile.rows import PLATFORMS, Row, Rules
from bridge.profile.web_socket import WebSocketRules

PAGE = Path(__file__).parents[2] / "docs/platforms.md"
ROWS = [row for rules in SUBJECTS.values() for row in rules.rows()]


def test_the_page_is_what_the_rows_say() -> None:
    stale = f"docs/{PAGE.name} is stale: python -m bridge.profile >docs/{PAGE.name}"
    assert PAGE.read_text("utf-8") == page(), stale


def test_there_is_a_profile_for_each_platform() -> None:
    assert tuple(PROFILES) == PLATFORMS
    assert all(profile.name == name for name, profile in PROFILES.items())
    assert PROFILES["doc"] is DOC


@pytest.mark.parametrize(("name", "row"), ROWS, ids=[name for name, _ in ROWS])
def test_a_row_tells_a_difference_and_where_it_was_read(name: str, row: Row[object]) -> None:
    assert row.matter
    assert row.source
    assert len(set(row.values)) > 1
    assert len({type(value) for value in row.values if isinstance(value, Enum)}) <= 1


def test_a_row_is_read_by_its_name() -> None:
    rules = PROFILES["android"].web_socket
    assert rules.send_while_connecting.words == "WebSocket is not ready"
    assert WebSocketRules.send_while_connecting.values.android is rules.send_while_connecting


def test_scripts_get_values_in_their_own_spelling() -> None:
    class Sample(Rules):
        close_again = WebSocketRules.close_again
        one_shot_handlers = WebSocketRules.one_shot_handlers
        close_code_text = WebSocketRules.close_code_text

    assert Sample("android").for_scripts() == {
        "closeAgain": {"does": "ERROR", "words": "closed"},
        "oneShotHandlers": ["onopen", "onclose"],
        "closeCodeText": "GIVEN",
    }

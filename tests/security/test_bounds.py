"""Whatever a script does more and more of has an end, and the end has a name."""

from __future__ import annotations

import pytest

from bridge import Device, Page
from tests.devices import ran, why


async def passed_a_limit(source: str) -> tuple[Page, str]:
    """A page that went on until it was stopped, and why it was."""
    async with Device() as device:
        page = await device.open(source=source)
        outcome = await page.settled(timeout=20)
    assert outcome.status == "limit"
    return page, str(page.limit)


class TestConnections:
    OPEN = "weex.requireModule('webSocket').WebSocket"

    async def test_have_a_bound(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("bridge.journal.MAX_RECORDS", 1000)
        page, limit = await passed_a_limit(
            f"setInterval(() => {{ for (let i = 0; i < 900; i += 1) {self.OPEN}('no:') }}, 0)"
        )
        assert limit == "one page made more than 1000 connections"
        assert len(page.sockets) == 1000

    async def test_have_a_bound_on_the_text_of_their_urls(self) -> None:
        page, limit = await passed_a_limit(
            f"const url = 'no:' + 'x'.repeat(4e6); setInterval(() => {self.OPEN}(url), 0)"
        )
        assert limit == "one page printed and reported more than 64 MiB of text"
        assert len(page.sockets) < 17

    async def test_with_many_subprotocols_take_no_more_than_their_time(self) -> None:
        names = "Array.from({ length: 2e5 }, (_, index) => 'p' + index)"
        page = await ran(
            "const ws = weex.requireModule('webSocket');"
            "ws.onerror = ({ data }) => console.log(JSON.stringify(['error', { data }]));"
            f"ws.WebSocket('ws://127.0.0.1:1', {names})"
        )
        assert "refused" in why(page)


@pytest.mark.parametrize(
    "place", ["Infinity:1", f"{'9' * 400}:1", "1e300:1", "-5:1", "0.5:1", ":1"]
)
async def test_a_stack_cannot_make_a_line_number_that_is_none(place: str) -> None:
    page = await ran(f"\nconst e = new Error('x'); e.stack = ' at f (script.js:{place})'; throw e")
    (error,) = page.errors
    assert error.place is not None
    assert error.place[1:] == (2, 15)

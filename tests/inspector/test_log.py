"""What is kept of a script that runs on for hours: the last of it."""

from __future__ import annotations

from typing import Any

import pytest

from bridge import Response
from bridge.inspector import log
from tests.inspector.inspecting import inspected, told_of


class _Page:
    """As much of a page as a log looks at, once nothing more happens there."""

    has_left = is_over = True
    opened = 0.0

    def __init__(self) -> None:
        self.requests: list[Any] = []


async def test_of_requests_the_last_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log, "MAX_REQUESTS", 2)
    script = """
    const stream = weex.requireModule('stream');
    const url = 'http://shop.example/';
    const ask = (n) => n && stream.fetch({ method: 'GET', url }, () => ask(n - 1));
    setTimeout(() => ask(4), 100);
    """
    async with told_of(script) as (told, script_):
        script_.session.device.route("http://shop.example/**", lambda _: Response(body=b"here"))
        await told.until(
            lambda: any(row["n"] == 3 and row["took"] is not None for row in told.rows("requests"))
        )
        first, last = await told.ask("request", n=0), await told.ask("request", n=3)
    assert first["gone"]
    assert last["response"]["text"] == "here"
    assert [number for number, _ in script_.session.log.requests.since(0)] == [2, 3]


@pytest.mark.parametrize(
    ("says", "table"),
    [
        ("console.log('x'.repeat(400))", "console"),
        ("weex.requireModule('storage').setItem('a', 'x'.repeat(400), () => {})", "calls"),
    ],
)
async def test_long_lines_are_kept_as_long_as_there_is_room(
    says: str, table: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(log, "MAX_TEXT", 1000)
    async with inspected(f"for (let n = 0; n < 9; n++) {says}") as (_, script):
        await script.page.settled(settle=0.05)
        ring = getattr(script.session.log, table)
        assert [number for number, _ in ring.since(0)] == [7, 8]


def test_of_pages_that_were_closed_the_last_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log, "MAX_GONE", 2)
    kept = log.Log()
    pages: list[Any] = [_Page() for _ in range(5)]
    assert [kept.number(page) for page in pages] == [1, 2, 3, 4, 5]
    assert kept.pages == {pages[3]: 4, pages[4]: 5}

"""What goes wrong in a page is told, and the page goes on."""

from __future__ import annotations

import pytest

from tests.pages.app import unchecked


@pytest.mark.parametrize(
    ("button", "message"),
    [
        ("handler", "RangeError: broken in a handler"),
        ("direct", "Error: broken in a callback"),
        ("created", "Error: broken in created"),
        ("render", "TypeError"),
        ("watcher", "TypeError: broken in a watcher"),
        ("promise", "Error: broken in a promise"),
        ("timer", "Error: broken in a timer"),
        ("warning", "Cannot set reactive property on undefined, null, or primitive value"),
    ],
)
async def test_what_breaks_is_an_error_of_the_pages_and_the_page_goes_on(
    button: str, message: str
) -> None:
    async with unchecked("errors") as app:
        await app.tap(button)
        await app.clock.advance(0.1)
        assert message in str(app.page.errors[0])
        await app.tap("alive")
        assert app.text("alive") == "taps: 1"


async def test_what_a_page_complains_of_is_printed() -> None:
    async with unchecked("errors") as app:
        await app.tap("console")
        assert [(line.level, line.text) for line in app.page.console] == [
            ("error", "the page complains")
        ]

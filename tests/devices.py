"""Runs scripts on a device, and says what became of them in a form that tests can compare."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from typing import Any

from bridge import Device, Options, Page

SHORT = 0.05  # seconds to settle, where nothing slower than loopback is involved
SOON = Options(open_timeout=0.2, close_timeout=0.2)

RECORDING = """
const ws = weex.requireModule('webSocket');
for (const name of ['open', 'message', 'error', 'close']) {
  ws['on' + name] = (event) => console.log(JSON.stringify([name, event])); // weex-ignore
}
"""
"""Begins a script that prints each event of webSocket, see :func:`events`."""


async def ran(
    source: str,
    *,
    settle: float = SHORT,
    bundle_url: str | None = None,
    **options: Any,
) -> Page:
    """Run a script on a device of its own until it is settled, and destroy its page."""
    async with opened(source, bundle_url=bundle_url, **options) as page:
        await page.settled(settle=settle, timeout=10)
    return page


@asynccontextmanager
async def opened(
    source: str, *, bundle_url: str | None = None, **options: Any
) -> AsyncIterator[Page]:
    """Open a script as ``script.js`` on a device of its own.

    Of portability warnings only that of an early ``send`` is on: what tests of behaviour count are
    mistakes, and their scripts are written for this device.
    """
    async with Device(**{"portability": "off,WX003=warn", **options}) as device:
        yield await device.open(source=source, bundle_url=bundle_url)


def printed(page: Page) -> list[str]:
    """What a page printed that ran without an error."""
    assert page.errors == [], [str(error) for error in page.errors]
    return [line.text for line in page.console]


def events(page: Page) -> list[tuple[str, Any]]:
    """What a script that begins with ``RECORDING`` was told, without what else it printed."""
    return list(_events(page))


def _events(page: Page) -> Iterator[tuple[str, Any]]:
    for text in printed(page):
        if text.startswith('["'):
            name, event = json.loads(text)
            yield name, event


def names(page: Page) -> list[str]:
    """The names of the events that a recording script was told."""
    return [name for name, _ in events(page)]


def why(page: Page) -> str:
    """What ``onerror`` was told, once."""
    (event,) = [event for name, event in events(page) if name == "error"]
    assert list(event) == ["data"]
    reason = event["data"]
    assert isinstance(reason, str)
    return reason


def closes(page: Page) -> list[tuple[int, str, bool]]:
    """What ``onclose`` was told, each time."""
    told = [event for name, event in events(page) if name == "close"]
    assert all(list(event) == ["code", "reason", "wasClean"] for event in told)
    return [(event["code"], event["reason"], event["wasClean"]) for event in told]

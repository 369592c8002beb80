"""Each fault of the faulty server, met by a real page.

What the script is told is exact, it is told in bounded time and memory, nothing is left, and the
page goes on: it connects to a good server, and talks with it.
"""

from __future__ import annotations

import asyncio
import json
import re
import tracemalloc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from bridge import Page
from bridge.servers.echo import EchoServer
from bridge.servers.faults import FAULTS
from bridge.servers.faulty import FaultyServer
from tests.devices import opened, printed
from tests.faults.expected import (
    EXPECTED,
    GIVES_UP_CLOSING,
    MEGABYTE,
    OPEN,
    Expected,
    closed,
    message,
)
from tests.faults.page import ROOT, table_in_docs, written_table

TIMEOUT = 20  # far more than any takes: what hangs ends here
MOST_MEMORY = 16 * MEGABYTE  # of Python objects, both servers' included; limits are at 1 MiB
MUCH = (
    *("megabyte-of-headers", "endless-line", "endless-headers", "endless-header", "never-reads"),
    *("announce-1-gb", "announce-2-to-the-63", "65536-fragments", "endless-message"),
    *("endless-messages", "endless-pings", "status-503-endless"),
)
AFTERWARDS = [OPEN, message("still here"), closed(1000)]

SCRIPT = """
const ws = weex.requireModule('webSocket');
const during = { DOES };
const afterwards = { open() { ws.send('still here'); }, message() { ws.close(); } };
let act = during;
let last = '';
for (const name of ['open', 'message', 'error', 'close']) {
  ws['on' + name] = (event) => {
    const line = JSON.stringify([name, event]);
    if (name !== 'message' || line !== last) console.log(line);
    last = line;
    if (act[name]) act[name](event);
    if (name === 'close' && act !== afterwards) {
      act = afterwards;
      ws.WebSocket(GOOD, '');
    }
  };
}
ws.WebSocket(FAULTY, '');
"""


def script(faulty: str, good: str, does: str) -> str:
    source = SCRIPT.replace("DOES", does)
    return source.replace("FAULTY", json.dumps(faulty)).replace("GOOD", json.dumps(good))


async def met(path: str) -> tuple[Page, str]:
    """A page that has met a fault and gone on; and the fault's URL."""
    expected = EXPECTED[path]
    async with FaultyServer() as faulty, EchoServer() as echo:
        url = faulty.url + path
        source = script(url, echo.url, expected.does)
        async with opened(source, socket_options=expected.options) as page:
            outcome = await page.settled(timeout=TIMEOUT, until="closed")
            assert outcome.open_at_end == ()
            assert outcome.status == "passed"
    return page, url


def told(page: Page) -> list[tuple[str, Any]]:
    return [(name, event) for name, event in map(json.loads, printed(page))]


def without_words(event: tuple[str, Any]) -> tuple[str, Any]:
    """An event whose sentence is to be compared by itself."""
    name, data = event
    return (name, None) if name == "error" else (name, data)


def check_sentences(events: list[tuple[str, Any]], expected: Expected, url: str) -> None:
    said = [event["data"] for name, event in events if name == "error"]
    meant = [str(event["data"]) for name, event in expected.told if name == "error"]
    for sentence, pattern in zip(said, meant, strict=True):
        words = ".*".join(re.escape(part) for part in pattern.replace("URL", url).split("…"))
        assert re.fullmatch(words, sentence)
        assert sentence.isprintable()
        assert len(sentence) < 400


@contextmanager
def memory_is_bounded() -> Iterator[None]:
    tracemalloc.start(1)
    try:
        yield
        assert tracemalloc.get_traced_memory()[1] < MOST_MEMORY
    finally:
        tracemalloc.stop()


@contextmanager
def nothing_is_left() -> Iterator[None]:
    tasks, files = asyncio.all_tasks(), open_files()
    yield
    assert asyncio.all_tasks() == tasks
    assert open_files() == files


def open_files() -> int:
    return len(list(Path("/dev/fd").iterdir()))


@pytest.mark.parametrize("path", FAULTS)
async def test_a_page_is_told_exactly_and_goes_on(path: str) -> None:
    expected = EXPECTED[path]
    with nothing_is_left():
        page, url = await met(path)
    events = told(page)
    assert [*map(without_words, events)] == [*map(without_words, [*expected.told, *AFTERWARDS])]
    check_sentences(events, expected, url)
    first, second = page.sockets
    assert first.close is not None
    assert second.close is not None


@pytest.mark.parametrize("path", MUCH)
async def test_a_server_that_sends_or_takes_too_much_costs_little_memory(path: str) -> None:
    with memory_is_bounded():
        await met(path)


@pytest.mark.parametrize("path", FAULTS)
async def test_a_page_destroyed_in_the_middle_leaves_nothing(path: str) -> None:
    with nothing_is_left():
        async with FaultyServer() as faulty:
            source = script(faulty.url + path, "", EXPECTED[path].does)
            async with opened(source, socket_options=GIVES_UP_CLOSING) as page:
                await page.settled(settle=0, timeout=0.02)
        before = printed(page)
        await asyncio.sleep(0)
    assert printed(page) == before


def test_every_fault_has_its_expectation() -> None:
    assert list(EXPECTED) == list(FAULTS)


def test_the_documentation_shows_this_table() -> None:
    assert table_in_docs() == written_table(), f"run python -m tests.faults in {ROOT.name}"

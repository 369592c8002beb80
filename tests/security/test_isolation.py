"""Pages share nothing that a script can reach, and nothing of a page outlives it."""

from __future__ import annotations

import asyncio
import gc

import pytest

from bridge import Device, Page, Record
from tests.devices import printed
from tests.runner.command import CommandLine

# Everything that could still run: each says so.
BUSY = """
const ws = weex.requireModule('webSocket');
const say = (what) => console.log(what);
setInterval(() => say('interval'), 1);
setTimeout(() => say('timer'), 30);
(async () => { for (;;) { await new Promise((go) => setTimeout(go, 1)); say('promise'); } })();
const registry = new FinalizationRegistry(() => say('registry'));
globalThis.cycle = {}; cycle.own = cycle; registry.register(cycle); registry.register(ws);
ws.onopen = () => { say('open'); setInterval(() => ws.send('x'), 1); };
ws.onmessage = () => say('message');
ws.onclose = () => say('close');
ws.onerror = () => say('error');
ws.WebSocket(URL);
"""


async def test_nothing_runs_after_a_page_is_destroyed(echo: str) -> None:
    told: list[Record] = []

    def watch(_: Page, record: Record) -> None:
        told.append(record)

    before = asyncio.all_tasks()
    async with Device(watch=watch, portability="off") as device:
        page = await device.open(source=f"const URL = '{echo}';" + BUSY)
        await page.settled(timeout=0.05)
        assert {"open", "message", "interval", "promise"} <= {line.text for line in page.console}
        count = len(told)
        await page.destroy()
        gc.collect()
        await asyncio.sleep(0.05)
    assert len(told) == len(page.console) == count
    assert page.still_open() == ()
    assert asyncio.all_tasks() == before


async def test_nothing_runs_when_a_page_is_destroyed_in_the_middle_of_its_turn(echo: str) -> None:
    destroying: list[asyncio.Task[None]] = []

    def watch(page: Page, record: Record) -> None:
        destroying.append(asyncio.ensure_future(page.destroy()))

    async with Device(watch=watch) as device:
        page = await device.open(source=f"const URL = '{echo}';" + BUSY)
        await page.settled(timeout=1)
        await asyncio.gather(*destroying)
        count = len(page.console)
        await asyncio.sleep(0.02)
        assert len(page.console) == count


async def test_pages_share_no_object() -> None:
    async with Device(environment={"shared": {"value": 1}}) as device:
        vandal = await device.open(
            source="""
            WXEnvironment.shared.value = WXEnvironment.platform = 'changed';
            weex.config.bundleUrl = 'changed';
            weex.requireModule('webSocket').extra = 'changed';
            Object.prototype.polluted = Array.prototype.polluted = 'changed';
            globalThis.left = 'changed';
            """
        )
        page = await device.open(
            source="""
            console.log(JSON.stringify([WXEnvironment.shared, WXEnvironment.platform,
              weex.config.bundleUrl, weex.requireModule('webSocket').extra, {}.polluted,
              [].polluted, globalThis.left]));
            """,
            bundle_url="http://example.test/",
        )
    assert vandal.errors == []
    (line,) = printed(page)
    assert "changed" not in line
    assert line.startswith('[{"value":1},')


@pytest.mark.parametrize(
    ("hostile", "code"),
    [
        ("Atomics.wait(new Int32Array(new SharedArrayBuffer(8)), 0, 0)", 1),
        ("for (;;) {}", 4),
        ("globalThis.all = []; for (;;) all.push({})", 4),
        ("new Array(4294967295).join('')", 3),
    ],
)
def test_the_next_script_of_a_run_is_not_kept_from_running(
    weex: CommandLine, hostile: str, code: int
) -> None:
    weex.write("1.js", hostile)
    weex.write("2.js", "console.log('fine')")
    run = weex("--cpu", "0.2", "--memory", "64", "--timeout", "1", ".")
    assert run.code == code
    assert "[2.js] fine" in run.lines


def test_a_script_that_uses_up_all_file_descriptors_is_told_so(weex: CommandLine) -> None:
    weex.write(
        "script.js",
        """
        const all = Array.from({ length: 100 }, () => new WebSocket('ws://echo.websocket.org'));
        for (const one of all) one.onerror = () => {};
        """,
    )
    few = ["sh", "-c", 'ulimit -n 40; exec "$@"', "sh"]
    run = weex("--web-globals", "--timeout", "2", "script.js", before=few)
    assert run.code in (0, 3)
    assert "Too many open files" in run.err

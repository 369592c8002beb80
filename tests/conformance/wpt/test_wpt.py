"""The harness, on a folder made up here; the real tests, where the variable WPT names them."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.conformance.wpt.__main__ import WANTED, run, share, table
from tests.conformance.wpt.scripts import Script, collect, collect_pages

# As much of a test harness as the harness needs: each test is a function, run at once.
TESTHARNESS = """
const tests = [];
let tell;
globalThis.setup = () => {};
globalThis.add_completion_callback = (callback) => { tell = callback; };
globalThis.record = (name, status, message = null) => tests.push({name, status, message});
globalThis.done = () => {};
globalThis.finish = () => tell(tests, {status: 0});
"""
ECHO = """
// META: script=constants.sub.js
// META: variant=?default
// META: variant=?wss
// META: variant=?wpt_flags=h2
const port = location.search === '?wss' ? WSS : WS;
const scheme = port === WSS ? 'wss' : 'ws';
const socket = new WebSocket(`${scheme}://${HOST}:${port}/echo`);
socket.onopen = () => socket.send('x');
socket.onmessage = ({data}) => {
  record('echo', data === 'x' ? 0 : 1);
  record('other', 1, 'why');
  finish();
};
socket.onerror = () => { record('echo', 1, 'no connection'); finish(); };
"""
CONSTANTS = "const HOST = '{{host}}', WS = '{{ports[ws][0]}}', WSS = '{{ports[wss][0]}}';"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in {
        "resources/testharness.js": TESTHARNESS,
        "websockets/constants.sub.js": CONSTANTS,
        "websockets/echo.any.js": ECHO,
        "websockets/stream/any.any.js": "",
        "websockets/page.html": "<script>done()</script>",
        "websockets/frame.html": "<iframe></iframe><script>document.body</script>",
    }.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return tmp_path


def test_a_script_is_there_once_for_each_variant_or_left_out_with_a_reason(folder: Path) -> None:
    found = {script.name: script.why_not for script in collect(folder)}
    assert found["echo.any.js?default"] == found["echo.any.js?wss"] == ""
    assert "HTTP/2" in found["echo.any.js?wpt_flags=h2"]
    assert "WebSocketStream" in found["stream/any.any.js"]
    pages = {script.name: script.why_not for script in collect_pages(folder)}
    assert pages == {"page.html": "", "frame.html": "needs a document"}


async def test_findings_say_which_tests_failed_and_why(folder: Path) -> None:
    scripts = list(collect(folder))
    findings = await run(folder, [script for script in scripts if not script.why_not])
    assert [(each.script, each.test, each.passed) for each in findings] == [
        ("echo.any.js?default", "echo", True),
        ("echo.any.js?default", "other", False),
        ("echo.any.js?wss", "echo", True),
        ("echo.any.js?wss", "other", False),
    ]
    assert share(findings) == 0.5
    shown = table(scripts, findings)
    assert "applicable  2, with 4 tests" in shown
    assert "echo.any.js?wss: other: why" in shown


@pytest.mark.slow
@pytest.mark.skipif("WPT" not in os.environ, reason="WPT names no folder of web-platform-tests")
@pytest.mark.parametrize("kind", [collect, collect_pages])
async def test_the_class_passes_what_applies(
    kind: Callable[[Path], Iterator[Script]],
) -> None:
    folder = Path(os.environ["WPT"])
    scripts = list(kind(folder))
    findings = await run(folder, [script for script in scripts if not script.why_not])
    assert share(findings) >= WANTED, table(scripts, findings)

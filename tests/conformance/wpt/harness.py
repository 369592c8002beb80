"""Runs scripts of web-platform-tests in pages with web globals, and collects what they found."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from bridge import Device, Options, Page
from bridge.records import ConsoleLine, Record
from tests.conformance.wpt.scripts import Script
from tests.conformance.wpt.server import HOST, Ports

MARK = "wpt:"
TIMEOUT, LONG_TIMEOUT = 10.0, 60.0  # seconds
# Served under another name than the file's.
ALIASES = {"resources/WebIDLParser.js": "resources/webidl2/lib/webidl2.js"}

# What scripts find in a browser and the test harness asks for. Nothing of it stands in for what is
# tested: `location` is a URL of ours only because it must be one of some kind.
SURROUNDINGS = """
globalThis.self = globalThis;
globalThis.Window = class Window {}; // the scope is a window's, as the tests see it
globalThis.location = new URL(%(url)s);
globalThis.GLOBAL = {isWindow: () => true, isWorker: () => false, isShadowRealm: () => false};
globalThis.fetch = (url) => {
  const files = %(files)s;
  return Promise.resolve({ok: url in files, text: async () => files[url]});
};
"""
REPORTING = """
setup({explicit_done: true});
add_completion_callback((tests, status) => {
  const found = tests.map(({name, status, message}) => ({name, status, message}));
  console.log('%s' + JSON.stringify({tests: found, status: status.status, why: status.message}));
});
"""
PASSED = 0


@dataclass(frozen=True)
class Finding:
    """What one test of a script found."""

    script: str
    test: str
    passed: bool
    why: str = ""


async def run_all(
    folder: Path, scripts: Iterable[Script], ports: Ports, authority: str
) -> list[Finding]:
    """Run scripts one after the other, each in a page of its own."""
    findings: list[Finding] = []
    for script in scripts:
        findings += await run_one(folder, script, ports, authority)
    return findings


async def run_one(folder: Path, script: Script, ports: Ports, authority: str) -> list[Finding]:
    """Run one script and say what each of its tests found."""
    finished = asyncio.Event()

    def watch(page: Page, record: Record) -> None:
        if isinstance(record, ConsoleLine) and record.text.startswith(MARK):
            finished.set()

    url = f"http://{HOST}:{ports.ws}/websockets/{script.name}"
    options = Options(ca_file=authority)
    async with Device(web_globals=True, socket_options=options, watch=watch) as device:
        page = await device.open(source=surroundings(folder, url), name="page", bundle_url=url)
        page.run(read(folder, "resources/testharness.js", ports))
        page.run(REPORTING % MARK)
        # One script, because what one declares with const the next one must see.
        parts = [*(read(folder, each, ports) for each in script.needed), script.source, "done();"]
        page.run("\n".join(parts))
        try:
            async with asyncio.timeout(LONG_TIMEOUT if script.is_long else TIMEOUT):
                await finished.wait()
        except TimeoutError:
            return [Finding(script.name, "all of it", False, f"no end; {page.errors}")]
    return list(findings_of(script.name, page))


def surroundings(folder: Path, url: str) -> str:
    """The script that makes what surrounds the tests."""
    files = {
        f"/interfaces/{path.name}": path.read_text("utf-8")
        for path in (folder / "interfaces").glob("*.idl")
        if path.stem in ("websockets", "html", "dom")
    }
    return SURROUNDINGS % {"url": json.dumps(url), "files": json.dumps(files)}


def read(folder: Path, name: str, ports: Ports) -> str:
    """A file of the tests, with what its server would put into it."""
    text = (folder / ALIASES.get(name, name)).read_text("utf-8")
    if ".sub." not in name:
        return text
    values = {"host": HOST, "ports[ws][0]": str(ports.ws), "ports[wss][0]": str(ports.wss)}
    return re.sub(r"\{\{([^}]*)\}\}", lambda found: values.get(found[1], ""), text)


def findings_of(script: str, page: Page) -> Iterator[Finding]:
    """What the harness printed in a page, and what it could not know of."""
    (line,) = [each.text for each in page.console if each.text.startswith(MARK)]
    report = json.loads(line.removeprefix(MARK))
    for each in report["tests"]:
        yield Finding(script, each["name"], each["status"] == PASSED, each["message"] or "")
    if report["status"] != PASSED:
        yield Finding(script, "the harness", False, report["why"] or "failed")
    for error in page.errors:
        yield Finding(script, "no error outside of tests", False, str(error))

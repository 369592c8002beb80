"""Test files in JavaScript: each of their tests is a script of its own, for every part of a run.

Which tests a file has only the file can say, and it is somebody's code: so it is asked in a process
of its own, as scripts are run.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from bridge.clock import VirtualClock
from bridge.records import ModuleCall, Record, ScriptError
from bridge.runner.as_one import AsOne, requests_of, sockets_of
from bridge.runner.collect import Script
from bridge.runner.options import RunOptions
from bridge.runner.process import Process, Sender
from bridge.runner.result import Ending
from bridge.source import shown
from bridge.testing import Case, TestModule, TestPage
from bridge.testing.requires import Required, required

if TYPE_CHECKING:
    from bridge.page import Page

_GRACE = 1.0  # seconds beyond the time-out, after which nobody asks a file any more


# What files told, as long as they are the same, and all that they require.
_known: dict[tuple[Path, tuple[str, ...]], list[str]] = {}


def taken_apart(scripts: Sequence[Script], options: RunOptions) -> list[Script]:
    """The scripts, and in the place of each test file its tests.

    A file that does not tell its tests stays as it is: when it is run, what is wrong is told. What
    test files require is there for them, and is no script of its own.

    Raises:
        SetupError: No process can be started.
    """
    others = {Path(each.path) for script in scripts for each in needed(script)}
    return [
        each
        for script in scripts
        if script.is_of_tests or script.path.resolve() not in others
        for each in _parts(script, options)
    ]


def needed(script: Script) -> Iterator[Required]:
    """All files that a test file is made of, itself among them; of another script none.

    Raises:
        UsageError: One of them cannot be read.
    """
    if script.is_of_tests:
        yield from required(script.path, script.source, script.file)


def _parts(script: Script, options: RunOptions) -> Iterator[Script]:
    names = _names(script, options) if script.is_of_tests else []
    if not names:
        yield script
    for name in names:
        yield replace(script, name=f"{script.file} > {shown(name)}", test=name)


def _names(script: Script, options: RunOptions) -> list[str]:
    key = (script.path, tuple(each.source for each in needed(script)))
    if key not in _known:
        _known[key] = _asked(script, options)
    return _known[key]


def _asked(script: Script, options: RunOptions) -> list[str]:
    seconds = options.timeout + _GRACE
    process = Process(partial(_tell, script=script, options=options), alarm=seconds + _GRACE)
    process.start()
    try:
        return [name for names in process.messages(time.monotonic() + seconds) for name in names]
    except TimeoutError:
        return []
    finally:
        process.end()


def _tell(sender: Sender, script: Script, options: RunOptions) -> None:
    """Send the names of a file's tests, unless something is wrong with it."""
    from bridge.runner.worker import device_of

    async def ask() -> None:
        module = TestModule()
        clock = VirtualClock(automatic=True)
        async with device_of(options, lambda *_: None, clock, [module]) as device:
            page = await TestPage.open(device, module, script.path, script.source, script.file)
        if not page.failed:
            sender.send([case.name for case in page.cases])

    # Not asyncio.run(): closing the loop would wait for a name server that does not answer.
    asyncio.new_event_loop().run_until_complete(ask())


async def run_test(sender: Sender, script: Script, options: RunOptions) -> Ending:
    """Run one test, or a file that told none, and send records; time jumps whenever nothing else
    is going on."""
    from bridge.runner.worker import device_of

    started = time.monotonic()
    as_one = AsOne()

    def watch(page: Page, record: Record) -> None:
        record = as_one.told(page, record)
        # Errors of other pages are the test's business, which passes on those it does not expect.
        of_others = isinstance(record, ScriptError) and page is not device.pages[0]
        if not of_others and not isinstance(record, ModuleCall):  # it may hold what cannot be sent
            sender.send(record)

    module = TestModule()
    async with device_of(options, watch, VirtualClock(automatic=True), [module]) as device:
        opened = await TestPage.open(
            device, module, script.path, script.source, script.file, only=script.test
        )
        case = Case("") if opened.failed else _case(opened, script)
        if case.name and not case.skipped:
            await opened.run(case)
        pages = opened.pages
    return replace(
        _ending(opened, case, time.monotonic() - started),
        sockets=sockets_of(pages),
        requests=requests_of(pages),
    )


def _case(opened: TestPage, script: Script) -> Case:
    if script.test:
        return opened.case(script.test)
    why = f"{script.file} has no tests: it says it() or test() nowhere"
    opened.page.record(ScriptError("UsageError", why, None))
    return Case("")


def _ending(opened: TestPage, case: Case, seconds: float) -> Ending:
    if opened.page.limit is not None:
        return Ending("limit", str(opened.page.limit), seconds)
    if case.skipped and not opened.failed:
        return Ending("skipped", case.skipped, seconds)
    return Ending("failed" if opened.failed else "passed", "", seconds)

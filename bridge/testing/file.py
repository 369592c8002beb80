"""Opens a test file in a page, asks it for its tests, and runs one of them.

Each test has a page of its own, in which the file runs anew: nothing of one is left for the next,
and they may run in any order and on any machine.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from bridge.errors import TimedOut, UsageError
from bridge.records import ScriptError
from bridge.testing.case import Case
from bridge.testing.module import TestModule
from bridge.testing.requires import required
from bridge.wire import Place

if TYPE_CHECKING:
    from bridge.device import Device
    from bridge.page import Page

SUFFIX = ".test.js"
_JS = Path(__file__).parents[1] / "js" / "testing"
_PARTS = ("format", "equality", "diff", "mock", "matchers", "expect", "suite", "run", "modules")
_PLACE = re.compile(r"(?:\(|at )([^()\n]+):(\d+):(\d+)\)?$", re.MULTILINE)
_SPARE = 5.0  # seconds beyond a test's own time-outs, which are told better


def is_test_file(path: Path) -> bool:
    """Whether a file is one by its name."""
    return path.name.endswith(SUFFIX)


async def cases(
    device: Device, module: TestModule, file: Path, source: str, name: str
) -> list[Case]:
    """The tests that a file announces, in order. What the file threw is among the errors of the
    device's page.

    Args:
        device: one that has ``module`` among its modules.
        module: where the page tells what there is.
        file: where the file is.
        source: what is in it.
        name: what stacks and reports call it.
    """
    page = await _opened(device, file, source, name)
    module.ask(list=True, timeout=_milliseconds(device))
    await _until(page, lambda: module.cases is not None, device.defaults.timeout)
    return [_case(each) for each in module.cases or ()]


async def run(
    device: Device, module: TestModule, file: Path, source: str, name: str, case: Case
) -> Page:
    """Run one test, and give its page: the test has passed when that has no errors.

    Raises:
        UsageError: The file has no such test any more.
    """
    page = await _opened(device, file, source, name)
    timeout = _milliseconds(device)
    module.ask(list=True, timeout=timeout)
    await _until(page, lambda: module.cases is not None, device.defaults.timeout)
    if case.name not in [each["name"] for each in module.cases or ()]:
        if not page.errors and page.limit is None:
            raise UsageError(f"{name} has no test {case.name!r} any more: collect it again")
        return page
    module.ask(run=case.name, timeout=timeout)
    await _until(page, lambda: module.errors is not None, case.budget + _SPARE)
    for error in module.errors or ():
        page.record(_as_record(error))
    return page


async def _opened(device: Device, file: Path, source: str, name: str) -> Page:
    page = await device.open(file, source="", name=name, framework="none")
    page.run(_prelude(), name="weex-bridge/testing.js", hidden=True)
    *others, itself = sorted(
        required(file, source, page.name), key=lambda each: each.path == str(file.resolve())
    )
    for each in others:
        page.run(each.definition, 0, name=each.name)
    page.run(itself.beginning, name="weex-bridge/testing.js", hidden=True)
    page.run(source)
    return page


async def _until(page: Page, condition: object, timeout: float) -> None:
    assert callable(condition)
    try:
        await page.wait_until(condition, timeout=timeout)
    except TimedOut as error:
        if not page.errors and page.limit is None:
            page.record(ScriptError("TimedOut", f"the test did not end: {error}", None))


def _milliseconds(device: Device) -> float:
    return device.defaults.timeout * 1000


@cache
def _prelude() -> str:
    texts = [(_JS / f"{part}.js").read_text("utf-8") for part in _PARTS]
    return "(function () { 'use strict';\n" + "\n".join(texts) + "\n})();"


def _case(told: dict[str, object]) -> Case:
    place = _place(str(told["site"]))
    return Case(
        str(told["name"]),
        place.line if place else None,
        str(told["skipped"]),
        float(str(told["budget"])) / 1000,
    )


def _as_record(error: dict[str, str]) -> ScriptError:
    stack = error["stack"]
    return ScriptError(error["name"], error["message"], _place(stack), stack)


def _place(stack: str) -> Place | None:
    found = _PLACE.search(stack)
    return Place(found[1], int(found[2]), int(found[3])) if found else None

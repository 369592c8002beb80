"""Opens a test file in a page, asks it for its tests, and runs one of them.

Each test has a page of its own, in which the file runs anew: nothing of one is left for the next,
and they may run in any order and on any machine.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from bridge.errors import TimedOut, UsageError
from bridge.records import ScriptError
from bridge.testing.case import Case
from bridge.testing.module import TestModule
from bridge.testing.remote import Remote
from bridge.testing.requires import Required, required
from bridge.wire import Place

if TYPE_CHECKING:
    from bridge.device import Device
    from bridge.page import Page
    from bridge.source_map.originals import Originals

_JS = Path(__file__).parents[1] / "js" / "testing"
_PARTS = (
    "format",
    "equality",
    "diff",
    "mock",
    "matchers",
    "expect",
    "habits",
    "suite",
    "run",
    "device",
    "modules",
)

_PLACE = re.compile(r"(?:\(|at )([^()\n]+):(\d+):(\d+)\)?$", re.MULTILINE)
_MAPPED = "sourceMappingURL="  # in what a bundler has made
_SPARE = 5.0  # seconds beyond a test's own time-outs, which are told better


class TestPage:
    """A page in which a test file has run, which has told its tests.

    Attributes:
        page: the page. What the file threw is among its errors.
        cases: the tests that the file announces, in order, or the one that was asked for.
    """

    def __init__(self, page: Page, module: TestModule) -> None:
        self.page = page
        self.cases: list[Case] = []
        self._module = module

    @classmethod
    async def open(
        cls,
        device: Device,
        module: TestModule,
        file: Path,
        source: str,
        name: str,
        *,
        only: str = "",
    ) -> TestPage:
        """Open a test file.

        Args:
            device: one that has ``module`` among its modules.
            module: where the page tells what there is; one a page.
            file: where the file is.
            source: what is in it.
            name: what stacks and reports call it.
            only: the test that is asked for; all by default.
        """
        module.remote = Remote(device, file.parent, Path(name).parent)
        opened = cls(await _opened(device, file, source, name), module)
        module.ask(list=True, only=only, timeout=opened._timeout * 1000)
        await opened._until(lambda: module.cases is not None, opened._timeout)
        opened.cases = [_case(each) for each in module.cases or ()]
        return opened

    @property
    def pages(self) -> list[Page]:
        """Its page, and those that the test has opened."""
        remote = self._module.remote
        return [self.page, *(remote.pages if remote else ())]

    @property
    def failed(self) -> bool:
        """Whether anything went wrong so far."""
        return bool(self.page.errors) or self.page.limit is not None

    def case(self, name: str) -> Case:
        """The test of a name.

        Raises:
            UsageError: The file has none.
        """
        for case in self.cases:
            if case.name == name:
                return case
        raise UsageError(f"{self.page.name} has no test {name!r} any more: collect it again")

    async def run(self, case: Case) -> None:
        """Run one of its tests. It has passed when the page has not :attr:`failed`."""
        self._module.ask(run=case.name, timeout=self._timeout * 1000)
        await self._until(lambda: self._module.errors is not None, case.budget + _SPARE)
        for error in self._module.errors or ():
            self.page.record(_as_record(error))
        self._complain()

    def _complain(self) -> None:
        """Let errors of pages that the test has opened fail it, unless it has looked at them."""
        remote = self._module.remote
        assert remote is not None
        for page in remote.pages:
            for error in page.errors[remote.looked_at.get(page, 0) :]:
                self.page.record(error)
            if page.limit is not None:
                self.page.record(ScriptError(type(page.limit).__name__, str(page.limit), None))

    @property
    def _timeout(self) -> float:
        return self.page.timeout

    async def _until(self, condition: Callable[[], bool], timeout: float) -> None:
        allowed = self._module.allowed
        try:
            await self.page.wait_until(condition, timeout=timeout)
        except TimedOut as error:
            more = self._module.allowed - allowed
            if more > 0:
                await self._until(condition, more)
            elif not self.failed:
                why = f"the test did not end: {error}"
                self.page.record(ScriptError("TimedOut", why, None))


async def _opened(device: Device, file: Path, source: str, name: str) -> Page:
    # From its second line on, for a part of a file is not counted where coverage is.
    page = await device.open(file, source="", name=name, first_line=2, framework="none")
    if _MAPPED in source:
        page.built_from(_originals(page, file, source))
    page.run(_prelude(), name="weex-bridge/testing.js", hidden=True)
    *others, itself = sorted(
        required(file, source, page.name), key=lambda each: each.path == str(file.resolve())
    )
    for each in others:
        page.run(each.definition(), 0, name=each.name, runs_as=_counted(device, each))
    page.run(itself.beginning, name="weex-bridge/testing.js", hidden=True)
    page.run(source)
    return page


def _originals(page: Page, file: Path, source: str) -> Originals:
    # Loaded only now: test files that were not built are what they were written as.
    from bridge.source_map.map import SourceMap
    from bridge.source_map.originals import Originals

    return Originals(page.name, lambda: SourceMap.of(source, file))


def _counted(device: Device, file: Required) -> str | None:
    """What is run in the place of a file where its lines are counted."""
    if device.coverage is None:
        return None
    return file.definition(device.coverage.instrumented(file.source, Path(file.path)))


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

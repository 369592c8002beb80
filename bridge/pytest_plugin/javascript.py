"""Test files in JavaScript as pytest sees them: a file, and an item for each ``it``."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from bridge.clock import VirtualClock
from bridge.errors import BridgeError
from bridge.pytest_plugin import device as devices
from bridge.pytest_plugin.options import OPTIONS
from bridge.pytest_plugin.rooted import Rooted
from bridge.pytest_plugin.witness import WITNESS, Witness
from bridge.source import read_source, shown
from bridge.sync import Device
from bridge.testing import Case, TestModule, TestPage

if TYPE_CHECKING:
    from bridge.device import Device as Core
    from bridge.page import Page


class TestFile(pytest.File):
    """A test file. It runs once to tell its tests, and once more for each of them."""

    def collect(self) -> Iterator[TestItem]:
        """The tests it announces."""
        module = TestModule()
        with Device(self.device(module)) as device:
            opened = device.run(self.opened(device.core, module))
        if opened.failed:
            raise self.CollectError(_account(opened.page))
        for case in opened.cases:
            yield TestItem.from_parent(self, name=case.name, case=case)

    async def opened(self, device: Core, module: TestModule, only: str = "") -> TestPage:
        """A page in which it has run, and told its tests, or the only one.

        Raises:
            UsageError: It cannot be read.
        """
        source = read_source(self.path)
        return await TestPage.open(device, module, self.path, source, self.shown, only=only)

    @property
    def shown(self) -> str:
        """What stacks call it: its path from the folder that pytest was started in."""
        here = self.config.invocation_params.dir
        return str(self.path.relative_to(here) if self.path.is_relative_to(here) else self.path)

    def device(self, module: TestModule) -> Rooted:
        """A device for one of its runs, whose time jumps whenever nothing else is going on."""
        options = self.config.stash[OPTIONS]
        arguments: dict[str, Any] = devices.of_project(self.config)
        start = arguments.pop("start", "2024-01-01T00:00:00Z")
        arguments["clock"] = VirtualClock(start, automatic=True)
        return devices.made({**arguments, "modules": [module]}, options.rootdir)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], *_: Any) -> Any:
        """What is wrong with it, without lines of ours."""
        if isinstance(excinfo.value, BridgeError):
            return str(excinfo.value)
        return super().repr_failure(excinfo)


class TestItem(pytest.Item):
    """One ``it`` of a test file."""

    def __init__(self, *, case: Case, **how: Any) -> None:
        super().__init__(**how)
        self.case = case

    def runtest(self) -> None:
        """Run it on a device of its own.

        Raises:
            TestFailed: It did not pass.
        """
        if self.case.skipped:
            pytest.skip(self.case.skipped)
        file = self.parent
        assert isinstance(file, TestFile)
        module = TestModule()
        core = file.device(module)
        self.stash[WITNESS] = witness = Witness(core, expected=True)
        witness.shows_errors = False  # for the failure itself does
        witness.plain = device = Device(core)
        self.addfinalizer(device.close)
        page = device.run(self._ran(file, core, module))
        if page.failed:
            raise TestFailed(_account(page.page))

    async def _ran(self, file: TestFile, device: Core, module: TestModule) -> TestPage:
        page = await file.opened(device, module, self.name)
        if not page.failed:
            await page.run(page.case(self.name))
        return page

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], *_: Any) -> Any:
        """What went wrong, with lines of the test file alone."""
        if isinstance(excinfo.value, TestFailed | BridgeError):
            return str(excinfo.value)
        return super().repr_failure(excinfo)

    def reportinfo(self) -> tuple[Path, int | None, str]:
        """Where it stands."""
        line = self.case.line
        return self.path, None if line is None else line - 1, self.case.name


class TestFailed(Exception):
    """A test in JavaScript did not pass."""


def _account(page: Page) -> str:
    told = [f"{each}\n{each.stack}".rstrip() for each in page.errors]
    limit = [str(page.limit)] if page.limit else []
    return shown("\n\n".join([*told, *limit]), "\n\t")

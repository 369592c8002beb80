"""Runs test files in JavaScript, and says what became of their tests."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from bridge import Defaults, Device, Page, VirtualClock
from bridge.testing import Case, TestModule, TestPage


class File:
    """A test file in a folder of its own."""

    def __init__(self, folder: Path, source: str, **options: Any) -> None:
        self.path = folder / "it.test.js"
        self.source = source
        self._options = options

    def _device(self) -> tuple[Device, TestModule]:
        module = TestModule()
        options: dict[str, Any] = {"defaults": Defaults(timeout=30), **self._options}
        clock = VirtualClock(automatic=True)
        return Device(clock=clock, modules=[module], portability="off", **options), module

    async def cases(self) -> list[Case]:
        """The tests it announces."""
        found, page = await self.announced()
        assert page.errors == []
        return found

    async def announced(self) -> tuple[list[Case], Page]:
        """The same, and the page that told them."""
        device, module = self._device()
        async with device:
            opened = await self._opened(device, module)
            return opened.cases, opened.page

    async def run(self, name: str) -> Page:
        """Run one of them."""
        device, module = self._device()
        async with device:
            opened = await self._opened(device, module, name)
            await opened.run(opened.case(name))
            return opened.page

    async def _opened(self, device: Device, module: TestModule, only: str = "") -> TestPage:
        return await TestPage.open(device, module, self.path, self.source, "it.test.js", only=only)

    async def outcomes(self) -> dict[str, str]:
        """What became of each: the message of its errors, empty when it passed."""
        return {
            case.name: "\n".join(error.message for error in (await self.run(case.name)).errors)
            for case in await self.cases()
            if not case.skipped
        }


async def failure(folder: Path, body: str) -> str:
    """What the one test says whose function has this body; empty when it passes."""
    (outcome,) = (await File(folder, f"it('is', async () => {{ {body} }})").outcomes()).values()
    return outcome

"""A device that has Rax, and Vue to compare with; its time stands still."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bridge import Device, VirtualClock
from tests.npm import node_modules


@pytest.fixture
def clock() -> VirtualClock:
    return VirtualClock()


@pytest.fixture
async def device(clock: VirtualClock) -> AsyncIterator[Device]:
    modules = {"Rax": node_modules(), "Vue": node_modules()}
    async with Device(frameworks=modules, clock=clock) as device:
        yield device

"""The fixture of tests that are coroutines, which pytest-asyncio or anyio runs."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from typing import TYPE_CHECKING, Any

import pytest

from bridge.pytest_plugin import device as devices
from bridge.pytest_plugin.fixtures import in_a_sentence
from bridge.pytest_plugin.options import OPTIONS
from bridge.pytest_plugin.witness import WITNESS, Witness

if TYPE_CHECKING:
    from bridge.device import Device

Fixture = Callable[..., Any]


def _decorator() -> Callable[[Fixture], Fixture]:
    try:
        from pytest_asyncio import fixture
    except ImportError:
        return pytest.fixture  # which anyio takes
    return fixture


@_decorator()
async def weex_async(
    weex_args: dict[str, Any], request: pytest.FixtureRequest
) -> AsyncIterator[Device]:
    """A fresh device for an ``async def`` test, a :class:`bridge.Device` in the test's own loop.

    Errors of pages fail the test unless ``@pytest.mark.weex(expect_errors=True)`` says that they
    are expected: which of them such a test has looked at cannot be told.
    """
    with in_a_sentence():
        core = devices.made(weex_args, request.config.stash[OPTIONS].rootdir)
        witness = request.node.stash[WITNESS] = Witness(core, weex_args.get("expect_errors"))
    async with core:
        yield core
        await witness.draw_later()

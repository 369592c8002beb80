"""What every test of a connection has around it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest

from bridge.servers.echo import EchoServer


@pytest.fixture
async def echo() -> AsyncIterator[str]:
    """The URL of an echo server."""
    async with EchoServer() as server:
        yield server.url


@pytest.fixture(autouse=True)
async def no_task_is_left() -> AsyncIterator[None]:
    before = asyncio.all_tasks()
    yield
    left = asyncio.all_tasks() - before - {asyncio.current_task()}
    assert not left

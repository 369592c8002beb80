"""What every test starts from."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from hypothesis import settings

from bridge.servers.echo import EchoServer

# A deadline for each example fails on a machine that is busy with something else.
settings.register_profile("default", deadline=None)
settings.load_profile("default")


@pytest.fixture
async def echo() -> AsyncIterator[str]:
    """The URL of an echo server."""
    async with EchoServer() as server:
        yield server.url

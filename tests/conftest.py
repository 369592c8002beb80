"""What every test starts from."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bridge.servers.echo import EchoServer
from tests.examples import load_profile

load_profile()


@pytest.fixture
async def echo() -> AsyncIterator[str]:
    """The URL of an echo server."""
    async with EchoServer() as server:
        yield server.url

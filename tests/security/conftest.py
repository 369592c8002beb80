"""What the tests of security share."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from bridge.servers.echo import EchoServer
from tests.engine.playground import Playground
from tests.runner.command import CommandLine
from tests.security.resolver import Resolver


@pytest.fixture
def weex(tmp_path: Path) -> CommandLine:
    return CommandLine(tmp_path)


@pytest.fixture
async def resolver(monkeypatch: pytest.MonkeyPatch) -> Resolver:
    return Resolver(monkeypatch)


@pytest.fixture
async def echo() -> AsyncIterator[str]:
    """The URL of an echo server on 127.0.0.1."""
    async with EchoServer() as server:
        yield server.url


@pytest.fixture
def playground() -> Iterator[Playground]:
    playground = Playground()
    yield playground
    playground.engine.close()

"""A world with the web globals for each test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.js.web.world import World


@pytest.fixture
def world() -> Iterator[World]:
    world = World()
    yield world
    world.close()

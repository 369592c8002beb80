from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.engine.playground import Playground


@pytest.fixture
def playground() -> Iterator[Playground]:
    playground = Playground()
    yield playground
    playground.engine.close()

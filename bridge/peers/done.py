"""What is done at once, and may be awaited all the same."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Generator
from typing import Any


class Done:
    """Already done: ``await peer.send("x")`` and ``peer.send("x")`` are the same."""

    def __await__(self) -> Generator[Any, None, None]:
        return
        yield


class Then:
    """Done, and whoever awaits it waits for what comes of it."""

    def __init__(self, wait: Callable[[], Awaitable[None]]) -> None:
        self._wait = wait

    def __await__(self) -> Generator[Any, None, None]:
        return self._wait().__await__()


DONE = Done()

"""Where scripts run: several at once, each in a forked process, all looked after by one thread."""

from __future__ import annotations

import select
import time
from collections.abc import Iterable
from typing import Protocol

from bridge.runner.attempt import Attempt
from bridge.runner.collect import Script
from bridge.runner.options import RunOptions
from bridge.runner.result import Result, Verdict


class Job(Protocol):
    """A script that runs somewhere. ``result`` may fill as it goes; it stands when it is over."""

    @property
    def result(self) -> Result:
        """What became of the script, so far."""

    @property
    def over(self) -> bool:
        """Whether the result stands."""


class Pool(Protocol):
    """Somewhere to run scripts. Who calls it decides what runs, and in which order."""

    @property
    def room(self) -> int:
        """How many more scripts may be started now."""

    def start(self, script: Script) -> Job:
        """Start a script.

        Raises:
            SetupError: There is no room for one.
        """

    def wait(self, deadline: float | None) -> None:
        """Wait until something has happened, or for ``deadline`` by ``time.monotonic()``."""

    def stop(self, status: Verdict, reason: str) -> None:
        """Ask all that runs to end soon; what has no outcome of its own by then gets this one."""

    def close(self) -> None:
        """Leave nothing running."""


class Processes:
    """Forked processes of this machine, ``jobs`` of them at once; use it in one thread."""

    def __init__(self, options: RunOptions, jobs: int = 1) -> None:
        self._options = options
        self._jobs = jobs
        self._running: list[Attempt] = []

    @property
    def room(self) -> int:
        """How many more scripts may be started now."""
        return self._jobs - len(self._running)

    def start(self, script: Script) -> Attempt:
        """Start a script.

        Raises:
            SetupError: This system has no process left.
        """
        attempt = Attempt(script, self._options)
        attempt.start()
        self._running.append(attempt)
        return attempt

    def wait(self, deadline: float | None) -> None:
        """Wait until one of the scripts has told something, and take what all have told."""
        deadlines = [attempt.deadline for attempt in self._running]
        if deadline is not None:
            deadlines.append(deadline)
        ready = _readable(self._running, max(0.0, min(deadlines) - time.monotonic()))
        now = time.monotonic()
        for attempt in self._running:
            if attempt.fileno() in ready or attempt.deadline <= now:
                attempt.advance()
        self._running = [attempt for attempt in self._running if not attempt.over]

    def stop(self, status: Verdict, reason: str) -> None:
        """Ask all that runs to end within :data:`bridge.runner.attempt.GRACE`."""
        for attempt in self._running:
            attempt.stop(status, reason)

    def close(self) -> None:
        """Kill what runs."""
        for attempt in self._running:
            attempt.kill()
        self._running.clear()


def _readable(attempts: Iterable[Attempt], seconds: float) -> set[int]:
    poll = select.poll()
    for attempt in attempts:
        poll.register(attempt, select.POLLIN)
    return {number for number, _ in poll.poll(seconds * 1000)}

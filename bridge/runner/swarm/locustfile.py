"""What Locust loads: a user is a number here, and a page in the driver beside this process.

Everything in this process runs on gevent, to which Locust has switched it.
"""

from __future__ import annotations

import json
import logging
import os
import sys
from contextlib import suppress
from typing import Any

import gevent
from gevent import subprocess
from gevent.event import Event
from locust import User, events, task
from locust.env import Environment
from locust.runners import MasterRunner

WORDS = "WEEX_SWARM"
"""The variable that holds the words after ``weex-run swarm``, as JSON."""
_PATIENCE = 10.0  # seconds for the last samples, and for users to leave

_log = logging.getLogger("weex")


class SampleError(Exception):
    """Why a sample failed: a row of Locust's table of failures."""


class Driver:
    """The process that the pages run in."""

    def __init__(self, environment: Environment) -> None:
        self._environment = environment
        self._users = 0
        self._flushed = Event()
        self._ending = self._ended = False
        words = json.loads(os.environ[WORDS])
        self._process = subprocess.Popen(
            [sys.executable, "-m", "bridge.runner.swarm.driver", *words],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        self._listener = gevent.spawn(self._listen)

    @property
    def has_ended(self) -> bool:
        """Whether the process is gone, and nothing is measured any more."""
        return self._ended

    def start(self) -> int:
        """Let one more user begin; its number."""
        self._users += 1
        self._ask("start", self._users)
        return self._users

    def stop(self, user: int) -> None:
        """Let a user go."""
        self._ask("stop", user)

    def flush(self) -> None:
        """Wait until all that was measured has arrived."""
        if not self._ended:
            self._flushed.clear()
            self._ask("flush")
            self._flushed.wait(_PATIENCE)

    def end(self) -> None:
        """End the process."""
        self._ending = True
        with suppress(BrokenPipeError):
            self._process.stdin.close()
        try:
            self._process.wait(_PATIENCE)
        except subprocess.TimeoutExpired:
            self._process.kill()

    def _ask(self, *words: object) -> None:
        with suppress(BrokenPipeError):  # whoever listens to it tells of its end
            self._process.stdin.write(json.dumps(words).encode() + b"\n")
            self._process.stdin.flush()

    def _listen(self) -> None:
        for line in self._process.stdout:
            match json.loads(line):
                case ["samples", samples]:
                    for sample in samples:
                        self._count(*sample)
                case ["warning", text]:
                    _log.warning(text)
                case ["flushed"]:
                    self._flushed.set()
        self._ended = True
        self._flushed.set()
        if not self._ending:
            _log.error("the process that the users lived in has ended: the test is over")
            self._environment.process_exit_code = 1
            if self._environment.runner is not None:
                self._environment.runner.quit()

    def _count(
        self, kind: str, name: str, milliseconds: float | None, size: int, error: str
    ) -> None:
        self._environment.events.request.fire(
            request_type=kind,
            name=name,
            response_time=milliseconds,
            response_length=size,
            exception=SampleError(error) if error else None,
            context={},
        )


_driver: Driver | None = None


class WeexUser(User):
    """One user, from when Locust lets it begin to when Locust lets it go."""

    @task
    def live(self) -> None:
        """Stay; what a user does is in the script."""
        assert _driver is not None
        if _driver.has_ended:  # before the test began, when there was none to be over
            gevent.spawn(self.environment.runner.quit)
        user = _driver.start()
        try:
            Event().wait()
        finally:
            _driver.stop(user)


@events.init.add_listener
def _begin(environment: Environment, **_: Any) -> None:
    global _driver
    if not isinstance(environment.runner, MasterRunner):  # it counts, and has no users
        _driver = Driver(environment)


@events.test_stop.add_listener
def _flush(**_: Any) -> None:
    if _driver is not None:
        _driver.flush()


@events.quitting.add_listener
def _end(**_: Any) -> None:
    if _driver is not None:
        _driver.end()

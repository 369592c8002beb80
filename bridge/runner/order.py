"""Tells reports what happens in the order of the scripts, though several run at once.

The script whose turn it is is told live; what others did is told whole when their turn comes. So
a report does not depend on which of them were faster.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from operator import methodcaller

from bridge.runner.collect import Script
from bridge.runner.reporter import Reporter
from bridge.runner.result import Result, Summary


@dataclass
class _Course:
    """What is known of one script: its attempts, and how much of them has been told."""

    attempts: list[Callable[[], Result]] = field(default_factory=list)
    over: bool = False
    begun: bool = False
    told_attempts: int = 0
    told_records: int = 0


class InOrder:
    """Stands between scripts that run in any order and reports that want one.

    May be interrupted by an exception anywhere in :meth:`catch_up`, and called again: nothing is
    told twice.
    """

    def __init__(self, scripts: Sequence[Script], reporters: Sequence[Reporter]) -> None:
        self.summary = Summary(len(scripts))
        self.turn = 0
        """The number of the script that is told live."""
        self._scripts = scripts
        self._reporters = reporters
        self._courses: dict[int, _Course] = {}
        self._due: deque[Callable[[], None]] = deque()

    def attempt(self, number: int, result: Callable[[], Result]) -> None:
        """A script runs, for the first time or again; what it gives may still grow."""
        self._courses.setdefault(number, _Course()).attempts.append(result)

    def over(self, number: int) -> None:
        """The last attempt of a script was the last one."""
        self._courses[number].over = True

    def tell(self, method: str, *what: object) -> None:
        """Tell each report something, after what an exception kept from being told before."""
        event = methodcaller(method, *what)
        self._due.extend(partial(event, reporter) for reporter in self._reporters)
        self._drain()

    def _drain(self) -> None:
        while self._due:
            self._due.popleft()()

    def catch_up(self) -> None:
        """Tell all that has happened and whose turn has come."""
        self._drain()
        while course := self._courses.get(self.turn):
            script = self._scripts[self.turn]
            if not course.begun:
                course.begun = True
                self.tell("started", script)
            self._tell_attempts(script, course)
            if not course.over:
                return
            self._end(script, course)

    def _tell_attempts(self, script: Script, course: _Course) -> None:
        while True:
            result = course.attempts[course.told_attempts]()
            while course.told_records < len(result.records):
                record = result.records[course.told_records]
                course.told_records += 1
                self.tell("happened", script, record)
            if course.told_attempts + 1 == len(course.attempts):
                return
            course.told_attempts += 1
            course.told_records = 0
            self.tell("retrying", script, result, course.told_attempts + 1)

    def _end(self, script: Script, course: _Course) -> None:
        *earlier, result = (attempt() for attempt in course.attempts)
        result.earlier = tuple(earlier)
        del self._courses[self.turn]
        self.turn += 1
        self.summary.add(result)
        self.tell("ended", script, result)

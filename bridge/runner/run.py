"""Decides what runs when: how many scripts at once, which again, and when to stop.

Knows neither where scripts run, which is a :class:`Pool`, nor how that is told.
"""

from __future__ import annotations

import contextlib
import time
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass

from bridge.runner.collect import Script
from bridge.runner.order import InOrder
from bridge.runner.pool import Job, Pool
from bridge.runner.process import signals_held
from bridge.runner.reporter import Reporter
from bridge.runner.result import Result, Summary, Verdict

_AHEAD = 1000  # scripts whose results may wait for the one whose turn it is


@dataclass(frozen=True)
class Plan:
    """How a run goes about its scripts.

    Args:
        retries: how often a script that does not pass is tried again.
        fail_fast: after how many failed scripts no more are run; None for never.
        global_timeout: seconds that all scripts together may take; None for any number.
    """

    retries: int = 0
    fail_fast: int | None = None
    global_timeout: float | None = None


def run(
    scripts: Sequence[Script], plan: Plan, pool: Pool, reporters: Sequence[Reporter]
) -> Summary:
    """Run scripts and tell reporters, in the order of the scripts, what happens.

    Raises:
        KeyboardInterrupt: after what was running has been ended and reported.
        SetupError: No process can be started.
        UsageError: A report cannot be written.
    """
    return _Run(scripts, plan, pool, reporters).carry_out()


class _Run:
    def __init__(
        self, scripts: Sequence[Script], plan: Plan, pool: Pool, reporters: Sequence[Reporter]
    ) -> None:
        self._scripts = scripts
        self._plan = plan
        self._pool = pool
        self._reporters = reporters
        self._order = InOrder(scripts, reporters)
        self._waiting = deque(range(len(scripts)))
        self._running: dict[int, Job] = {}
        self._tries = [0] * len(scripts)
        self._finished = 0
        self._failed = 0
        self._begun = time.monotonic()
        self._deadline = self._begun + plan.global_timeout if plan.global_timeout else None
        self._stopped = False

    def carry_out(self) -> Summary:
        """Run all, and tell the reports how it went, also when it is interrupted."""
        self._order.tell("begin", self._scripts)
        try:
            while self._waiting or self._running:
                self._step()
            self._order.catch_up()
        except KeyboardInterrupt:
            self._interrupt()
            raise
        finally:
            with signals_held():
                self._pool.close()
            self._finish()
        return self._order.summary

    def _step(self) -> None:
        if self._fill():
            self._tell_running()
        if self._running:
            self._pool.wait(self._deadline)
            self._gather()
        self._order.catch_up()
        if self._deadline is not None and time.monotonic() >= self._deadline:
            self._give_up(
                "timeout", f"the {self._plan.global_timeout:g} s of all scripts were over"
            )
        elif self._plan.fail_fast and self._failed >= self._plan.fail_fast:
            count = self._plan.fail_fast
            self._give_up("skipped", f"{count} script{'s' * (count > 1)} had failed")

    def _fill(self) -> bool:
        """Start as many scripts as there is room for, and say whether there was any."""
        room = min(self._pool.room, len(self._waiting))
        started = False
        for _ in range(room):
            if self._waiting[0] > self._order.turn + _AHEAD:
                break
            with signals_held():
                self._start(self._waiting.popleft())
            started = True
        return started

    def _start(self, number: int) -> None:
        job = self._pool.start(self._scripts[number])
        self._tries[number] += 1
        self._running[number] = job
        self._order.attempt(number, lambda: job.result)

    def _gather(self) -> None:
        """Take those scripts out that are over, and run those again that may be."""
        with signals_held():
            for number in [number for number, job in self._running.items() if job.over]:
                failed = self._running.pop(number).result.failed
                if failed and self._tries[number] <= self._plan.retries and not self._stopped:
                    self._start(number)
                else:
                    self._order.over(number)
                    self._finished += 1
                    self._failed += failed

    def _give_up(self, status: Verdict, why: str) -> None:
        """Run nothing more, and end what runs."""
        if self._stopped:
            return
        with signals_held():
            self._stopped = True
            self._deadline = None
            self._pool.stop(status, f"stopped when {why}")
            for number in self._waiting:
                result = Result(self._scripts[number].name, status="skipped")
                result.reason = f"not run: {why}"
                self._skip(number, result)
            self._waiting.clear()

    def _skip(self, number: int, result: Result) -> None:
        self._order.attempt(number, lambda: result)
        self._order.over(number)
        self._finished += 1

    def _interrupt(self) -> None:
        """End what runs, and tell how far it had come. No second Ctrl-C arrives by now."""
        self._stopped = True
        self._waiting.clear()
        self._pool.stop("interrupted", "")
        self._gather()
        while self._running:
            self._pool.wait(None)
            self._gather()
        self._order.catch_up()

    def _tell_running(self) -> None:
        names = [self._scripts[number].name for number in self._running]
        self._order.tell("running", self._finished, names)

    def _finish(self) -> None:
        """Let each report end, also when another one cannot be written."""
        summary = self._order.summary
        summary.seconds = time.monotonic() - self._begun
        with contextlib.ExitStack() as stack:
            for reporter in reversed(self._reporters):
                stack.callback(reporter.finish, summary)

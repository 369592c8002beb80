"""Where scripts run: any ``concurrent.futures.Executor``, so also the machines of a cluster.

The executor runs :func:`bridge.runner.apart.run_apart`, whose arguments and result are plain data.
Nothing is heard of a script before it is over.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import FIRST_COMPLETED, CancelledError, Executor, Future, wait
from dataclasses import dataclass, replace

from bridge.runner.apart import run_apart
from bridge.runner.collect import Script
from bridge.runner.options import RunOptions
from bridge.runner.result import Result, Verdict

Ailing = Callable[[], str]
"""Says why an executor will never give results, in words that follow "because"; or nothing."""

CHECKED = 1.0  # seconds after which an executor that gives no result is asked how it is


@dataclass
class Submitted:
    """A script in the hands of an executor."""

    result: Result
    future: Future[Result]
    over: bool = False

    def take(self) -> None:
        """Take over the result of the future, which is done."""
        self.over = True
        try:
            self.result = self.future.result(0)
        except CancelledError:
            self._lost("it was cancelled there, as when a cluster's scheduler ends")
        except Exception as error:
            self._lost(str(error) or type(error).__name__)

    def stop(self, status: Verdict, reason: str) -> None:
        """Give up on the script: what runs elsewhere ends by its own time-out."""
        self.future.cancel()
        self.over = True
        self.result.status, self.result.reason = status, reason

    def _lost(self, why: str) -> None:
        self.result.status = "failed"
        self.result.reason = f"the executor lost it ({why})"


class Futures:
    """The workers of an executor; ``jobs`` scripts are in its hands at once.

    Args:
        executor: it belongs to whoever made it.
        options: how scripts are run.
        jobs: how many scripts it has at once, running or waiting for a worker.
        ailing: asked about the executor while it gives no result.
    """

    def __init__(
        self,
        executor: Executor,
        options: RunOptions,
        jobs: int,
        ailing: Ailing = lambda: "",
    ) -> None:
        self._executor = executor
        self._options = options
        self._jobs = jobs
        self._ailing = ailing
        self._submitted: list[Submitted] = []

    @property
    def room(self) -> int:
        """How many more scripts may be started now."""
        return self._jobs - len(self._submitted)

    def start(self, script: Script) -> Submitted:
        """Submit a script."""
        # Where it runs, the current folder is another one.
        script = replace(script, path=script.path.absolute())
        future = self._executor.submit(run_apart, script, self._options)
        job = Submitted(Result(script.name), future)
        self._submitted.append(job)
        return job

    def wait(self, deadline: float | None) -> None:
        """Wait until one of the scripts is over, the executor included in what may fail."""
        seconds = CHECKED
        if deadline is not None:
            seconds = min(CHECKED, max(0.0, deadline - time.monotonic()))
        done, _ = wait([job.future for job in self._submitted], seconds, FIRST_COMPLETED)
        if not done and (why := self._ailing()):
            self.stop("failed", f"the executor lost it (because {why})")
        for job in self._submitted:
            if job.future.done() and not job.over:
                job.take()
        self._submitted = [job for job in self._submitted if not job.over]

    def stop(self, status: Verdict, reason: str) -> None:
        """Cancel what has not begun, and wait no longer for what has."""
        for job in self._submitted:
            job.stop(status, reason)
        self._submitted.clear()

    def close(self) -> None:
        """Cancel what has not begun."""
        for job in self._submitted:
            job.future.cancel()

"""One run of one script in a process of its own, from its start to a :class:`Result`.

A hang, a crash or a full heap there is a result like any other. Nothing here waits but
:func:`run_script`, which any ``concurrent.futures.Executor`` can run, on any machine.
"""

from __future__ import annotations

import select
import signal
import time
from dataclasses import replace
from functools import partial

from bridge.runner import worker
from bridge.runner.collect import Script
from bridge.runner.options import RunOptions
from bridge.runner.picture import DRAWING
from bridge.runner.process import Process, signals_held
from bridge.runner.result import Drawing, Ending, Result, Verdict

GRACE = 1.0  # seconds a worker has to say itself what was still open, and to leave its sockets


def run_script(script: Script, options: RunOptions) -> Result:
    """Run a script and wait for its end. What comes back can be pickled, as what goes in can.

    Raises:
        SetupError: No process can be started.
    """
    attempt = Attempt(script, options)
    attempt.start()
    try:
        poll = select.poll()
        poll.register(attempt, select.POLLIN)
        while not attempt.over:
            poll.poll(max(0.0, attempt.deadline - time.monotonic()) * 1000)
            attempt.advance()
    finally:
        attempt.kill()
    return attempt.result


class Attempt:
    """A script that runs. ``result`` fills as it goes, and stands when it is ``over``.

    ``deadline`` is when it must advance at the latest, by ``time.monotonic()``.
    """

    def __init__(self, script: Script, options: RunOptions) -> None:
        self.result = Result(script.name)
        self.over = False
        self.deadline = 0.0
        self._options = options
        self._process = Process(
            partial(worker.work, script=script, options=options),
            alarm=options.timeout + 2 * GRACE + (DRAWING if options.screenshot else 0),
        )
        self._started = 0.0
        self._ending: Ending | None = None
        self._stop: Ending | None = None

    def start(self) -> None:
        """Start its process.

        Raises:
            SetupError: This system has no room for one.
        """
        self._started = time.monotonic()
        self.deadline = self._started + self._options.timeout + GRACE
        self._process.start()

    def fileno(self) -> int:
        """What becomes readable when it can advance."""
        return self._process.fileno()

    def advance(self) -> None:
        """Take what the process has told, and end it when its time is over."""
        with signals_held():
            messages = self._process.receive()
            for message in messages or ():
                self._take(message)
            # What it told in time counts, even when we come late to hear it.
            if messages is None or (not messages and time.monotonic() >= self.deadline):
                self._conclude(alive=messages is not None)

    def stop(self, status: Verdict, reason: str) -> None:
        """Ask the script to end; it gets this outcome unless it has one of its own by then."""
        if not self.over and not self._ending:
            self._stop = Ending(status, reason)
            self.deadline = time.monotonic() + GRACE
            self._process.terminate()

    def kill(self) -> None:
        """Leave nothing of its process behind."""
        with signals_held():
            self._process.end()

    def _take(self, message: object) -> None:
        if isinstance(message, Ending):
            self._ending = message
            self.deadline = time.monotonic() + GRACE
        elif isinstance(message, Drawing):
            self.deadline += 0 if self._stop else DRAWING
        else:
            self.result.add(message)  # type: ignore[arg-type]  # a worker sends nothing else

    def _conclude(self, *, alive: bool) -> None:
        exit_code = self._process.end()
        ending = self._ending
        if self._stop and (ending is None or ending.status == "timeout"):
            # What it told of its end was how far it had come when we asked it to.
            ending = replace(
                ending or self._stop, status=self._stop.status, reason=self._stop.reason
            )
        ending = ending or (_stopped(self._options) if alive else _dead(exit_code, self._options))
        self.result.conclude(ending, time.monotonic() - self._started)
        self.over = True


def _stopped(options: RunOptions) -> Ending:
    return Ending(
        "timeout",
        f"stopped after {options.timeout:g} s: it was inside a JavaScript operation that cannot "
        "be interrupted, or ran without a pause",
    )


def _dead(exit_code: int | None, options: RunOptions) -> Ending:
    """The ending of a script whose worker did not live to tell it."""
    if exit_code == -signal.SIGALRM:
        return _stopped(options)
    what = f"ended with code {exit_code} before the script did"
    if exit_code is not None and exit_code < 0:
        what = f"was killed by {_signal_name(-exit_code)}"
        if exit_code == -signal.SIGKILL:
            what += ", by hand or because the system ran out of memory"
    return Ending("failed", f"the process that ran it {what}")


def _signal_name(number: int) -> str:
    try:
        return signal.Signals(number).name
    except ValueError:
        return f"signal {number}"

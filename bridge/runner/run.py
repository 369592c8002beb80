"""Runs scripts one after the other, each in a process of its own, and never waits for ever."""

from __future__ import annotations

import signal
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import Protocol

from bridge.records import Record
from bridge.runner import worker
from bridge.runner.collect import Script
from bridge.runner.options import RunOptions
from bridge.runner.process import Process
from bridge.runner.result import Ending, Result

_GRACE = 1.0  # seconds a worker has to say itself what was still open, and to leave its sockets


class Reporter(Protocol):
    """Who is told what happens in a run."""

    def started(self, script: Script) -> None:
        """A script begins."""

    def happened(self, script: Script, record: Record) -> None:
        """It printed, failed, warned or sent something."""

    def ended(self, result: Result) -> None:
        """It is over."""


def run(
    scripts: Sequence[Script], options: RunOptions, reporters: Sequence[Reporter]
) -> Iterator[Result]:
    """Run scripts in order; each result is yielded as soon as it stands, and kept by nobody.

    Raises:
        KeyboardInterrupt: after the script that was running has been ended and reported.
        SetupError: No process can be started.
    """
    if len(scripts) > 1:
        worker.preload()
    for script in scripts:
        for reporter in reporters:
            reporter.started(script)
        result = Result(script.name)
        try:
            _run_one(script, options, reporters, result)
        except KeyboardInterrupt:
            _report(result, reporters)
            raise
        _report(result, reporters)
        yield result


def _report(result: Result, reporters: Sequence[Reporter]) -> None:
    for reporter in reporters:
        reporter.ended(result)


def _run_one(
    script: Script, options: RunOptions, reporters: Sequence[Reporter], result: Result
) -> None:
    started = time.monotonic()
    process = Process(
        partial(worker.work, script=script, options=options), alarm=options.timeout + 2 * _GRACE
    )
    follow = partial(_follow, process, script, reporters, result)
    ending: Ending | None = None
    try:
        process.start()
        ending = follow(started + options.timeout + _GRACE)
    except TimeoutError:
        process.end()
        ending = _stopped(options)
    except KeyboardInterrupt:
        process.terminate()
        try:
            ending = follow(time.monotonic() + _GRACE)
        except TimeoutError:
            process.end()
        ending = replace(ending or Ending("interrupted"), status="interrupted", reason="")
        raise
    finally:
        exit_code = process.end(patience=_GRACE if ending else 0.0)
        ending = ending or _dead(exit_code, options)
        result.conclude(ending, time.monotonic() - started)


def _follow(
    process: Process,
    script: Script,
    reporters: Sequence[Reporter],
    result: Result,
    deadline: float,
) -> Ending | None:
    """Pass on what a worker tells until it ends; None when it died before."""
    for message in process.messages(deadline):
        if isinstance(message, Ending):
            return message
        result.add(message)
        for reporter in reporters:
            reporter.happened(script, message)
    return None


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

"""Runs scripts one after the other, each in a process of its own, and never waits for ever."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import time
from collections.abc import Iterator, Sequence
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any, Protocol

from bridge.records import Record, ScriptError
from bridge.runner import worker
from bridge.runner.collect import Script
from bridge.runner.options import RunOptions
from bridge.runner.result import Ending, Result

_GRACE = 1.0  # seconds a worker has after its time-out to say itself what was still open

# Forked workers start in milliseconds, with everything loaded.
_START = "fork" if hasattr(os, "fork") else "spawn"


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
    """Run scripts in order; each result is yielded as soon as it stands.

    Raises:
        KeyboardInterrupt: after the script that was running has been ended and reported.
    """
    if len(scripts) > 1:
        worker.preload()
    for script in scripts:
        for reporter in reporters:
            reporter.started(script)
        result = Result(script.name)
        try:
            _run_one(script, options, reporters, result)
        finally:
            for reporter in reporters:
                reporter.ended(result)
        yield result


def _run_one(
    script: Script, options: RunOptions, reporters: Sequence[Reporter], result: Result
) -> None:
    processes: Any = multiprocessing.get_context(_START)
    ours, theirs = processes.Pipe(duplex=False)
    sys.stdout.flush()
    sys.stderr.flush()
    process = processes.Process(target=worker.work, args=(theirs, script, options), daemon=True)
    process.start()
    theirs.close()
    started = time.monotonic()
    try:
        ending = _follow(ours, script, reporters, result, started + options.timeout + _GRACE)
    except KeyboardInterrupt:
        result.reason = "interrupted"
        result.status = "failed"
        _end_gently(process)
        raise
    finally:
        result.duration = time.monotonic() - started
        ours.close()
        if process.is_alive():
            process.kill() if result.status == "timeout" else process.join(_GRACE)
        process.join()
    _conclude(result, ending, process, options)


def _follow(
    channel: Connection,
    script: Script,
    reporters: Sequence[Reporter],
    result: Result,
    deadline: float,
) -> Ending | None:
    """Pass on what a worker tells until it ends; None when it fell silent or died."""
    while channel.poll(max(0.0, deadline - time.monotonic())):
        try:
            message = channel.recv()
        except EOFError:
            return None
        if isinstance(message, Ending):
            return message
        result.add(message)
        for reporter in reporters:
            reporter.happened(script, message)
    result.status = "timeout"
    return None


def _conclude(
    result: Result, ending: Ending | None, process: BaseProcess, options: RunOptions
) -> None:
    if ending is not None:
        result.status = ending.status
        result.duration = ending.duration
        result.reason = ending.reason
        result.sockets = list(ending.sockets)
        result.open_at_end = ending.open_at_end
        if ending.status == "timeout":
            result.reason = f"not settled after {options.timeout:g} s"
    elif result.status == "timeout":
        result.reason = (
            f"stopped after {options.timeout:g} s: it was inside a JavaScript operation that "
            "cannot be interrupted, or ran without a pause"
        )
    else:
        result.status = "failed"
        result.reason = f"the process that ran it {_death(process.exitcode)}"
        result.errors.append(ScriptError("Crash", result.reason, None))


def _death(exit_code: int | None) -> str:
    if exit_code is not None and exit_code < 0:
        return f"was killed by {signal.Signals(-exit_code).name}"
    return f"ended with code {exit_code} before the script did"


def _end_gently(process: BaseProcess) -> None:
    process.terminate()
    process.join(_GRACE)
    if process.is_alive():
        process.kill()

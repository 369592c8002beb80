"""Runs scripts from inside a program with threads, such as a worker of a cluster.

Forking beside other threads may leave a lock held for ever. So each thread that runs scripts has a
process beside it, begun afresh, which does nothing else: it takes a script, runs it in a forked
process as ever, answers with its result, and ends when its thread's program does.
"""

from __future__ import annotations

import contextlib
import os
import pickle
import signal
import subprocess
import sys
import threading
import traceback
import weakref
from pathlib import Path
from typing import IO, cast

from bridge.errors import SetupError
from bridge.runner.attempt import run_script
from bridge.runner.collect import Script
from bridge.runner.options import RunOptions
from bridge.runner.result import Result

_PACKAGES = Path(__file__).parents[2]
_beside = threading.local()


def run_apart(script: Script, options: RunOptions) -> Result:
    """Do as :func:`run_script`, in any thread of any program.

    Raises:
        SetupError: No process can be started.
    """
    for _ in range(2):  # the process that was kept may have been killed since
        try:
            if not hasattr(_beside, "runner"):
                _beside.runner = _Runner()
            answer = _beside.runner.ask(script, options)
        except (BrokenPipeError, EOFError, pickle.UnpicklingError):  # killed in the middle of it
            del _beside.runner
            continue
        if isinstance(answer, SetupError):
            raise answer
        return cast(Result, answer)
    raise SetupError("the process that runs scripts beside this one was killed, twice in a row")


class _Runner:
    """The process beside a thread; it goes when nobody has it any more, as at a thread's end."""

    def __init__(self) -> None:
        paths = [str(_PACKAGES), *filter(None, [os.environ.get("PYTHONPATH")])]
        self.process = subprocess.Popen(
            [sys.executable, "-m", "bridge.runner.apart"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(paths)},
        )
        weakref.finalize(self, _end, self.process)

    def ask(self, script: Script, options: RunOptions) -> object:
        """Wait for the answer to a request.

        Raises:
            BrokenPipeError: The process has gone.
            EOFError: It has gone without an answer.
            UnpicklingError: It has gone in the middle of its answer.
        """
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        pickle.dump((script, options), self.process.stdin, pickle.HIGHEST_PROTOCOL)
        self.process.stdin.flush()
        return pickle.load(self.process.stdout)


def _end(process: subprocess.Popen[bytes]) -> None:
    with contextlib.suppress(BrokenPipeError):  # of a request that was never sent on
        process.communicate()


def serve(requests: IO[bytes], answers: IO[bytes]) -> None:
    """Answer requests with results, or with why there is none, until there are no more."""
    while True:
        try:
            script, options = pickle.load(requests)
        except EOFError:
            return
        answer: Result | SetupError
        try:
            answer = run_script(script, options)
        except SetupError as error:
            answer = error
        except Exception as defect:
            traceback.print_exc()
            answer = SetupError(f"this is a defect of weex-run: {defect!r}")
        pickle.dump(answer, answers, pickle.HIGHEST_PROTOCOL)
        answers.flush()


def _main() -> None:
    from bridge.runner.worker import preload

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # it ends when who asked ends
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # nothing but answers may stand among the answers
    preload()
    serve(sys.stdin.buffer, answers)


if __name__ == "__main__":
    _main()

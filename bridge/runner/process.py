"""A process of its own for each script: started, listened to, and sure to end.

It is forked, so it starts in milliseconds with everything loaded. It shares nothing with the runner
but a pipe, on which it tells what happens. Knows nothing of scripts.
"""

from __future__ import annotations

import contextlib
import os
import pickle
import select
import signal
import struct
import time
import traceback
from collections.abc import Callable, Iterator
from typing import Any, NoReturn

from bridge.errors import SetupError

_LENGTH = struct.Struct("!Q")
_CHUNK = 2**16
_CHUNKS = 16  # read in one go, so that nobody who talks all the time keeps others from being heard
_STOPPING = (signal.SIGINT, signal.SIGTERM)


@contextlib.contextmanager
def signals_held() -> Iterator[None]:
    """Let Ctrl-C and SIGTERM wait while something is done that must not be left half done."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _STOPPING)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


class Sender:
    """The worker's end of the pipe."""

    def __init__(self, pipe: int) -> None:
        self._pipe = pipe

    def send(self, message: object) -> None:
        """Send anything that can be pickled.

        Raises:
            BrokenPipeError: The runner has gone.
        """
        data = pickle.dumps(message, pickle.HIGHEST_PROTOCOL)
        rest = memoryview(_LENGTH.pack(len(data)) + data)
        while rest:
            rest = rest[os.write(self._pipe, rest) :]


class Process:
    """A forked process that does ``work`` and ends; use it in one thread.

    Args:
        work: what it does; it gets a :class:`Sender`. What it raises is printed as a defect.
        alarm: seconds after which the system itself ends the process, whatever it is in, and
            whether or not the runner is still there.
    """

    def __init__(self, work: Callable[[Sender], None], *, alarm: float) -> None:
        self._work = work
        self._alarm = alarm
        self._pid: int | None = None
        self._pipe = -1
        self._received = bytearray()
        self._delivered = 0  # of these bytes

    def start(self) -> None:
        """Fork.

        Raises:
            SetupError: This system has no process left, no file descriptor, or no ``fork`` at all.
        """
        if not hasattr(os, "fork"):
            raise SetupError("weex-run needs Linux, macOS or WSL: this system cannot fork")
        try:
            with signals_held():  # between fork and the worker's first line is no place to end
                self._fork()
        except OSError as error:
            raise SetupError(
                f"no process can be started for a script ({error.strerror}): end other programs, "
                "or raise the limits that `ulimit -a` shows"
            ) from error

    def _fork(self) -> None:
        ours, theirs = os.pipe()
        try:
            pid = os.fork()
        except OSError:
            os.close(ours)
            os.close(theirs)
            raise
        if pid == 0:
            os.close(ours)
            self._be_the_worker(theirs)
        os.close(theirs)
        os.set_blocking(ours, False)
        self._pid, self._pipe = pid, ours

    def fileno(self) -> int:
        """Our end of the pipe, for ``select`` and its like."""
        return self._pipe

    def receive(self) -> list[Any] | None:
        """What has arrived and was not received yet, without waiting; None after the last of it,
        when the process has ended."""
        for _ in range(_CHUNKS):
            try:
                chunk = os.read(self._pipe, _CHUNK)
            except BlockingIOError:
                break
            if not chunk:
                return list(self._complete_messages()) or None
            self._received += chunk
        return list(self._complete_messages())

    def messages(self, deadline: float) -> Iterator[Any]:
        """What the process sends, until it ends.

        Raises:
            TimeoutError: It has sent nothing up to ``deadline``, by ``time.monotonic()``. What it
                had sent before is delivered even when the reader was too slow to be in time.
        """
        poll = select.poll()
        poll.register(self._pipe, select.POLLIN)
        while poll.poll(max(0.0, deadline - time.monotonic()) * 1000):
            messages = self.receive()
            if messages is None:
                return
            yield from messages
        raise TimeoutError

    def terminate(self) -> None:
        """Ask the process to end."""
        if self._pid is not None:
            os.kill(self._pid, signal.SIGTERM)

    def end(self, patience: float = 0.0) -> int | None:
        """Kill the process if it has not ended after ``patience`` seconds.

        Returns:
            Its exit code, or minus the signal that ended it; None if it was never started.
        """
        if self._pid is None:
            return None
        pid, self._pid = self._pid, None
        try:
            for _ in self.messages(time.monotonic() + patience):
                pass
        except TimeoutError:
            os.kill(pid, signal.SIGKILL)
        os.close(self._pipe)
        return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])

    def _complete_messages(self) -> Iterator[Any]:
        while len(self._received) - self._delivered >= _LENGTH.size:
            begin = self._delivered + _LENGTH.size
            (size,) = _LENGTH.unpack_from(self._received, self._delivered)
            if len(self._received) < begin + size:
                break
            self._delivered = begin + size
            yield pickle.loads(memoryview(self._received)[begin : self._delivered])
        del self._received[: self._delivered]
        self._delivered = 0

    def _be_the_worker(self, pipe: int) -> NoReturn:
        code = 1
        try:
            # Ctrl-C reaches the whole process group; the runner decides what becomes of its worker.
            signal.signal(signal.SIGINT, signal.SIG_IGN)
            signal.signal(signal.SIGTERM, signal.SIG_DFL)
            signal.signal(signal.SIGALRM, signal.SIG_DFL)
            signal.pthread_sigmask(signal.SIG_UNBLOCK, _STOPPING)
            signal.setitimer(signal.ITIMER_REAL, self._alarm)
            os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
            self._work(Sender(pipe))
            code = 0
        except BaseException:
            traceback.print_exc()
        finally:
            os._exit(code)  # no clean-up of what is the runner's: its buffers, its files

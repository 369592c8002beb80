"""Runs of the command line that begin where everything is loaded, for the hundreds of tests that
look at what a run does and not at how it starts.

Each is a process all the same, with a session, a folder, variables and streams of its own. But it
is forked, by a process that has loaded ``bridge`` and done nothing else, and so costs milliseconds.
"""

from __future__ import annotations

import asyncio
import atexit
import contextlib
import gc
import json
import os
import runpy
import selectors
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).parents[2]
_idle: list[Forker] = []


def forked(
    arguments: Sequence[str], folder: Path, environment: Mapping[str, str], longest: float
) -> tuple[int, bytes, bytes]:
    """Run ``runner.py`` to its end, and to that of all that writes to its streams.

    Returns:
        Its exit code or minus the signal that ended it, its standard output, its standard error.

    Raises:
        TimeoutError: That took more than ``longest`` seconds.
    """
    forker = _idle.pop() if _idle else Forker(environment)
    result = forker.run(arguments, folder, environment, longest)
    _idle.append(forker)  # unless that failed
    return result


class Forker:
    """The process that forks, one run at a time."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        self._channel, theirs = socket.socketpair()
        with theirs:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "tests.runner.forking"],
                cwd=ROOT,
                env=environment,
                stdin=theirs.fileno(),
                start_new_session=True,
            )
        self._replies = self._channel.makefile("rb")
        atexit.register(self._end)

    def run(
        self,
        arguments: Sequence[str],
        folder: Path,
        environment: Mapping[str, str],
        longest: float,
    ) -> tuple[int, bytes, bytes]:
        """As :func:`forked`."""
        deadline = time.monotonic() + longest
        (out, its_out), (err, its_err) = os.pipe(), os.pipe()
        socket.send_fds(self._channel, [b"!"], [its_out, its_err])
        os.close(its_out)
        os.close(its_err)
        self._channel.sendall(json.dumps([arguments, str(folder), environment]).encode() + b"\n")
        pid = int(self._replies.readline())
        try:
            printed = _read([out, err], deadline)
            self._channel.settimeout(max(0.1, deadline - time.monotonic()))
            code = int(self._replies.readline())
            self._channel.settimeout(None)
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(pid, signal.SIGKILL)
        return code, *printed

    def _end(self) -> None:
        self._replies.close()
        self._channel.close()
        self._process.wait()


def _read(pipes: Sequence[int], deadline: float) -> tuple[bytes, bytes]:
    """Everything out of two pipes, which are closed then."""
    data = {pipe: bytearray() for pipe in pipes}
    with selectors.DefaultSelector() as selector, contextlib.ExitStack() as closing:
        for pipe in pipes:
            closing.callback(os.close, pipe)
            selector.register(pipe, selectors.EVENT_READ)
        while selector.get_map():
            ready = selector.select(max(0.0, deadline - time.monotonic()))
            if not ready:
                raise TimeoutError("the run takes too long")
            for key, _ in ready:
                chunk = os.read(key.fd, 2**16)
                data[key.fd] += chunk
                if not chunk:
                    selector.unregister(key.fd)
    out, err = (bytes(each) for each in data.values())
    return out, err


def _serve(channel: socket.socket) -> bool:
    """Fork what is asked for, and tell the id of the process and its exit code.

    Returns:
        Whether this is the forked process; otherwise nobody asks any more.
    """
    requests = channel.makefile("rb")
    while True:
        mark, streams, _, _ = socket.recv_fds(channel, 1, 2)
        if not mark:
            return False
        arguments, folder, environment = json.loads(requests.readline())
        pid = os.fork()
        if pid == 0:
            requests.close()
            channel.detach()
            _become(arguments, folder, environment, streams)
            return True
        for stream in streams:
            os.close(stream)
        channel.sendall(f"{pid}\n".encode())
        _, status = os.waitpid(pid, 0)
        channel.sendall(f"{os.waitstatus_to_exitcode(status)}\n".encode())


def _become(
    arguments: list[str], folder: str, environment: dict[str, str], streams: list[int]
) -> None:
    """Be as a process is that was started with this."""
    os.setsid()
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environment)
    nothing = os.open(os.devnull, os.O_RDONLY)
    for number, stream in enumerate([nothing, *streams]):
        os.dup2(stream, number)
        os.close(stream)
    sys.stdin = open(0, closefd=False)  # noqa: SIM115 (until the process ends)
    sys.stdout = open(1, "w", closefd=False)  # noqa: SIM115
    sys.stderr = open(2, "w", closefd=False, errors="backslashreplace", buffering=1)  # noqa: SIM115
    sys.argv = ["runner.py", *arguments]


async def _first_page() -> None:
    """The first page of a process compiles what all pages share."""
    from bridge import Device

    async with Device() as device:
        page = await device.open(source="")
        await page.settled(settle=0, timeout=10)


def _main() -> None:
    from bridge.runner import arguments, cli, command, configured, selection  # noqa: F401
    from bridge.runner.worker import preload

    preload()
    asyncio.run(_first_page())
    gc.collect()
    gc.freeze()
    if _serve(socket.socket(fileno=0)):
        runpy.run_path(str(ROOT / "runner.py"), run_name="__main__")


if __name__ == "__main__":
    _main()

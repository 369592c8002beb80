"""Runs a scenario in a process of its own, and its server in another, for figures that are its own.

``python -m tests.load each_way '{"pages": 10, "messages": 100}'`` prints them as JSON.
"""

from __future__ import annotations

import asyncio
import json
import resource
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.load.scenarios import FAULTY, MIB, SCENARIOS, Figures, allow_open_files

ROOT = Path(__file__).parents[2]
_RUSAGE_UNIT = 1 if sys.platform == "darwin" else 1024  # bytes


@contextmanager
def server(kind: str, connections: int = 0) -> Iterator[str]:
    """The URL of an echo or a faulty server that runs in another process."""
    allow_open_files(connections)  # which it inherits
    command = [sys.executable, "-m", f"bridge.servers.{kind}"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as process:
        assert process.stdout is not None
        try:
            yield process.stdout.readline().split()[3]
        finally:
            process.terminate()


def figures(scenario: str, **size: Any) -> dict[str, Any]:
    """Run a scenario in another process; gives its figures, seconds and peak memory in MiB.

    Raises:
        subprocess.CalledProcessError: It did not go as it should.
    """
    command = [sys.executable, "-m", "tests.load", scenario, json.dumps(size)]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, cwd=ROOT, check=True)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def main(arguments: Sequence[str]) -> None:
    """Run the scenario that the arguments name, and print its figures."""
    name, size = arguments[0], json.loads(arguments[1])
    scenario = SCENARIOS[name]
    with server("faulty" if scenario in FAULTY else "echo", size.get("pages", 0)) as url:
        before, started = _peak(), time.perf_counter()
        found: Figures = asyncio.run(scenario(url, **size))  # type: ignore[arg-type]
        seconds, after = time.perf_counter() - started, _peak()
    print(json.dumps({"seconds": seconds, "peak": after, "grown": after - before, **found}))


def memory() -> float:
    """The memory that this process has now, in MiB; its peak where that is not told."""
    try:
        pages = int(Path("/proc/self/statm").read_text().split()[1])
    except OSError:
        return _peak()
    return pages * resource.getpagesize() / MIB


def _peak() -> float:
    """The most memory that this process has had so far, in MiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * _RUSAGE_UNIT / MIB

"""A run of very many scripts: nothing piles up."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.runner.command import CommandLine

MANY = 80


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="looks into /proc")
def test_memory_files_and_processes_do_not_grow(weex: CommandLine) -> None:
    for number in range(MANY):
        weex.write(f"{number}.js", "for (let i = 0; i < 50; i++) console.log('x'.repeat(1e4))")
    taken: list[tuple[int, int, int]] = []
    with weex.started("--settle", "0", ".", stderr=None) as process:
        assert process.stdout is not None
        ended = (line for line in process.stdout if line.startswith(b"ok"))
        for _ in range(MANY - 1):  # after the last one there may be no process to look at
            next(ended)
            taken.append(_taken_by(process.pid))
        assert len(list(ended)) == 1
        assert process.wait() == 0
    early, late = taken[MANY // 4], taken[-5]
    assert late[0] < early[0] + 4_000, "kB of memory"
    assert late[1] <= early[1] + 1, "open files"
    assert late[2] <= 1, "child processes"


def _taken_by(pid: int) -> tuple[int, int, int]:
    status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    (memory,) = (line.split()[1] for line in status.splitlines() if line.startswith("VmRSS"))
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
    return int(memory), len(list(Path(f"/proc/{pid}/fd").iterdir())), len(children)

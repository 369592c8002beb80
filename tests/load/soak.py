"""Everything over and over, for as long as one likes, in one process whose memory must stay flat.

``make soak`` runs it for ten minutes, or for SOAK_SECONDS.
"""

from __future__ import annotations

import asyncio
import os
import statistics
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field

from bridge import Device, Options
from bridge.servers.faults import FAULTS
from tests.load.child import memory, server
from tests.load.scenarios import MIB, each_way, never_yields, slow, unread

_SECONDS = 600.0
_PAGES, _MESSAGES = 20, 500
_IMPATIENT = Options(open_timeout=0.2, close_timeout=0.2, max_message=MIB, max_unsent=MIB)
_MEETS = """
const ws = weex.requireModule('webSocket');
ws.onmessage = ws.onerror = () => {};
ws.WebSocket('ws://faulty/PATH', '');
"""
# What a healthy allocator may gain between two quarters of a run, beside noise in proportion.
_SLACK, _NOISE = 4.0, 1.05
_REPORT_EVERY = 10.0  # seconds


@dataclass
class Soak:
    """What was done so far, and the memory after each round in MiB."""

    rounds: int = 0
    pages: int = 0
    messages: int = 0
    memory: list[float] = field(default_factory=list)

    def __str__(self) -> str:
        return (
            f"{self.rounds} rounds, {self.pages} pages, {self.messages} messages each way, "
            f"{self.memory[-1]:.1f} MiB"
        )


async def soak(seconds: float) -> Soak:
    """Do rounds until so many seconds have passed, at least one."""
    done = Soak()
    ends = time.monotonic() + seconds
    reports = time.monotonic() + _REPORT_EVERY
    with server("echo") as echo, server("faulty") as faulty:
        while not done.rounds or time.monotonic() < ends:
            await _round(echo, faulty, done)
            if time.monotonic() >= reports:
                reports += _REPORT_EVERY
                print(done, flush=True)
    return done


async def _round(echo: str, faulty: str, done: Soak) -> None:
    """Talk, reconnect, and meet every fault there is."""
    await each_way(echo, pages=_PAGES, messages=_MESSAGES)
    await each_way(echo, pages=1, messages=_PAGES * _MESSAGES)
    await unread(faulty, size=64 * 1024, max_unsent=MIB)
    await never_yields(faulty, cpu=0.05)
    await slow(faulty, messages=10)
    await _all_faults(faulty)
    done.rounds += 1
    done.pages += _PAGES + 4 + len(FAULTS)
    done.messages += 2 * _PAGES * _MESSAGES
    done.memory.append(memory())


async def _all_faults(url: str) -> None:
    """Meet all faults at a time for a moment, each on a page of its own, and leave."""
    async with Device(maps=[f"ws://faulty={url}"], socket_options=_IMPATIENT) as device:
        for path in FAULTS:
            await device.open(source=_MEETS.replace("PATH", path))
        await asyncio.gather(*(page.settled(timeout=1) for page in device.pages))


def is_flat(sizes: Sequence[float]) -> bool:
    """Whether memory of the last quarter is like that of the second; in the first it may grow."""
    second, last = quarters(sizes)
    return last <= second * _NOISE + _SLACK


def quarters(sizes: Sequence[float]) -> tuple[float, float]:
    """The medians of the second and of the last quarter."""
    size = max(len(sizes) // 4, 1)
    return statistics.median(sizes[size : 2 * size] or sizes), statistics.median(sizes[-size:])


def main() -> int:
    """Soak for SOAK_SECONDS; 1 when memory has grown."""
    done = asyncio.run(soak(float(os.environ.get("SOAK_SECONDS", _SECONDS))))
    second, last = quarters(done.memory)
    print(done)
    print(f"memory: {second:.1f} MiB in the second quarter, {last:.1f} MiB in the last")
    if is_flat(done.memory):
        return 0
    print("memory has grown", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())

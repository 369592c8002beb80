"""Compares how compiled pages run here and on npm's runtime in Node, see README.md."""

from __future__ import annotations

import argparse
import asyncio
import json
import statistics
import subprocess
import sys
import time
from pathlib import Path

from bridge import Device
from tests.npm import node_modules
from tests.npm.bundles import bundle

ROOT = Path(__file__).parents[1]
HELLO, COUNTER = bundle("hello"), bundle("counter")
TAPS = 200
NAMES = {
    "ready": "framework ready, first page of a process",
    "hello": "hello page, its framework included, later page",
    "beyond": "of these for the page itself",
    "tap": "tap and re-render",
    "rax": "Rax 1.x page, framework included, later page",
}


async def measure(modules: Path) -> dict[str, float]:
    """Milliseconds of one process: each page is of a device of its own."""
    first = await opened(modules, source='// { "framework": "Vue" }\n')
    again = await opened(modules, source='// { "framework": "Vue" }\n')
    hello = await opened(modules, path=HELLO)
    tap = await tapped(modules)
    await opened(modules, path=bundle("rax-one"))
    rax = await opened(modules, path=bundle("rax-one"))
    return {"ready": first, "hello": hello, "beyond": hello - again, "tap": tap, "rax": rax}


async def opened(modules: Path, *, path: Path | None = None, source: str | None = None) -> float:
    """How long opening a page takes."""
    async with Device(frameworks={"Vue": modules, "Rax": modules}) as device:
        started = time.perf_counter()
        await device.open(path, source=source)
        return (time.perf_counter() - started) * 1000


async def tapped(modules: Path) -> float:
    """The median of what a tap takes until the page shows what it changed."""
    async with Device(frameworks={"Vue": modules}) as device:
        page = await device.open(COUNTER)
        button, count = page.find("#more"), page.find("#count")
        times = []
        for taps in range(1, TAPS + 1):
            started = time.perf_counter()
            button.fire("click")
            times.append((time.perf_counter() - started) * 1000)
            assert count.text == str(taps)
    return statistics.median(times)


def peer(modules: Path) -> dict[str, float]:
    """The same figures of Node."""
    program = ["node", str(ROOT / "benchmarks" / "pages.cjs"), str(modules)]
    done = subprocess.run(
        [*program, str(HELLO), str(COUNTER)], check=True, capture_output=True, text=True
    )
    figures: dict[str, float] = json.loads(done.stdout)
    return figures


def ours(modules: Path) -> dict[str, float]:
    """The figures of a process of our own."""
    command = [sys.executable, "-m", "benchmarks.pages", "--here", str(modules)]
    done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT)
    figures: dict[str, float] = json.loads(done.stdout)
    return figures


def main() -> None:
    """Run both in turn and print medians with their ratio."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--here", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.here:
        print(json.dumps(asyncio.run(measure(options.here))))
        return
    modules = node_modules()
    pairs = [(ours(modules), peer(modules)) for _ in range(options.rounds)]
    print(f"{'milliseconds':<48}{'ours':>8}{'Node':>8}{'ratio':>8}")
    for key, name in NAMES.items():
        mine = statistics.median(pair[0][key] for pair in pairs)
        if key not in pairs[0][1]:
            print(f"{name:<48}{mine:>8.2f}")
            continue
        theirs = statistics.median(pair[1][key] for pair in pairs)
        ratio = statistics.median(pair[0][key] / pair[1][key] for pair in pairs)
        print(f"{name:<48}{mine:>8.2f}{theirs:>8.2f}{ratio:>8.2f}")


if __name__ == "__main__":
    main()

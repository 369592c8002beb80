"""Compares the runner with Node's ``ws`` on one echo server, see README.md."""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[1]

SCRIPT = """
const count = COUNT, atOnce = AT_ONCE, text = 'x'.repeat(100);
let sent = 0, received = 0, started = 0;
ws.onopen = () => {
  started = Date.now();
  while (sent < atOnce) { sent += 1; ws.send(text); }
};
ws.onmessage = (event) => {
  received += 1;
  if (sent < count) { sent += 1; ws.send(text); }
  if (received === count) { console.log(Date.now() - started); ws.close(); }
};
"""
OURS = "const ws = weex.requireModule('webSocket');\nws.WebSocket('URL', '');\n"
NODES = "const ws = new (require('ws'))('URL', { perMessageDeflate: false });\n"


class Peers:
    """The two programs, as commands that run the same script."""

    def __init__(self, folder: Path, url: str) -> None:
        self._folder = folder
        self._url = url
        npm = ["npm", "install", "--silent", "--no-fund", "--no-audit", "ws@8"]
        subprocess.run(npm, cwd=folder, check=True)

    def ours(self, count: int, at_once: int) -> list[str]:
        file = self._write("ours.js", OURS, count, at_once)
        return [sys.executable, str(ROOT / "runner.py"), "-q", str(file), "--timeout", "600"]

    def nodes(self, count: int, at_once: int) -> list[str]:
        return ["node", str(self._write("node.js", NODES, count, at_once))]

    def _write(self, name: str, head: str, count: int, at_once: int) -> Path:
        body = SCRIPT.replace("COUNT", str(count)).replace("AT_ONCE", str(at_once))
        file = self._folder / name
        file.write_text(head.replace("URL", self._url) + body)
        return file


def milliseconds_inside(command: list[str]) -> float:
    """What the script itself measured."""
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return float(json.loads(done.stdout.split()[-1]))


def milliseconds_outside(command: list[str]) -> float:
    """What the whole process took."""
    started = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return (time.perf_counter() - started) * 1000


def compare(
    name: str,
    unit: str,
    commands: tuple[list[str], list[str]],
    measure: Callable[[list[str]], float],
    scale: Callable[[float], float],
    rounds: int,
) -> None:
    """Run both in turn and print medians, and the median of the ratios pair by pair."""
    pairs = [tuple(scale(measure(command)) for command in commands) for _ in range(rounds + 1)][
        1:
    ]  # the first is a warm-up
    ours, nodes = (statistics.median(column) for column in zip(*pairs, strict=True))
    ratio = statistics.median(mine / theirs for mine, theirs in pairs)
    print(f"{name:<12} {ours:>10.0f} {nodes:>10.0f} {unit:<12} {ratio:.2f}", flush=True)


@contextmanager
def echo_server() -> Iterator[str]:
    """The embedded echo server in a process of its own."""
    command = [sys.executable, "-m", "bridge.servers.echo", "--port", "0"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        line = server.stdout.readline()
        try:
            yield line.split()[3]
        finally:
            server.terminate()


def main() -> None:
    """Measure everything once."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as folder, echo_server() as url:
        peers = Peers(Path(folder), url)
        print(f"{'':<12} {'ours':>10} {'Node ws':>10} {'':<12} ours / Node")
        many, few = 100_000, 5_000
        both = peers.ours(many, 64), peers.nodes(many, 64)
        compare(
            "throughput",
            "messages/s",
            both,
            milliseconds_inside,
            lambda ms: many / ms * 1e3,
            rounds,
        )
        both = peers.ours(few, 1), peers.nodes(few, 1)
        compare("round trip", "us", both, milliseconds_inside, lambda ms: ms / few * 1e3, rounds)
        both = peers.ours(1, 1), peers.nodes(1, 1)
        compare("start", "ms", both, milliseconds_outside, lambda ms: ms, rounds * 2)


if __name__ == "__main__":
    main()

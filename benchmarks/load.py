"""Measures what pages stand in full sizes: ``python -m benchmarks.load``. Tests run small ones.

Prints one line a scenario: how long it took, the most memory that its process had, and by how much
more that was than before the scenario.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tests.load.child import figures
from tests.load.scenarios import MIB

_BIGGEST = 64 * MIB

RUNS: Sequence[tuple[str, str, dict[str, Any]]] = (
    ("1,000 pages, 100 messages each way", "each_way", {"pages": 1000, "messages": 100}),
    ("1 page, 1,000,000 messages each way", "each_way", {"messages": 10**6, "at_once": 1000}),
    ("64 MiB of text and 64 MiB of bytes each way", "big", {"size": _BIGGEST}),
    ("64 MiB received", "received", {"path": "message-of-64-mib", "size": _BIGGEST}),
    ("a byte more received", "received", {"path": "message-over-64-mib", "size": _BIGGEST}),
    ("64 MiB sent, none read", "unread", {"size": 64 * 1024, "max_unsent": _BIGGEST}),
    ("a handler that never returns, endless messages", "never_yields", {"cpu": 5.0}),
    ("a handler slower than endless messages", "slow", {"messages": 20_000}),
)


def main() -> None:
    """Run all of them, one after the other."""
    print("| load | seconds | peak MiB | of these for the load |\n|---|---|---|---|")
    for name, scenario, size in RUNS:
        found = figures(scenario, **size)
        row = (f"{found[key]:.1f}" for key in ("seconds", "peak", "grown"))
        print(f"| {name} | {' | '.join(row)} |", flush=True)


if __name__ == "__main__":
    main()

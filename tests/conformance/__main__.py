"""``make conformance``: all of Autobahn's cases in every way, and the figures into the page.

Takes about a quarter of an hour, nearly all of it for the 216 cases of compression, whose thousand
messages can be made fewer: ``python -m tests.conformance --messages 20`` (which leaves the page
alone).
"""

from __future__ import annotations

import argparse
import asyncio
import sys
import time
from typing import Any

from tests.conformance.cases import CasesUnavailable, case_id, load_cases
from tests.conformance.deviations import problems
from tests.conformance.driver import (
    COMPRESSED,
    PLAIN,
    TRACED,
    ConformanceError,
    Way,
    run_cases,
    with_fewer_messages,
)
from tests.conformance.report import table, write_page
from tests.conformance.server import CaseResult

_TIMEOUT = 3600.0  # seconds for one way


def main() -> int:
    """Run everything; 0 when each result is as expected, 1 otherwise."""
    parser = argparse.ArgumentParser(prog="python -m tests.conformance")
    parser.add_argument("--messages", type=int, help="how many each case of compression sends")
    messages = parser.parse_args().messages
    results: dict[str, list[CaseResult]] = {}
    try:
        cases = load_cases()
        for way in (PLAIN, TRACED, COMPRESSED):
            results[way.name] = _run(way, cases, messages)
    except (CasesUnavailable, ConformanceError) as error:
        print(f"conformance: {error}", file=sys.stderr)
        return 1
    if messages is None:
        write_page(results)
    found = [f"{way}: {line}" for way, all_of in results.items() for line in problems(all_of)]
    print(*(found or ["Every result is as expected."]), sep="\n")
    return 1 if found else 0


def _run(way: Way, cases: list[type[Any]], messages: int | None) -> list[CaseResult]:
    chosen = [case for case in cases if way.takes(case_id(case))]
    if messages is not None and way is COMPRESSED:
        chosen = [with_fewer_messages(case, messages) for case in chosen]
    print(f"{len(chosen)} cases {way.name} ...", flush=True)
    started = time.monotonic()
    results = list(asyncio.run(run_cases(chosen, way, timeout=_TIMEOUT)).values())
    print(*table(results), f"in {time.monotonic() - started:.0f} s", "", sep="\n", flush=True)
    return results


if __name__ == "__main__":
    sys.exit(main())

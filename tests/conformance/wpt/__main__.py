"""Measures the WebSocket class: ``python -m tests.conformance.wpt FOLDER [--only TEXT]``.

FOLDER is a checkout of web-platform-tests, or as much of it as ``websockets``, ``resources`` and
``interfaces``. None of it is part of this repository.
"""

from __future__ import annotations

import argparse
import asyncio
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from bridge.servers.certificate import make_certificate
from tests.conformance.wpt.harness import Finding, run_all
from tests.conformance.wpt.scripts import Script, collect, collect_pages
from tests.conformance.wpt.server import HOST, serving

WANTED = 0.95  # of the applicable tests


def main() -> int:
    """Run what applies, print what was found, and say whether it is enough."""
    parser = argparse.ArgumentParser(prog="python -m tests.conformance.wpt")
    parser.add_argument("folder", type=Path, help="a checkout of web-platform-tests")
    parser.add_argument("--only", default="", help="run scripts with this in their name")
    parser.add_argument(
        "--pages", action="store_true", help="run the scripts of pages (.html) instead of .any.js"
    )
    asked = parser.parse_args()
    if not (asked.folder / "websockets").is_dir():
        parser.error(f"{asked.folder} has no folder websockets")
    found = collect_pages(asked.folder) if asked.pages else collect(asked.folder)
    scripts = [script for script in found if asked.only in script.name]
    applicable = [script for script in scripts if not script.why_not]
    findings = asyncio.run(run(asked.folder, applicable))
    print(table(scripts, findings))
    return 0 if share(findings) >= WANTED else 1


async def run(folder: Path, scripts: Sequence[Script]) -> list[Finding]:
    """Run scripts against a server of their own."""
    certificate = make_certificate(HOST)
    with tempfile.TemporaryDirectory() as place:
        authority = Path(place) / "authority.pem"
        authority.write_bytes(certificate.ca_pem)
        async with serving(certificate.server_context()) as ports:
            return await run_all(folder, scripts, ports, str(authority))


def share(findings: Sequence[Finding]) -> float:
    """The share of tests that passed."""
    return sum(each.passed for each in findings) / len(findings) if findings else 0.0


def table(scripts: Sequence[Script], findings: Sequence[Finding]) -> str:
    """What was found, as a person reads it."""
    failed = [each for each in findings if not each.passed]
    left_out = Counter(script.why_not for script in scripts if script.why_not)
    lines = [
        f"scripts     {len(scripts)}, each variant counted",
        f"applicable  {len(scripts) - left_out.total()}, with {len(findings)} tests",
        f"passed      {len(findings) - len(failed)} ({share(findings):.1%})",
        f"failed      {len(failed)}",
        *(f"  {each.script}: {each.test}: {each.why}" for each in failed),
        f"left out    {left_out.total()}",
        *(f"  {count} {why}" for why, count in left_out.most_common()),
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())

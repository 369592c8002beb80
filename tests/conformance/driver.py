"""Runs Autobahn's cases against our client, by the command line that everybody uses."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from tests.conformance.cases import ROOT, chapter
from tests.conformance.server import CaseResult, FuzzingServer

_SCRIPT = ROOT / "jsfixtures" / "conformance" / "autobahn.js"

PROTOCOL = (1, 2, 3, 4, 5, 6, 7, 9, 10)
COMPRESSION = (12, 13)


@dataclass(frozen=True)
class Way:
    """One way to run cases: options of the command line, and the chapters it is for."""

    name: str
    options: tuple[str, ...]
    chapters: tuple[int, ...]

    def takes(self, identifier: str) -> bool:
        """Whether a case is of one of its chapters."""
        return chapter(identifier) in self.chapters


PLAIN = Way("as scripts run by default", (), PROTOCOL)
# Tracing shows each frame, so none can take the short way of bridge/net/fastpath.py. Chapter 9 has
# more frames than a page may record, and few that could take it.
TRACED = Way(
    "with `--trace`, each frame the long way",
    ("--trace",),
    tuple(number for number in PROTOCOL if number != 9),
)
COMPRESSED = Way("with `--compression`", ("--compression",), COMPRESSION)


class ConformanceError(Exception):
    """The run itself went wrong; the message holds what the command line said."""


async def run_cases(
    cases: Sequence[type[Any]], way: Way, *, timeout: float
) -> dict[str, CaseResult]:
    """Run cases one after the other; results by case, in order. ``timeout`` is for all of them.

    Raises:
        ConformanceError: The script failed, or did not get through all cases.

    """
    async with FuzzingServer(cases) as server:
        runner = await asyncio.create_subprocess_exec(
            *_command(server.url, timeout),
            *way.options,
            stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.PIPE,
        )
        _, said = await runner.communicate()
        if runner.returncode != 0 or not server.is_finished:
            raise ConformanceError(
                f"the runner ended with {runner.returncode} after {len(server.results)} of "
                f"{len(cases)} cases:\n{said.decode()}"
            )
        return server.results


def _command(url: str, timeout: float) -> Iterator[str]:
    yield from (sys.executable, str(ROOT / "runner.py"), str(_SCRIPT))
    yield from ("--until", "closed", "--timeout", f"{timeout:g}", "--quiet")
    yield from ("--map", f"ws://autobahn.test={url}")


def with_fewer_messages(case: type[Any], count: int) -> type[Any]:
    """A case of compression that sends ``count`` messages and not a thousand."""
    return type(case.__name__, (case,), {"COUNT": count})

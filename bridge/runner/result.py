"""What became of one script, and of a whole run, as every report needs it: plain data."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from bridge.records import (
    ConsoleLine,
    HttpRecord,
    ModuleCall,
    Record,
    ScriptError,
    ScriptWarning,
    SocketRecord,
    Status,
)

Verdict = Status | Literal["interrupted", "skipped"]

USAGE = 2
INTERRUPTED = 130
TERMINATED = 143
UNREAD = 141
"""Whoever read our output has gone, as in ``weex-run … | head``: what a shell shows for SIGPIPE."""

EXIT_CODES: dict[Verdict, int] = {
    "passed": 0,
    "skipped": 0,  # whatever it was skipped for has a code of its own
    "failed": 1,
    "timeout": 3,
    "limit": 4,
    "interrupted": INTERRUPTED,
}

_MAX_LISTED = 20  # a script may have thousands of timers


@dataclass(frozen=True)
class Drawing:
    """What a worker tells when its script is over and its page is being drawn."""


@dataclass(frozen=True)
class Ending:
    """What a worker tells when its script is over; all else it told before, record by record.

    ``reason`` says in a sentence why the script did not just pass or fail. ``duration`` is in
    seconds from opening the page; None when nobody measured that.
    """

    status: Verdict
    reason: str = ""
    duration: float | None = None
    sockets: tuple[SocketRecord, ...] = ()
    open_at_end: tuple[str, ...] = ()
    tree: str = ""
    """The elements of its page, as an outline."""
    requests: tuple[HttpRecord, ...] = ()


@dataclass
class Result:
    """The outcome of one script. ``status`` and what follows it stand once the script is over.

    It can be pickled, so a script may run in any process on any machine. ``records`` has what the
    script printed and what went wrong, in the order in which it happened. ``earlier`` has the
    attempts before this one, none of which passed.
    """

    script: str
    records: list[Record] = field(default_factory=list)
    status: Verdict = "passed"
    reason: str = ""
    duration: float = 0.0
    """Seconds from opening the page to its end; with the process's start where it told no more."""
    sockets: tuple[SocketRecord, ...] = ()
    requests: tuple[HttpRecord, ...] = ()
    open_at_end: tuple[str, ...] = ()
    tree: str = ""
    earlier: tuple[Result, ...] = ()

    @property
    def console(self) -> list[ConsoleLine]:
        """What the script printed."""
        return [each for each in self.records if isinstance(each, ConsoleLine)]

    @property
    def errors(self) -> list[ScriptError]:
        """What the script threw and did not catch."""
        return [each for each in self.records if isinstance(each, ScriptError)]

    @property
    def warnings(self) -> list[ScriptWarning]:
        """What is likely a mistake in the script."""
        return [each for each in self.records if isinstance(each, ScriptWarning)]

    @property
    def failed(self) -> bool:
        """Whether the script itself did not do what it should; retrying may help."""
        return self.status in ("failed", "timeout", "limit")

    @property
    def flaky(self) -> bool:
        """Whether the script passed, but not at once."""
        return self.status == "passed" and bool(self.earlier)

    def add(self, record: Record) -> None:
        """Keep what happened while the script ran."""
        if not isinstance(record, ModuleCall):  # no report shows them
            self.records.append(record)

    def conclude(self, ending: Ending, elapsed: float) -> None:
        """Take over how it ended, ``elapsed`` seconds after its process was started."""
        self.status = ending.status
        self.reason = ending.reason
        self.duration = elapsed if ending.duration is None else ending.duration
        self.sockets = ending.sockets
        self.requests = ending.requests
        self.open_at_end = ending.open_at_end
        self.tree = ending.tree


@dataclass
class Summary:
    """How a run went. ``total`` scripts were to run; those nobody counted have not finished."""

    total: int
    passed: int = 0
    flaky: int = 0
    """Of those that passed: how many did so only when they were tried again."""
    failed: int = 0
    skipped: int = 0
    code: int = 0
    """The exit code: of several ways to fail, the highest."""
    seconds: float = 0.0

    @property
    def unfinished(self) -> int:
        """How many scripts were to run and have no outcome: the run was interrupted."""
        return self.total - self.passed - self.failed - self.skipped

    def add(self, result: Result) -> None:
        """Count the outcome of one more script."""
        self.code = max(self.code, EXIT_CODES[result.status])
        self.passed += result.status == "passed"
        self.flaky += result.flaky
        self.failed += result.failed
        self.skipped += result.status == "skipped"


def problem(result: Result) -> str:
    """Why a script did not pass, in one sentence; empty when it did."""
    if result.status in ("timeout", "skipped") and result.open_at_end:
        return f"{result.reason}; still open: {listed(result.open_at_end)}"
    if result.reason:
        return result.reason
    errors = len(result.errors)
    return f"{errors} error{'s' if errors != 1 else ''}" if errors else ""


def listed(items: Sequence[str]) -> str:
    """The first of many things, and how many more there are."""
    more = len(items) - _MAX_LISTED
    return "; ".join([*items[:_MAX_LISTED], *([f"and {more} more"] if more > 0 else [])])

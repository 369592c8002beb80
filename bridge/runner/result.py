"""What became of one script, as every report needs it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from bridge.records import ConsoleLine, Record, ScriptError, ScriptWarning, SocketRecord, Status

Verdict = Status | Literal["interrupted"]

USAGE = 2
INTERRUPTED = 130
TERMINATED = 143
UNREAD = 141
"""Whoever read our output has gone, as in ``weex-run … | head``: what a shell shows for SIGPIPE."""

EXIT_CODES: dict[Verdict, int] = {
    "passed": 0,
    "failed": 1,
    "timeout": 3,
    "limit": 4,
    "interrupted": INTERRUPTED,
}


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


@dataclass
class Result:
    """The outcome of one script. ``status`` and what follows it stand once the script is over."""

    script: str
    console: list[ConsoleLine] = field(default_factory=list)
    errors: list[ScriptError] = field(default_factory=list)
    warnings: list[ScriptWarning] = field(default_factory=list)
    status: Verdict = "passed"
    reason: str = ""
    duration: float = 0.0
    """Seconds from opening the page to its end; with the process's start where it told no more."""
    sockets: tuple[SocketRecord, ...] = ()
    open_at_end: tuple[str, ...] = ()

    def add(self, record: Record) -> None:
        """Keep what happened while the script ran."""
        match record:
            case ConsoleLine():
                self.console.append(record)
            case ScriptError():
                self.errors.append(record)
            case ScriptWarning():
                self.warnings.append(record)

    def conclude(self, ending: Ending, elapsed: float) -> None:
        """Take over how it ended, ``elapsed`` seconds after its process was started."""
        self.status = ending.status
        self.reason = ending.reason
        self.duration = elapsed if ending.duration is None else ending.duration
        self.sockets = ending.sockets
        self.open_at_end = ending.open_at_end


def exit_code(results: Iterable[Result]) -> int:
    """The exit code of a run: of several ways to fail, the one with the highest code."""
    return max((EXIT_CODES[result.status] for result in results), default=0)

"""What became of one script, as every report needs it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from bridge.records import ConsoleLine, Record, ScriptError, ScriptWarning, SocketRecord, Status

EXIT_CODES: dict[Status, int] = {"passed": 0, "failed": 1, "timeout": 3, "limit": 4}
USAGE = 2
INTERRUPTED = 130


@dataclass
class Result:
    """The outcome of one script. ``reason`` says in a sentence why it did not just pass or fail."""

    script: str
    status: Status = "passed"
    duration: float = 0.0
    """Seconds from opening the page to its end."""
    reason: str = ""
    console: list[ConsoleLine] = field(default_factory=list)
    errors: list[ScriptError] = field(default_factory=list)
    warnings: list[ScriptWarning] = field(default_factory=list)
    sockets: list[SocketRecord] = field(default_factory=list)
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


@dataclass(frozen=True)
class Ending:
    """What a worker tells when its script is over; all else it told before, record by record."""

    status: Status
    duration: float
    reason: str = ""
    sockets: tuple[SocketRecord, ...] = ()
    open_at_end: tuple[str, ...] = ()


def exit_code(results: Iterable[Result]) -> int:
    """The exit code of a run: of several ways to fail, the one with the highest code."""
    return max((EXIT_CODES[result.status] for result in results), default=0)

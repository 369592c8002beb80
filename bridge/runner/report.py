"""Reports for people: what scripts print, what went wrong, and how the run went.

Standard output has what scripts print and the report itself, standard error has warnings, errors
and the progress line. What comes from scripts is data: it cannot move the cursor or forge a line.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from typing import TextIO

from bridge.records import ConsoleLine, FrameRecord, Record, ScriptError, ScriptWarning
from bridge.runner.collect import Script
from bridge.runner.result import Result

_UNPRINTABLE = re.compile(r"[^\n\t\x20-\x7e]")
_CLEAR_LINE = "\r\x1b[2K"


def printable(text: str) -> str:
    """Text with line ends and tabs as they are, and every other control character escaped."""
    return _UNPRINTABLE.sub(_escape, text)


def _escape(found: re.Match[str]) -> str:
    character = found[0]
    if character.isprintable() or character == "\u200d":  # joins emoji
        return character
    return character.encode("unicode_escape").decode("ascii")


class TextReporter:
    """Writes a run as text.

    Args:
        names: of the scripts that will run; with more than one, lines name theirs.
        quiet: only what scripts print and what fails.
    """

    def __init__(self, names: Sequence[str], *, quiet: bool = False) -> None:
        total = len(names)
        self._total = total
        self._common = _common_folder(names)
        self._quiet = quiet
        self._done: list[Result] = []
        self._progress = total > 1 and not quiet and sys.stderr.isatty()
        self._sockets: set[int] = set()

    def started(self, script: Script) -> None:
        """Show which script runs now."""
        if self._progress:
            done = len(self._done) + 1
            self._show(sys.stderr, f"{_CLEAR_LINE}[{done}/{self._total}] {script.name}", end="")

    def happened(self, script: Script, record: Record) -> None:
        """Print what a script printed, and what it did wrong."""
        match record:
            case ConsoleLine(level="warn" | "error", text=text):
                self._write(sys.stderr, script, text)
            case ConsoleLine(text=text):
                self._write(sys.stdout, script, text)
            case ScriptError():
                self._write(sys.stderr, script, f"error: {record}\n{record.stack}".rstrip())
            case ScriptWarning() if not self._quiet:
                self._write(sys.stderr, script, f"warning: {record}")
            case FrameRecord():
                self._write(sys.stdout, script, _frame_line(record))

    def ended(self, result: Result) -> None:
        """Say how a script ended, where that is not plain from what it printed."""
        self._done.append(result)
        self._clear()
        problem = _problem(result)
        if self._total > 1 and not self._quiet:
            mark = "ok  " if result.status == "passed" else "FAIL"
            line = f"{mark} {result.script} ({result.duration:.2f} s)"
            self._show(sys.stdout, f"{line}: {problem}" if problem else line)
        elif problem:
            self._show(sys.stderr, f"{result.script}: {problem}")
        if result.status == "passed" and not self._quiet:
            self._note_timers(result)

    def _note_timers(self, result: Result) -> None:
        timers = [item for item in result.open_at_end if item.startswith(("timer", "interval"))]
        if timers:
            self._show(
                sys.stderr,
                f"note: {result.script} ended with {'; '.join(timers)} still to come: --settle "
                "SECONDS waits longer, --until closed waits for all",
            )

    def finish(self) -> None:
        """Write the last line of a run of several scripts."""
        self._clear()
        if self._total == 1 or (self._quiet and not self._failed()):
            return
        passed = len(self._done) - self._failed()
        seconds = sum(result.duration for result in self._done)
        self._show(sys.stdout, f"{passed} passed, {self._failed()} failed in {seconds:.2f} s")

    def _failed(self) -> int:
        return sum(result.status != "passed" for result in self._done)

    def _write(self, stream: TextIO, script: Script, text: str) -> None:
        self._clear()
        prefix = f"[{script.name[len(self._common) :]}] " if self._total > 1 else ""
        lines = printable(text).split("\n")
        self._show(stream, "\n".join(prefix + line for line in lines))

    def _clear(self) -> None:
        if self._progress:
            self._show(sys.stderr, _CLEAR_LINE, end="")

    @staticmethod
    def _show(stream: TextIO, text: str, end: str = "\n") -> None:
        # Flushed each time, so that both streams keep their order when they end in one place.
        print(text, file=stream, end=end, flush=True)


def _common_folder(names: Sequence[str]) -> str:
    """The folder all names begin with, which need not be repeated on every line."""
    folders = {name[: name.rfind("/") + 1] for name in names}
    return folders.pop() if len(folders) == 1 else ""


def _frame_line(record: FrameRecord) -> str:
    arrow = "->" if record.sent else "<-"
    when = f"{record.at * 1000:8.1f} ms"
    return f"socket {record.socket} {when} {arrow} {record.kind:<9} {record.text}"


def _problem(result: Result) -> str:
    """Why a script did not pass, in one sentence; empty when its errors have been shown."""
    if result.status == "timeout" and result.open_at_end:
        return f"{result.reason}; still open: {'; '.join(result.open_at_end)}"
    if result.reason:
        return result.reason
    errors = len(result.errors)
    return f"{errors} error{'s' if errors != 1 else ''}" if errors else ""

"""Reports for people: what scripts print, what went wrong, and how the run went.

Standard output has what scripts print and the report itself, standard error has warnings, errors
and the progress line. What comes from scripts is data: it cannot move the cursor or forge a line.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from typing import TextIO

from bridge.records import ConsoleLine, FrameRecord, Record, ScriptError, ScriptWarning
from bridge.runner.collect import Script
from bridge.runner.output import write
from bridge.runner.progress import ProgressLine
from bridge.runner.result import Result
from bridge.source import shown

_MAX_LISTED = 20  # a script may have thousands of timers


class TextReporter:
    """Writes a run as text.

    Args:
        names: of the scripts that will run; with more than one, lines name theirs.
        quiet: only what scripts print and what fails.
        output: in place of standard output, when that is taken by another report.
    """

    def __init__(
        self, names: Sequence[str], *, quiet: bool = False, output: TextIO | None = None
    ) -> None:
        self._total = len(names)
        self._common = _common_folder(names)
        self._quiet = quiet
        self._output = output or sys.stdout
        self._begun = time.monotonic()
        self._started = self._passed = self._failed = 0
        self._progress = ProgressLine(sys.stderr) if self._total > 1 and not quiet else None

    def started(self, script: Script) -> None:
        """Show which script runs now."""
        self._started += 1
        if self._progress:
            self._progress.show(f"[{self._started}/{self._total}] {script.name}")

    def happened(self, script: Script, record: Record) -> None:
        """Print what a script printed, and what it did wrong."""
        match record:
            case ConsoleLine(level="warn" | "error", text=text):
                self._say(sys.stderr, script, text)
            case ConsoleLine(text=text):
                self._say(self._output, script, text)
            case ScriptError():
                self._say(sys.stderr, script, _indented(f"error: {record}\n{record.stack}"))
            case ScriptWarning() if not self._quiet:
                self._say(sys.stderr, script, _indented(f"warning: {record}"))
            case FrameRecord():
                self._say(self._output, script, _frame_line(record))

    def ended(self, result: Result) -> None:
        """Say how a script ended, where that is not plain from what it printed."""
        if result.status == "interrupted":
            return
        if result.status == "passed":
            self._passed += 1
        else:
            self._failed += 1
        problem = _problem(result)
        if self._total > 1 and not self._quiet:
            mark = "ok  " if result.status == "passed" else "FAIL"
            line = f"{mark} {result.script} ({result.duration:.2f} s)"
            self._print(self._output, f"{line}: {problem}" if problem else line)
        elif problem:
            self._print(sys.stderr, f"{result.script}: {problem}")
        if result.status == "passed" and not self._quiet:
            self._note_timers(result)

    def _note_timers(self, result: Result) -> None:
        timers = [item for item in result.open_at_end if item.startswith(("timer", "interval"))]
        if timers:
            self._print(
                sys.stderr,
                f"note: {result.script} ended with {_listed(timers)} still to come: --settle "
                "SECONDS waits longer, --until closed waits for all",
            )

    def finish(self) -> None:
        """Write the last line of a run of several scripts."""
        if self._progress:
            self._progress.clear()
        if self._total == 1 or (self._quiet and not self._failed):
            return
        parts = [f"{self._passed} passed", f"{self._failed} failed"]
        if unfinished := self._total - self._passed - self._failed:
            parts.append(f"{unfinished} not finished")
        seconds = time.monotonic() - self._begun
        self._print(self._output, f"{', '.join(parts)} in {seconds:.2f} s")

    def _say(self, stream: TextIO, script: Script, text: str) -> None:
        """Print what a script has to say, each line with its name where several run."""
        if self._total > 1:
            prefix = f"[{script.name[len(self._common) :]}] "
            text = prefix + text.replace("\n", f"\n{prefix}")
        self._print(stream, text, keep="\n\t")

    def _print(self, stream: TextIO, text: str, keep: str = "") -> None:
        if self._progress:
            self._progress.clear()
        write(stream, shown(text, keep) + "\n")


def _indented(text: str) -> str:
    """Keep lines of a message or a stack from passing for lines of the report."""
    first, *rest = text.rstrip("\n").split("\n")
    return "\n".join([first, *(f"    {line.strip()}" for line in rest)])


def _common_folder(names: Sequence[str]) -> str:
    """The folder all names begin with, which need not be repeated on every line."""
    folders = {name[: name.rfind("/") + 1] for name in names}
    return folders.pop() if len(folders) == 1 else ""


def _frame_line(record: FrameRecord) -> str:
    arrow = "->" if record.sent else "<-"
    when = f"{record.at * 1000:8.1f} ms"
    return shown(f"socket {record.socket} {when} {arrow} {record.kind:<9} {record.text}")


def _listed(items: Sequence[str]) -> str:
    """The first of many things, and how many more there are."""
    more = len(items) - _MAX_LISTED
    shown_items = [*items[:_MAX_LISTED], *([f"and {more} more"] if more > 0 else [])]
    return "; ".join(shown_items)


def _problem(result: Result) -> str:
    """Why a script did not pass, in one sentence; empty when its errors have been shown."""
    if result.status == "timeout" and result.open_at_end:
        return f"{result.reason}; still open: {_listed(result.open_at_end)}"
    if result.reason:
        return result.reason
    errors = len(result.errors)
    return f"{errors} error{'s' if errors != 1 else ''}" if errors else ""

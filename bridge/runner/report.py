"""Reports for people: what scripts print, what went wrong, and how the run went.

Standard output has what scripts print and the report itself, standard error has warnings, errors
and the progress line. What comes from scripts is data: it cannot move the cursor or forge a line.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TextIO

from bridge.records import (
    ConsoleLine,
    FrameRecord,
    Record,
    RequestTrace,
    ScriptError,
    ScriptWarning,
)
from bridge.runner.collect import Script
from bridge.runner.details import trace_line
from bridge.runner.hints import hints
from bridge.runner.output import write
from bridge.runner.progress import ProgressLine
from bridge.runner.reporter import Reporter
from bridge.runner.result import Result, Summary, problem
from bridge.source import shown

_MARKS = {"passed": "ok  ", "skipped": "skip"}
_MANY = 20  # scripts: what failed among more is named again at the end, where it is seen
_NAMED = 100  # of what failed, at most


class TextReporter(Reporter):
    """Writes a run as text.

    Args:
        quiet: only what scripts print and what fails.
        output: in place of standard output, when that is taken by another report.
        errors: in place of standard error, when all goes to one file.
        headline: what to say first, such as the seed of a shuffled run.
    """

    def __init__(
        self,
        *,
        quiet: bool = False,
        output: TextIO | None = None,
        errors: TextIO | None = None,
        headline: str = "",
    ) -> None:
        self._quiet = quiet
        self._output = output or sys.stdout
        self._errors = errors or sys.stderr
        self._headline = headline
        self._total = 0
        self._is_counted = False
        self._failed: list[str] = []
        self._common = ""
        self._progress: ProgressLine | None = None
        self._noted: set[str] = set()

    def begin(self, scripts: Sequence[Script]) -> None:
        """Say what holds for the whole run; with more than one script, lines name theirs."""
        self._total = len(scripts)
        self._is_counted = self._total != 1 or any(script.is_of_tests for script in scripts)
        self._common = _common_folder([script.name for script in scripts])
        if self._total > 1 and not self._quiet:
            self._progress = ProgressLine(self._errors)
        if self._headline and not self._quiet:
            self._print(self._output, self._headline)

    def running(self, finished: int, names: Sequence[str]) -> None:
        """Show which scripts run now."""
        if self._progress:
            self._progress.show(f"[{finished + len(names)}/{self._total}] {', '.join(names)}")

    def happened(self, script: Script, record: Record) -> None:
        """Print what a script printed, and what it did wrong."""
        match record:
            case ConsoleLine(level="warn" | "error", text=text):
                self._say(self._errors, script, text)
            case ConsoleLine(text=text):
                self._say(self._output, script, text)
            case ScriptError():
                self._say(self._errors, script, _indented(f"error: {record}\n{record.stack}"))
            case ScriptWarning(about_setup=True) if not self._quiet:
                self._note(str(record))
            case ScriptWarning() if not self._quiet:
                self._say(self._errors, script, _indented(f"warning: {record}"))
            case FrameRecord() | RequestTrace():
                self._say(self._output, script, trace_line(record))

    def retrying(self, script: Script, result: Result, attempt: int) -> None:
        """Say why a script is tried again."""
        if not self._quiet:
            seconds = f"({result.duration:.2f} s)"
            again = f"{problem(result)}; attempt {attempt} begins"
            self._print(self._output, f"retry {script.name} {seconds}: {again}")

    def ended(self, script: Script, result: Result) -> None:
        """Say how a script ended, where that is not plain from what it printed."""
        if result.status == "interrupted" or (result.status == "skipped" and self._quiet):
            return
        if result.tree and not self._quiet:
            self._print(self._output, result.tree, keep="\n")
        why = problem(result)
        if result.flaky:
            why = f"flaky, passed on attempt {len(result.earlier) + 1}"
        if result.failed and len(self._failed) < _NAMED:
            self._failed.append(f"{script.name}: {why}")
        if self._is_counted and not self._quiet:
            line = f"{_MARKS.get(result.status, 'FAIL')} {script.name} ({result.duration:.2f} s)"
            self._print(self._output, f"{line}: {why}" if why else line)
        elif why:
            self._print(self._errors, f"{script.name}: {why}")
        if not self._quiet:
            for hint in hints(result):
                self._note(hint)

    def _note(self, text: str) -> None:
        """Say what changes nothing, once in a run."""
        if text not in self._noted:
            self._noted.add(text)
            self._print(self._errors, f"note: {text}")

    def finish(self, summary: Summary) -> None:
        """Write the last line of a run of several scripts, or of a test."""
        if self._progress:
            self._progress.clear()
        if not self._is_counted or (self._quiet and not summary.failed):
            return
        if self._total > _MANY and not self._quiet:
            self._name_failed(summary.failed)
        parts = [f"{summary.passed} passed", f"{summary.failed} failed"]
        if summary.flaky:
            parts[0] += f" ({summary.flaky} flaky)"
        if summary.skipped:
            parts.append(f"{summary.skipped} skipped")
        if summary.unfinished:
            parts.append(f"{summary.unfinished} not finished")
        if self._headline and self._quiet:
            parts[-1] += f", {self._headline}"
        self._print(self._output, f"{', '.join(parts)} in {summary.seconds:.2f} s")

    def _name_failed(self, count: int) -> None:
        for each in self._failed:
            self._print(self._output, f"failed: {each}")
        if (more := count - len(self._failed)) > 0:
            self._print(self._output, f"failed: and {more} more")

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
    return "\n".join([first, *(f"    {_aligned(line)}" for line in rest)])


def _aligned(line: str) -> str:
    """A line of a stack without its indentation; one of a message with it."""
    return line.strip() if line.lstrip().startswith("at ") else line.rstrip()


def _common_folder(names: Sequence[str]) -> str:
    """The folder all names begin with, which need not be repeated on every line."""
    folders = {name[: name.rfind("/") + 1] for name in names}
    return folders.pop() if len(folders) == 1 else ""

"""TAP, the Test Anything Protocol, in its version 14: a test point a script, with what went wrong
and what was printed in YAML below it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TextIO

from bridge.runner.collect import Script
from bridge.runner.details import account, console, headline, kind, place
from bridge.runner.output import write
from bridge.runner.reporter import Reporter
from bridge.runner.result import Result, Summary
from bridge.source import shown


class TapReporter(Reporter):
    """Writes each test point as soon as its script is over.

    Args:
        about: what holds for the whole run.
    """

    def __init__(self, file: TextIO, about: Mapping[str, str]) -> None:
        self._file = file
        self._about = about
        self._number = 0

    def begin(self, scripts: Sequence[Script]) -> None:
        """Write the plan."""
        about = "".join(f"# {key}: {shown(value)}\n" for key, value in self._about.items())
        write(self._file, f"TAP version 14\n1..{len(scripts)}\n{about}")

    def ended(self, script: Script, result: Result) -> None:
        """Write a test point."""
        if result.status == "interrupted":
            return
        self._number += 1
        word = "not ok" if result.failed else "ok"
        point = f"{word} {self._number} - {_escaped(script.name)}"
        if result.status == "skipped":
            point += f" # SKIP {headline(result)}"
        lines = "".join(f"  {line}\n" for line in _yaml(_diagnostics(script, result)))
        write(self._file, f"{point}\n  ---\n{lines}  ...\n")

    def finish(self, summary: Summary) -> None:
        """Say so when not all of the plan has been carried out."""
        if summary.unfinished:
            write(self._file, "Bail out! interrupted\n")


def _escaped(text: str) -> str:
    """A description in which nothing looks like a directive."""
    return re.sub(r"([\\#])", r"\\\1", shown(text))


def _diagnostics(script: Script, result: Result) -> dict[str, Any]:
    found: dict[str, Any] = {}
    if result.failed:
        file, line, column = place(script, result)
        found["message"] = headline(result)
        found["severity"] = {"timeout": "timeout"}.get(result.status, "fail")
        found["type"] = kind(result)
        found["at"] = {"file": file, "line": line, "column": column}
        found["errors"] = account(result)
    if result.earlier:
        found["flaky"] = result.flaky
        found["earlier"] = [headline(attempt) for attempt in result.earlier]
    found["duration_ms"] = round(result.duration * 1000, 3)
    found["open"] = [shown(each) for each in result.open_at_end]
    found["console"] = list(console(result))
    found["warnings"] = [shown(str(each)) for each in result.warnings]
    return {key: value for key, value in found.items() if value != []}


def _yaml(values: Mapping[str, Any]) -> Iterator[str]:
    for key, value in values.items():
        if isinstance(value, list):
            yield f"{key}:"
            yield from (f"  - {_scalar(each)}" for each in value)
        elif isinstance(value, dict):
            yield f"{key}:"
            yield from (f"  {name}: {_scalar(each)}" for name, each in value.items())
        else:
            yield f"{key}: {_scalar(value)}"


def _scalar(value: Any) -> str:
    """JSON is YAML too, unless it writes characters as halves; nothing here needs that."""
    return json.dumps(value, ensure_ascii=False)

"""Reports for programs, in JSON: an object a line for each script, or one for the whole run."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any, TextIO

from bridge.records import ConsoleLine, HttpRecord, ScriptError, ScriptWarning, SocketRecord
from bridge.runner.collect import Script
from bridge.runner.output import write
from bridge.runner.reporter import Reporter
from bridge.runner.result import Result, Summary, Verdict

# What stands among the errors of a script that has a reason not to have passed.
_NAMES: dict[Verdict, str] = {
    "failed": "Crash",
    "timeout": "Timeout",
    "limit": "LimitExceeded",
    "interrupted": "Interrupted",
    "skipped": "Skipped",
}


class LinesReporter(Reporter):
    """Writes an object a line, each as soon as its script is over."""

    def __init__(self, file: TextIO) -> None:
        self._file = file

    def ended(self, script: Script, result: Result) -> None:
        """Write the line of a script."""
        write(self._file, _text(as_json(result)) + "\n")


class DocumentReporter(Reporter):
    """Writes one object: ``{"scripts": […], "summary": {…}}``."""

    def __init__(self, file: TextIO, about: Mapping[str, str]) -> None:
        self._file = file
        self._about = dict(about)
        self._separator = "\n"

    def begin(self, scripts: Sequence[Script]) -> None:
        """Open the object."""
        write(self._file, f'{{"about": {_text(self._about)},\n"scripts": [')

    def ended(self, script: Script, result: Result) -> None:
        """Write what became of a script."""
        write(self._file, self._separator + _text(as_json(result)))
        self._separator = ",\n"

    def finish(self, summary: Summary) -> None:
        """Close the object."""
        counts = {
            "total": summary.total,
            "passed": summary.passed,
            "flaky": summary.flaky,
            "failed": summary.failed,
            "skipped": summary.skipped,
            "unfinished": summary.unfinished,
            "duration_s": round(summary.seconds, 6),
            "exit_code": summary.code,
        }
        write(self._file, f'\n],\n"summary": {_text(counts)}}}\n')


def _text(value: object) -> str:
    return json.dumps(_well_formed(value))


def as_json(result: Result) -> dict[str, Any]:
    """A result as the object ``docs/running-scripts.md`` describes."""
    errors = list(result.errors)
    if result.status in _NAMES and result.reason:
        errors.append(ScriptError(_NAMES[result.status], result.reason, None))
    found = {
        "script": result.script,
        "status": result.status,
        "duration_s": round(result.duration, 6),
        "console": [_console(line) for line in result.console],
        "errors": [_error(error) for error in errors],
        "sockets": [_socket(socket) for socket in result.sockets],
        "requests": [_request(request) for request in result.requests],
        "warnings": [_warning(warning) for warning in result.warnings],
        "open_at_end": list(result.open_at_end),
    }
    if result.earlier:
        found["flaky"] = result.flaky
        found["earlier"] = [as_json(attempt) for attempt in result.earlier]
    return found


def _well_formed(value: Any) -> Any:
    """Replace halves of characters, which scripts can make and strict readers of JSON refuse."""
    match value:
        case str() if not value.isascii():
            return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        case list():
            return [_well_formed(each) for each in value]
        case dict():
            return {key: _well_formed(each) for key, each in value.items()}
    return value


def _console(line: ConsoleLine) -> dict[str, Any]:
    return {"level": line.level, "text": line.text, "line": line.place.line if line.place else None}


def _error(error: ScriptError) -> dict[str, Any]:
    file, line, column = error.place or (None, None, None)
    return {
        "name": error.name,
        "message": error.message,
        "file": file,
        "line": line,
        "column": column,
        "stack": error.stack,
    }


def _warning(warning: ScriptWarning) -> dict[str, Any]:
    file, line, _ = warning.place or (None, None, None)
    code = warning.code or None
    return {"code": code, "message": warning.message, "file": file, "line": line}


def _socket(socket: SocketRecord) -> dict[str, Any]:
    return {
        "url": socket.url,
        "mapped_to": socket.mapped_to,
        "sent": socket.sent,
        "received": socket.received,
        "close": asdict(socket.close) if socket.close else None,
        "error": socket.error,
    }


def _request(request: HttpRecord) -> dict[str, Any]:
    return {
        "method": request.method,
        "url": request.url,
        "mapped_to": request.mapped_to,
        "scripted": request.scripted,
        "redirects": request.redirects,
        "status": request.status,
        "sent": request.sent,
        "received": request.received,
        "began_s": round(request.began, 6),
        "ended_s": None if request.ended is None else round(request.ended, 6),
        "error": request.error or None,
    }

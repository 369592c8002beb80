"""What reports for programs say of a script, in the words that all of them share."""

from __future__ import annotations

from collections.abc import Iterator

from bridge.records import ConsoleLine, FrameRecord, RequestTrace, ScriptError
from bridge.runner.collect import Script
from bridge.runner.result import Result, problem
from bridge.source import shown
from bridge.wire import Place


def headline(result: Result) -> str:
    """Why a script did not pass, in one line: its first error, or why it was ended."""
    if result.reason or not result.errors:
        return shown(problem(result))
    first, *more = result.errors
    rest = f" (and {len(more)} more error{'s' * (len(more) > 1)})" if more else ""
    return shown(f"{first.name}: {first.message}{rest}")


def kind(result: Result) -> str:
    """What kind of failure it was, in one word."""
    if result.status == "failed" and not result.reason and result.errors:
        return shown(result.errors[0].name) or "Error"
    return {"timeout": "Timeout", "limit": "LimitExceeded"}.get(result.status, "Crash")


def account(result: Result) -> list[str]:
    """All that went wrong, line by line."""
    lines = [line for error in result.errors for line in _error_lines(error)]
    if why := problem(result) if result.reason else "":
        lines.append(why)
    return [shown(line, "\t") for line in lines]


def console(result: Result) -> Iterator[str]:
    """What a script printed, line by line, and its frames where they were traced."""
    for record in result.records:
        match record:
            case ConsoleLine(text=text):
                yield from (shown(line, "\t") for line in text.split("\n"))
            case FrameRecord() | RequestTrace():
                yield trace_line(record)


def trace_line(record: FrameRecord | RequestTrace) -> str:
    """One thing that crossed the wire."""
    arrow = "->" if record.sent else "<-"
    when = f"{record.at * 1000:8.1f} ms"
    if isinstance(record, RequestTrace):
        return shown(f"request {record.request} {when} {arrow} {record.text}")
    return shown(f"socket {record.socket} {when} {arrow} {record.kind:<9} {record.text}")


def place(script: Script, result: Result) -> Place:
    """The line to look at: of the first error that has one, else where the script begins."""
    found = next((error.place for error in result.errors if error.place), None)
    return found or Place(script.file, max(1, script.first_line - (script.name != script.file)), 1)


def _error_lines(error: ScriptError) -> list[str]:
    stack = error.stack.strip().split("\n") if error.stack.strip() else []
    return [*str(error).split("\n"), *(f"    {line.strip()}" for line in stack)]

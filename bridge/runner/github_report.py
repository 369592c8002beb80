"""Annotations of GitHub Actions: what went wrong is shown at its line of a pull request."""

from __future__ import annotations

import os
import secrets
from collections.abc import Sequence
from pathlib import Path
from typing import TextIO

from bridge.runner.collect import Script
from bridge.runner.details import account, headline, place
from bridge.runner.output import write
from bridge.runner.reporter import Reporter
from bridge.runner.result import Result, Summary
from bridge.source import shown


class GitHubReporter(Reporter):
    """Writes annotations when the run is over, where they are not among what scripts print."""

    def __init__(self, file: TextIO) -> None:
        self._file = file
        self._lines: list[str] = []

    def ended(self, script: Script, result: Result) -> None:
        """Keep what there is to say of a script."""
        if result.failed:
            text = "\n".join(account(result)) or headline(result)
            self._add("error", script, result, headline(result), text)
        elif result.flaky:
            *_, failed = result.earlier
            title = f"flaky, passed on attempt {len(result.earlier) + 1}"
            self._add("warning", script, failed, title, headline(failed))

    def finish(self, summary: Summary) -> None:
        """Write it."""
        for line in self._lines:
            write(self._file, line + "\n")

    def _add(self, level: str, script: Script, result: Result, title: str, text: str) -> None:
        at = place(script, result)
        file = _in_workspace(script.path) if at.file == script.file else at.file
        self._lines.append(
            annotation(
                level,
                text,
                file=file,
                line=str(at.line),
                col=str(at.column),
                title=f"{script.name}: {title}",
            )
        )


def annotation(level: str, message: str, **properties: str) -> str:
    """A workflow command, in which no character can end its message or add a property."""
    named = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    return f"::{level} {named}::{_data(message)}"


def _data(text: str) -> str:
    escaped = shown(text.replace("%", "%25"), "\r\n\t")
    return escaped.replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _in_workspace(path: Path) -> str:
    """A file as seen from the top of the repository, which annotations name it by."""
    top = os.environ.get("GITHUB_WORKSPACE")
    absolute = path.absolute()
    if top and absolute.is_relative_to(top):
        return str(absolute.relative_to(top))
    return str(path)


class CommandsStopped(Reporter):
    """Keeps what scripts print from being taken for workflow commands. Stands after the reports
    that show it, and before the one that gives such commands."""

    def __init__(self, file: TextIO) -> None:
        self._file = file
        self._token = secrets.token_hex(16)

    def begin(self, scripts: Sequence[Script]) -> None:
        """Stop commands, by a word that no script can know."""
        write(self._file, f"::stop-commands::{self._token}\n")

    def finish(self, summary: Summary) -> None:
        """Let them work again."""
        write(self._file, f"::{self._token}::\n")

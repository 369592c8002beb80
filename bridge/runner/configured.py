"""Options from a project's file, as the words one would type for them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from bridge.config import SHARED, Kind, Settings, checked, number, path, switch, text, words

# Where the file has another name for an option than the command line.
_TYPED = {"maps": "map", "frameworks": "framework", "services": "service"}


def _paths(value: Any, folder: Path) -> tuple[str, ...]:
    return tuple(path(each, folder) for each in words(value, folder))


def _reports(value: Any, folder: Path) -> tuple[str, ...]:
    """Reports, their files relative to the folder of the settings."""
    parts = [each.partition(":") for each in words(value, folder)]
    return tuple(
        f"{kind}:{path(file, folder)}" if file not in ("", "-") else kind + colon + file
        for kind, colon, file in parts
    )


def _maybe_number(value: Any, folder: Path) -> bool | float:
    """A switch that may have a number instead."""
    if isinstance(value, bool | int):
        return value
    raise ValueError("true, false or a number")


def _jobs(value: Any, folder: Path) -> str | float:
    return "auto" if value == "auto" else number(value, folder)


_RUN: dict[str, Kind] = {
    **SHARED,
    "coverage": path,
    "executor": text,
    "fail-fast": _maybe_number,
    "filter": words,
    "global-timeout": number,
    "jobs": _jobs,
    "json": path,
    "paths": _paths,
    "quiet": switch,
    "report": _reports,
    "retries": number,
    "screenshot": path,
    "shard": text,
    "shuffle": _maybe_number,
    "storage": path,
}


def check(settings: Settings) -> None:
    """Take what ``[tool.weex.run]`` says into the shared table, which it goes before.

    Raises:
        UsageError: It says what makes no sense.
    """
    table = settings.tables.get("run", {})
    assert settings.file is not None
    settings.shared.update(checked(table, _RUN, settings.file, "tool.weex.run"))


def as_words(settings: Settings) -> list[str]:
    """What one would type for the options of the file, but ``env``, whose values have types."""
    typed: list[str] = []
    after: list[str] = []
    for key, value in settings.shared.items():
        if key == "paths":
            after += value
        elif key == "default-maps":
            typed += [] if value else ["--no-default-maps"]
        elif key != "env":
            typed += _words(f"--{_TYPED.get(key, key)}", value)
    return [*typed, *after]


def _words(option: str, value: Any) -> list[str]:
    match value:
        case True if option in ("--fail-fast", "--shuffle"):
            return [f"{option}="]
        case True:
            return [option]
        case False:
            return []
        case tuple():
            return [f"{option}={each}" for each in value]
        case dict():
            return [f"{option}={name}={each}" for name, each in value.items()]
    return [f"{option}={value}"]

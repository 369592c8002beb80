"""The options a project writes down once: ``[tool.weex]`` of its ``pyproject.toml``.

The table itself has what every device of the project is like; the command line and the pytest
plugin have tables of their own below it, which they check with :func:`checked`.
"""

from __future__ import annotations

import math
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from bridge.errors import UsageError
from bridge.source import read_source, shown

NAME = "pyproject.toml"
Kind = Callable[[Any, Path], Any]
"""Reads a value of the file: gives what it means, or raises ValueError with what it should be.
Paths are relative to the folder that is given too."""


@dataclass(frozen=True)
class Settings:
    """What a project's file says.

    ``shared`` is what all devices have in common, under the names of :data:`SHARED`, checked and in
    one form each. ``tables`` are those of single tools, as they stand in the file, by their names.
    """

    file: Path | None = None
    shared: dict[str, Any] = field(default_factory=dict)
    tables: dict[str, dict[str, Any]] = field(default_factory=dict)

    @property
    def folder(self) -> Path:
        """What paths in the file are relative to."""
        return self.file.parent if self.file else Path()


def settings(file: str | Path | None = None, *, start: Path | None = None) -> Settings:
    """Read the options of a project.

    Args:
        file: a TOML file; one without ``[tool.weex]`` is such a table itself. By default the
            nearest ``pyproject.toml``.
        start: where to begin to look for that: a folder, which is the current one by default.

    Raises:
        UsageError: The file cannot be read, is not TOML, or says what makes no sense.
    """
    found = nearest(start or Path()) if file is None else Path(file)
    if found is None:
        return Settings()
    text = read_source(found)
    if file is None and "weex" not in text:
        return Settings()  # without a look for what TOML it is, which takes longer than all else
    table = _table(found, text, own=file is not None)
    if table is None:
        return Settings()
    tables = {key: table.pop(key) for key in TABLES if isinstance(table.get(key), dict)}
    shared = checked(table, SHARED, found, "tool.weex")
    return Settings(found, shared, tables)


def nearest(folder: Path) -> Path | None:
    """The ``pyproject.toml`` of a folder, or of the nearest one above it that has one."""
    try:
        absolute = folder.absolute()
    except OSError:  # the current folder has been deleted
        return None
    for each in (absolute, *absolute.parents):
        if (each / NAME).is_file():
            return Path(os.path.relpath(each / NAME))
    return None


def checked(
    table: Mapping[str, Any], known: Mapping[str, Kind], file: Path, name: str
) -> dict[str, Any]:
    """The values of a table in the forms that their kinds give.

    Raises:
        UsageError: There is a key that is not known, or a value of another kind.
    """
    return {
        key: _checked(key, value, known, f"{shown(str(file))}: {shown(key)} in [{name}]", file)
        for key, value in table.items()
    }


def _checked(key: str, value: Any, known: Mapping[str, Kind], where: str, file: Path) -> Any:
    if key not in known:
        near = get_close_matches(key, (*known, *TABLES) if known is SHARED else known, 1)
        meant = f"did you mean {near[0]}?" if near else f"there are {', '.join(sorted(known))}"
        raise UsageError(f"{where} is no option: {meant}")
    try:
        return known[key](value, file.parent)
    except ValueError as error:
        raise UsageError(f"{where} must be {error}, not {shown(repr(value))}") from error


def _table(file: Path, text: str, *, own: bool) -> dict[str, Any] | None:
    """The table of ours in a file; all of the file when that has been made for us."""
    import tomllib

    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"{shown(str(file))} is no TOML: {error}") from error
    tools = content.get("tool")
    found = tools.get("weex") if isinstance(tools, dict) else None
    if found is None:
        return content if own and file.name != NAME else None
    if not isinstance(found, dict):
        raise UsageError(f"{shown(str(file))}: tool.weex must be a table: write [tool.weex]")
    return found


def switch(value: Any, _: Path) -> bool:
    """True or false."""
    if not isinstance(value, bool):
        raise ValueError("true or false")
    return value


def number(value: Any, _: Path) -> float:
    """A number from 0 up, as all figures of ours are."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value < math.inf:
        raise ValueError("a number from 0 up")
    return value


def text(value: Any, _: Path) -> str:
    """A text."""
    if not isinstance(value, str):
        raise ValueError("a text")
    return value


def path(value: Any, folder: Path) -> str:
    """A file, relative to the folder of the settings."""
    return os.path.normpath(folder / text(value, folder))


def words(value: Any, _: Path) -> tuple[str, ...]:
    """One text, or a list of them."""
    each = [value] if isinstance(value, str) else value
    if not isinstance(each, list) or not all(isinstance(word, str) for word in each):
        raise ValueError("a text or a list of texts")
    return tuple(each)


def pairs(value: Any, folder: Path) -> tuple[str, ...]:
    """Pairs of texts as ``A=B``: from a table, or from a list of such."""
    if not isinstance(value, dict):
        return words(value, folder)
    if not all(isinstance(each, str) for each in value.values()):
        raise ValueError("a table of texts")
    return tuple(f"{key}={each}" for key, each in value.items())


def table(value: Any, _: Path) -> dict[str, Any]:
    """A table of values that JavaScript has too."""
    plain = str | int | float | bool
    if not isinstance(value, dict) or not all(isinstance(each, plain) for each in value.values()):
        raise ValueError("a table of texts, numbers and switches")
    return value


def paths(value: Any, folder: Path) -> dict[str, str]:
    """A table of names and the paths they stand for."""
    if not isinstance(value, dict):
        raise ValueError("a table of paths")
    return {name: path(each, folder) for name, each in value.items()}


SHARED: dict[str, Kind] = {
    "allow-net": words,
    "bundle-url": text,
    "ca": path,
    "client-cert": path,
    "client-key": path,
    "compression": switch,
    "cpu": number,
    "default-maps": switch,
    "env": table,
    "frameworks": paths,
    "services": paths,
    "insecure": switch,
    "maps": pairs,
    "memory": number,
    "portability": pairs,
    "profile": text,
    "settle": number,
    "timeout": number,
    "trace": switch,
    "until": text,
    "vue-warnings": text,
    "web-globals": switch,
}
"""What devices of a project have in common. Times are in seconds, memory in MiB."""

TABLES = ("run", "pytest")
"""The tables of single tools: the command line and the pytest plugin."""

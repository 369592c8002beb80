"""What a project's ``[tool.weex]`` and ``[tool.weex.pytest]`` say, and the command line over it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from bridge.config import (
    SHARED,
    Kind,
    Settings,
    checked,
    nearest,
    path,
    settings,
    text,
    words,
)
from bridge.errors import UsageError

SCREENSHOT, OUTPUT, COVERAGE = "--weex-screenshot", "--weex-output", "--weex-coverage"
SCREENSHOTS = ("on", "only-on-failure", "off")
CLOCKS = ("virtual", "real")


TEST_FILES = ("*.test.js",)
# A project that says nothing of Weex may have tests in JavaScript for other runners.
_FOREIGN: dict[str, Any] = {"test-files": ()}


def _one_of(*choices: str) -> Kind:
    def kind(value: Any, folder: Path) -> str:
        if value not in choices:
            raise ValueError(f"one of {', '.join(choices)}")
        return text(value, folder)

    return kind


KNOWN: dict[str, Kind] = {
    **SHARED,
    "clock": _one_of(*CLOCKS),
    "coverage": path,
    "output": path,
    "screenshot": _one_of(*SCREENSHOTS),
    "start": text,
    "storage": path,
    "test-files": words,
    "unrouted": _one_of("connect", "error"),
}


@dataclass(frozen=True)
class Options:
    """What all tests of a run have in common.

    Attributes:
        given: what the project's file says, by the names of :data:`KNOWN`.
        screenshot: when pages are drawn.
        output: the folder for what tests leave.
        coverage: the folder for coverage; None where nothing is counted.
        rootdir: what paths of bundles are relative to.
    """

    rootdir: Path
    given: Mapping[str, Any] = field(default_factory=dict)
    screenshot: str = "off"
    output: Path = Path("test-results")
    coverage: Path | None = None

    @classmethod
    def of(cls, config: pytest.Config) -> Options:
        """Those of a run.

        Raises:
            pytest.UsageError: The project's file says what makes no sense, or the command line may
                mean two things.
        """
        _check(config.invocation_params.args)
        try:
            given = _given(config.rootpath)
        except UsageError as error:
            raise pytest.UsageError(str(error)) from None
        output = config.getoption(OUTPUT) or given.get("output") or "test-results"
        coverage = config.getoption(COVERAGE) or given.get("coverage")
        return cls(
            config.rootpath,
            given,
            config.getoption(SCREENSHOT) or given.get("screenshot", "off"),
            config.rootpath / output,
            config.rootpath / coverage if coverage else None,
        )

    @property
    def test_files(self) -> tuple[str, ...]:
        """Patterns of names of test files in JavaScript."""
        return tuple(self.given.get("test-files", TEST_FILES))


def _check(typed: Sequence[str]) -> None:
    """Refuse a word behind an option that needs none: reports would be written among the tests."""
    for option, word in pairwise(typed):
        if option == COVERAGE and not word.startswith("-"):
            raise pytest.UsageError(
                f"{COVERAGE} {word}: is {word} what to test, or where to write? "
                f"Name it before {COVERAGE}, or write {COVERAGE}={word}"
            )


def _given(rootdir: Path) -> dict[str, Any]:
    file = nearest(rootdir)
    if file is None:
        return _FOREIGN
    # Absolute, for a test may change the current folder.
    found: Settings = settings(file.absolute())
    if found.file is None:
        return _FOREIGN
    table = found.tables.get("pytest", {})
    return {**found.shared, **checked(table, KNOWN, file, "tool.weex.pytest")}


OPTIONS = pytest.StashKey[Options]()
"""Where the options of a run are kept."""

"""Every script that ships with the repository works, through the command line itself."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.runner.command import FIXTURES, CommandLine

USAGE = sorted((FIXTURES / "usage").glob("*.js"))
EXAMPLES = sorted((FIXTURES / "docs/websocket").glob("*.js"))


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What the command line reports of each script, by its path; all of them in one run."""
    weex = CommandLine(tmp_path_factory.mktemp("fixtures"))
    paths = [str(FIXTURES / "usage"), str(FIXTURES / "docs/websocket")]
    run, reports = weex.reports("--settle", "0.1", *paths)
    assert run.code == 0, run.out + run.err
    return {report["script"]: report for report in reports}


def test_all_of_them_run(reports: dict[str, Any]) -> None:
    assert set(reports) == {str(path) for path in USAGE + EXAMPLES}
    assert len(USAGE) >= 18
    assert len(EXAMPLES) == 7


@pytest.mark.parametrize("path", USAGE + EXAMPLES, ids=lambda path: path.stem)
def test_it_passes(path: Path, reports: dict[str, Any]) -> None:
    report = reports[str(path)]
    assert report["status"] == "passed"
    assert report["errors"] == []


@pytest.mark.parametrize("path", USAGE, ids=lambda path: path.stem)
def test_it_says_that_it_is_through_and_has_closed(path: Path, reports: dict[str, Any]) -> None:
    report = reports[str(path)]
    assert report["console"][-1]["text"].startswith("ok: ")
    assert report["open_at_end"] == []

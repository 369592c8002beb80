"""``--coverage``: which lines and branches of its scripts a run has reached."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TextIO

from bridge.coverage import Coverage
from bridge.runner.collect import Script
from bridge.runner.output import write
from bridge.runner.reporter import Reporter
from bridge.runner.result import Summary


class CoverageReporter(Reporter):
    """Shows a table of files, and leaves the same in HTML, lcov and JSON in a folder.

    Raises:
        SetupError: What counts coverage is not installed.
    """

    def __init__(self, folder: str, output: TextIO) -> None:
        self._coverage = Coverage(Path(folder))
        self._output = output

    def begin(self, scripts: Sequence[Script]) -> None:
        """Forget an earlier run."""
        self._coverage.begin()

    def finish(self, summary: Summary) -> None:
        """Write all there is, also of a run that was interrupted."""
        table = self._coverage.report() or "no coverage was counted\n"
        write(self._output, table)

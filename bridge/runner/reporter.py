"""What reports are told of a run. Each overrides what it has use for."""

from __future__ import annotations

from collections.abc import Sequence

from bridge.records import Record
from bridge.runner.collect import Script
from bridge.runner.result import Result, Summary


class Reporter:
    """Somebody who is told what happens.

    All is told in the order of the scripts, whatever the order in which they run; only
    :meth:`running` tells of what is going on elsewhere.
    """

    def begin(self, scripts: Sequence[Script]) -> None:
        """These scripts will run."""

    def running(self, finished: int, names: Sequence[str]) -> None:
        """So many scripts are over, and these are running now."""

    def started(self, script: Script) -> None:
        """It is a script's turn."""

    def happened(self, script: Script, record: Record) -> None:
        """It printed, failed, warned or sent something."""

    def retrying(self, script: Script, result: Result, attempt: int) -> None:
        """It did not pass, and is tried again; ``attempt`` 2 is the first to try again."""

    def ended(self, script: Script, result: Result) -> None:
        """It is over."""

    def finish(self, summary: Summary) -> None:
        """The run is over, or was interrupted."""

"""One test of a test file: plain data."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Case:
    """A test as its file announces it.

    Attributes:
        name: those of its blocks and its own: ``Chat > reconnects``. No other test of the file has
            the same.
        line: the 1-based line that announces it; None where that cannot be told.
        skipped: why it does not run; empty when it does.
        budget: seconds that it and its hooks may take together, by the clock of its page.
    """

    name: str
    line: int | None = None
    skipped: str = ""
    budget: float = 0.0

"""``--weex-coverage``: which lines and branches of bundles the tests of a run have reached."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bridge.errors import BridgeError
from bridge.pytest_plugin.options import OPTIONS

if TYPE_CHECKING:
    from bridge.coverage import Coverage

COUNTING: pytest.StashKey[Coverage] = pytest.StashKey()
"""What counts in a run, where something does."""


def pytest_sessionstart(session: pytest.Session) -> None:
    """Begin to count.

    Raises:
        pytest.UsageError: What counts is not installed, or the folder cannot be written.
    """
    folder = session.config.stash[OPTIONS].coverage
    if folder is None:
        return
    # Loaded only now: most runs count nothing.
    from bridge.coverage import Coverage

    try:
        session.config.stash[COUNTING] = coverage = Coverage(folder)
        if not hasattr(
            session.config, "workerinput"
        ):  # one of pytest-xdist's: who began is another
            coverage.begin()
    except BridgeError as error:
        raise pytest.UsageError(str(error)) from None


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Show a table of files, and leave the same in HTML, lcov and JSON in the folder."""
    coverage = config.stash.get(COUNTING, None)
    if coverage is None:
        return
    try:
        table = coverage.report() or "nothing was counted\n"
    except BridgeError as error:
        table = f"{error}\n"
    terminalreporter.section(f"coverage of bundles, in {coverage.folder}")
    terminalreporter.write(table)

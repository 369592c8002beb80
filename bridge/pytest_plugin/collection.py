"""Which files pytest takes for test files in JavaScript."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bridge.pytest_plugin.options import OPTIONS, TEST_FILES

if TYPE_CHECKING:
    from bridge.pytest_plugin.javascript import TestFile


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> TestFile | None:
    """Collect test files in JavaScript."""
    patterns = parent.config.stash[OPTIONS].test_files
    if parent.session.isinitpath(file_path):  # it was named by who started the run
        patterns += TEST_FILES
    if not any(file_path.match(pattern) for pattern in patterns):
        return None
    # Loaded only now: most runs have none.
    from bridge.pytest_plugin.javascript import TestFile

    return TestFile.from_parent(parent, path=file_path)

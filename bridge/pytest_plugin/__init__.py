"""The pytest plugin: fixtures for devices, reports of their pages, and test files in JavaScript.

pytest loads it in every run, so that it loads nothing itself: what it is made of comes with the
first test that asks for it.
"""

from __future__ import annotations

import pytest

from bridge.pytest_plugin.async_fixtures import weex_async
from bridge.pytest_plugin.collection import pytest_collect_file
from bridge.pytest_plugin.counting import pytest_sessionstart, pytest_terminal_summary
from bridge.pytest_plugin.fixtures import weex, weex_args, weex_server
from bridge.pytest_plugin.hooks import (
    pytest_runtest_call,
    pytest_runtest_makereport,
)
from bridge.pytest_plugin.options import COVERAGE, OPTIONS, OUTPUT, SCREENSHOT, SCREENSHOTS, Options

__all__ = [
    "pytest_addoption",
    "pytest_collect_file",
    "pytest_configure",
    "pytest_runtest_call",
    "pytest_runtest_makereport",
    "pytest_sessionstart",
    "pytest_terminal_summary",
    "weex",
    "weex_args",
    "weex_async",
    "weex_server",
]

_MARK = (
    "weex(**arguments): what the device of this test is like: arguments of bridge.Device by their "
    "names, and clock='real' or 'virtual', start, timeout, settle, expect_errors"
)


def pytest_addoption(parser: pytest.Parser) -> None:
    """The options that belong to one run; all others stand in ``[tool.weex.pytest]``."""
    group = parser.getgroup("weex", "headless Weex devices")
    group.addoption(
        SCREENSHOT,
        choices=SCREENSHOTS,
        help="draw the pages of each test: on, only-on-failure, off (default: off)",
    )
    group.addoption(
        OUTPUT,
        metavar="FOLDER",
        help="where screenshots go, a folder a test (default: test-results)",
    )
    group.addoption(
        COVERAGE,
        metavar="FOLDER",
        nargs="?",
        const="coverage",
        help="count which lines and branches of bundles are reached (default: into coverage)",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Announce the marker, and read the project's options, so that a mistake is told at once."""
    config.addinivalue_line("markers", _MARK)
    config.stash[OPTIONS] = Options.of(config)

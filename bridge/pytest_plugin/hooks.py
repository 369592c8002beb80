"""What the plugin does when a test ends: complains of errors nobody looked at, and reports."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Generator
from pathlib import Path
from types import TracebackType

import pytest

from bridge.errors import BridgeError, SetupError, UsageError
from bridge.pytest_plugin.options import OPTIONS
from bridge.pytest_plugin.witness import WITNESS, Witness

_PACKAGE = str(Path(__file__).parents[1])
_LIBRARIES = ("asyncio", "_pytest", "pluggy")  # that stand between a test and our code
_LONGEST_NAME = 150  # characters of a folder's name


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, object, object]:
    """Fail a test that would pass although something went wrong in its pages; and of an error of
    ours, show the line of the test that met it."""
    try:
        result = yield
    except BridgeError as error:
        raise error.with_traceback(_own(error.__traceback__)) from _cause(error)
    witness = item.stash.get(WITNESS, None)
    if witness is not None and (complaints := witness.complaints()):
        pytest.fail(_complaint(complaints, witness), pytrace=False)
    return result


def _cause(error: BridgeError) -> BaseException | None:
    """What led to an error, where its sentence does not say that already."""
    return None if isinstance(error, UsageError | SetupError) else error.__cause__


def _complaint(complaints: list[str], witness: Witness) -> str:
    many = len(complaints) > 1
    head = f"{len(complaints)} errors" if many else "an error"
    did = "look at (page.errors) nor expect (weex.expect_errors())"
    if witness.plain is None:
        did = "expect (@pytest.mark.weex(expect_errors=True))"
    return "\n".join(
        [f"the test passed, but its pages had {head} that it did not {did}:", *complaints]
    )


def _own(trace: TracebackType | None) -> TracebackType | None:
    """The lines of the test's own code in a traceback; all where there are none."""
    own: list[TracebackType] = []
    each = trace
    while each is not None:
        if not _is_ours(each):
            own.append(each)
        each = each.tb_next
    chain = None
    for each in reversed(own):
        chain = TracebackType(chain, each.tb_frame, each.tb_lasti, each.tb_lineno)
    return chain or trace


def _is_ours(trace: TracebackType) -> bool:
    module = trace.tb_frame.f_globals.get("__name__", "").partition(".")[0]
    return trace.tb_frame.f_code.co_filename.startswith(_PACKAGE) or module in _LIBRARIES


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Add what its pages show to the report of a test."""
    report = yield
    witness = item.stash.get(WITNESS, None)
    if witness is not None and (report.when == "call" or _failed_before(report)):
        if report.failed:
            from bridge.pytest_plugin.report import dialogs, sections

            report.sections += [
                each
                for page in witness.pages
                for each in sections(page, errors=witness.shows_errors)
            ]
            report.sections += dialogs(witness.dialogs, witness.pages)
        _draw(item, witness, report)
    return report


def _failed_before(report: pytest.TestReport) -> bool:
    """Whether a fixture failed, that may have opened pages."""
    return report.when == "setup" and report.failed


def _draw(item: pytest.Item, witness: Witness, report: pytest.TestReport) -> None:
    options = item.config.stash[OPTIONS]
    if options.screenshot == "on" or (options.screenshot != "off" and report.failed):
        folder = options.output / _folder_name(item.nodeid)
        name = "test-failed" if report.failed else "test-finished"
        try:
            paths = list(witness.draw(folder, name))
        except Exception as error:  # whatever a browser does, the test has its own outcome
            report.sections.append(("weex screenshots", f"{type(error).__name__}: {error}"))
        else:
            if paths:
                report.sections.append(("weex screenshots", "\n".join(map(str, paths))))


def _folder_name(nodeid: str) -> str:
    name = re.sub(r"\W+", "-", nodeid).strip("-").lower()
    if len(name) <= _LONGEST_NAME:
        return name
    # Tests with long parameters may begin alike.
    return f"{name[:_LONGEST_NAME]}-{hashlib.sha256(nodeid.encode()).hexdigest()[:8]}"

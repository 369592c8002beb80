"""Opens the reports that were asked for. Each kind is loaded only when it is."""

from __future__ import annotations

import contextlib
import os
import sys
from argparse import Namespace
from collections.abc import Iterator, Mapping
from typing import TextIO

from bridge.errors import UsageError
from bridge.runner.output import report_file
from bridge.runner.report import TextReporter
from bridge.runner.reporter import Reporter
from bridge.runner.values import Report


@contextlib.contextmanager
def opened(options: Namespace, about: Mapping[str, str]) -> Iterator[list[Reporter]]:
    """The reports of a run, the text for people among them; their files are closed at the end.

    Args:
        options: the command line.
        about: what holds for the whole run, such as the seed it was shuffled with.

    Raises:
        UsageError: A file cannot be written, or two reports want the same one.
    """
    asked = _asked(options)
    # GitHub reads its annotations from anywhere, so they take no stream from others.
    taken = any(each.file == "-" for each in asked if each.kind not in ("github", "text"))
    output = sys.stderr if taken else sys.stdout
    headline = ", ".join(f"{key}: {value}" for key, value in about.items())
    with contextlib.ExitStack() as files:
        reporters: list[Reporter] = []
        for each in asked:
            file = output if each.kind == "github" else sys.stdout
            if each.file != "-":
                file = files.enter_context(report_file(each.file))
            if each.kind != "github":
                reporters += _reporter(each, file, about, headline)
            else:
                annotations = file
        reporters.append(TextReporter(quiet=options.quiet, output=output, headline=headline))
        if options.coverage:
            from bridge.runner.coverage_report import CoverageReporter

            reporters.append(CoverageReporter(options.coverage, output))
        if os.environ.get("GITHUB_ACTIONS") == "true":
            from bridge.runner.github_report import CommandsStopped

            reporters.append(CommandsStopped(output))
        if any(each.kind == "github" for each in asked):
            from bridge.runner.github_report import GitHubReporter

            reporters.append(GitHubReporter(annotations))
        yield reporters


def _asked(options: Namespace) -> list[Report]:
    asked: list[Report] = list(options.report)
    if options.json:
        asked.append(Report("ndjson", options.json))
    if not options.report and os.environ.get("GITHUB_ACTIONS") == "true":
        asked.append(Report("github", "-"))
    named = [each for each in asked if each.file != "-" or each.kind not in ("github", "text")]
    for number, each in enumerate(named):
        for other in named[:number]:
            if each.file == other.file:
                where = "standard output" if each.file == "-" else each.file
                raise UsageError(
                    f"the reports {other.kind} and {each.kind} both want {where}: give one another "
                    "FILE, as in --report junit:report.xml"
                )
    return asked


def _reporter(
    report: Report, file: TextIO, about: Mapping[str, str], headline: str
) -> list[Reporter]:
    match report.kind:
        case "junit":
            from bridge.runner.junit_report import JUnitReporter

            return [JUnitReporter(file, about)]
        case "tap":
            from bridge.runner.tap_report import TapReporter

            return [TapReporter(file, about)]
        case "ndjson":
            from bridge.runner.json_report import LinesReporter

            return [LinesReporter(file)]
        case "json":
            from bridge.runner.json_report import DocumentReporter

            return [DocumentReporter(file, about)]
    if report.file == "-":
        return []  # the text for people is there anyway
    return [TextReporter(output=file, errors=file, headline=headline)]

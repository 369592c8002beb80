"""JUnit XML, as Jenkins, GitLab and most other servers read it: a test suite a file.

The form is that of Jenkins' xUnit plugin, and within each suite that of Maven Surefire, which is
where the elements for scripts that passed only when they were tried again come from.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TextIO
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from bridge.runner.collect import Script
from bridge.runner.details import account, console, headline, kind
from bridge.runner.output import write
from bridge.runner.reporter import Reporter
from bridge.runner.result import Result, Summary
from bridge.source import shown

# In which Surefire has them; Jenkins takes any order.
_ORDER = [
    *("failure", "rerunFailure", "flakyFailure", "skipped"),
    *("error", "rerunError", "flakyError"),
]


@dataclass
class _Suite:
    begun: str
    cases: list[Element] = field(default_factory=list)
    results: list[Result] = field(default_factory=list)


class JUnitReporter(Reporter):
    """Collects what became of the scripts, and writes it when the run is over.

    Args:
        about: what holds for the whole run; properties of each suite.
    """

    def __init__(self, file: TextIO, about: Mapping[str, str]) -> None:
        self._file = file
        self._about = about
        self._suites: dict[str, _Suite] = {}

    def started(self, script: Script) -> None:
        """Note when the first script of a file began."""
        now = datetime.datetime.now(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%S")
        self._suites.setdefault(script.file, _Suite(now))

    def ended(self, script: Script, result: Result) -> None:
        """Make the test case of a script; what it printed is kept in that only."""
        suite = self._suites[script.file]
        suite.cases.append(_case(script, result))
        suite.results.append(Result(result.script, status=result.status, duration=result.duration))
        suite.results[-1].reason = result.reason

    def finish(self, summary: Summary) -> None:
        """Write the file."""
        everything = [each for suite in self._suites.values() for each in suite.results]
        root = Element("testsuites", {"name": "weex-run", **_counts(everything)})
        del root.attrib["skipped"]  # the form knows it for suites only
        for name, suite in self._suites.items():
            root.append(self._suite(name, suite))
        indent(root)
        write(self._file, '<?xml version="1.0" encoding="utf-8"?>\n')
        write(self._file, tostring(root, encoding="unicode") + "\n")

    def _suite(self, name: str, suite: _Suite) -> Element:
        counts = _counts(suite.results)
        element = Element("testsuite", {"name": name, **counts, "timestamp": suite.begun})
        if self._about:
            properties = SubElement(element, "properties")
            for key, value in self._about.items():
                SubElement(properties, "property", {"name": key, "value": shown(value)})
        element.extend(suite.cases)
        return element


def _counts(results: Sequence[Result]) -> dict[str, str]:
    return {
        "tests": str(len(results)),
        "failures": str(sum(_element(result) == "failure" for result in results)),
        "errors": str(sum(_element(result) == "error" for result in results)),
        "skipped": str(sum(_element(result) == "skipped" for result in results)),
        "time": f"{sum(result.duration for result in results):.3f}",
    }


def _element(result: Result) -> str:
    """The element that says how a script ended: what it did wrong, or what was done to it."""
    if result.status in ("skipped", "interrupted"):
        return "skipped"
    if result.status == "failed" and not result.reason:
        return "failure"
    return "error" if result.failed else ""


def _case(script: Script, result: Result) -> Element:
    where = {"name": script.name, "classname": script.file}
    case = Element("testcase", {**where, "time": f"{result.duration:.3f}"})
    children = [_earlier(attempt, flaky=result.flaky) for attempt in result.earlier]
    if name := _element(result):
        children.append(_outcome(name, result))
    case.extend(sorted(children, key=lambda child: _ORDER.index(child.tag)))
    _texts(case, result)
    return case


def _outcome(name: str, result: Result) -> Element:
    if name == "skipped":
        return Element(name, {"message": headline(result) or "interrupted"})
    element = Element(name, {"message": headline(result), "type": kind(result)})
    element.text = "\n".join(account(result))
    return element


def _earlier(attempt: Result, *, flaky: bool) -> Element:
    name = ("flaky" if flaky else "rerun") + _element(attempt).capitalize()
    element = Element(name, {"message": headline(attempt), "type": kind(attempt)})
    SubElement(element, "stackTrace").text = "\n".join(account(attempt))
    _texts(element, attempt)
    return element


def _texts(parent: Element, result: Result) -> None:
    """What a script printed, and what it was warned of."""
    warnings = (shown(str(warning)) for warning in result.warnings)
    for name, lines in (("system-out", console(result)), ("system-err", warnings)):
        if text := _joined(lines):
            SubElement(parent, name).text = text


def _joined(lines: Iterable[str]) -> str:
    return "".join(f"{line}\n" for line in lines)

"""Counters of bundles, led back to the files that the bundles were built from.

In and out goes istanbul's form of coverage: for each file maps of its statements, functions and
branches, and how often each was reached.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bridge.source_map.map import SourceMap

Counters = dict[str, Any]
"""Istanbul's coverage of one file."""
Span = tuple[int, int, int, int]
"""From a line and column to a line and column; lines count from 1, columns from 0."""

_OTHERS = re.compile(r"(?:^|/)(?:node_modules|webpack|\(webpack\))/")
_SCRIPT = re.compile(r"^\s*<script\b.*?^\s*</script>", re.MULTILINE | re.DOTALL)
_WHOLE_LINE = 10_000  # columns; more than any line has that people wrote


def added(counters: Iterable[Counters]) -> dict[str, Counters]:
    """Those of the same file added up. A file that has changed counts as it was last."""
    files: dict[str, Counters] = {}
    for each in counters:
        before = files.get(each["path"])
        if before is not None and before.get("hash") == each.get("hash"):
            each = _sum(before, each)
        files[each["path"]] = each
    return files


def _sum(one: Counters, other: Counters) -> Counters:
    both = dict(other)
    for kind in ("s", "f"):
        both[kind] = {key: one[kind].get(key, 0) + count for key, count in other[kind].items()}
    both["b"] = {
        key: [a + b for a, b in zip(one["b"].get(key, [0] * len(counts)), counts, strict=True)]
        for key, counts in other["b"].items()
    }
    return both


@dataclass
class Source:
    """What was counted of one file that bundles were built from; of several, all together."""

    text: str | None
    statements: dict[Span, int] = field(default_factory=dict)
    functions: dict[tuple[str, Span, Span], int] = field(default_factory=dict)
    branches: dict[tuple[str, Span, tuple[Span, ...]], list[int]] = field(default_factory=dict)

    def counters(self, path: str) -> Counters:
        """The same in istanbul's form."""
        return {
            "path": path,
            "statementMap": _numbered(_pair(span) for span in self.statements),
            "s": _numbered(self.statements.values()),
            "fnMap": _numbered(
                {"name": name, "decl": _pair(head), "loc": _pair(body), "line": head[0]}
                for name, head, body in self.functions
            ),
            "f": _numbered(self.functions.values()),
            "branchMap": _numbered(
                {
                    "type": kind,
                    "loc": _pair(span),
                    "locations": [_pair(way) for way in ways],
                    "line": span[0],
                }
                for kind, span, ways in self.branches
            ),
            "b": _numbered(self.branches.values()),
        }


def _numbered(items: Iterable[Any]) -> dict[str, Any]:
    return {str(number): item for number, item in enumerate(items)}


class Sources:
    """The files behind a run's bundles."""

    def __init__(self) -> None:
        self._sources: dict[str, Source] = {}

    def add(self, counters: Counters, bundle: Path, leads_back: SourceMap) -> None:
        """Take in what was counted of one bundle."""
        back = _Back(leads_back, bundle)
        for number, pair in counters["statementMap"].items():
            if found := back.span(pair):
                counts = self._of(found[0], back).statements
                counts[found[1]] = counts.get(found[1], 0) + counters["s"][number]
        for number, function in counters["fnMap"].items():
            head, body = back.span(function["decl"]), back.span(function["loc"])
            if head and body and head[0] == body[0]:
                made = self._of(head[0], back).functions
                key = (function["name"], head[1], body[1])
                made[key] = made.get(key, 0) + counters["f"][number]
        for number, branch in counters["branchMap"].items():
            if found := back.span(branch["loc"]):
                self._add_branch(branch, counters["b"][number], found, back)

    def _add_branch(
        self, branch: dict[str, Any], counts: list[int], found: tuple[str, Span], back: _Back
    ) -> None:
        path, span = found
        ways = [back.span(each) for each in branch["locations"]]
        # An else that nobody wrote is where its if is.
        spans = tuple(way[1] if way and way[0] == path else span for way in ways)
        branches = self._of(path, back).branches
        before = branches.get((branch["type"], span, spans), [0] * len(counts))
        branches[branch["type"], span, spans] = [a + b for a, b in zip(before, counts, strict=True)]

    def _of(self, path: str, back: _Back) -> Source:
        shown = back.shown(path)
        if shown not in self._sources:
            self._sources[shown] = Source(back.text(path))
        return self._sources[shown]

    def __iter__(self) -> Iterator[tuple[str, Source]]:
        return iter(self._sources.items())


class _Back:
    """The way back from one bundle."""

    def __init__(self, leads_back: SourceMap, bundle: Path) -> None:
        self._map = leads_back
        self._bundle = bundle
        self._scripts: dict[str, range | None] = {}

    def span(self, pair: Mapping[str, Any]) -> tuple[str, Span] | None:
        """The file and the span that a span of the bundle was built from; None where nobody
        wrote it, or others did."""
        start, end = pair["start"], pair["end"]
        if "line" not in start:
            return None
        first = self._map.original(start["line"], start["column"] + 1)
        if first is None or _OTHERS.search(first.file) or not self._counts(first.file, first.line):
            return None
        last = self._map.original(end["line"], max(end["column"] or _WHOLE_LINE, 1))
        if last is None or last.file != first.file or last.line < first.line:
            return first.file, (first.line, first.column - 1, first.line, _WHOLE_LINE)
        # A map knows where words begin, and not where they end.
        return first.file, (first.line, first.column - 1, last.line, _WHOLE_LINE)

    def text(self, path: str) -> str | None:
        """What stands in a file."""
        return self._map.source_content(path)

    def shown(self, path: str) -> str:
        """The file where it can be found, above the bundle; or else where it would be from here."""
        folders = (*self._bundle.absolute().parents, Path.cwd())
        return str(
            next((f for each in folders if (f := each / path).is_file()), folders[-1] / path)
        )

    def _counts(self, path: str, line: int) -> bool:
        """Of ``.vue`` files the script counts: others make code of templates and styles."""
        if not path.endswith(".vue"):
            return True
        if path not in self._scripts:
            self._scripts[path] = _script(self.text(path) or "")
        lines = self._scripts[path]
        return lines is None or line in lines


def _script(text: str) -> range | None:
    """The lines of a ``.vue`` file's script; None where the text is the script alone."""
    found = _SCRIPT.search(text)
    if found is None:
        return None if "<template" not in text else range(0)
    first = text.count("\n", 0, found.start() + len(found[0]) - len(found[0].lstrip())) + 2
    return range(first, text.count("\n", 0, found.end()) + 1)


def _pair(span: Span) -> dict[str, dict[str, int]]:
    first_line, first_column, last_line, last_column = span
    return {
        "start": {"line": first_line, "column": first_column},
        "end": {"line": last_line, "column": last_column},
    }

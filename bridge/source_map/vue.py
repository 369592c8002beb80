"""Leads from the pieces that loaders make of a ``.vue`` file back to the file.

A loader makes several modules of one file, and bundlers call them ``a.vue?1a2b``, one like the
other. What weex-vue-loader 0.7.0 has in each, as seen in real builds: code that puts the others
together; the style as an object; the template as a render function, on one line or beautified; and
the script, behind an empty comment for each line that is above it in the file. Only the script has
lines of the file, and Babel has moved those if it was at work: no map of its reaches webpack's. So
they are found again by comparing words with the file, when it is in the map or on the disk.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import cached_property
from pathlib import Path

from bridge.errors import UsageError
from bridge.source import read_source
from bridge.source_map.flat import Source
from bridge.wire import Place

_BLOCK = re.compile(r"^\s*<(?:template|script|style)\b", re.MULTILINE)
_PADDING = re.compile(r"\A(?://\n)+")
_TEMPLATE = re.compile(r"^\s*<template\b", re.MULTILINE)
_RENDER = re.compile(r"\A(?:module\.exports\s*=\s*\{\s*render\b|var render\b)")
# What puts the pieces together, and styles. Scripts begin with the end of their opening tag's line.
_MADE = re.compile(
    r"\A(?:var __vue_exports__|import \{ ?render\b|module\.exports\s*=|var render\b)"
)
_WORD = re.compile(r"[\w$]+|[^\s\w$;,'\"`]")
_MOST_WORDS = 20_000  # to compare; more would take seconds


class VueFile:
    """One ``.vue`` file of a map.

    Args:
        path: its path, as the map has it.
        blocks: the texts of all the map's sources of that path.
        bundle: the bundle's file: the ``.vue`` file is looked for from its folders.
    """

    def __init__(self, path: str, blocks: Sequence[str | None], bundle: Path | None) -> None:
        self._path = path
        self._blocks = [block for block in blocks if block is not None]
        self._bundle = bundle
        self._aligned: dict[str, list[int]] = {}

    @property
    def text(self) -> str | None:
        """The file itself; else its script, on the lines it has there; else what there is."""
        scripts = (block for block in self._blocks if not _MADE.match(block))
        rest = iter(self._blocks)
        return self.whole or next(scripts, None) or next(rest, None)

    @cached_property
    def whole(self) -> str | None:
        """The file as its author wrote it, if it can be had."""
        for block in self._blocks:
            if _BLOCK.search(block) and not _PADDING.match(block):
                return block
        return self._on_disk()

    def place(self, source: Source, line: int, column: int) -> Place:
        """Where a place in one of the file's pieces is in the file; lines count from 0 going in."""
        content = source.content
        if content is None or content == self.whole:
            return Place(self._path, line + 1, column + 1)
        if not _MADE.match(content):
            return self._in_script(content, line, column)
        if _RENDER.match(content) and self.whole and (block := _TEMPLATE.search(self.whole)):
            return Place(self._path, self.whole.count("\n", 0, block.end()) + 1, 1)
        return Place(self._path, 1, 1)

    def _in_script(self, script: str, line: int, column: int) -> Place:
        if self.whole is None:
            return Place(self._path, line + 1, column + 1)
        if script not in self._aligned:
            self._aligned[script] = _aligned(script, self.whole)
        lines = self._aligned[script]
        there = lines[min(line, len(lines) - 1)]
        same = _line(script, line).strip(" ;") == _line(self.whole, there).strip(" ;")
        return Place(self._path, there + 1, column + 1 if same else 1)

    def _on_disk(self) -> str | None:
        if self._bundle is None or Path(self._path).is_absolute():
            return None
        for folder in self._bundle.absolute().parents:
            file = folder / self._path
            if file.is_file():
                try:
                    return read_source(file)
                except UsageError:
                    return None  # the map alone must do
        return None


def _line(text: str, number: int) -> str:
    lines = text.split("\n")
    return lines[number] if number < len(lines) else ""


def _aligned(script: str, whole: str) -> list[int]:
    """For each line of the script the line of the file that its words are on, all from 0."""
    padding = _PADDING.match(script)
    first = padding[0].count("\n") if padding else 0
    ours, our_lines = _words(script, first)
    theirs, their_lines = _words(whole, first)
    if len(ours) > _MOST_WORDS or len(theirs) > _MOST_WORDS:
        return list(range(script.count("\n") + 1))
    matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
    found: dict[int, int] = {}
    for ours_at, theirs_at, size in matcher.get_matching_blocks():
        for step in range(size):
            found.setdefault(our_lines[ours_at + step], their_lines[theirs_at + step])
    known = sorted(found)
    lines = []
    for line in range(script.count("\n") + 1):
        before = bisect_right(known, line)
        lines.append(found[known[before - 1]] if before else line)
    return lines


def _words(text: str, first: int) -> tuple[list[str], list[int]]:
    """The words of a text from a line on, and the line of each."""
    words: list[str] = []
    lines: list[int] = []
    for number, line in enumerate(text.split("\n")):
        if number >= first:
            found = _WORD.findall(line)
            words += found
            lines += [number] * len(found)
    return words, lines

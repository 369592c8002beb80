"""The first stage of the runner: from the paths a person typed to the scripts to run.

Knows files, folders and Markdown. Does not look into JavaScript: whether a script parses is the
engine's business, and a NUL byte in it too.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bridge.errors import UsageError
from bridge.source import missing, read_source, shown, unreadable

SCRIPT_SUFFIXES = (".js", ".cjs")
TEST_SUFFIX = ".test.js"
PAGE_SUFFIXES = (".md", ".markdown")

_AFTER_LANGUAGE = re.compile(r"[^\w+#.-]")
_FRONT_MATTER = re.compile(r"---[ \t]*\n(?=[\w.-]+:).*?^---[ \t]*$", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True)
class Script:
    """One program to run, and where it stands.

    ``name`` is what reports show: the path as it was typed, and for a block of a Markdown page
    ``page.md:LINE``, where LINE is the 1-based line of the opening fence, the line to jump to.
    ``file`` is the same without LINE, what stacks call it. Characters that do not print are escaped
    in both. ``path`` is the file itself.

    ``source`` has no byte order mark and only ``\\n`` as line end, which changes no program (the
    ECMAScript grammar treats the three line ends alike) and keeps line numbers those of an editor.
    ``first_line`` is the 1-based line of the file where ``source`` begins: line *n* of the source
    is line ``first_line + n - 1`` of the file.

    ``test`` is the test of a test file that is run; empty for other scripts.
    """

    name: str
    file: str
    source: str
    path: Path
    first_line: int
    test: str = ""

    @property
    def is_of_tests(self) -> bool:
        """Whether its file is a test file, by its name."""
        return self.path.name.endswith(TEST_SUFFIX)


def collect(paths: Sequence[str]) -> list[Script]:
    """The scripts found at ``paths``, in the order in which they will run.

    A ``.js`` or ``.cjs`` file is one script. A ``.md`` or ``.markdown`` page is as many scripts as
    it has blocks fenced as ``js`` or ``javascript``. A folder stands for all such files below it,
    in natural order (``2.js`` before ``10.js``); hidden entries and ``node_modules`` are passed
    over, and so are pages without such blocks. A script reached twice runs once, in first place.

    Raises :class:`UsageError` for the first path that cannot be read or holds no script.
    """
    found: dict[tuple[Path, str, int], Script] = {}
    for path in paths:
        for script in _scripts_at(path):
            place = (script.path.parent.resolve(), script.path.name, script.first_line)
            found.setdefault(place, script)
    return list(found.values())


def javascript_blocks(page: str) -> list[tuple[int, str]]:
    """The JavaScript of a Markdown page: each block's 1-based line of the opening fence, its code.

    Follows CommonMark, so that blocks in lists and quotes are found and lose the indentation or
    the marks that belong to Markdown. The language is the first word of the info string in any
    case, with or without attributes (```` ```js {1,3} ````, ```` ```js{1,3} ````). Front matter
    is skipped; lines must end in ``\\n``.
    """
    # Here because a run of plain scripts should not pay for this import (about 45 ms).
    from markdown_it import MarkdownIt

    # "commonmark" alone stops at 20 levels, which are ten nested lists, and drops what is deeper.
    parser = MarkdownIt("commonmark", {"maxNesting": 100})
    parser.core.ruler.enableOnly(["normalize", "block"])
    return [
        (token.map[0] + 1, token.content)
        for token in parser.parse(_without_front_matter(page))
        if token.type == "fence" and token.map and _is_javascript(token.info)
    ]


def _scripts_at(typed: str) -> list[Script]:
    path = Path(typed)
    # An empty word is a shell variable that was not set, not a wish to run everything here.
    if typed and stat.S_ISDIR(_stat(path).st_mode):
        return _scripts_below(path)
    if not _has_accepted_suffix(path):
        raise UsageError(
            f"'{shown(typed)}' is nothing to run: give a .js or .cjs script, a .md or .markdown "
            "page, or a folder of them."
        )
    scripts = _scripts_in(path, typed)
    if not scripts:
        raise UsageError(
            f"The page {shown(typed)} has no JavaScript to run: open its code blocks with ```js "
            "or ```javascript."
        )
    return scripts


def _scripts_below(folder: Path) -> list[Script]:
    scripts = [script for file in _files_below(folder) for script in _scripts_in(file, str(file))]
    if not scripts:
        raise UsageError(
            f"The folder {shown(str(folder))} holds no script: name one with .js or .cjs files, "
            "or with Markdown pages that have ```js blocks."
        )
    return scripts


def _scripts_in(file: Path, typed: str) -> list[Script]:
    text = read_source(file)
    name = shown(typed)
    if file.suffix.lower() in SCRIPT_SUFFIXES:
        return [Script(name, name, text, file, 1)]
    return [
        Script(f"{name}:{line}", name, code, file, line + 1)
        for line, code in javascript_blocks(text)
    ]


def _files_below(folder: Path) -> Iterator[Path]:
    """All scripts and pages below ``folder``. Links are followed, but no folder entered twice."""
    entered: set[tuple[int, int]] = set()
    pending = [folder]
    while pending:
        path = pending.pop()
        if not _is_folder(path):
            if _has_accepted_suffix(path):
                yield path
        elif (identity := _identity(path)) not in entered:
            entered.add(identity)
            pending += reversed(_entries(path))


def _entries(folder: Path) -> list[Path]:
    """What stands directly in ``folder``, in natural order, without what nobody means to run."""
    try:
        entries = list(folder.iterdir())
    except OSError as error:
        raise unreadable(folder, error) from error
    wanted = (e for e in entries if not e.name.startswith(".") and e.name != "node_modules")
    return sorted(wanted, key=_natural_order)


def _natural_order(path: Path) -> tuple[str, str]:
    """A sort key that compares digits as numbers and ignores case until nothing else differs."""
    return re.sub("[0-9]+", lambda digits: digits[0].zfill(20), path.name.casefold()), path.name


def _has_accepted_suffix(path: Path) -> bool:
    return path.suffix.lower() in SCRIPT_SUFFIXES + PAGE_SUFFIXES


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError as error:
        raise unreadable(path, error) from error


def _identity(folder: Path) -> tuple[int, int]:
    """What two paths to the same folder have in common."""
    status = _stat(folder)
    return status.st_dev, status.st_ino


def _stat(path: Path) -> os.stat_result:
    """What the system knows of ``path``, links followed."""
    try:
        return path.stat()
    except (FileNotFoundError, NotADirectoryError, ValueError) as error:
        raise missing(path) from error
    except OSError as error:
        raise unreadable(path, error) from error


def _without_front_matter(page: str) -> str:
    """``page`` with blank lines in place of its YAML head, which is no Markdown."""
    head = _FRONT_MATTER.match(page)
    return "\n" * head.group().count("\n") + page[head.end() :] if head else page


def _is_javascript(info: str) -> bool:
    language = _AFTER_LANGUAGE.split(info.strip(), maxsplit=1)[0]
    return language.casefold() in ("js", "javascript")

"""Remembers between runs which scripts failed, in ``.weex-run/last-failed`` of the project.

That it cannot be read or written is never an error: then nothing is remembered.
"""

from __future__ import annotations

import contextlib
import os
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from bridge.runner.collect import Script
from bridge.runner.reporter import Reporter
from bridge.runner.result import Result, Summary

FOLDER = ".weex-run"
_SIGNS = ("pyproject.toml", "package.json", ".git")  # of a folder that is a project's


class LastFailed(Reporter):
    """What failed. Names are relative to the project, and count the blocks of a page, so that they
    stay the same when its lines move."""

    def __init__(self, scripts: Sequence[Script]) -> None:
        project = _project()
        self._file = project / FOLDER / "last-failed"
        self._keys = dict(zip(scripts, _keys(scripts, project), strict=True))
        self._known = self._read()
        self._failed = set(self._known)

    def among(self, scripts: Sequence[Script]) -> list[Script]:
        """Those of the scripts that failed when they last ran."""
        return [script for script in scripts if self._keys[script] in self._known]

    def ended(self, script: Script, result: Result) -> None:
        """Note what became of a script; one that was not run stays what it was."""
        if result.failed:
            self._failed.add(self._keys[script])
        elif result.status == "passed":
            self._failed.discard(self._keys[script])

    def finish(self, summary: Summary) -> None:
        """Write it down, if there is news. One script alone is not worth a folder."""
        if self._failed != self._known and (summary.total > 1 or self._file.exists()):
            with contextlib.suppress(OSError):
                self._write()
        self._known = set(self._failed)

    def _read(self) -> set[str]:
        try:
            return set(self._file.read_text("utf-8", "surrogateescape").splitlines())
        except OSError:
            return set()

    def _write(self) -> None:
        if not self._file.parent.exists():
            self._file.parent.mkdir()
            (self._file.parent / ".gitignore").write_text("*\n", "ascii")
        new = self._file.with_suffix(f".{os.getpid()}")
        lines = "".join(f"{key}\n" for key in sorted(self._failed))
        new.write_text(lines, "utf-8", "surrogateescape")
        new.replace(self._file)


def _keys(scripts: Sequence[Script], project: Path) -> list[str]:
    seen: Counter[Path] = Counter()
    keys = []
    for script in scripts:
        seen[script.path] += 1
        block = f"#{seen[script.path]}" if script.name != script.file else ""
        block = f" > {script.test}".replace("\n", "\\n") if script.test else block
        path = os.path.relpath(script.path, project).replace("\n", "\\n")
        keys.append(path + block)
    return keys


def _project() -> Path:
    """The nearest folder above that looks like a project's; else the current one."""
    try:
        here = Path().absolute()
    except OSError:  # it has been deleted
        return Path()
    folders = (here, *here.parents)
    return next((each for each in folders if any((each / s).exists() for s in _SIGNS)), here)

"""Coverage: which lines and branches of bundles and scripts were run, in the files people wrote.

Istanbul adds counters before a bundle runs; each page leaves what was counted in a folder, so that
any number of processes may do so; reports are made of all of it in the end. A build that has
istanbul's counters already is taken as it is.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import uuid
from collections.abc import Iterable
from pathlib import Path

from bridge.coverage import tools
from bridge.coverage.counts import Counters, Sources, added
from bridge.errors import UsageError
from bridge.source import read_source, shown
from bridge.source_map.map import SourceMap

__all__ = ["Coverage"]

_COUNTED = "__coverage__"  # istanbul's variable: what has it is instrumented


class Coverage:
    """The coverage of a run.

    Args:
        folder: where reports and what they are made of are written.

    Raises:
        SetupError: The tools are not installed.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._raw = folder / ".raw"
        self._tools = tools.installed()

    def begin(self) -> None:
        """Forget what was counted before.

        Raises:
            UsageError: The folder cannot be written.
        """
        try:
            shutil.rmtree(self._raw, ignore_errors=True)
            self._raw.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise UsageError(
                f"coverage cannot be written to {shown(str(self.folder))}: {error.strerror}"
            ) from error

    def instrumented(self, source: str, file: Path) -> str:
        """The text to run in place of a script's, line for line; the same text where nothing can
        be counted.

        Raises:
            SetupError: There is no Node.
        """
        if _COUNTED in source or not file.is_file():
            return source
        path = str(file.absolute())
        known = hashlib.sha256(f"{path}\0{source}".encode()).hexdigest()
        kept = self._tools / "kept" / f"{known}.js"
        if kept.is_file():
            return kept.read_text(encoding="utf-8")
        try:
            text = tools.run("instrument.cjs", source, path, tools=self._tools)
        except tools.ToolFailed:
            return source  # what does not parse is the engine's to report
        kept.parent.mkdir(exist_ok=True)
        new = kept.with_suffix(f".{uuid.uuid4().hex}")
        new.write_text(text, encoding="utf-8")
        new.replace(kept)
        return text

    def add(self, counted: str) -> None:
        """Keep what was counted in one page: istanbul's ``__coverage__`` as JSON."""
        self._raw.mkdir(parents=True, exist_ok=True)  # nobody has to begin where nothing was before
        (self._raw / f"{uuid.uuid4().hex}.json").write_text(counted, encoding="utf-8")

    def report(self) -> str:
        """Write ``index.html``, ``lcov.info`` and ``coverage-final.json`` into the folder, and give
        a table of the same. Empty when nothing was counted.

        Raises:
            SetupError: There is no Node.
            UsageError: What was counted is no coverage.
        """
        counted = (
            counters
            for raw in sorted(self._raw.glob("*.json"))
            for counters in json.loads(raw.read_text(encoding="utf-8")).values()
        )
        try:
            files, texts = _led_back(added(counted).items())
        except (LookupError, TypeError, ValueError, AttributeError) as error:
            raise UsageError(
                f"a page's {_COUNTED} is not istanbul's, so no coverage can be reported ({error!r})"
            ) from error
        if not files:
            return ""
        asked = {
            "folder": str(self.folder.absolute()),
            "root": str(Path.cwd()),
            "files": files,
            "sources": texts,
        }
        try:
            table = tools.run("report.cjs", json.dumps(asked), tools=self._tools)
        except tools.ToolFailed as error:
            raise UsageError(f"the coverage report failed: {error}") from error
        return "".join(f"{line.rstrip()}\n" for line in table.splitlines())


def _led_back(files: Iterable[tuple[str, Counters]]) -> tuple[dict[str, Counters], dict[str, str]]:
    """Coverage by the files that people wrote, and the texts of those that are in maps only."""
    sources = Sources()
    whole: dict[str, Counters] = {}
    for path, counters in files:
        file = Path(path)
        leads_back = None
        if "inputSourceMap" not in counters and file.is_file():
            leads_back = SourceMap.of(read_source(file), file)
        if leads_back is None:
            whole[path] = counters
        else:
            sources.add(counters, file, leads_back)
    led = {path: source.counters(path) for path, source in sources}
    texts = {path: source.text for path, source in sources if source.text is not None}
    return {**whole, **led}, texts

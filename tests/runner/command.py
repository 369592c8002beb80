"""The command line as a person meets it: a process, in a folder, on two streams.

Every run that these tests make is held to what holds for all: no traceback, and nothing on the
streams that could move a cursor or turn the direction of writing round.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from tests.runner.forking import forked

ROOT = Path(__file__).parents[2]
RUNNER = ROOT / "runner.py"
FIXTURES = ROOT / "jsfixtures"
Stream = int | IO[bytes] | None
LONGEST = 30.0  # seconds that no run here may take

# C0 without line end and tab, DEL, C1, line separators, marks and overrides of direction.
_NEVER_SHOWN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]"
)
# Variables that make Python, or a run, do other things than on a plain machine.
_TELLING = re.compile("PYTHON|^GITHUB_")


@dataclass(frozen=True)
class Run:
    """What a finished run left behind."""

    code: int
    out: str
    err: str
    seconds: float

    @property
    def lines(self) -> list[str]:
        """What stood on standard output."""
        return self.out.splitlines()

    @property
    def sentence(self) -> str:
        """The one line that was said on standard error, where nothing else was printed."""
        assert self.out == ""
        (line,) = self.err.splitlines()
        return line


class CommandLine:
    """Runs ``runner.py`` in a folder of its own.

    ``afresh`` starts Python for every run, as a person does.
    """

    def __init__(self, folder: Path, *, afresh: bool = False) -> None:
        self.folder = folder
        self._afresh = afresh
        self.report = folder / "report.jsonl"

    def write(self, name: str, content: str | bytes = "") -> Path:
        """Put a file into the folder."""
        file = self.folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
        return file

    def __call__(self, *arguments: str, **more: Any) -> Run:
        """Run ``runner.py`` with arguments and wait for its end.

        A plain run is forked, see :mod:`tests.runner.forking`.
        """
        begun = time.monotonic()
        if not more and not self._afresh:
            code, out, err = forked(arguments, self.folder, self._environment(), LONGEST)
            return self._checked(code, out, err, time.monotonic() - begun)
        with self.started(*arguments, **more) as process:
            return self.finished(process, begun)

    def script(self, source: str | bytes, *arguments: str, **more: Any) -> Run:
        """Run one script, as ``script.js``."""
        self.write("script.js", source)
        return self(*arguments, "script.js", **more)

    def reports(self, *arguments: str, **more: Any) -> tuple[Run, list[dict[str, Any]]]:
        """Run with a JSON report, and read it."""
        run = self("--json", str(self.report), *arguments, **more)
        return run, self.read_report()

    def reported(self, source: str, *arguments: str, **more: Any) -> dict[str, Any]:
        """Run one script and give what the JSON report says of it."""
        self.write("script.js", source)
        _, (report,) = self.reports(*arguments, "script.js", **more)
        return report

    def read_report(self) -> list[dict[str, Any]]:
        """The lines of the JSON report that was written last."""
        text = self.report.read_bytes().decode("ascii")
        assert not _NEVER_SHOWN.search(text)
        return [json.loads(line) for line in text.splitlines()]

    @contextlib.contextmanager
    def started(
        self,
        *arguments: str,
        before: Sequence[str] = (),
        runner: Sequence[str] = (str(RUNNER),),
        environment: dict[str, str] | None = None,
        stdin: Stream = subprocess.DEVNULL,
        stdout: Stream = subprocess.PIPE,
        stderr: Stream = subprocess.PIPE,
    ) -> Iterator[subprocess.Popen[bytes]]:
        """Run in a session of its own, like a terminal's, and leave nothing of it behind.

        ``before`` is a command that runs the command that follows it.
        """
        with subprocess.Popen(
            [*before, sys.executable, *runner, *arguments],
            cwd=self.folder,
            env=self._environment() | (environment or {}),
            stdin=stdin,
            stdout=stdout,
            stderr=stderr,
            start_new_session=True,
        ) as process:
            try:
                yield process
            finally:
                with contextlib.suppress(ProcessLookupError):
                    os.killpg(process.pid, signal.SIGKILL)

    def finished(self, process: subprocess.Popen[bytes], begun: float | None = None) -> Run:
        """Wait for the end of a run, and hold it to what holds for all."""
        begun = time.monotonic() if begun is None else begun
        out, err = process.communicate(timeout=LONGEST)
        return self._checked(process.returncode, out or b"", err or b"", time.monotonic() - begun)

    @staticmethod
    def _environment() -> dict[str, str]:
        inherited = {key: value for key, value in os.environ.items() if not _TELLING.search(key)}
        return inherited | {"PYTHONPATH": str(ROOT)}

    @staticmethod
    def _checked(code: int, printed: bytes, told: bytes, seconds: float) -> Run:
        out, err = printed.decode(), told.decode()
        for text in (out, err):
            assert "Traceback" not in text, text
            assert "defect" not in text, text
            assert not _NEVER_SHOWN.search(text), ascii(text)
        assert code in (0, 1, 2, 3, 4, 130, 141, 143), err
        return Run(code, out, err, seconds)

"""The line at the bottom of a terminal that says which script runs."""

from __future__ import annotations

import os
from typing import TextIO

from bridge.runner.output import write

_CLEAR_LINE = "\r\x1b[2K"


class ProgressLine:
    """Shown on ``stream`` if that is a terminal that can take a line back."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._possible = stream.isatty() and os.environ.get("TERM") != "dumb"
        self._shown = False

    def show(self, text: str) -> None:
        """Show one line in place of the last one."""
        if self._possible:
            # A line that wraps could not be taken back.
            text = text[: os.get_terminal_size(self._stream.fileno()).columns - 1]
            write(self._stream, _CLEAR_LINE + text)
            self._shown = True

    def clear(self) -> None:
        """Make room for other lines."""
        if self._shown:
            write(self._stream, _CLEAR_LINE)
            self._shown = False

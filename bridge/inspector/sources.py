"""The texts of the files that a page was built from and runs, for showing lines of them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit
from urllib.request import url2pathname

from bridge.errors import UsageError
from bridge.source import read_source
from bridge.wire import Place

if TYPE_CHECKING:
    from bridge.page import Page


class Sources:
    """The files of one page, each read when it is first asked for."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._texts: dict[str, str | None] = {}

    def original(self, place: Place | None) -> Place | None:
        """Where a place in the bundle was written; the place itself where nobody knows."""
        originals = self._page.originals
        return (place and originals and (originals.original(place) or place)) or place

    def text(self, file: str) -> str | None:
        """A file's text, by the name that places call it; None when nobody has it."""
        if file not in self._texts:
            self._texts[file] = self._read(file)
        return self._texts[file]

    def _read(self, file: str) -> str | None:
        if file == self._page.name:
            return self._bundle()
        originals = self._page.originals
        return None if originals is None else originals.text(file)

    def _bundle(self) -> str | None:
        parts = urlsplit(self._page.bundle_url)
        if parts.scheme != "file":
            return None
        try:
            return read_source(Path(url2pathname(parts.path)))
        except UsageError:  # it has been moved or deleted since
            return None

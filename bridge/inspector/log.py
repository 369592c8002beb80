"""What has happened on the inspected device since its script was started, in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bridge.inspector.excerpts import excerpt
from bridge.inspector.records import (
    SeenFrame,
    SeenRequest,
    Told,
    call_told,
    error_told,
    length,
    line_told,
    warning_told,
)
from bridge.inspector.ring import Ring
from bridge.inspector.sources import Sources
from bridge.net.frame import Frame
from bridge.records import (
    ConsoleLine,
    ModuleCall,
    Record,
    ScriptError,
    ScriptWarning,
)
from bridge.wire import Place

if TYPE_CHECKING:
    from bridge.page import Page

MAX_LINES = 20_000
MAX_TEXT = 64 * 2**20  # characters of all lines of a table
MAX_FRAMES = 50_000
MAX_REQUESTS = 20_000
MAX_GONE = 1000  # pages that were closed, as many as their device remembers
MAX_PAYLOADS = 64 * 2**20  # bytes of all frames that are kept


class Log:
    """Takes what a device tells.

    Attributes:
        begin: when it all began, by the device's clock: times are in seconds since then.
        console: lines, errors and warnings, in the form in which browsers get them.
        calls: calls of modules, likewise.
        frames: what went over the wire.
        pages: the pages there are and the last that there were, each with its number.
        requests: their HTTP requests, as far as :meth:`gather` has seen them.
    """

    def __init__(self) -> None:
        self.begin = 0.0
        self.console: Ring[Told] = Ring(MAX_LINES, length, MAX_TEXT)
        self.calls: Ring[Told] = Ring(MAX_LINES, length, MAX_TEXT)
        self.frames: Ring[SeenFrame] = Ring(MAX_FRAMES, lambda each: each.weight, MAX_PAYLOADS)
        self.pages: dict[Page, int] = {}
        self.requests: Ring[SeenRequest] = Ring(MAX_REQUESTS)
        self._numbers = 0  # how many were given out
        self._sources: dict[Page, Sources] = {}
        self._gathered: dict[Page, int] = {}  # how many requests of each page are known

    def number(self, page: Page) -> int:
        """What browsers call a page."""
        if page not in self.pages:
            self._numbers += 1
            self.pages[page] = self._numbers
            self._forget_gone()
        return self.pages[page]

    def watch(self, page: Page, record: Record) -> None:
        """Take what happened in a page: a device's ``watch``."""
        number, at = self.number(page), self._now(page)
        sources = self._sources.setdefault(page, Sources(page))
        match record:
            case ConsoleLine():
                place = sources.original(record.place)
                self.console.append(line_told(number, at, record, place))
            case ScriptError():
                around = excerpt(record.place, sources.text)
                self.console.append(error_told(number, at, record, around))
            case ScriptWarning():
                self.console.append(warning_told(number, at, record))
            case ModuleCall():
                self.calls.append(call_told(number, at, record, sources.original(record.place)))

    def gather(self) -> None:
        """Look for requests that are new: pages have them, and tell nobody."""
        for page, number in self.pages.items():
            for record in page.requests[self._gathered.get(page, 0) :]:
                self.requests.append(SeenRequest(number, page.opened - self.begin, record))
            self._gathered[page] = len(page.requests)

    def original(self, name: str, place: Place | None) -> Place | None:
        """Where a place in a page's bundle was written; the page is told by its name."""
        found = next((page for page in self._sources if page.name == name), None)
        return place if found is None else self._sources[found].original(place)

    def frame(self, page: Page, socket: int, frame: Frame) -> None:
        """Take what went over one of a page's connections."""
        self.frames.append(SeenFrame(self.number(page), socket, self._now(page), frame))

    def _forget_gone(self) -> None:
        gone = [page for page in self.pages if page.has_left and page.is_over]
        if len(gone) > MAX_GONE:
            self.gather()
            del self.pages[gone[0]]
            self._gathered.pop(gone[0])
            self._sources.pop(gone[0], None)

    def _now(self, page: Page) -> float:
        return round(page.clock.now() - self.begin, 6)

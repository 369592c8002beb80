"""What a page remembers of its life, and who is told as it happens. Nothing is decided here."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from bridge.errors import LimitExceeded
from bridge.excerpt import Scripts, is_nameless, line_of, with_excerpt
from bridge.records import (
    ConsoleLine,
    FrameRecord,
    HttpRecord,
    ModuleCall,
    Record,
    RequestTrace,
    ScriptError,
    ScriptWarning,
    SocketRecord,
)
from bridge.wire import Call, Place

if TYPE_CHECKING:
    from bridge.source_map.originals import Originals

MAX_RECORDS = 100_000  # of each kind: more is a loop, not a report
MAX_TEXT = 64 * 2**20  # characters of all of them together

_CALL = 100  # counted for a call: its arguments were counted when they left the engine

_PLURALS: dict[type[Record | SocketRecord | HttpRecord], str] = {
    ConsoleLine: "console lines",
    ScriptError: "errors",
    ScriptWarning: "warnings",
    FrameRecord: "traced frames",
    RequestTrace: "lines of traced requests",
    ModuleCall: "calls of built-in modules",
    SocketRecord: "connections",
    HttpRecord: "HTTP requests",
}


class Journal:
    """The records of one page, in order. ``tell`` gets each as it is made."""

    def __init__(self, tell: Callable[[Record], None]) -> None:
        self.console: list[ConsoleLine] = []
        self.errors: list[ScriptError] = []
        self.warnings: list[ScriptWarning] = []
        self.sockets: list[SocketRecord] = []
        self.requests: list[HttpRecord] = []
        self.calls: list[ModuleCall] = []
        self.originals: Originals | None = None
        """Where the lines of the bundle were written; None while it is what it was written as."""
        self.scripts = Scripts()
        self._tell = tell
        self._counts = dict.fromkeys(_PLURALS, 0)
        self._size = 0

    def add(self, record: Record) -> None:
        """Remember a record and tell of it.

        Raises:
            LimitExceeded: There are too many of its kind, or too much text in all of them.
        """
        if self.originals is not None and isinstance(record, ScriptError | ScriptWarning):
            record = self.originals.led_back(record)
        self._count(record)
        match record:
            case ConsoleLine():
                self.console.append(record)
            case ScriptError():
                self.errors.append(record)
            case ScriptWarning():
                self.warnings.append(record)
            case ModuleCall():
                self.calls.append(record)
            case FrameRecord():
                self.sockets[record.socket - 1].frames.append(record)
        self._tell(record)

    def connection(self, url: str) -> SocketRecord:
        """Begin the record of one more connection.

        Raises:
            LimitExceeded: There are too many, or too much text in all records.
        """
        record = SocketRecord(len(self.sockets) + 1, url)
        self._count(record)
        self.sockets.append(record)
        return record

    def request(self, record: HttpRecord) -> None:
        """Remember one more HTTP request, which has just begun.

        Raises:
            LimitExceeded: There are too many, or too much text in all records.
        """
        self._count(record)
        self.requests.append(record)

    def printed(self, call: Call) -> None:
        """Remember what a script printed: a call of ``console``, its method the level."""
        level: Any = call.method
        self.add(ConsoleLine(level, call.payload or "", call.place))

    def reported(self, call: Call) -> None:
        """Remember what JavaScript reported to the page: an ``error`` or a failed
        ``assertion``."""
        if call.method == "error":
            name, message, stack, context = call.args
            if call.place is not None and is_nameless(message):
                message = self._with_code(message, call.place)
            self.add(ScriptError(name, message, call.place, stack, context))
            return
        (words,) = call.args
        message = f"Assertion failed: {words}" if words else "Assertion failed"
        self.add(ConsoleLine("error", message, call.place))
        self.add(ScriptError("AssertionError", message, call.place, context="console.assert"))

    def _with_code(self, message: str, place: Place) -> str:
        """A message that names nothing, with the code it is about as it was written."""
        if self.originals is not None and (origin := self.originals.original(place)) is not None:
            written = self.originals.text(origin.file)
            if written is not None:
                return with_excerpt(message, line_of(written, origin.line - 1), origin.column)
        return with_excerpt(message, self.scripts.line(place), place.column)

    def _count(self, record: Record | SocketRecord | HttpRecord) -> None:
        kind = type(record)
        if self._counts[kind] >= MAX_RECORDS:
            raise LimitExceeded(f"one page made more than {MAX_RECORDS} {_PLURALS[kind]}")
        self._counts[kind] += 1
        self._size += _size(record)
        if self._size > MAX_TEXT:
            raise LimitExceeded(
                f"one page printed and reported more than {MAX_TEXT / 2**20:g} MiB of text"
            )


def _size(record: Record | SocketRecord | HttpRecord) -> int:
    match record:
        case ScriptError():
            return len(record.message) + len(record.stack)
        case ScriptWarning():
            return len(record.message)
        case SocketRecord() | HttpRecord():
            return len(record.url)
        case ModuleCall():
            return _CALL
    return len(record.text)

"""The tables of a browser: lines of the console, calls, frames, connections and requests.

Each line is told once; a connection or a request that is further now is told again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any

from bridge.inspector import differences
from bridge.inspector.records import Told, frame_told, request_told, socket_told
from bridge.inspector.ring import Ring

if TYPE_CHECKING:
    from bridge.inspector.log import Log

_AT_ONCE = 2000  # lines of a table in one message


class Tables:
    """What a browser has of a log."""

    def __init__(self, log: Log) -> None:
        self._log = log
        self._ends = dict.fromkeys(("console", "calls", "frames", "requests"), 0)
        self._sockets: dict[str, Told] = {}
        self._under_way: dict[int, Told] = {}

    def changes(self) -> Iterator[Told]:
        """What is new."""
        yield from self._lines("console", self._log.console, lambda told: told)
        yield from self._lines("calls", self._log.calls, lambda told: told)
        yield from self._lines("frames", self._log.frames, frame_told)
        yield from self._connections()
        yield from self._exchanges()

    @property
    def is_behind(self) -> bool:
        """Whether there is more than was told."""
        rings: dict[str, Ring[Any]] = {
            "console": self._log.console,
            "calls": self._log.calls,
            "frames": self._log.frames,
            "requests": self._log.requests,
        }
        return any(ring.end > self._ends[kind] for kind, ring in rings.items())

    def _lines(self, kind: str, ring: Ring[Any], as_told: Callable[[Any], Told]) -> Iterator[Told]:
        """The lines of a table that are new; very many go in several messages."""
        rows = []
        for number, item in ring.since(self._ends[kind]):
            rows.append({"n": number, **as_told(item)})
            if len(rows) == _AT_ONCE:
                break
        if rows:
            self._ends[kind] = rows[-1]["n"] + 1
            yield {"kind": kind, "rows": rows}

    def _connections(self) -> Iterator[Told]:
        now = {
            f"{number}/{socket.number}": socket_told(number, socket)
            for page, number in self._log.pages.items()
            for socket in page.sockets
        }
        changed, _ = differences.changed(self._sockets, now)
        self._sockets = now
        if changed:
            yield {"kind": "sockets", "value": changed}

    def _exchanges(self) -> Iterator[Told]:
        """Requests that are new, and those that were under way and are further now."""
        self._log.gather()
        requests = self._log.requests
        fresh = [number for number, _ in islice(requests.since(self._ends["requests"]), _AT_ONCE)]
        if fresh:
            self._ends["requests"] = fresh[-1] + 1
        rows = []
        for number in (*self._under_way, *fresh):
            before = self._under_way.pop(number, None)
            seen = requests.get(number)
            if seen is None:  # the log keeps the last ones only
                continue
            told = request_told(seen)
            if told != before:
                rows.append({"n": number, **told})
            if told["took"] is None:
                self._under_way[number] = told
        if rows:
            yield {"kind": "requests", "rows": rows}

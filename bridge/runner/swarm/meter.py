"""What is measured of a user's connections: the time of what happened on the wire.

A meter stands where a recorder of sessions would stand, see :class:`bridge.peers.routing.Witness`.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from bridge.net.frame import Frame
    from bridge.peers.http import Request, Response
    from bridge.records import HttpRecord

_ABNORMAL = 1006


class Sample(NamedTuple):
    """One thing that was measured, a row of statistics together with others of its kind and name.

    Attributes:
        kind: ``connect``, ``round trip``, ``pushed``, ``close CODE``, ``script``, or the method of
            an HTTP request.
        name: the URL it was about, without its query; of a ``script`` its name.
        milliseconds: how long it took; None for what takes no time.
        size: bytes of a message that was received.
        error: why it failed; empty when it did not.
    """

    kind: str
    name: str
    milliseconds: float | None = None
    size: int = 0
    error: str = ""


def request_sample(record: HttpRecord) -> Sample:
    """What is counted of a request that is over."""
    assert record.ended is not None
    failed = record.status is not None and record.status >= 400
    error = record.error or (f"status {record.status}" if failed else "")
    milliseconds = (record.ended - record.began) * 1000
    name = record.url.partition("?")[0]
    return Sample(record.method, name, milliseconds, record.received, error)


class Meter:
    """Measures the connections of one user, and gives each sample to ``tell``."""

    def __init__(self, tell: Callable[[Sample], None]) -> None:
        self._tell = tell

    def socket(self, url: str, now: Callable[[], float]) -> ConnectionMeter:
        """Begin with one more connection, whose times are told by ``now``."""
        return ConnectionMeter(url.partition("?")[0], now, self._tell)

    def exchange(self, request: Request, answer: Response | str, began: float, now: float) -> None:
        """A request is over: what is counted of it is on the page's record of it."""

    def close(self) -> None:
        """The user has gone."""


class ConnectionMeter:
    """Measures one connection.

    A message that is received answers the oldest one sent that has no answer yet; when there is
    none, the server spoke unasked: it ``pushed``.
    """

    def __init__(self, name: str, now: Callable[[], float], tell: Callable[[Sample], None]) -> None:
        self._name = name
        self._now = now
        self._tell = tell
        self._began = now()
        self._opened: float | None = None
        self._unanswered: deque[float] = deque()
        self._size = 0
        self._code: int | None = None

    def frame(self, frame: Frame) -> None:
        """A frame, or one half of the handshake."""
        sent = frame.direction == "sent"
        match frame.kind:
            case "handshake" if not sent and frame.payload.split(b" ", 2)[1:2] == [b"101"]:
                self._opened = self._now()
                self._told("connect", self._opened - self._began)
            case "text" | "binary" | "continuation" if sent:
                if frame.final:
                    self._unanswered.append(self._now())
            case "text" | "binary" | "continuation":
                self._size += len(frame.payload)
                if frame.final:
                    self._received()
            case "close":
                # The first of two is the one that says why.
                self._code = self._code or frame.code or 1005

    def ended(self, why: str, was_clean: bool) -> None:
        """The connection is over; why it failed, if it did."""
        if self._opened is None:
            self._told("connect", self._now() - self._began, why or "closed before it was open")
            return
        code = self._code if was_clean and self._code else _ABNORMAL
        error = "" if was_clean else why or "the connection was lost"
        self._told(f"close {code}", self._now() - self._opened, error)

    def _received(self) -> None:
        size, self._size = self._size, 0
        if self._unanswered:
            seconds = self._now() - self._unanswered.popleft()
            self._tell(Sample("round trip", self._name, seconds * 1000, size))
        else:
            self._tell(Sample("pushed", self._name, None, size))

    def _told(self, kind: str, seconds: float, error: str = "") -> None:
        self._tell(Sample(kind, self._name, seconds * 1000, error=error))

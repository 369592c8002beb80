"""What the progress callback of a ``fetch`` is told while it is under way."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bridge.modules.module import Callback
from bridge.modules.stream_words import headers_told, status_told
from bridge.net.http.message import Answer
from bridge.profile.stream import Progress, StreamRules

_READ = 2048  # bytes that Android reads at once


class ProgressTeller:
    """Tells one callback, if there is one.

    Args:
        rules: the platform's.
        callback: what the script gave.
        told_type: what iOS tells of the type that was asked for.
    """

    def __init__(
        self, rules: StreamRules, callback: object, told_type: Mapping[str, object]
    ) -> None:
        self._rules = rules
        self._callback = callback if isinstance(callback, Callback) else None
        self._told_type = told_type
        self._head: dict[str, Any] = {}
        self._length = 0

    def began(self) -> None:
        """It is on its way."""
        match self._rules.progress:
            case Progress.NUMBERS | Progress.ANDROID:
                self._tell({"readyState": 1, "length": 0})
            case Progress.OBJECTS:
                self._tell({"readyState": {"OPENED": 1}, **self._told_type})

    def headers_came(self, answer: Answer) -> None:
        """The status and the headers are there."""
        if self._callback is None:
            return
        self._head = {"status": answer.status, "headers": headers_told(self._rules, answer)}
        if self._rules.progress is not Progress.ANDROID:
            self._head["statusText"] = status_told(self._rules, answer)
        if self._rules.progress is Progress.LOADS:
            self._head["total"] = _total(answer)
            return
        self._tell_state(2, "HEADERS_RECEIVED")

    def came(self, size: int) -> None:
        """So many bytes more of the body are there."""
        if self._callback is None:
            return
        step = _READ if self._rules.progress is Progress.ANDROID else size
        while size > 0:
            self._length += min(step, size)
            size -= step
            self._tell_state(2 if self._rules.progress is Progress.ANDROID else 3, "LOADING")

    def _tell_state(self, number: int, name: str) -> None:
        objects = self._rules.progress is Progress.OBJECTS
        state = {name: number} if objects else number
        told = self._told_type if objects else {}
        self._tell({"readyState": state, **told, **self._head, "length": self._length})

    def _tell(self, state: dict[str, Any]) -> None:
        if self._callback is not None:
            self._callback.keep_alive(state)


def _total(answer: Answer) -> int:
    """How long the body will be, as far as a browser knows: not at all when it is packed."""
    length = answer.header("content-length") or ""
    packed = answer.header("content-encoding") is not None
    return int(length) if length.isdecimal() and not packed else 0

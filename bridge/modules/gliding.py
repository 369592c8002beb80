"""Scrolling that scripts ask for: at once, or after the time that an animation takes."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from bridge.clock import Alarm
from bridge.document.motion import is_horizontal
from bridge.modules.half import Host
from bridge.modules.scrolling import Offset, measured, offset_of

if TYPE_CHECKING:
    from bridge.document import Element

_TIME = 0.25  # seconds: the default of Android's OverScroller

Jump = Callable[["Element", float, float], bool]


class Glides:
    """The scrollers that a script has set in motion. Of several calls for one the last counts."""

    def __init__(self, host: Host, jump: Jump) -> None:
        self._host = host
        self._jump = jump
        self._alarms: dict[str, Alarm] = {}

    def __bool__(self) -> bool:
        return bool(self._alarms)

    def begin(self, scroller: Element, goal: Offset, *, animated: bool) -> None:
        """Scroll to an offset."""
        self._stop(scroller.ref)
        if not animated:
            self._jump(scroller, *goal)
            return

        def end() -> None:
            del self._alarms[scroller.ref]
            if scroller.is_attached:
                self._jump(scroller, *goal)

        ring = partial(self._host.ring, end)
        self._alarms[scroller.ref] = self._host.clock.call_later(_TIME, ring)

    def stop(self) -> None:
        """Stop all of them where they are."""
        for ref in list(self._alarms):
            self._stop(ref)

    def _stop(self, ref: str) -> None:
        if (alarm := self._alarms.pop(ref, None)) is not None:
            alarm.cancel()


def goal_of(host: Host, element: Element, scroller: Element, further: float) -> Offset:
    """The offset at which a scroller begins with an element, or some design pixels further."""
    target, room = measured(host).rect(element.ref), measured(host).rect(scroller.ref)
    across, down = offset_of(host, scroller)
    if is_horizontal(scroller):
        return across + target.left - room.left + further, down
    return across, down + target.top - room.top + further

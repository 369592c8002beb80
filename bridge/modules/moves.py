"""How something scrolls from one place to another, and what is told on the way."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import TYPE_CHECKING

from bridge.modules.half import Host
from bridge.modules.scrolling import Offset, Reports, Tell, offset_of, reachable, told
from bridge.modules.sight import Sight

if TYPE_CHECKING:
    from bridge.document import Element

_AT_ONCE = (math.inf, math.inf)


class Moves:
    """Scrolls what scrolls on a page."""

    def __init__(self, host: Host, sight: Sight) -> None:
        self._host = host
        self._sight = sight
        self._reports: dict[str, Reports] = {}

    def reports_of(self, scroller: Element) -> Reports:
        """What a scroller has told so far."""
        return self._reports.setdefault(scroller.ref, Reports(self._host))

    def scroll(
        self, scroller: Element, goal: Offset, tell: Tell, stride: Offset | None = None
    ) -> bool:
        """Scroll to an offset, as far as there is something to see; false when it stands there.

        Args:
            scroller: what is scrolled.
            goal: design pixels to the right and down.
            tell: tells the script.
            stride: how far it moves at a time where a finger moves it; None where a script does.
        """
        asked, goal = goal, reachable(self._host, scroller, goal)
        here = offset_of(self._host, scroller)
        if here == goal:
            # Whoever pulls at the end of what there is asks for more all the same.
            if asked > goal and self._wants_more(scroller):
                tell(scroller.ref, "loadmore", {})
            return False
        forwards = goal > here
        started = False
        while here != goal:
            there = _towards(here, goal, stride or _AT_ONCE)
            self._step(scroller, here, there, tell, first=not started, by_finger=bool(stride))
            started = True
            if not scroller.is_attached:
                return True
            goal = reachable(self._host, scroller, goal)  # handlers may have taken content away
            here = offset_of(self._host, scroller)
            if (goal > here) is not forwards:
                break
        if self._tells_ends:
            end = told(self._host, scroller, "scrollend", by_finger=bool(stride))
            tell(scroller.ref, "scrollend", end)
        return True

    def _step(
        self,
        scroller: Element,
        here: Offset,
        there: Offset,
        tell: Tell,
        *,
        first: bool,
        by_finger: bool,
    ) -> None:
        """One move. What is told of it is found out before anybody hears of anything."""
        self._host.screen.scrolled[scroller.ref] = there
        self._host.document.moved()
        direction = self._direction(scroller, here, there)
        events: list[tuple[str, str, Mapping[str, object]]] = []

        def add(kind: str) -> None:
            said = told(self._host, scroller, kind, by_finger=by_finger)
            events.append((scroller.ref, kind, said))

        if first and self._tells_ends:
            add("scrollstart")
        if there > here and self._wants_more(scroller):
            events.append((scroller.ref, "loadmore", {}))
        events += [(each, kind, {"direction": direction}) for each, kind in self._sight.changes()]
        if self.reports_of(scroller).is_far_enough(scroller, there):
            add("scroll")
        for each in events:
            tell(*each)

    @property
    def _tells_ends(self) -> bool:
        return self._host.profile.motion.ends != "–"

    def _wants_more(self, scroller: Element) -> bool:
        return "loadmore" in scroller.events and self.reports_of(scroller).is_near_end(scroller)

    def _direction(self, scroller: Element, here: Offset, there: Offset) -> str | None:
        """Where content moves to: up when later parts of it come into sight."""
        if here[1] != there[1]:
            return "up" if there[1] > here[1] else "down"
        match self._host.profile.motion.sideways:
            case None:
                return None
            case "right" if scroller.type == "scroller":
                return "right" if there[0] > here[0] else "left"
        return "left" if there[0] > here[0] else "right"


def _towards(here: Offset, goal: Offset, stride: Offset) -> Offset:
    """The next offset on the way to a goal."""
    (x, y), (wide, high) = here, stride
    return (
        x + max(-wide, min(wide, goal[0] - x)),
        y + max(-high, min(high, goal[1] - y)),
    )

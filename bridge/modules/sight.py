"""Which elements can be seen, for those that listen for ``appear`` and ``disappear``.

As on phones only what is in a scroller appears, and can be seen when it reaches into that, into all
other scrollers and sliders around it, and into the screen. What has no height can be seen where it
stands.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from bridge.document.motion import SCROLLERS, SLIDERS
from bridge.modules.half import Host
from bridge.modules.scrolling import Area, measured, scroller_of
from bridge.profile.motion import Unmoved

if TYPE_CHECKING:
    from bridge.document import Element

Window = tuple[float, float, float, float]  # left, top, right, bottom
_KINDS = frozenset({"appear", "disappear"})


class Sight:
    """What was seen when it was last looked at."""

    def __init__(self, host: Host) -> None:
        self._host = host
        self._seen: set[Element] = set()

    def changes(self) -> list[tuple[str, str]]:
        """Refs and ``appear`` or ``disappear`` of what came and went since the last look, in the
        order of the document."""
        listening = {
            each for each in self._host.document.restless if not _KINDS.isdisjoint(each.events)
        }
        if not listening:
            self._seen.clear()
            return []
        now = set(self._visible(listening))
        changed = (now ^ self._seen) & listening
        self._seen = now
        return [
            (each.ref, "appear" if each in now else "disappear")
            for each in (self._host.document if changed else ())
            if each in changed
        ]

    def _visible(self, elements: set[Element]) -> Iterator[Element]:
        width, height = self._host.screen.width, self._host.screen.height
        windows: dict[Element | None, Window] = {None: (0.0, 0.0, width, height)}
        everywhere = self._host.profile.motion.in_window != "–"
        for each in elements:
            if everywhere or scroller_of(each) is not None:
                area = self._area(each)
                around = None if _is_fixed(each) else each.parent
                if area is not None and _reaches_into(area, self._window(around, windows)):
                    yield each

    def _window(self, element: Element | None, windows: dict[Element | None, Window]) -> Window:
        """What can be seen of what is in an element."""
        unknown = []
        while element not in windows:
            assert element is not None
            unknown.append(element)
            element = None if _is_fixed(element) else element.parent
        window = windows[element]
        for each in reversed(unknown):
            area = self._area(each) if each.type in SCROLLERS or each.type in SLIDERS else None
            window = windows[each] = window if area is None else _cut(window, area)
        return window

    def _area(self, element: Element) -> Area | None:
        try:
            return measured(self._host).rect(element.ref)
        except KeyError:
            return None  # what is in a richtext has no place


def unmoved(host: Host) -> dict[str, object]:
    """What ``appear`` says where nothing was scrolled."""
    return {"direction": None} if host.profile.motion.unmoved is Unmoved.NULL else {}


def _is_fixed(element: Element) -> bool:
    """Whether it stands on the screen, whatever is scrolled."""
    return element.style.get("position") == "fixed"


def _cut(window: Window, area: Area) -> Window:
    left, top, right, bottom = window
    return (
        max(left, area.left),
        max(top, area.top),
        min(right, area.left + area.width),
        min(bottom, area.top + area.height),
    )


def _reaches_into(area: Area, window: Window) -> bool:
    left, top, right, bottom = window
    return _overlaps(area.left, area.width, left, right) and _overlaps(
        area.top, area.height, top, bottom
    )


def _overlaps(start: float, size: float, begin: float, end: float) -> bool:
    return start < end and (start + size > begin or (size == 0 and start >= begin))

"""What scrolls, how far it was and can be scrolled, and what phones tell of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Protocol, cast

from bridge.document.motion import SCROLLERS, is_horizontal
from bridge.modules.built_in import number, options, text
from bridge.modules.half import Host
from bridge.profile.motion import Again, Dragging

if TYPE_CHECKING:
    from bridge.document import Element
    from bridge.document.motion import Motion

Offset = tuple[float, float]
Tell = Callable[[str, str, Mapping[str, object]], None]
"""Fires an event at an element that listens for it: its ref, the type, and what it says."""


class Area(Protocol):
    """A rectangle in design pixels."""

    left: float
    top: float
    width: float
    height: float


class Measured(Protocol):
    """What a layout tells besides the places of elements."""

    def rect(self, ref: str) -> Area:
        """The place of an element."""

    def content_size(self, ref: str) -> tuple[float, float]:
        """The width and height of what is in an element, in sight or not."""

    def direction_of(self, ref: str) -> str:
        """``ltr`` or ``rtl``."""


def measured(host: Host) -> Measured:
    """The layout of a page.

    Raises:
        DocumentError: It cannot be laid out: it has no elements yet.
    """
    return cast(Measured, host.document.places)


def motion_of(host: Host) -> Motion:
    """What moves things on a page."""
    motion = host.document.motion
    assert motion is not None  # every page has it, see MotionHalf
    return motion


def glide(host: Host, scroller: Element, element: Element, given: object) -> None:
    """Scroll until a scroller begins with an element, as the options of a script's call say:
    ``offset`` design pixels further, and at once where ``animated`` is false."""
    asked = options(given)
    motion_of(host).glide(
        scroller,
        element,
        further=number(asked.get("offset")),
        animated=text(asked.get("animated"), "true") != "false",
    )


def scroller_of(element: Element) -> Element | None:
    """The nearest scroller around an element."""
    around = element.parent
    while around is not None and around.type not in SCROLLERS:
        around = around.parent
    return around


def offset_of(host: Host, scroller: Element) -> Offset:
    """How far a scroller is scrolled, to the right and down."""
    if scroller.ref not in host.screen.scrolled:
        return 0.0, 0.0
    return reachable(host, scroller, host.screen.scrolled[scroller.ref])


def reachable(host: Host, scroller: Element, offset: Offset) -> Offset:
    """An offset, no further than there is something to see."""
    layout = measured(host)
    room, content = layout.rect(scroller.ref), layout.content_size(scroller.ref)
    return (
        min(max(offset[0], 0.0), max(content[0] - room.width, 0.0)),
        min(max(offset[1], 0.0), max(content[1] - room.height, 0.0)),
    )


def told(host: Host, scroller: Element, kind: str, *, by_finger: bool) -> dict[str, object]:
    """What an event of it says: offsets are negative, as ``WXScroller`` of Android computes
    them."""
    wide, high = measured(host).content_size(scroller.ref)
    across, down = offset_of(host, scroller)
    x = across if host.profile.motion.across == "positive" else 0 - across
    said: dict[str, object] = {
        "contentSize": {"width": wide, "height": high},
        "contentOffset": {"x": x, "y": 0 - down},
    }
    match host.profile.motion.dragging:
        case Dragging.LISTS if scroller.type != "scroller":
            said["isDragging"] = by_finger and kind != "scrollend"
        case Dragging.START if by_finger and kind == "scrollstart":
            said["isDragging"] = True
    return said


class Reports:
    """Which moves of a scroller its script hears of: those that are far enough from the last one,
    and of those near the end one for each length of the content."""

    def __init__(self, host: Host) -> None:
        self._host = host
        self._rules = host.profile.motion
        self._offset: Offset | None = None if self._rules.first == "is told" else (0.0, 0.0)
        self._asked: tuple[float, object] | None = None  # the length, and what may change else

    def is_far_enough(self, scroller: Element, offset: Offset) -> bool:
        """Whether a ``scroll`` is due, by ``offset-accuracy``."""
        accuracy = number(scroller._attr("offset-accuracy"), self._rules.accuracy)
        last = self._offset
        if last is not None and max(map(_distance, last, offset)) < accuracy:
            return False
        self._offset = offset
        return True

    def is_near_end(self, scroller: Element) -> bool:
        """Whether a ``loadmore`` is due, by ``loadmoreoffset``."""
        within = scroller.attrs.get("loadmoreoffset")
        if within is None and scroller.type == "scroller" and self._rules.more_unasked == "–":
            return False
        layout, axis = measured(self._host), 0 if is_horizontal(scroller) else 1
        length = layout.content_size(scroller.ref)[axis]
        room = layout.rect(scroller.ref)
        here = offset_of(self._host, scroller)[axis]
        left = length - here - (room.height if axis else room.width)
        if self._rules.more_again is Again.CELLS and scroller.type != "scroller":
            length = len(scroller.children)
        retry = None if self._rules.more_retry == "–" else scroller.attrs.get("loadmoreretry")
        if (length, retry) == self._asked or left > number(within):
            return False
        self._asked = length, retry
        return True

    def load_again(self) -> None:
        """Let the next one come though the content is as long as before."""
        self._asked = None


def _distance(one: float, other: float) -> float:
    return abs(one - other)

"""Scrolls what is in a scroller: for the module ``dom``, for components, and for tests."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, cast

from bridge.modules.half import Host

if TYPE_CHECKING:
    from bridge.document import Element

SCROLLERS = frozenset({"scroller", "list", "hlist", "waterfall", "recycle-list"})


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


def scroller_of(element: Element) -> Element | None:
    """The nearest scroller around an element."""
    around = element.parent
    while around is not None and around.type not in SCROLLERS:
        around = around.parent
    return around


def is_horizontal(scroller: Element) -> bool:
    """Whether a scroller scrolls sideways."""
    return scroller.type == "hlist" or scroller.attrs.get("scrollDirection") == "horizontal"


def offset_of(host: Host, scroller: Element) -> tuple[float, float]:
    """How far a scroller was scrolled, to the right and down."""
    return host.screen.scrolled.get(scroller.ref, (0.0, 0.0))


def scroll(host: Host, scroller: Element, across: float, down: float) -> bool:
    """Scroll as far as there is something to see, and fire ``scrollstart``, ``scroll`` and
    ``scrollend`` at a scroller that listens to them. False when it stands there already.

    Args:
        host: the page.
        scroller: an element of a type in ``SCROLLERS``.
        across: design pixels to the right of where it was laid out.
        down: design pixels below.
    """
    layout = measured(host)
    room, content = layout.rect(scroller.ref), layout.content_size(scroller.ref)
    across = min(max(across, 0.0), max(content[0] - room.width, 0.0))
    down = min(max(down, 0.0), max(content[1] - room.height, 0.0))
    if (across, down) == offset_of(host, scroller):
        return False
    host.screen.scrolled[scroller.ref] = across, down
    host.document.version += 1  # places are other ones now
    for kind in ("scrollstart", "scroll", "scrollend"):
        host.fire_if_heard(scroller.ref, kind, _told(content, across, down))
    return True


def _told(content: tuple[float, float], across: float, down: float) -> dict[str, object]:
    """What phones tell of it: offsets are negative, as ``WXScroller`` of Android computes them."""
    return {
        "contentSize": {"width": content[0], "height": content[1]},
        "contentOffset": {"x": 0 - across, "y": 0 - down},
    }

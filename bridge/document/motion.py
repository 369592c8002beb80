"""What makes the things on a page move: the part of a phone that scrolls, slides and pulls.

A page has one; a document that belongs to none has not, and nothing moves in it.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from bridge.document.element import Element
    from bridge.document.gestures_part import Part

SLIDERS = frozenset({"slider", "cycleslider", "slider-neighbor"})
SCROLLERS = frozenset(
    {"scroller", "list", "hlist", "vlist", "recycler", "simplelist", "waterfall", "recycle-list"}
)
_SIGHTED = frozenset({"appear", "disappear"})


def is_restless(element: Part) -> bool:
    """Whether an element does something by itself as its page changes."""
    return element.type in SLIDERS or not _SIGHTED.isdisjoint(element._events)


def is_horizontal(scroller: Part) -> bool:
    """Whether a scroller scrolls sideways."""
    return scroller.type == "hlist" or scroller._attr("scroll-direction") == "horizontal"


class Methods(Protocol):
    """Carries out what scripts call on elements."""

    def invoke(self, element: Element, method: str, args: Sequence[Any]) -> bool:
        """Carry out a method of a component's; false when nothing comes of it."""


class Motion(Protocol):
    """Moves what is on a page. Each returns once the script was told."""

    @property
    def lets_through(self) -> bool:
        """Whether elements can let touches through to what is below them."""

    def told_as(self, listens: Collection[str], way: str, quickly: bool) -> tuple[str, ...]:
        """What a moving finger is to an element: its ``way`` (``horizontalpan``, ``verticalpan``),
        ``pan``, ``swipe``, several of these or none.

        Args:
            listens: the types of events that the element listens to.
            way: where the finger moves to.
            quickly: whether it moves as fast as a swipe.
        """

    def rest(self) -> None:
        """Stop what goes on by itself: the page is out of sight."""

    def wake(self) -> None:
        """Let it go on: the page is in sight again."""

    def offset(self, scroller: Element) -> tuple[float, float]:
        """How far a scroller was scrolled, in design pixels to the right and down."""

    def drag(self, scroller: Element, across: float, down: float) -> None:
        """Scroll to an offset, as far as there is something to see, as a finger does."""

    def place_in(self, scroller: Element, element: Element) -> tuple[float, float, float, float]:
        """Left, top, width and height of what is in a scroller, from the begin of its content."""

    def room(self, scroller: Element) -> tuple[float, float]:
        """The width and height of what can be seen of a scroller."""

    def pull(self, scroller: Element, mark: Element, distance: float | None) -> None:
        """Pull a scroller over its edge, where a ``refresh`` or ``loading`` waits, and let go."""

    def slide(self, slider: Element, by: int) -> bool:
        """Swipe a slider on, or back; False when there is nothing that way."""

    def show(self, slider: Element, index: int) -> None:
        """Let a slider show another slide, however far that is.

        Raises:
            NoListener: It has none of that number.
        """

    def glide(self, scroller: Element, element: Element, *, further: float, animated: bool) -> None:
        """Scroll until a scroller begins with an element, or some design pixels further, as scripts
        do: at once or after the time of an animation. They are told in a later turn."""

    def load_again(self, scroller: Element) -> None:
        """Let the next ``loadmore`` of a scroller come though its content is as long as before."""

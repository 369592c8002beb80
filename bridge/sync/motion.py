"""What scrolls and slides on a page, for who does not await: each move is a call of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bridge.sync.world import World

if TYPE_CHECKING:
    from bridge.document.element import Element
    from bridge.document.motion import Motion


class Moved:
    """Moves what is on a page, see :class:`bridge.document.motion.Motion`."""

    def __init__(self, world: World, motion: Motion) -> None:
        self._world = world
        self._motion = motion

    def rest(self) -> None:
        """Stop what goes on by itself."""
        self._world.do("resting", self._motion.rest)

    def wake(self) -> None:
        """Let it go on."""
        self._world.do("waking", self._motion.wake)

    def offset(self, scroller: Element) -> tuple[float, float]:
        """How far a scroller was scrolled."""
        return self._motion.offset(scroller)

    def place_in(self, scroller: Element, element: Element) -> tuple[float, float, float, float]:
        """Where an element is in the content of a scroller."""
        return self._motion.place_in(scroller, element)

    def room(self, scroller: Element) -> tuple[float, float]:
        """How much of a scroller can be seen."""
        return self._motion.room(scroller)

    def drag(self, scroller: Element, across: float, down: float) -> None:
        """Scroll to an offset, as a finger does."""
        __tracebackhide__ = True
        self._world.do("scrolling", lambda: self._motion.drag(scroller, across, down))

    def pull(self, scroller: Element, mark: Element, distance: float | None) -> None:
        """Pull a scroller over its edge and let go."""
        __tracebackhide__ = True
        self._world.do("pulling", lambda: self._motion.pull(scroller, mark, distance))

    def slide(self, slider: Element, by: int) -> bool:
        """Swipe a slider on, or back."""
        __tracebackhide__ = True
        return self._world.do("swiping", lambda: self._motion.slide(slider, by))

    def show(self, slider: Element, index: int) -> None:
        """Let a slider show another slide."""
        __tracebackhide__ = True
        self._world.do("showing a slide", lambda: self._motion.show(slider, index))

    def glide(self, scroller: Element, element: Element, *, further: float, animated: bool) -> None:
        """Scroll until a scroller begins with an element, as scripts do."""
        self._motion.glide(scroller, element, further=further, animated=animated)

    def load_again(self, scroller: Element) -> None:
        """Let the next ``loadmore`` come in any case."""
        self._motion.load_again(scroller)

"""Scrolling and pulling, as a finger does: slowly enough that nothing is passed over unseen."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, cast

from bridge.document.gestures_part import Part
from bridge.document.motion import SCROLLERS, is_horizontal
from bridge.errors import NoListener, UsageError

if TYPE_CHECKING:
    from bridge.document.element import Element


class Scrolled(Part):
    """What a finger does to an element that scrolls, or is in one that does."""

    __slots__ = ()

    def scroll_to(self, y: float | Part | None = None, *, x: float | None = None) -> None:
        """Scroll until so much of the content is above or left of what can be seen, in design
        pixels, or until it begins with an element. It ends where the content ends.

        What moves is this element, or the nearest around it that scrolls that way. The script is
        told, step by step, with ``scrollstart``, ``loadmore``, ``appear``, ``disappear``,
        ``scroll`` and ``scrollend``.

        Raises:
            NoListener: Nothing here scrolls that way, or its ``scrollable`` is false.
        """
        if isinstance(y, Part):
            scroller = self._scroller(None)
            left, top, _, _ = self._motion.place_in(scroller, cast("Element", y))
            self._drag(scroller, *((left, None) if is_horizontal(scroller) else (None, top)))
        else:
            self._must_be_lengths(x, y)
            self._drag(self._scroller(x is not None and y is None), x, y)

    def scroll_by(self, y: float = 0, *, x: float = 0) -> None:
        """Scroll on by so many design pixels, or back by a negative number; see :meth:`scroll_to`.

        Raises:
            NoListener: Nothing here scrolls that way, or its ``scrollable`` is false.
        """
        self._must_be_lengths(x, y)
        scroller = self._scroller(bool(x) and not y)
        across, down = self._motion.offset(scroller)
        self._drag(scroller, across + x, down + y)

    def scroll_into_view(self) -> None:
        """Scroll everything around the element no further than until it can be seen.

        Raises:
            NoListener: It is in nothing that scrolls.
        """
        inside, *around = self._around()
        scrollers = [each for each in around if each.type in SCROLLERS]
        if not scrollers:
            raise NoListener(f"{self!r} is in nothing that scrolls.")
        for scroller in reversed(scrollers):
            across, down = self._motion.offset(scroller)
            left, top, width, height = self._motion.place_in(scroller, inside)
            wide, high = self._motion.room(scroller)
            if is_horizontal(scroller):
                across = _within(across, left, width, wide)
            else:
                down = _within(down, top, height, high)
            self._drag(scroller, across, down)

    def pull_down(self, distance: float | None = None) -> None:
        """Scroll to the top and pull on, over the ``refresh`` that is there, and let go:
        ``pullingdown``, and ``refresh`` when it was pulled further than it is high.

        Args:
            distance: design pixels; half as much again as it is high when not given.

        Raises:
            NoListener: There is no ``refresh`` here.
        """
        self._pull("refresh", distance)

    def pull_up(self, distance: float | None = None) -> None:
        """Scroll to the end and pull on, over the ``loading`` that is there: ``loading``.

        Args:
            distance: design pixels; half as much again as it is high when not given.

        Raises:
            NoListener: There is no ``loading`` here.
        """
        self._pull("loading", distance)

    # -- what they are made of -------------------------------------------------------------------

    def _scroller(self, sideways: bool | None) -> Element:
        """What scrolls here, in a direction or, with None, in any."""
        for each in self._around():
            if each.type in SCROLLERS and sideways in (None, is_horizontal(each)):
                if str(each._attr("scrollable")).lower() == "false":
                    raise NoListener(f"{each!r} does not scroll: its scrollable is false.")
                return each
        way = {True: " sideways", False: " up and down", None: ""}[sideways]
        raise NoListener(f"Neither {self!r} nor anything around it scrolls{way}.")

    def _drag(self, scroller: Element, x: float | None, y: float | None) -> None:
        across, down = self._motion.offset(scroller)
        self._motion.drag(scroller, across if x is None else x, down if y is None else y)

    def _pull(self, kind: str, distance: float | None) -> None:
        if distance is not None and not 0 < distance < math.inf:
            raise UsageError(f"a finger pulls by more than 0 design pixels, not by {distance:g}.")
        for each in self._around():
            mark = next((child for child in each.children if child.type == kind), None)
            if each.type in SCROLLERS and mark is not None:
                self._motion.pull(each, mark, distance)
                return
        raise NoListener(f"There is no <{kind}> in {self!r}, nor in what is around it.")


def _within(offset: float, start: float, size: float, room: float) -> float:
    """The offset nearest to another one at which something can be seen, from its start at least."""
    return min(max(offset, start + min(size, room) - room), start)

"""A finger on the glass: taps, and what phones make of one that stays or moves.

What a moving finger is told as is a matter of the platform. As on iOS, an element that listens for
touches only does not keep those around it from hearing the rest.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import TYPE_CHECKING, cast

from bridge.document.gestures_part import Part
from bridge.document.gestures_text import EDITABLE, Typed
from bridge.document.motion import SLIDERS
from bridge.document.struck import struck
from bridge.errors import NoListener, UsageError

if TYPE_CHECKING:
    from bridge.document.element import Element

_SWIPE = 300.0  # design pixels that a swipe is long
_WAYS = {"left": (-1, 0), "right": (1, 0), "up": (0, -1), "down": (0, 1)}
_PANS = ("panstart", "panmove", "panend")
_STEPS = 4  # that a finger moves in

Spot = tuple[float, float]


class Touched(Typed):
    """What a finger does to an element that it does not leave."""

    __slots__ = ()

    def tap(self) -> None:
        """Tap it: a switch changes, an input gets the focus, and the nearest element that listens
        for ``click``, this one or one around it, is told. Then the link opens that it is in, unless
        something in the link has heard the click.

        Raises:
            NoListener: Nothing comes of a tap here.
            DocumentError: The element is not on the page any more.
        """
        if (other := self._struck()) is not self:
            other.tap()
            return
        touches = self._nearest("touchstart", "touchend")
        heard_by = self._nearest("click")
        href = self._href(heard_by)
        if touches is not None:
            self._touch(*self._held())
        reacts = self._react_to_tap()
        if heard_by is not None:
            heard_by._fire("click", {})
        elif not reacts and touches is None and href is None:
            raise self._nobody("click")
        if href is not None and self._document.hand is not None:
            self._document.hand.follow(href)

    def long_press(self) -> None:
        """Hold a finger on it: the nearest element that listens for ``longpress`` is told.

        Raises:
            NoListener: Neither this element nor one around it listens.
        """
        if (other := self._struck()) is not self:
            other.long_press()
            return
        heard_by = self._nearest("longpress")
        if heard_by is None:
            raise self._nobody("longpress")
        start, end = self._held()
        self._touched("touchstart", start)
        heard_by._fire("longpress", self._touches(start))
        self._touched("touchend", end)

    def swipe(self, direction: str) -> None:
        """Swipe ``left``, ``right``, ``up`` or ``down`` over it: a finger that moves by 300 design
        pixels. A slider that it is, or is in, shows the next slide or the one before.

        Raises:
            NoListener: Nothing around it listens, and it is in no slider that moves that way.
            UsageError: There is no such direction.
        """
        if direction not in _WAYS:
            raise UsageError(f"{direction!r} is no direction: left, right, up and down are.")
        if (other := self._struck()) is not self:
            other.swipe(direction)
            return
        across, down = _WAYS[direction]
        slider = self._slider(across)
        heard = self._dragged(across * _SWIPE, down * _SWIPE, quickly=True)
        slid = slider is not None and self._motion.slide(slider, -across)
        if not heard and not slid:
            raise self._nobody("swipe")

    def pan(self, across: float = 0, down: float = 0) -> None:
        """Drag a finger over it, from its middle, by so many design pixels. The nearest element
        that listens for it hears ``horizontalpan`` or ``verticalpan``, or else ``panstart``,
        ``panmove`` and ``panend``, or else ``swipe``.

        Raises:
            NoListener: Neither this element nor one around it listens for any of these.
        """
        if not (math.isfinite(across) and math.isfinite(down)):
            raise UsageError("A finger moves by a number of design pixels, to the right and down.")
        if (other := self._struck()) is not self:
            other.pan(across, down)
            return
        if not self._dragged(across, down):
            way = "horizontalpan" if abs(across) > abs(down) else "verticalpan"
            raise self._nobody(way, *_PANS, "swipe", "touchmove")

    # -- what they are made of -------------------------------------------------------------------

    def _struck(self) -> Touched:
        """What a finger on this element touches: itself, or what is below it if it lets touches
        through."""
        motion, around = self._document.motion, self._around()
        if motion is None or not motion.lets_through:
            return self
        found = struck(cast("Element", self), around)
        if found is None:
            raise NoListener(
                f"{self!r} lets touches through, and nothing is below it: "
                "userInteractionEnabled is false, or eventPenetrationEnabled true."
            )
        return found

    def _react_to_tap(self) -> bool:
        self._must_be_attached()
        if self._is_disabled():
            return self.type in (*EDITABLE, "switch")
        if self.type == "switch":
            self.change(not self.value)
            return True
        if self.type in EDITABLE:
            self.focus()
            return True
        return False

    def _href(self, heard_by: Part | None) -> str | None:
        """Where a tap leads: what hears it in a link keeps it from that, as on Android."""
        for each in self._around():
            if each.type == "a" and each._attrs.get("href") is not None:
                return str(each._attrs["href"])
            if each is heard_by:
                return None
        return None

    def _slider(self, across: int) -> Element | None:
        """The nearest slider that a finger moves, for a move to the side."""
        for each in self._around() if across else ():
            if each.type in SLIDERS and str(each._attr("scrollable")).lower() != "false":
                return each
        return None

    def _dragged(self, across: float, down: float, *, quickly: bool = False) -> bool:
        """Move a finger; says whether anybody heard of it."""
        way = "horizontalpan" if abs(across) > abs(down) else "verticalpan"
        heard_by = self._nearest(way, *_PANS, "swipe")
        touched = self._nearest("touchstart", "touchmove", "touchend")
        listens = () if heard_by is None else tuple(heard_by._events)
        kinds = self._motion.told_as(listens, way, quickly) if listens else ()
        if not kinds and touched is None:
            return False
        spots = list(self._path(across, down))
        last = len(spots) - 1
        for index, spot in enumerate(spots):
            phase = "start" if index == 0 else "end" if index == last else "move"
            self._touched(f"touch{phase}", spot)
            if heard_by is None or not heard_by.is_attached:
                continue
            if way in kinds:
                heard_by._tell(way, {"state": phase, **self._touches(spot)})
            if "pan" in kinds:
                heard_by._tell(f"pan{phase}", self._touches(spot))
            if "swipe" in kinds and index == (last if "pan" in kinds else 1):
                direction = _direction(across, down)
                heard_by._tell("swipe", {"direction": direction, **self._touches(spot)})
        return True

    def _touch(self, start: Spot, end: Spot) -> None:
        self._touched("touchstart", start)
        self._touched("touchend", end)

    def _touched(self, type: str, spot: Spot) -> None:
        if self.is_attached and (heard_by := self._nearest(type)) is not None:
            heard_by._fire(type, self._touches(spot))

    def _touches(self, spot: Spot) -> dict[str, object]:
        """Where the finger is. A page begins where its screen does."""
        x, y = spot
        touch = {"identifier": 0, "pageX": x, "pageY": y, "screenX": x, "screenY": y}
        return {"changedTouches": [touch]}

    def _held(self) -> tuple[Spot, Spot]:
        start, *_, end = self._path(0, 0)
        return start, end

    def _path(self, across: float, down: float) -> Iterator[Spot]:
        """Where a finger is that moves away from the middle of the element."""
        rect = self.rect
        x, y = rect.left + rect.width / 2, rect.top + rect.height / 2
        for step in range(_STEPS + 1):
            yield x + across * step / _STEPS, y + down * step / _STEPS


def _direction(across: float, down: float) -> str:
    if abs(across) > abs(down):
        return "right" if across > 0 else "left"
    return "down" if down > 0 else "up"

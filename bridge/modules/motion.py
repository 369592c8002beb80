"""What moves on a page: fingers and scripts scroll, sliders go on, and elements come into sight.

A page on which nothing listens for any of it is never laid out for it.
"""

from __future__ import annotations

import asyncio
import math
from collections.abc import Collection, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from bridge.clock import Alarm
from bridge.modules.gliding import Glides, goal_of
from bridge.modules.half import Activity, Host
from bridge.modules.moves import Moves
from bridge.modules.scrolling import Offset, measured, offset_of
from bridge.modules.sight import Sight, unmoved
from bridge.modules.sliders import Sliders
from bridge.profile.motion import Quick
from bridge.wire import Call

if TYPE_CHECKING:
    from bridge.document import Element

MOTION = "motion"
_LEAST = 100.0  # design pixels that a finger moves at least, be a scroller ever so small
_LOOKS = 10  # at what handlers of one gesture change; what comes later is seen in a later turn
_FRAME = 1 / 60  # seconds from one look to the next at least
_PANS = frozenset({"panstart", "panmove", "panend"})
_PULLS = 4  # moves of a finger that pulls
_OVER = 1.5  # times the height of a ``refresh``, after which a finger lets go


class MotionHalf:
    """The part of a page that moves things; see :class:`bridge.document.motion.Motion`."""

    def __init__(self, host: Host) -> None:
        self._host = host
        self._sight = Sight(host)
        self._sliders = Sliders(host)
        self._glides = Glides(host, self.jump)
        self._moves = Moves(host, self._sight)
        self._look: Alarm | None = None
        self._next_look = 0.0
        host.document.motion = self
        host.document.when_changed = self._changed

    # -- what it is to its page ------------------------------------------------------------------

    def handle(self, call: Call) -> None:
        """Scripts have no calls of their own for it."""
        raise NotImplementedError(call.method)

    def activity(self) -> Activity:
        """Busy until what changed was looked at; sliders that go on by themselves wait."""
        if self._look is not None or self._glides:
            return Activity.BUSY
        return Activity.WAITING if self._sliders.playing else Activity.IDLE

    def still_open(self) -> Sequence[str]:
        """The sliders that go on by themselves."""
        return [f"{each!r}, which plays by itself" for each in self._sliders.playing]

    async def close(self) -> None:
        """Stop everything."""
        if self._look is not None:
            self._look.cancel()
            self._look = None
        self._sliders.stop()
        self._glides.stop()
        self._host.document.when_changed = None

    @property
    def lets_through(self) -> bool:
        """Whether elements can let touches through to what is below them."""
        return self._host.profile.motion.shields != "–"

    def told_as(self, listens: Collection[str], way: str, quickly: bool) -> tuple[str, ...]:
        """What a moving finger is to an element."""
        rules = self._host.profile.motion
        swipes = "swipe" in listens
        if quickly and swipes and rules.quick is Quick.SWIPE:
            return ("swipe",)
        if way in listens and rules.directed != "–":
            return (way,)
        if not _PANS.isdisjoint(listens):
            return ("pan", "swipe") if quickly and rules.quick is Quick.BOTH else ("pan",)
        return ("swipe",) if swipes else ()

    def rest(self) -> None:
        """The page is out of sight: sliders that go on by themselves wait."""
        self._sliders.rest()

    def wake(self) -> None:
        """The page is in sight again."""
        self._sliders.wake()

    # -- what fingers and scripts do -------------------------------------------------------------

    def offset(self, scroller: Element) -> Offset:
        """How far a scroller was scrolled."""
        return offset_of(self._host, scroller)

    def room(self, scroller: Element) -> tuple[float, float]:
        """How much of it can be seen."""
        rect = measured(self._host).rect(scroller.ref)
        return rect.width, rect.height

    def place_in(self, scroller: Element, element: Element) -> tuple[float, float, float, float]:
        """Where an element is in the content of a scroller."""
        rect, outer = element.rect, scroller.rect
        across, down = offset_of(self._host, scroller)
        left, top = rect.left - outer.left + across, rect.top - outer.top + down
        return left, top, rect.width, rect.height

    def drag(self, scroller: Element, across: float, down: float) -> None:
        """Scroll as a finger does: by no more at a time than can be seen."""
        wide, high = self.room(scroller)
        stride = max(wide, _LEAST), max(high, _LEAST)
        self._moves.scroll(scroller, (across, down), self._tell_now, stride)
        self._look_now()

    def jump(self, scroller: Element, across: float, down: float) -> bool:
        """Scroll at once; the script hears of it in a later turn."""
        return self._moves.scroll(scroller, (across, down), self._host.fire_if_heard)

    def glide(self, scroller: Element, element: Element, *, further: float, animated: bool) -> None:
        """Scroll until a scroller begins with an element, as scripts do."""
        goal = goal_of(self._host, element, scroller, further)
        self._glides.begin(scroller, goal, animated=animated)

    def load_again(self, scroller: Element) -> None:
        """Let the next ``loadmore`` come in any case."""
        self._moves.reports_of(scroller).load_again()

    def pull(self, scroller: Element, mark: Element, distance: float | None) -> None:
        """Pull over an edge and let go."""
        refreshes = mark.type == "refresh"
        across, _ = offset_of(self._host, scroller)
        self.drag(scroller, across, 0 if refreshes else math.inf)
        high = mark.rect.height
        far = high * _OVER if distance is None else distance
        kind = "pullingdown" if refreshes else "pullingup"
        heard = refreshes or self._host.profile.motion.pulling_up != "–"
        for step in range(1, _PULLS + 1) if heard else ():
            pulled = far * step / _PULLS
            event = {"dy": far / _PULLS, "pullingDistance": pulled, "viewHeight": high}
            self._tell_now(mark.ref, kind, event)
        if (far > high or distance is None) and mark.attrs.get("display") != "show":
            self._tell_now(mark.ref, mark.type, {})
        self._look_now()

    def slide(self, slider: Element, by: int) -> bool:
        """Swipe a slider on, or back."""
        slid = self._sliders.go(slider, by, self._fire_now)
        if slid:
            self._look_now()
        return slid

    def show(self, slider: Element, index: int) -> None:
        """Let a slider show another slide."""
        self._sliders.show(slider, index, self._fire_now)
        self._look_now()

    # -- who hears of it -------------------------------------------------------------------------

    def _tell_now(self, ref: str, type: str, event: Mapping[str, object]) -> None:
        self._fire_now(ref, type, event, None)

    def _fire_now(
        self,
        ref: str,
        type: str,
        event: Mapping[str, object],
        changes: Mapping[str, object] | None,
    ) -> None:
        """As a finger does: it was heard before the finger goes on."""
        element = self._host.document.get(ref)
        hand = self._host.document.hand
        if hand is not None and element is not None and (changes or type in element.events):
            hand.fire(ref, type, dict(event), None if changes is None else dict(changes))

    def _changed(self) -> None:
        """Look once the turn is over: more may change before."""
        if self._look is None:
            clock, ring = self._host.clock, partial(self._host.ring, self._looked)
            if clock.frozen or self._next_look <= clock.now():  # it needs no time to pass
                self._look = asyncio.get_running_loop().call_soon(ring)
            else:
                self._look = clock.call_at(self._next_look, ring)

    def _looked(self) -> None:
        self._look = None
        begun = self._host.clock.now()
        self._sliders.look()
        for ref, kind in self._sight.changes():
            self._host.fire_if_heard(ref, kind, unmoved(self._host))
        ended = self._host.clock.now()
        # A page that changes all the time has half of it for itself.
        self._next_look = ended + max(_FRAME, ended - begun)

    def _look_now(self) -> None:
        """What handlers of a gesture changed came into sight before the gesture is over."""
        for _ in range(_LOOKS):
            if self._look is None:
                break
            self._look.cancel()
            self._look = None
            self._sliders.look()
            for ref, kind in self._sight.changes():
                self._tell_now(ref, kind, unmoved(self._host))
        self._host.began_or_ended()

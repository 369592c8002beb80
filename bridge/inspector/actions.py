"""What a browser may ask for: touches, what befalls the device, time, and looks at details.

Requests come from the inspector's own page, but who knows: each is checked before it is done.
"""

from __future__ import annotations

import math
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any, cast

from bridge.document.motion import SCROLLERS, is_horizontal
from bridge.errors import NoListener, UsageError
from bridge.inspector.records import exchange_told, payload_told
from bridge.modules.bar import Position
from bridge.modules.dialogs import Answer

if TYPE_CHECKING:
    from bridge.document import Element
    from bridge.inspector.feed import Feed
    from bridge.inspector.pace import Pace
    from bridge.inspector.session import Session

Request = dict[str, Any]
Reply = dict[str, Any] | None
_DIRECTIONS = ("left", "right", "up", "down")
_FASTEST = 100.0  # virtual seconds in a real one
_LONGEST = 86_400.0  # seconds of one step


class Actions:
    """Carries out the requests of one browser."""

    def __init__(self, session: Session, feed: Feed) -> None:
        self._session = session
        self._feed = feed
        self._known: dict[str, Callable[[Request], Awaitable[Reply] | Reply]] = {
            "tap": self._tap,
            "longpress": lambda request: self._element(request).long_press(),
            "swipe": self._swipe,
            "scroll": self._scroll,
            "drag": self._drag,
            "reveal": lambda request: self._element(request).scroll_into_view(),
            "pulldown": lambda request: self._element(request).pull_down(),
            "fill": lambda request: self._element(request).fill(_text(request, "text")),
            "return": lambda request: self._element(request).press_return(),
            "blur": lambda request: self._element(request).blur(),
            "fire": self._fire,
            "event": self._global_event,
            "background": self._background,
            "answer": self._answer,
            "clock": self._clock,
            "restart": lambda _: self._session.restart(),
            "look": self._look,
            "select": self._select,
            "frame": self._frame,
            "request": self._request,
            "back": self._back,
            "press": self._press,
        }

    async def carry_out(self, request: object) -> Request:
        """Do what is asked for and give the reply: ``ok`` with what is known, or ``error``.

        Raises:
            BridgeError: It cannot be done; the message says why.
        """
        what = request.get("do") if isinstance(request, dict) else None
        if not isinstance(request, dict) or not isinstance(what, str) or what not in self._known:
            raise UsageError("this is no request of the inspector's")
        done = self._known[what](request)
        reply = await done if isinstance(done, Awaitable) else done
        return {**(reply or {}), "ok": True}

    # -- touches ---------------------------------------------------------------------------------

    def _element(self, request: Request) -> Element:
        page = self._session.page_at_hand(self._feed.looks_at)
        element = page.document.get(_text(request, "ref"))
        if element is None:
            raise UsageError("this element is not on the page any more")
        return element

    def _tap(self, request: Request) -> Reply:
        """Tap; the reply says what can be typed into, if that has the focus now."""
        element = self._element(request)
        element.tap()
        page = self._session.page(self._feed.looks_at)
        if page is None or page.document.focused is not element or not element.is_attached:
            return None
        return {
            "edit": {
                "ref": element.ref,
                "value": str(element.value),
                "lines": element.type == "textarea",
                "secret": element.attrs.get("type") == "password",
            }
        }

    def _swipe(self, request: Request) -> Reply:
        direction = _text(request, "direction")
        if direction not in _DIRECTIONS:
            raise UsageError(f"one swipes {', '.join(_DIRECTIONS)}")
        self._element(request).swipe(direction)
        return None

    def _scroll(self, request: Request) -> Reply:
        """Scroll what is innermost and can be moved that way. That nothing can is no mistake."""
        across, down = _number(request, "x"), _number(request, "y")
        element: Element | None = self._element(request)
        while element is not None:
            if element.type in SCROLLERS and self._moved(element, across, down):
                return {"moved": True}
            element = element.parent
        return {"moved": False}

    def _moved(self, scroller: Element, across: float, down: float) -> bool:
        """Scroll, and say whether anything came of it."""
        motion = self._session.page_at_hand(self._feed.looks_at).document.motion
        sideways = is_horizontal(scroller)
        is_fixed = str(scroller.attrs.get("scrollable")).lower() == "false"
        if motion is None or is_fixed or not (across if sideways else down):
            return False
        before = motion.offset(scroller)
        scroller.scroll_by(0 if sideways else down, x=across if sideways else 0)
        return motion.offset(scroller) != before

    def _drag(self, request: Request) -> Reply:
        """A finger that moved over an element where nothing scrolls: a slider, or a listener."""
        across, down = _number(request, "x"), _number(request, "y")
        element = self._element(request)
        try:
            element.pan(across, down)
        except NoListener:
            sideways = abs(across) > abs(down)
            element.swipe(_DIRECTIONS[(across > 0) if sideways else 2 + (down > 0)])
        return None

    def _fire(self, request: Request) -> Reply:
        event = request.get("event") or {}
        if not isinstance(event, dict):
            raise UsageError("what an event says is an object, such as {}")
        self._element(request).fire(_text(request, "type"), event)
        return None

    # -- what befalls the device -----------------------------------------------------------------

    def _global_event(self, request: Request) -> Reply:
        params = request.get("params") or {}
        if not isinstance(params, dict):
            raise UsageError('what an event says is an object, such as {"city": "Rome"}')
        name = _text(request, "name")
        if not name:
            raise UsageError("a global event has a name, such as geolocation")
        self._session.page_at_hand(self._feed.looks_at).fire_global_event(name, params)
        return None

    def _background(self, request: Request) -> Reply:
        device = self._session.device
        (device.background if request.get("on") is True else device.foreground)()
        return None

    def _answer(self, request: Request) -> Reply:
        text, value = request.get("text"), request.get("value")
        if not isinstance(text, str | None) or not isinstance(value, str | int | None):
            raise UsageError("a dialog is answered with a text or a number")
        answer = Answer(_text(request, "button"), text, value)
        self._session.questions.answer(_whole(request, "dialog"), answer)
        return None

    def _back(self, _: Request) -> Reply:
        self._session.page_at_hand(self._feed.looks_at).pop()
        return None

    def _press(self, request: Request) -> Reply:
        position = _text(request, "position")
        self._session.page_at_hand(self._feed.looks_at).bar.press(cast(Position, position))
        return None

    # -- time ------------------------------------------------------------------------------------

    async def _clock(self, request: Request) -> Reply:
        pace: Pace | None = self._session.pace
        if pace is None:
            raise UsageError("time is real here: start the inspector with --virtual to move it")
        if "speed" in request:
            pace.play(_within(request, "speed", _FASTEST))
        elif "step" in request:
            await pace.step(_within(request, "step", _LONGEST))
        else:
            await pace.step(None)
        return None

    # -- looks -----------------------------------------------------------------------------------

    def _look(self, request: Request) -> Reply:
        self._feed.looks_at = None if request.get("page") is None else _whole(request, "page")
        return None

    def _select(self, request: Request) -> Reply:
        self._feed.select(None if request.get("ref") is None else _text(request, "ref"))
        return None

    def _frame(self, request: Request) -> Reply:
        return payload_told(self._session.log.frames.get(_whole(request, "n")))

    def _request(self, request: Request) -> Reply:
        return exchange_told(self._session.log.requests.get(_whole(request, "n")))


def _text(request: Request, name: str) -> str:
    value = request.get(name)
    if not isinstance(value, str):
        raise UsageError(f"{name} is a text")
    return value


def _whole(request: Request, name: str) -> int:
    value = request.get(name)
    if not isinstance(value, int) or isinstance(value, bool):
        raise UsageError(f"{name} is a whole number")
    return value


def _number(request: Request, name: str) -> float:
    value = request.get(name, 0)
    if not isinstance(value, int | float) or isinstance(value, bool) or not math.isfinite(value):
        raise UsageError(f"{name} is a number")
    return value


def _within(request: Request, name: str, most: float) -> float:
    value = _number(request, name)
    if not 0 <= value <= most:
        raise UsageError(f"{name} goes from 0 to {most:g}")
    return value

"""The module ``animation``: styles that an element has after some time, as the page is shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bridge.modules.built_in import BuiltIn, answer, number
from bridge.modules.half import Host
from bridge.modules.module import UNDEFINED, method
from bridge.profile.animation import Again, Finished, NoStyles, Refused, Styles
from bridge.wire import Place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bridge.document import Element

_DOCUMENTED = frozenset(
    {"width", "height", "backgroundColor", "opacity", "transform", "transformOrigin"}
)
_SUCCESS = {"result": "Success", "message": "Success"}


@dataclass
class Transition:
    """A change of styles that is under way.

    Attributes:
        element: what changes.
        styles: what it will look like at the end.
        seconds: how long it takes, the delay included.
        place: where the script asked for it.
    """

    element: Element
    styles: dict[str, Any]
    seconds: float
    place: Place | None
    callback: object

    def __str__(self) -> str:
        place = f", begun at {self.place}" if self.place else ""
        return f"transition of {self.element!r} in {self.seconds * 1000:.10g} ms{place}"


class Animation(BuiltIn):
    """Changes how elements look, as ``WXAnimationModule`` of both phones does.

    As on a phone, the element in JavaScript does not hear of it: its style is what the script
    gave, while what is shown, and Python's mirror of it, has the end state once time is up. What
    is between begin and end is not modelled.

    Attributes:
        running: the transitions that are under way, in the order in which they began.
    """

    name = "animation"

    def __init__(self, host: Host) -> None:
        super().__init__(host)
        self.running: list[Transition] = []

    @method
    def transition(self, ref: object, given: object, callback: object) -> None:
        """Let an element have other styles after a delay and a duration, in milliseconds."""
        if not isinstance(ref, str) or not isinstance(given, dict):
            self._refuse("Argument type error.", callback)
            return
        element = self.host.document.get(ref.partition("@")[0])
        if element is None:
            self._refuse(f"No component find for ref:{ref}", callback)
            return
        styles = self._styles(given.get("styles"))
        if styles is None:
            return
        milliseconds = max(number(given.get("duration")), 0) + max(number(given.get("delay")), 0)
        self._begin(Transition(element, styles, milliseconds / 1000, self.place, callback))

    def still_open(self) -> Sequence[str]:
        """The transitions that are under way."""
        return [str(each) for each in self.running]

    def page_destroyed(self) -> None:
        """Stop all of them where they are."""
        super().page_destroyed()
        self.running.clear()

    def _begin(self, transition: Transition) -> None:
        if self.host.profile.animation.again is Again.STOPPED:
            self._stop_others(transition)
        self.running.append(transition)
        self.later(transition.seconds, lambda: self._end(transition))

    def _end(self, transition: Transition) -> None:
        self.running.remove(transition)
        element = transition.element
        if element.is_attached and transition.styles:
            self.host.document.apply("updateStyle", [element.ref, transition.styles])
        answer(transition.callback, self._finished())

    def _stop_others(self, transition: Transition) -> None:
        """What the others change besides still comes, and nobody hears of it."""
        for each in self.running:
            common = each.styles.keys() & transition.styles.keys()
            if each.element is transition.element and common:
                each.styles = {k: v for k, v in each.styles.items() if k not in common}
                self._refuse("Animation did not complete", each.callback)
                each.callback = None

    def _styles(self, given: object) -> dict[str, Any] | None:
        """The styles that are changed; None when the platform does nothing then."""
        rules = self.host.profile.animation
        if not isinstance(given, dict):
            return None if rules.no_styles is NoStyles.SILENT else {}
        if rules.styles is Styles.ANY:
            return given
        return {name: value for name, value in given.items() if name in _DOCUMENTED}

    def _refuse(self, why: str, callback: object) -> None:
        if self.host.profile.animation.refused is Refused.TOLD:
            answer(callback, {"result": "Fail", "message": why})

    def _finished(self) -> object:
        match self.host.profile.animation.finished:
            case Finished.SUCCESS:
                return _SUCCESS
            case Finished.EMPTY:
                return {}
            case Finished.NOTHING:
                return UNDEFINED

"""Sliders: which slide each shows, when it goes on by itself, and what its script hears.

As ``WXSlider`` and ``WXCircleViewPager`` of Android and ``WXCycleSliderComponent`` of iOS do.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from bridge.clock import Alarm
from bridge.document.motion import SLIDERS
from bridge.errors import NoListener
from bridge.modules.built_in import number, text
from bridge.modules.half import Host

if TYPE_CHECKING:
    from bridge.document import Element

_INTERVAL = 3000.0  # milliseconds
_SHORTEST = 1.0  # milliseconds: as whole ones are counted on phones
_ACCURACY = 0.1  # of a slide's width
_WAY = (0.25, 0.5, 0.75)  # where a slide is on its way

Fire = Callable[[str, str, Mapping[str, object], Mapping[str, object] | None], None]
"""Fires an event: the element's ref, the type, what it says, and what the component changed."""


class _Slider:
    """One slider: the slide that it shows, and when it goes on."""

    def __init__(self, shown: int) -> None:
        self.shown = shown
        self.alarm: Alarm | None = None
        self.interval = 0.0

    def stop(self) -> None:
        if self.alarm is not None:
            self.alarm.cancel()
            self.alarm = None


class Sliders:
    """The sliders of a page."""

    def __init__(self, host: Host) -> None:
        self._host = host
        self._sliders: dict[Element, _Slider] = {}
        self._rests = False

    @property
    def playing(self) -> list[Element]:
        """Those that go on by themselves."""
        return [element for element, slider in self._sliders.items() if slider.alarm]

    def look(self) -> None:
        """The page changed: slides are chosen, sliders come and go, start and stop."""
        present = {each for each in self._host.document.restless if each.type in SLIDERS}
        for element in self._sliders.keys() - present:
            self._sliders.pop(element).stop()
        for element in present:
            slider = self._sliders.get(element)
            if slider is None:
                slider = self._sliders[element] = _Slider(_index(element))
            self._follow(element, slider)
            self._play(element, slider)

    def go(self, element: Element, by: int, fire: Fire) -> bool:
        """Show another slide; False when there is none that way."""
        slider = self._slider(element)
        count = len(slides_of(element))
        goal = slider.shown + by
        if is_on(element, "infinite", default=True) and count:
            goal %= count
        if not 0 <= goal < count or goal == slider.shown:
            return False
        self._show(element, slider, goal)
        self._tell(element, goal, by, fire)
        return True

    def show(self, element: Element, index: int, fire: Fire) -> None:
        """Show a slide by its number.

        Raises:
            NoListener: There is none of that number.
        """
        count = len(slides_of(element))
        if not 0 <= index < count:
            raise NoListener(f"{element!r} has no slide {index}: it has {count}, from 0 on.")
        self._show(element, self._slider(element), index)
        fire(element.ref, "change", {"index": index}, {"attrs": {"index": index}})

    def rest(self) -> None:
        """Nothing goes on by itself until :meth:`wake`."""
        self._rests = True
        for slider in self._sliders.values():
            slider.stop()

    def wake(self) -> None:
        """Those that play go on, each after its whole interval."""
        self._rests = False
        for element, slider in self._sliders.items():
            self._play(element, slider)

    def stop(self) -> None:
        """Nothing goes on any more."""
        for slider in self._sliders.values():
            slider.stop()
        self._sliders.clear()

    def _slider(self, element: Element) -> _Slider:
        return self._sliders.setdefault(element, _Slider(_index(element)))

    def _show(self, element: Element, slider: _Slider, index: int) -> None:
        slider.shown = index
        self._host.document.apply("updateAttrs", [element.ref, {"index": index}])
        if slider.alarm is not None:  # it waits anew
            slider.stop()
            self._play(element, slider)

    def _tell(self, element: Element, index: int, by: int, fire: Fire) -> None:
        scrolls = "scroll" in element.events
        accuracy = number(element._attr("offset-x-accuracy"), _ACCURACY)
        told = 0.0
        if scrolls:
            fire(element.ref, "scrollstart", {}, None)
        for ratio in _WAY if scrolls else ():
            if ratio - told >= accuracy:
                told = ratio
                fire(element.ref, "scroll", {"offsetXRatio": -by * ratio}, None)
        fire(element.ref, "change", {"index": index}, {"attrs": {"index": index}})
        if scrolls:
            fire(element.ref, "scrollend", {}, None)

    def _follow(self, element: Element, slider: _Slider) -> None:
        """A script chose another slide."""
        wanted = _index(element)
        if wanted != slider.shown and 0 <= wanted < len(slides_of(element)):
            slider.shown = wanted
            self._host.fire_if_heard(element.ref, "change", {"index": wanted})

    def _play(self, element: Element, slider: _Slider) -> None:
        if self._rests or not is_on(element, "auto-play", default=False):
            slider.stop()
            return
        interval = number(element._attr("interval"), _INTERVAL)
        interval = max(interval, _SHORTEST) if interval > 0 else _INTERVAL
        if slider.alarm is None or slider.interval != interval:
            slider.stop()
            slider.interval = interval
            ring = partial(self._host.ring, partial(self._go_on, element, slider))
            slider.alarm = self._host.clock.call_later(interval / 1000, ring)

    def _go_on(self, element: Element, slider: _Slider) -> None:
        slider.alarm = None
        if element.is_attached and (
            self.go(element, 1, self._post) or is_on(element, "infinite", default=True)
        ):
            self._play(element, slider)

    def _post(
        self,
        ref: str,
        type: str,
        event: Mapping[str, object],
        changes: Mapping[str, object] | None,
    ) -> None:
        element = self._host.document.get(ref)
        if element is not None and (changes or type in element.events):
            self._host.fire(ref, type, event, changes)


def slides_of(slider: Element) -> list[Element]:
    """What it shows one at a time: all in it but an ``indicator``."""
    return [each for each in slider.children if each.type != "indicator"]


def is_on(element: Element, name: str, *, default: bool) -> bool:
    """Whether an attribute says yes; its mere name does."""
    value = element._attr(name)
    return default if value is None else text(value) != "false"


def _index(element: Element) -> int:
    return int(number(element.attrs.get("index")))

"""The shapes that a layout takes and gives: boxes, screens and rectangles, all in design pixels."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol


class Box(Protocol):
    """What a layout needs to know of an element. The mirror's elements are such boxes."""

    @property
    def ref(self) -> str:
        """The name that native calls know the element by; unique on its page."""

    @property
    def type(self) -> str:
        """The component's name: ``div``, ``text``, ``list`` and so on."""

    @property
    def style(self) -> Mapping[str, object]:
        """Style values as a script gave them, under camelCase names."""

    @property
    def attrs(self) -> Mapping[str, object]:
        """Attributes as a script gave them."""

    @property
    def children(self) -> Sequence[Box]:
        """The elements inside, in their order."""

    @property
    def revision(self) -> int:
        """A number that is another one when the element, or anything in it, is not what it was
        when it was laid out before. It only counts where there is such an earlier layout."""


@dataclass(frozen=True)
class Viewport:
    """The screen. ``width`` is always that many design pixels, however many the device has.

    Args:
        width: Design pixels across; Weex counts 750 unless ``meta.setViewport`` says otherwise.
        height: Design pixels down.
        wx: Design pixels in one ``wx``, which is ``scale * width / deviceWidth``; 2 on a phone
            that is 375 points wide.
    """

    width: float = 750
    height: float = 1334
    wx: float = 2


class Rect(NamedTuple):
    """Where a box is on the page, in design pixels. Borders and padding are inside."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Where the box ends to the right."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """Where the box ends below."""
        return self.top + self.height

    def moved(self, x: float, y: float) -> Rect:
        """The same rectangle elsewhere."""
        return Rect(self.left + x, self.top + y, self.width, self.height) if x or y else self

"""What a page is shown on, in the two units there are, and how far its scrollers were scrolled.

Whoever lays the page out reads it; what changes it makes the document's ``version`` grow.
"""

from __future__ import annotations

from collections.abc import Mapping

from bridge.modules.built_in import number

_WIDTH = 750.0  # design pixels, as the documentation counts
_DEVICE = (750.0, 1334.0)  # an environment that does not tell is a phone of these pixels


class Screen:
    """The screen of one page.

    Attributes:
        width: design pixels across, however many the device has.
        device_width: pixels of the device across.
        device_height: pixels of the device down.
        scale: pixels of the device in one point.
        scrolled: how far each scroller was scrolled, to the right and down, by its ref, in design
            pixels; those that are not in it were not.
    """

    def __init__(self, environment: Mapping[str, object]) -> None:
        across, down = _DEVICE
        self.width = _WIDTH
        self.device_width = number(environment.get("deviceWidth")) or across
        self.device_height = number(environment.get("deviceHeight")) or down
        self.scale = number(environment.get("scale")) or 1.0
        self.scrolled: dict[str, tuple[float, float]] = {}

    @property
    def height(self) -> float:
        """Design pixels down."""
        return self.device_height * self.width / self.device_width

    @property
    def wx(self) -> float:
        """Design pixels in one ``wx``."""
        return self.scale * self.width / self.device_width

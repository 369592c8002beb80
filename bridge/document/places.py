"""Where elements are on the screen, as far as readers need to know: a layout tells it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from bridge.document.element import Element


class Rect(Protocol):
    """A rectangle on the page, in design pixels from its left and top."""

    @property
    def left(self) -> float:
        """Where it begins, from the left."""

    @property
    def top(self) -> float:
        """Where it begins, from the top."""

    @property
    def width(self) -> float:
        """How wide it is."""

    @property
    def height(self) -> float:
        """How high it is."""


class Places(Protocol):
    """What a layout gives."""

    def rect(self, ref: str) -> Rect:
        """The place of an element.

        Raises:
            KeyError: It was not laid out.
        """


LayOut = Callable[["Element"], Places]

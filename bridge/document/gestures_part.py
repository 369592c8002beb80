"""What all gestures are made of: the element they are done to, who hears of them, and firing."""

from __future__ import annotations

import math
from abc import abstractmethod
from typing import TYPE_CHECKING, Any, cast

from bridge.document.motion import Motion
from bridge.errors import DocumentError, NoListener, UsageError

if TYPE_CHECKING:
    from bridge.document.document import Document
    from bridge.document.element import Element
    from bridge.document.places import Rect


class Part:
    """An element as far as gestures know it."""

    __slots__ = ()

    _document: Document
    _attrs: dict[str, object]
    _events: dict[str, object]

    @property
    @abstractmethod
    def ref(self) -> str:
        """What JavaScript calls the element."""

    @property
    @abstractmethod
    def type(self) -> str:
        """The component's name."""

    @property
    @abstractmethod
    def value(self) -> str | bool | None:
        """What the user has set."""

    @property
    @abstractmethod
    def rect(self) -> Rect:
        """Its place on the page."""

    @property
    @abstractmethod
    def parent(self) -> Any:
        """The element it is in."""

    @property
    @abstractmethod
    def children(self) -> tuple[Any, ...]:
        """The elements in it."""

    @property
    @abstractmethod
    def is_attached(self) -> bool:
        """Whether it is on the page."""

    @abstractmethod
    def _must_be_attached(self) -> None: ...

    def _tell(
        self, type: str, event: dict[str, object], attrs: dict[str, object] | None = None
    ) -> None:
        """Take over what the user changed, and fire an event if somebody listens. JavaScript hears
        of the change in any case, as the framework of the phones sees to."""
        if attrs:
            self._attrs.update(attrs)
            self._document.changed(cast("Element", self))
        if type in self._events or attrs:
            self._fire(type, event, attrs)

    def _fire(
        self, type: str, event: dict[str, object], attrs: dict[str, object] | None = None
    ) -> None:
        if self._document.hand is None:
            raise DocumentError(f"{type!r} cannot be fired: this document belongs to no page.")
        changes: dict[str, object] | None = {"attrs": attrs} if attrs else None
        self._document.hand.fire(self.ref, type, event, changes)

    @property
    def _motion(self) -> Motion:
        if self._document.motion is None:
            raise DocumentError("Nothing can be moved here: this document belongs to no page.")
        return self._document.motion

    @staticmethod
    def _must_be_lengths(*lengths: float | None) -> None:
        for each in lengths:
            if each is not None and math.isnan(each):
                raise UsageError("NaN is no length: give a number of design pixels.")

    def _nearest(self, *types: str) -> Part | None:
        """This element or the nearest around it that listens for one of some types of events."""
        self._must_be_attached()
        element: Part | None = self
        while element is not None and not any(type in element._events for type in types):
            element = element.parent
        return element

    def _around(self) -> list[Element]:
        """This element and those around it, from inside out."""
        self._must_be_attached()
        found: list[Element] = []
        element = cast("Element | None", self)
        while element is not None:
            found.append(element)
            element = element.parent
        return found

    def _nobody(self, *types: str) -> NoListener:
        listening = [each for each in self._document if any(type in each.events for type in types)]
        others = ", ".join(map(repr, listening[:5])) or "nothing on the page"
        what = " or ".join(map(repr, types))
        return NoListener(
            f"Neither {self!r} nor anything around it listens to {what}: {others} does."
        )

    def _is_disabled(self) -> bool:
        return str(self._attrs.get("disabled", False)).lower() in ("true", "disabled", "")

    def _attr(self, name: str) -> object:
        """An attribute, however its name is written: ``auto-play`` or ``autoPlay``."""
        first, *rest = name.split("-")
        camel = first + "".join(word.capitalize() for word in rest)
        return self._attrs.get(camel, self._attrs.get(name))

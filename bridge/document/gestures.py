"""What a finger and a keyboard do to an element, and the events that phones make of it.

Payloads are those of ``AbstractEditComponent``, ``WXSwitch`` and ``WXSlider`` on Android; a click
has what the documentation promises of it and no position, which would need a layout each time. When
a gesture returns, its events were handled and the page shows what came of them.
"""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING, Any

from bridge.errors import DocumentError, NoListener

if TYPE_CHECKING:
    from bridge.document.document import Document

_EDITABLE = ("input", "textarea")


class Touchable:
    """An element's gestures."""

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
    def parent(self) -> Any:
        """The element it is in."""

    @abstractmethod
    def _must_be_attached(self) -> None: ...

    def tap(self) -> None:
        """Tap it: a switch changes, an input gets the focus, and the nearest element that listens
        for ``click``, this one or one around it, is told.

        Raises:
            NoListener: Nothing comes of a tap here.
            DocumentError: The element is not on the page any more.
        """
        reacts = self._react_to_tap()
        heard_by = self._nearest("click")
        if heard_by is not None:
            heard_by._fire("click", {})
        elif not reacts:
            raise NoListener(self._nobody("click"))

    def long_press(self) -> None:
        """Hold a finger on it: the nearest element that listens for ``longpress`` is told.

        Raises:
            NoListener: Neither this element nor one around it listens.
        """
        heard_by = self._nearest("longpress")
        if heard_by is None:
            raise NoListener(self._nobody("longpress"))
        heard_by._fire("longpress", {})

    def swipe(self, direction: str) -> None:
        """Swipe ``left``, ``right``, ``up`` or ``down`` over it.

        Raises:
            NoListener: Neither this element nor one around it listens for ``swipe``.
        """
        heard_by = self._nearest("swipe")
        if heard_by is None:
            raise NoListener(self._nobody("swipe"))
        heard_by._fire("swipe", {"direction": direction, "changedTouches": []})

    def focus(self) -> None:
        """Give it the focus; the input that had it loses it."""
        self._must_be_editable()
        self._document.focus(self, _tell_text)

    def blur(self) -> None:
        """Take the focus away; an input whose text is another one since then says ``change``."""
        self._document.blur(self, _tell_text)

    def type_text(self, text: str) -> None:
        """Type a text at the end of what is there, a character at a time: after each one the
        script is told with ``input``. What is longer than ``maxlength`` is not taken.

        Raises:
            NoListener: It is nothing one can type into, or it is disabled.
        """
        self.focus()
        for character in text:
            self._set_text(self._text() + character)

    def fill(self, text: str) -> None:
        """Put a text in the place of what is there, as pasting does: one ``input`` event."""
        self.focus()
        self._set_text(text)

    def clear(self) -> None:
        """Take all text away."""
        self.fill("")

    def press_return(self) -> None:
        """Press the return key of the keyboard."""
        self.focus()
        key = str(
            self._attrs.get("returnKeyType") or self._attrs.get("return-key-type") or "default"
        )
        self._tell("return", {"returnKeyType": key, "value": self._text()})

    def change(self, value: object) -> None:
        """Set a switch (True or False) or show a slide (its index).

        Raises:
            NoListener: The component has no value that can be changed so; an input is typed into.
        """
        self._must_be_attached()
        if self.type == "switch":
            self._tell("change", {"value": bool(value)}, {"checked": bool(value)})
        elif self.type in ("slider", "cycleslider", "slider-neighbor"):
            self._tell("change", {"index": value}, {"index": value})
        else:
            raise NoListener(
                f"{self!r} has no value to change: switches and sliders have, inputs take text."
            )

    # -- what they are made of -------------------------------------------------------------------

    def _react_to_tap(self) -> bool:
        self._must_be_attached()
        if self._is_disabled():
            return self.type in (*_EDITABLE, "switch")
        if self.type == "switch":
            self.change(not self.value)
            return True
        if self.type in _EDITABLE:
            self.focus()
            return True
        return False

    def _set_text(self, text: str) -> None:
        limit = self._attrs.get("maxlength")
        if str(limit).isdigit():
            text = text[: int(str(limit))]
        if text != self._text():
            self._tell("input", {"value": text}, {"value": text})

    def _text(self) -> str:
        return str(self.value)

    def _tell(
        self, type: str, event: dict[str, object], attrs: dict[str, object] | None = None
    ) -> None:
        """Take over what the user changed, and fire an event if somebody listens. JavaScript hears
        of the change in any case, as the framework of the phones sees to."""
        self._attrs.update(attrs or {})
        self._document.version += 1 if attrs else 0
        if type in self._events or attrs:
            self._fire(type, event, attrs)

    def _fire(
        self, type: str, event: dict[str, object], attrs: dict[str, object] | None = None
    ) -> None:
        if self._document.hand is None:
            raise DocumentError(f"{type!r} cannot be fired: this document belongs to no page.")
        changes: dict[str, object] | None = {"attrs": attrs} if attrs else None
        self._document.hand.fire(self.ref, type, event, changes)

    def _nearest(self, type: str) -> Touchable | None:
        self._must_be_attached()
        element: Touchable | None = self
        while element is not None and type not in element._events:
            element = element.parent
        return element

    def _nobody(self, type: str) -> str:
        listening = [each for each in self._document if type in each.events]
        others = ", ".join(map(repr, listening[:5])) or "nothing on the page"
        return f"Neither {self!r} nor anything around it listens to {type!r}: {others} does."

    def _must_be_editable(self) -> None:
        self._must_be_attached()
        if self.type not in _EDITABLE:
            raise NoListener(f"{self!r} takes no text: only an input or a textarea does.")
        if self._is_disabled():
            raise NoListener(f"{self!r} is disabled.")

    def _is_disabled(self) -> bool:
        return str(self._attrs.get("disabled", False)).lower() in ("true", "disabled", "")


def _tell_text(element: Touchable, type: str) -> None:
    """Fire an event of an input's, with its text, if somebody listens."""
    element._tell(type, {"value": element._text()})

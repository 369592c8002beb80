"""Typing, and what else changes the value of an element."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from bridge.document.gestures_part import Part
from bridge.document.motion import SLIDERS
from bridge.errors import NoListener

if TYPE_CHECKING:
    from bridge.document.element import Element

EDITABLE = ("input", "textarea")


class Typed(Part):
    """What a keyboard does to an element."""

    __slots__ = ()

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
        elif self.type in SLIDERS and isinstance(value, int):
            self._motion.show(cast("Element", self), value)
        else:
            raise NoListener(
                f"{self!r} has no value to change to {value!r}: switches are on or off, sliders "
                "show a slide by its number, and inputs take text."
            )

    def _set_text(self, text: str) -> None:
        limit = self._attrs.get("maxlength")
        if str(limit).isdecimal():
            text = text[: int(str(limit))]
        if text != self._text():
            self._tell("input", {"value": text}, {"value": text})

    def _text(self) -> str:
        return str(self.value)

    def _must_be_editable(self) -> None:
        self._must_be_attached()
        if self.type not in EDITABLE:
            raise NoListener(f"{self!r} takes no text: only an input or a textarea does.")
        if self._is_disabled():
            raise NoListener(f"{self!r} is disabled.")


def _tell_text(element: Part, type: str) -> None:
    """Fire an event of an input's, with its text, if somebody listens."""
    element._tell(type, {"value": str(element.value)})

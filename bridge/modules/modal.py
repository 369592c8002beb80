"""The module ``modal``: toasts and message boxes, which the device's :class:`Dialogs` answer."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from bridge.modules.built_in import BuiltIn, answer, number, options, text
from bridge.modules.dialogs import CANCEL, OK, Answer, Dialog, Dialogs, Kind
from bridge.modules.module import UNDEFINED, method
from bridge.profile.modal import Default, Missing, NoToast, OtherMessage, Told

_REFUSED = "Error: message should be passed correctly."


class Modal(BuiltIn):
    """Shows dialogs, as ``WXModalUIModule`` of both phones and the ``modal`` of H5 do."""

    name = "modal"

    @method
    def toast(self, given: object) -> None:
        """Show a text for some seconds."""
        asked = options(given)
        message = self._message(asked)
        if self._is_shown(message):
            seconds = self.host.profile.modal.toast_seconds.of(number(asked.get("duration")))
            self._show("toast", asked, message or "", {}).seconds = seconds

    @method
    def alert(self, given: object, callback: object) -> None:
        """Show a text that must be confirmed."""
        asked = options(given)
        title = text(asked.get("okTitle")) or "OK"
        if (dialog := self._box("alert", asked, {OK: title}, callback)) is not None:
            self._decide(dialog)
            answer(callback, self._told(title))

    @method
    def confirm(self, given: object, callback: object) -> None:
        """Ask a question; the answer is the title of the button."""
        asked = options(given)
        if (dialog := self._box("confirm", asked, _buttons(asked), callback)) is not None:
            _, pressed = self._decide(dialog)
            answer(callback, dialog.buttons[pressed])

    @method
    def prompt(self, given: object, callback: object) -> None:
        """Ask for a text; the answer has the title of the button, and the text in any case."""
        asked = options(given)
        if (dialog := self._box("prompt", asked, _buttons(asked), callback)) is not None:
            decided, pressed = self._decide(dialog)
            typed = self._in_field(asked) if decided.text is None else decided.text
            answer(callback, {"result": dialog.buttons[pressed], "data": typed})

    def _told(self, title: str) -> object:
        match self.host.profile.modal.alert_told:
            case Told.TITLE:
                return title
            case Told.EMPTY:
                return ""
            case Told.NOTHING:
                return UNDEFINED

    def _box(
        self, kind: Kind, asked: Mapping[str, Any], buttons: Mapping[str, str], callback: object
    ) -> Dialog | None:
        message = self._message(asked)
        if message is None and self.host.profile.modal.no_message is Missing.REFUSED:
            answer(callback, _REFUSED)
            return None
        return self._show(kind, asked, message or "", buttons)

    def _show(
        self, kind: Kind, asked: Mapping[str, Any], message: str, buttons: Mapping[str, str]
    ) -> Dialog:
        dialog = Dialog(kind, message, asked, self.host.name, self.place, buttons)
        self.host.shared.get(Dialogs).show(dialog)
        return dialog

    def _decide(self, dialog: Dialog) -> tuple[Answer, str]:
        decided = self.host.shared.get(Dialogs).decide(dialog)
        pressed = dialog.pressed(decided)
        dialog.answer = decided
        return decided, pressed

    def _in_field(self, asked: Mapping[str, Any]) -> str:
        is_text = self.host.profile.modal.prompt_default is Default.TEXT
        return text(asked.get("default")) if is_text else ""

    def _message(self, asked: Mapping[str, Any]) -> str | None:
        match asked.get("message"):
            case None:
                return None
            case bool() | dict() | list() as value:
                return _other(value, self.host.profile.modal.other_message)
            case value:
                return text(value)

    def _is_shown(self, message: str | None) -> bool:
        match self.host.profile.modal.no_toast:
            case NoToast.EMPTY:
                return bool(message)
            case NoToast.MISSING:
                return message is not None
            case NoToast.NONE:
                return True


def _buttons(asked: Mapping[str, Any]) -> Mapping[str, str]:
    """The titles; an empty one is the default."""
    return {
        OK: text(asked.get("okTitle")) or "OK",
        CANCEL: text(asked.get("cancelTitle")) or "Cancel",
    }


def _other(value: object, rule: OtherMessage) -> str | None:
    if isinstance(value, bool):
        return str(int(value)) if rule is OtherMessage.MISSING else text(value)
    match rule:
        case OtherMessage.JSON_TEXT:
            return json.dumps(value, separators=(",", ":"), ensure_ascii=False)
        case OtherMessage.MISSING:
            return None
        case OtherMessage.STRING:
            return "[object Object]" if isinstance(value, dict) else _joined(value)


def _joined(value: object) -> str:
    """An array as JavaScript makes text of it."""
    items = value if isinstance(value, list) else []
    return ",".join(
        "[object Object]"
        if isinstance(each, dict)
        else _joined(each)
        if isinstance(each, list)
        else text(each)
        for each in items
    )

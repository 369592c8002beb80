"""The module ``modal``: toasts and message boxes, which the device's :class:`Dialogs` answer."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Mapping
from typing import Any

from bridge.modules.built_in import BuiltIn, answer, as_string, number, options, text
from bridge.modules.dialogs import CANCEL, OK, Answer, Dialog, Dialogs, Kind, Then
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
            toast = Dialog("toast", message or "", asked, self.host.name, self.place)
            toast.seconds = seconds
            self.host.shared.get(Dialogs).show(toast)

    @method
    def alert(self, given: object, callback: object) -> Awaitable[None] | None:
        """Show a text that must be confirmed."""
        title = text(options(given).get("okTitle")) or "OK"

        def told(_: Answer, pressed: str) -> None:
            answer(callback, self._told(title))

        return self._ask("alert", options(given), {OK: title}, callback, told)

    @method
    def confirm(self, given: object, callback: object) -> Awaitable[None] | None:
        """Ask a question; the answer is the title of the button."""
        buttons = _buttons(options(given))

        def told(_: Answer, pressed: str) -> None:
            answer(callback, buttons[pressed])

        return self._ask("confirm", options(given), buttons, callback, told)

    @method
    def prompt(self, given: object, callback: object) -> Awaitable[None] | None:
        """Ask for a text; the answer has the title of the button, and the text in any case."""
        buttons = _buttons(options(given))

        def told(decided: Answer, pressed: str) -> None:
            typed = self._in_field(options(given)) if decided.text is None else decided.text
            answer(callback, {"result": buttons[pressed], "data": typed})

        return self._ask("prompt", options(given), buttons, callback, told)

    def _told(self, title: str) -> object:
        match self.host.profile.modal.alert_told:
            case Told.TITLE:
                return title
            case Told.EMPTY:
                return ""
            case Told.NOTHING:
                return UNDEFINED

    def _ask(
        self,
        kind: Kind,
        asked: Mapping[str, Any],
        buttons: Mapping[str, str],
        callback: object,
        then: Then,
    ) -> Awaitable[None] | None:
        message = self._message(asked)
        if message is None and self.host.profile.modal.no_message is Missing.REFUSED:
            answer(callback, _REFUSED)
            return None
        dialog = Dialog(kind, message or "", asked, self.host.name, self.place, buttons)
        return self.host.shared.get(Dialogs).ask(dialog, then)

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
            return as_string(value)

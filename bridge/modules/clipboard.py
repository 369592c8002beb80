"""The module ``clipboard``: one text for all pages of a device."""

from __future__ import annotations

from dataclasses import dataclass

from bridge.modules.built_in import BuiltIn, answer, text
from bridge.modules.module import method
from bridge.profile.clipboard import Empty, Reading, Writing
from bridge.records import ConsoleLine


@dataclass
class ClipboardText:
    """What is on the device's clipboard."""

    value: str = ""


class Clipboard(BuiltIn):
    """Reads and writes the clipboard, as ``WXClipboardModule`` of both phones does."""

    name = "clipboard"

    @method
    def setString(self, value: object) -> None:
        """Put a text on the clipboard."""
        is_text = isinstance(value, str) and value != ""
        if self.host.profile.clipboard.writing is Writing.TEXTS and not is_text:
            self._print("only support string input now")
        else:
            self._clipboard.value = text(value)

    @method
    def getString(self, callback: object) -> None:
        """Tell the text; an empty clipboard is a failure on both phones, by two names."""
        if self.host.profile.clipboard.reading is Reading.UNSUPPORTED:
            self._print("clipboard.getString() is not supported now.")
        elif value := self._clipboard.value:
            answer(callback, {"result": "success", "data": value})
        else:
            failed = "fail" if self.host.profile.clipboard.empty is Empty.FAIL else "failed"
            answer(callback, {"result": failed, "data": ""})

    @property
    def _clipboard(self) -> ClipboardText:
        return self.host.shared.get(ClipboardText)

    def _print(self, words: str) -> None:
        self.host.record(ConsoleLine("log", words, self.place))

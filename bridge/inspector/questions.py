"""The dialogs that wait for an answer by hand, and the toasts, of one run of a device."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from bridge.errors import UsageError
from bridge.inspector.records import Told, as_json, cut, place_told
from bridge.modules.dialogs import Answer, Dialog, Dialogs
from bridge.wire import Place

Original = Callable[[str, Place | None], Place | None]
"""Gives the place that a place in the bundle of a page, told by its name, was written at."""


@dataclass
class _Question:
    dialog: Dialog
    answered: asyncio.Future[Answer]


class Questions:
    """Shows each dialog of a device to whoever looks at the inspector, and waits for the answer."""

    def __init__(self, dialogs: Dialogs) -> None:
        self._dialogs = dialogs
        self._open: dict[int, _Question] = {}
        self._asked = 0
        dialogs.handler = self._ask

    async def _ask(self, dialog: Dialog) -> Answer:
        number = self._asked = self._asked + 1
        question = _Question(dialog, asyncio.get_running_loop().create_future())
        self._open[number] = question
        try:
            return await question.answered
        finally:  # the page may be destroyed first
            del self._open[number]

    def answer(self, number: int, answer: Answer) -> None:
        """Answer an open dialog.

        Raises:
            UsageError: It is not open any more, or has no such button.
        """
        question = self._open.get(number)
        if question is None or question.answered.done():
            raise UsageError("this dialog has been answered already, or its page is gone")
        question.dialog.pressed(answer)  # for what it raises
        question.answered.set_result(answer)

    def told(self, original: Original) -> list[Told]:
        """The open ones, the oldest first."""
        return [
            _told(number, each.dialog, original(each.dialog.page, each.dialog.place))
            for number, each in self._open.items()
        ]

    def toasts_since(self, count: int) -> tuple[list[Told], int]:
        """The toasts that were shown after so many dialogs and toasts, and how many there are."""
        shown = self._dialogs.shown
        return [
            {"text": cut(each.message), "seconds": each.seconds, "page": each.page}
            for each in shown[count:]
            if each.kind == "toast"
        ], len(shown)


def _told(number: int, dialog: Dialog, place: Place | None) -> Told:
    start: dict[str, Any] = {}
    match dialog.kind:
        case "prompt":
            start = {"start": str(dialog.options.get("default") or "")}
        case "pick":
            start = {"items": _items(dialog), "index": dialog.options.get("index")}
        case "pickDate" | "pickTime":
            start = {name: dialog.options.get(name) for name in ("value", "min", "max")}
    return {
        "id": number,
        "kind": dialog.kind,
        "text": cut(dialog.message),
        "page": dialog.page,
        "place": place_told(place),
        "buttons": dict(dialog.buttons),
        **start,
    }


def _items(dialog: Dialog) -> list[str]:
    items = dialog.options.get("items")
    return [
        cut(each) if isinstance(each, str) else as_json(each)
        for each in (items if isinstance(items, list) else [])
    ]

"""The module ``picker``: an item, a date or a time, which the device's :class:`Dialogs` choose."""

from __future__ import annotations

import json
import re
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from bridge.errors import UsageError
from bridge.modules.built_in import NATIVE, BuiltIn, answer, number, options, text
from bridge.modules.dialogs import CANCEL, OK, Answer, Dialog, Dialogs, Kind
from bridge.modules.module import method
from bridge.profile.picker import Cancelled, Nothing, OtherItems, OutOfRange

_ERROR = {"result": "error"}
_DATE = re.compile(r"(\d{1,4})-(\d{1,2})-(\d{1,2})", re.ASCII)
_TIME = re.compile(r"(\d{1,2}):(\d{1,2})", re.ASCII)

Choose = Callable[[Dialog, int | str], int | str]


class Picker(BuiltIn):
    """Lets a user choose, as ``WXPickersModule`` of Android and ``WXPickerModule`` of iOS do."""

    name = "picker"
    platforms = NATIVE

    @method
    def pick(self, given: object, callback: object) -> Awaitable[None] | None:
        """Let one of several items be chosen; the answer is its index."""
        asked = options(given)
        items = self._items(asked.get("items"))
        if items is None:
            answer(callback, _ERROR)
            return None
        cancelled = self.host.profile.picker.cancelled

        def choose(dialog: Dialog, value: int | str) -> int:
            return _index(dialog, value, items)

        return self._ask("pick", asked, self._start(asked, items), choose, cancelled, callback)

    @method
    def pickDate(self, given: object, callback: object) -> Awaitable[None] | None:
        """Let a date be chosen, between two others if there are any."""
        asked = options(given)
        low, high = _date_in(asked.get("min")), _date_in(asked.get("max"))
        if low and high and low > high:  # as Android does
            low = high = None
        start = _date_in(asked.get("value")) or self._now().date()
        start = min(start, high or start)
        start = max(start, low or start)

        def choose(dialog: Dialog, value: int | str) -> str:
            return _chosen_date(dialog, value, low, high)

        return self._ask_when("pickDate", asked, start.isoformat(), choose, callback)

    @method
    def pickTime(self, given: object, callback: object) -> Awaitable[None] | None:
        """Let a time of the day be chosen."""
        asked = options(given)
        start = _time_in(asked.get("value")) or f"{self._now():%H:%M}"
        return self._ask_when("pickTime", asked, start, _chosen_time, callback)

    def _ask_when(
        self, kind: Kind, asked: Mapping[str, Any], start: str, choose: Choose, callback: object
    ) -> Awaitable[None] | None:
        return self._ask(
            kind, asked, start, choose, self.host.profile.picker.cancelled_date, callback
        )

    def _ask(
        self,
        kind: Kind,
        asked: Mapping[str, Any],
        start: int | str,
        choose: Choose,
        cancelled: Cancelled | None,
        callback: object,
    ) -> Awaitable[None] | None:
        dialog = Dialog(
            *(kind, text(asked.get("title")), asked, self.host.name, self.place), _buttons(asked)
        )

        def told(decided: Answer, pressed: str) -> None:
            if pressed == CANCEL:
                answer(callback, cancelled and cancelled.as_json())
                return
            chosen = start if decided.value is None else choose(dialog, decided.value)
            answer(callback, {"result": "success", "data": chosen})

        return self.host.shared.get(Dialogs).ask(dialog, told)

    def _items(self, given: object) -> Sequence[str] | None:
        """What can be chosen; None when the platform does not show it."""
        rules = self.host.profile.picker
        items = given if isinstance(given, list) else []
        if not items and rules.no_items is Nothing.ERROR:
            return None
        if rules.other_items is OtherItems.ERROR and not all(map(_is_plain, items)):
            return None
        return [text(each) if _is_plain(each) else json.dumps(each) for each in items]

    def _start(self, asked: Mapping[str, Any], items: Sequence[str]) -> int:
        index = int(number(asked.get("index")))
        is_first = self.host.profile.picker.index_out_of_range is OutOfRange.FIRST
        return 0 if is_first and not 0 <= index < len(items) else index

    def _now(self) -> datetime:
        told = self.host.clock.date_for_scripts()
        return datetime.now() if told is None else datetime.fromtimestamp(told / 1000)


def _is_plain(item: object) -> bool:
    return isinstance(item, str | int | float)


def _buttons(asked: Mapping[str, Any]) -> Mapping[str, str]:
    return {
        OK: text(asked.get("confirmTitle")) or "OK",
        CANCEL: text(asked.get("cancelTitle")) or "Cancel",
    }


def _index(dialog: Dialog, value: int | str, items: Sequence[str]) -> int:
    if isinstance(value, str) and value in items:
        return items.index(value)
    if isinstance(value, int) and 0 <= value < len(items):
        return value
    known = ", ".join(f"{index} {item!r}" for index, item in enumerate(items))
    raise UsageError(f"{dialog} has no item {value!r}: it has {known or 'none'}")


def _date_in(value: object) -> date | None:
    found = _DATE.fullmatch(value) if isinstance(value, str) else None
    try:
        return date(*map(int, found.groups())) if found else None
    except ValueError:
        return None


def _chosen_date(dialog: Dialog, value: int | str, low: date | None, high: date | None) -> str:
    chosen = _date_in(value)
    if chosen is None:
        raise UsageError(f"{dialog} cannot give {value!r}: write the date as '2024-02-29'")
    if (low and chosen < low) or (high and chosen > high):
        raise UsageError(
            f"{dialog} cannot give {value!r}: it goes from {low or 'any day'} to {high or 'any'}"
        )
    return chosen.isoformat()


def _time_in(value: object) -> str | None:
    found = _TIME.fullmatch(value) if isinstance(value, str) else None
    if found is None:
        return None
    hour, minute = map(int, found.groups())
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else None


def _chosen_time(dialog: Dialog, value: int | str) -> str:
    chosen = _time_in(value)
    if chosen is None:
        raise UsageError(f"{dialog} cannot give {value!r}: write the time as '09:30'")
    return chosen

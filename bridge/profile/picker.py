"""How the module ``picker`` behaves on each platform: one row a difference. H5 has none.

Sources are named in :mod:`bridge.profile`.
"""

from __future__ import annotations

from enum import Enum

from bridge.profile.rows import Row, Rules, on


class Nothing(Enum):
    """What becomes of ``pick`` without anything to choose from."""

    ERROR = "`{result: 'error'}`"
    SHOWN = "an empty dialog, whose answer is the index that was given"


class OtherItems(Enum):
    """What items are that are neither texts nor numbers."""

    TEXT = "their text"
    ERROR = "none of the items is shown: `{result: 'error'}`"


class OutOfRange(Enum):
    """Which item is chosen at first when there is none at the given index."""

    KEPT = "none; the answer is that index when no other is chosen"
    FIRST = "the first"


class Cancelled(Enum):
    """What callbacks are told of a dialog that is cancelled."""

    MARKED = "`{result: 'cancel', data: -1}`"
    NULL = "`{result: 'cancel', data: null}`"
    BARE = "`{result: 'cancel'}`"

    def as_json(self) -> dict[str, object]:
        """The object itself."""
        each: dict[str, dict[str, object]] = {
            "MARKED": {"data": -1},
            "NULL": {"data": None},
            "BARE": {},
        }
        data = each[self.name]
        return {"result": "cancel", **data}


class PickerRules(Rules):
    """How the module ``picker`` behaves."""

    cancelled = Row(
        "`pick`, cancelled",
        on(doc=Cancelled.MARKED, android=Cancelled.MARKED, ios=Cancelled.BARE, web=None),
        source="A WXPickersModule.java; I WXPickerModule.m cancel:",
    )
    cancelled_date = Row(
        "`pickDate` or `pickTime`, cancelled",
        on(doc=Cancelled.NULL, android=Cancelled.NULL, ios=Cancelled.BARE, web=None),
        source="A WXPickersModule.java; I WXPickerModule.m cancelDatePicker:",
    )
    no_items = Row(
        "`pick` without items",
        on(doc=Nothing.ERROR, android=Nothing.SHOWN, ios=Nothing.ERROR, web=None),
        source="A WXPickersModule.java (getOption); I WXPickerModule.m:94-101",
    )
    other_items = Row(
        "items that are neither texts nor numbers",
        on(doc=OtherItems.TEXT, android=OtherItems.TEXT, ios=OtherItems.ERROR, web=None),
        source="A WXPickersModule.java safeConvert; I WXPickerModule.m isRightItems:",
    )
    index_out_of_range = Row(
        "an `index` that no item has",
        on(doc=OutOfRange.KEPT, android=OutOfRange.KEPT, ios=OutOfRange.FIRST, web=None),
        source="A WXPickersModule.java (selected); I WXPickerModule.m createPicker:index:",
    )

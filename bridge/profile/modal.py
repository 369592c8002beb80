"""How the module ``modal`` behaves on each platform: one row a difference.

Sources are named in :mod:`bridge.profile`.
"""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from bridge.profile.rows import Row, Rules, on


class Told(Enum):
    """What the callback of ``alert`` is told."""

    TITLE = "the title of the button"
    EMPTY = "`''`"
    NOTHING = "nothing"


class Default(Enum):
    """What ``default`` of ``prompt`` is."""

    TEXT = "the text in the field, which is the answer when nothing is typed"
    PLACEHOLDER = "a placeholder: the answer is `''` when nothing is typed"


class Missing(Enum):
    """What becomes of a message box without a message."""

    SHOWN = "it is shown all the same, with no text"
    REFUSED = "it is not shown, and the callback is told in words"


class NoToast(Enum):
    """Which toasts are not shown."""

    EMPTY = "those whose message is missing or empty"
    MISSING = "those whose message is missing"
    NONE = "all are shown, one without a message too"


class OtherMessage(Enum):
    """What a message is that is neither a text nor a number."""

    JSON_TEXT = "its JSON text"
    MISSING = "missing; true and false are `1` and `0`"
    STRING = "its string, as `[object Object]`"


class Seconds(NamedTuple):
    """How long a toast is shown."""

    default: float
    longer: float | None = None

    def of(self, given: float) -> float:
        """The seconds of a toast for which so many are given; 0 means that none are."""
        if self.longer is None:
            return given if given > 0 else self.default
        return self.longer if given > 3 else self.default

    def __str__(self) -> str:
        if self.longer is None:
            return f"`duration` seconds, {self.default:g} by default"
        return f"{self.default:g} seconds; {self.longer:g} if `duration` is more than 3"


class ModalRules(Rules):
    """How the module ``modal`` behaves."""

    alert_told = Row(
        "what the callback of `alert` is told",
        on(doc=Told.TITLE, android=Told.TITLE, ios=Told.EMPTY, web=Told.NOTHING),
        source="A WXModalUIModule.java; I WXModalUIModule.m:339-343; H5 10368-10373",
    )
    prompt_default = Row(
        "`default` of `prompt`",
        on(
            doc=Default.TEXT,
            android=Default.TEXT,
            ios=Default.PLACEHOLDER,
            web=Default.PLACEHOLDER,
        ),
        source="A WXModalUIModule.java; I WXModalUIModule.m (textField.placeholder); H5 Prompt",
    )
    no_message = Row(
        "`alert`, `confirm` or `prompt` without a message",
        on(doc=Missing.SHOWN, android=Missing.SHOWN, ios=Missing.REFUSED, web=Missing.SHOWN),
        source="A WXModalUIModule.java; I WXModalUIModule.m:326; H5 Alert, Confirm, Prompt",
    )
    other_message = Row(
        "a message that is an object, an array or a boolean",
        on(
            doc=OtherMessage.JSON_TEXT,
            android=OtherMessage.JSON_TEXT,
            ios=OtherMessage.MISSING,
            web=OtherMessage.STRING,
        ),
        source="A JSONObject.getString; I WXModalUIModule.m stringValue; H5 createTextNode",
    )
    no_toast = Row(
        "toasts that are not shown",
        on(doc=NoToast.EMPTY, android=NoToast.EMPTY, ios=NoToast.MISSING, web=NoToast.NONE),
        source="A WXModalUIModule.java (isEmpty); I WXModalUIModule.m toast:; H5 9971-9977",
    )
    toast_seconds = Row(
        "how long a toast is shown",
        on(doc=Seconds(3), android=Seconds(2, 3.5), ios=Seconds(3), web=Seconds(0.8)),
        source="A Toast.LENGTH_SHORT and LENGTH_LONG; I WXModalUIModule.m; H5 DEFAULT_DURATION",
    )

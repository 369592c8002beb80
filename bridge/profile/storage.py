"""How the module ``storage`` behaves on each platform: one row a difference.

Sources are named in :mod:`bridge.profile`.
"""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from bridge.profile.rows import Row, Rules, on

UNDEFINED = "undefined"
MIB = 2**20


class Reply(NamedTuple):
    """What a callback is told: ``result``, and ``data`` if any."""

    result: str
    data: str | None = None

    def as_json(self) -> dict[str, str]:
        """The object itself."""
        return {"result": self.result} | ({} if self.data is None else {"data": self.data})

    def __str__(self) -> str:
        return f"`{self.as_json()}`"


INVALID = Reply("failed", "invalid_param")


class Other(Enum):
    """What becomes of a key or value that is no text and no number."""

    JSON_TEXT = "its JSON text"
    STRING = "its string, as `[object Object]`"
    REFUSED = "`{result: 'failed', data: 'key must a string or number!'}`, or `'value …'`"


class Truth(Enum):
    """What becomes of a boolean."""

    TEXT = "`'true'` or `'false'`"
    DIGIT = "`'1'` or `'0'`"
    TRUE_ONLY = "`'true'`; `false` is refused as `invalid_param`"


class Keys(Enum):
    """Which texts are no keys."""

    EMPTY = "`''`"
    BLANK = "`''`, and white space alone"
    FALSY = "`''`, and the number 0"


class Empty(Enum):
    """What the value ``''`` is, and with it null and undefined."""

    VALUE = "a value like any other"
    NOTHING = "refused as `invalid_param`; one that is there reads as missing"


class Full(Enum):
    """What becomes of a value that there is no place for."""

    TRIMS = "a tenth of the items, those used least recently and not persistent, are dropped"
    DROPS = "items are dropped until it fits, those used least recently and not persistent"
    REFUSES = "`{result: 'failed', data: 'undefined'}`"


class Quota(NamedTuple):
    """How many characters all values may have, and what happens beyond."""

    characters: int
    then: Full

    def __str__(self) -> str:
        return f"{self.characters // MIB} Mi characters; then {self.then.value}"


class StorageRules(Rules):
    """How the module ``storage`` behaves."""

    done = Row(
        "what `setItem` and `removeItem` tell when they succeed",
        on(
            doc=Reply("success", UNDEFINED),
            android=Reply("success", UNDEFINED),
            ios=Reply("success"),
            web=Reply("success", UNDEFINED),
        ),
        source="A StorageResultHandler.java; I WXStorageModule.m; H5 8575-8680",
    )
    remove_missing = Row(
        "`removeItem` of a key that is not there",
        on(
            doc=Reply("failed", UNDEFINED),
            android=Reply("failed", UNDEFINED),
            ios=Reply("failed"),
            web=Reply("success", UNDEFINED),
        ),
        source="A DefaultWXStorage.java (the count is not 1); I WXStorageModule.m; H5 8635-8656",
    )
    no_keys = Row(
        "what is no key",
        on(doc=Keys.EMPTY, android=Keys.EMPTY, ios=Keys.BLANK, web=Keys.FALSY),
        source="A WXStorageModule.java; I WXStorageModule.m, WXUtility isBlankString; H5 8580",
    )
    other_type = Row(
        "a key or value that is an object or an array",
        on(doc=Other.JSON_TEXT, android=Other.JSON_TEXT, ios=Other.REFUSED, web=Other.STRING),
        source="A WXReflectionUtils.java; I WXStorageModule.m checkInput; H5: the browser",
    )
    boolean = Row(
        "a key or value that is a boolean",
        on(doc=Truth.TEXT, android=Truth.TEXT, ios=Truth.DIGIT, web=Truth.TRUE_ONLY),
        source="A WXReflectionUtils.java; I WXStorageModule.m (NSNumber); H5 8580",
    )
    empty_value = Row(
        "the value `''`",
        on(doc=Empty.VALUE, android=Empty.VALUE, ios=Empty.VALUE, web=Empty.NOTHING),
        source="A WXStorageModule.java (only null is refused); I WXStorageModule.m; H5 8580, 8620",
    )
    quota = Row(
        "how much can be stored",
        on(
            doc=Quota(50 * MIB, Full.TRIMS),
            android=Quota(50 * MIB, Full.TRIMS),
            ios=Quota(5 * MIB, Full.DROPS),
            web=Quota(5 * MIB, Full.REFUSES),
        ),
        source="A WXSQLiteOpenHelper.java, DefaultWXStorage.java trimToSize; I WXStorageModule.m "
        "checkStorageLimit; H5: browsers' localStorage",
    )
    set_item_persistent = Row(
        "`setItemPersistent`",
        on(doc="present", android="present", ios="present", web="absent"),
        source="A WXStorageModule.java; I WXStorageModule.m; H5 8735-8760",
    )

"""The module ``storage``: texts by their keys, for all pages of a device."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping

from bridge.errors import BridgeError
from bridge.modules.built_in import NATIVE, BuiltIn, answer, as_string, only_on, text
from bridge.modules.module import Callback, method
from bridge.modules.store import Store
from bridge.profile.storage import (
    INVALID,
    MIB,
    UNDEFINED,
    Empty,
    Keys,
    Other,
    Quota,
    Reply,
    StorageRules,
    Truth,
)
from bridge.records import ScriptError, ScriptWarning


class _Refused(Exception):
    """An argument will not do; the callback is told why."""

    def __init__(self, reply: Reply) -> None:
        super().__init__(reply)
        self.reply = reply


class Storage(BuiltIn):
    """Keeps items, as ``WXStorageModule`` of both phones and the ``storage`` of H5 do."""

    name = "storage"

    @method
    def setItem(self, key: object, value: object, callback: object) -> None:
        """Set an item."""
        self._answer(callback, lambda: self._set(key, value, persistent=False))

    @only_on(NATIVE)
    @method
    def setItemPersistent(self, key: object, value: object, callback: object) -> None:
        """Set an item that is never dropped to make place for others."""
        self._answer(callback, lambda: self._set(key, value, persistent=True))

    @method
    def getItem(self, key: object, callback: object) -> None:
        """Tell the value of an item."""
        self._answer(callback, lambda: self._get(key))

    @method
    def removeItem(self, key: object, callback: object) -> None:
        """Remove an item."""
        self._answer(callback, lambda: self._remove(key))

    @method
    def length(self, callback: object) -> None:
        """Tell how many items there are."""
        self._answer(callback, lambda: {"result": "success", "data": len(self._store)})

    @method
    def getAllKeys(self, callback: object) -> None:
        """Tell all keys, in the order in which they were first set."""
        self._answer(callback, lambda: {"result": "success", "data": list(self._store)})

    def _answer(self, callback: object, act: Callable[[], Mapping[str, object]]) -> None:
        try:
            reply = act()
        except _Refused as refused:
            reply = refused.reply.as_json()
        except BridgeError as error:
            self.host.record(ScriptError("StorageError", str(error), self.place))
            reply = _FAILED
        answer(callback, reply)

    def _set(self, key: object, value: object, *, persistent: bool) -> Mapping[str, object]:
        name, words = self._key(key), self._value(value)
        done, dropped = self._store.put_within(
            self._rules.quota, name, words, persistent=persistent
        )
        if dropped or not done:
            self.host.record(
                ScriptWarning(_full(self._rules.quota, name, done, dropped), self.place)
            )
        return self._rules.done.as_json() if done else _FAILED

    def _get(self, key: object) -> Mapping[str, object]:
        value = self._store.read(self._key(key))
        missing = value is None or (not value and self._rules.empty_value is Empty.NOTHING)
        return _FAILED if missing else {"result": "success", "data": value}

    def _remove(self, key: object) -> Mapping[str, object]:
        removed = self._store.remove(self._key(key))
        return (self._rules.done if removed else self._rules.remove_missing).as_json()

    def _key(self, key: object) -> str:
        name = self._words(key, "key")
        if self._rules.no_keys is Keys.FALSY and name == "0" and not isinstance(key, str):
            raise _Refused(INVALID)
        if not (name.strip() if self._rules.no_keys is Keys.BLANK else name):
            raise _Refused(INVALID)
        return name

    def _value(self, value: object) -> str:
        words = self._words(value, "value")
        if not words and self._rules.empty_value is Empty.NOTHING:
            raise _Refused(INVALID)
        return words

    def _words(self, argument: object, what: str) -> str:
        match argument:
            case bool():
                return self._boolean(argument)
            case dict() | list():
                return self._other(argument, what)
            case bytes() | Callback():
                raise _Refused(INVALID)
        return text(argument)

    def _boolean(self, value: bool) -> str:
        match self._rules.boolean:
            case Truth.DIGIT:
                return str(int(value))
            case Truth.TRUE_ONLY if not value:
                raise _Refused(INVALID)
        return text(value)

    def _other(self, value: object, what: str) -> str:
        match self._rules.other_type:
            case Other.REFUSED:
                raise _Refused(Reply("failed", f"{what} must a string or number!"))
            case Other.STRING:
                return as_string(value)
        return json.dumps(value, separators=(",", ":"), ensure_ascii=False)

    @property
    def _store(self) -> Store:
        return self.host.shared.get(Store)

    @property
    def _rules(self) -> StorageRules:
        return self.host.profile.storage


_FAILED: Mapping[str, object] = Reply("failed", UNDEFINED).as_json()


def _full(quota: Quota, key: str, done: bool, dropped: list[str]) -> str:
    bound = f"storage holds {quota.characters // MIB} Mi characters at most"
    if not done:
        return f"{bound}: there is no place for {key[:100]!r}"
    return f"{bound}: {len(dropped)} items were dropped to make place for {key[:100]!r}"

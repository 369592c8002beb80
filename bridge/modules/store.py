"""What the module ``storage`` keeps, for all pages of a device: in memory, or in a file.

The file is an SQLite database of the form that Weex on Android has (``WXSQLiteOpenHelper.java``),
so one that was copied from a phone can be used as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, MutableMapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bridge.errors import BridgeError, UsageError
from bridge.profile.storage import Full, Quota

if TYPE_CHECKING:
    import sqlite3

_NAME = "default_wx_storage"
_TABLE = (
    "CREATE TABLE IF NOT EXISTS default_wx_storage (key TEXT PRIMARY KEY, value TEXT NOT NULL, "
    "timestamp TEXT NOT NULL, persistent INTEGER DEFAULT 0)"
)
_ANDROID_VERSION = 2  # what a phone looks for in PRAGMA user_version
_PATIENCE = 5.0  # seconds for which another process may be writing
_lone_surrogates = re.compile("[\ud800-\udfff]")


class Store(MutableMapping[str, str]):
    """The items of ``storage``, as a mapping of texts, in the order in which they were first set.

    What is set from Python counts as set by ``setItem``, but is bound to no quota.

    Args:
        file: the SQLite database that keeps them; without one they are gone with the device.

    Raises:
        UsageError: The file is no such database, or cannot be read and written.
    """

    def __init__(self, file: str | Path | None = None) -> None:
        self._file = None if file is None else Path(file)
        self._database: sqlite3.Connection | None = _opened(self._file)
        self._used = datetime.now(UTC)
        self._counted: tuple[int, int] | None = None  # the data's version, and all characters

    def __getitem__(self, key: str) -> str:
        for (value,) in self._run("SELECT value FROM default_wx_storage WHERE key = ?", _text(key)):
            return str(value)
        raise KeyError(key)

    def __setitem__(self, key: str, value: str) -> None:
        self.put(key, value)

    def __delitem__(self, key: str) -> None:
        if not self.remove(key):
            raise KeyError(key)

    def __iter__(self) -> Iterator[str]:
        return iter([str(key) for (key,) in self._run(_KEYS)])

    def __len__(self) -> int:
        ((count,),) = self._run("SELECT count(*) FROM default_wx_storage")
        return int(count)

    def __repr__(self) -> str:
        where = "memory" if self._file is None else repr(str(self._file))
        return f"<Store in {where}>"

    def read(self, key: str) -> str | None:
        """The value of a key, which now is the one used last; None when there is none.

        Raises:
            BridgeError: The file cannot be read or written.
        """
        value = self.get(key)
        if value is not None:
            self._run(
                "UPDATE default_wx_storage SET timestamp = ? WHERE key = ?", self._now(), _text(key)
            )
        return value

    def put(self, key: str, value: str, *, persistent: bool = False) -> None:
        """Set an item, whatever the quota.

        Raises:
            BridgeError: The file cannot be written.
        """
        if not all(isinstance(each, str) for each in (key, value)):
            raise UsageError(f"storage holds texts alone: {key!r} cannot be set to {value!r}")
        grows = len(value) - len(self.get(key, ""))
        self._run(_PUT, _text(key), _text(value), self._now(), int(persistent))
        self._grown(grows)

    def put_within(
        self, quota: Quota, key: str, value: str, *, persistent: bool
    ) -> tuple[bool, list[str]]:
        """Set an item as far as a quota lets, and tell whether it was, and what was dropped.

        Raises:
            BridgeError: The file cannot be read or written.
        """
        dropped: list[str] = []
        excess = self._excess(quota, key, value)
        if excess > 0 and quota.then is Full.TRIMS:
            dropped = self._drop_tenth()
            excess = self._excess(quota, key, value)
        if excess > 0 and quota.then is not Full.DROPS:
            return False, dropped
        self.put(key, value, persistent=persistent)
        if excess > 0:
            dropped = self._drop(excess)
        return True, dropped

    def remove(self, key: str) -> bool:
        """Remove an item, and tell whether there was one.

        Raises:
            BridgeError: The file cannot be written.
        """
        removed = self._run(_REMOVE, _text(key))
        self._grown(-sum(size for (size,) in removed))
        return bool(removed)

    def close(self) -> None:
        """Let go of the file; what was in memory is gone."""
        if self._database is not None:
            self._database.close()
            self._database = None

    def _excess(self, quota: Quota, key: str, value: str) -> int:
        return self._characters() + len(value) - len(self.get(key, "")) - quota.characters

    def _characters(self) -> int:
        """Those of all values; counted anew only when another process has written."""
        ((version,),) = self._run("PRAGMA data_version")
        if self._counted is None or self._counted[0] != version:
            ((total,),) = self._run("SELECT total(characters(value)) FROM default_wx_storage")
            self._counted = version, int(total)
        return self._counted[1]

    def _grown(self, by: int) -> None:
        if self._counted is not None:
            self._counted = self._counted[0], self._counted[1] + by

    def _drop_tenth(self) -> list[str]:
        """Android's trimToSize: of fewer than ten items, all that are not persistent."""
        keys = [key for key, _ in self._least_used()]
        return self._remove_all(keys[: len(self) // 10 or None])

    def _drop(self, excess: int) -> list[str]:
        keys = []
        for key, size in self._least_used():
            keys.append(key)
            excess -= size
            if excess < 0:
                break
        return self._remove_all(keys)

    def _least_used(self) -> list[tuple[str, int]]:
        return self._run(
            "SELECT key, characters(value) FROM default_wx_storage WHERE NOT persistent "
            "ORDER BY timestamp"
        )

    def _remove_all(self, keys: list[str]) -> list[str]:
        for key in keys:
            self.remove(key)
        return keys

    def _now(self) -> str:
        """A time later than all before, so that items used in one moment have an order too."""
        self._used = max(datetime.now(UTC), self._used + timedelta(microseconds=1))
        return self._used.strftime("%Y-%m-%d %H:%M:%S.%f")

    def _run(self, sql: str, *values: object) -> list[Any]:
        import sqlite3

        if self._database is None:
            raise UsageError("the storage of a device that is closed cannot be used any more")
        try:
            return self._database.execute(sql, values).fetchall()
        except sqlite3.Error as error:
            raise BridgeError(f"the storage {self._file} cannot be used: {error}") from error


_REMOVE = "DELETE FROM default_wx_storage WHERE key = ? RETURNING characters(value)"
_KEYS = "SELECT key FROM default_wx_storage ORDER BY rowid"
_PUT = (
    "INSERT INTO default_wx_storage VALUES (?, ?, ?, ?) ON CONFLICT (key) DO UPDATE SET "
    "value = excluded.value, timestamp = excluded.timestamp, persistent = excluded.persistent"
)


def _text(text: str) -> str:
    return _lone_surrogates.sub("\ufffd", text)


def _opened(file: Path | None) -> sqlite3.Connection:
    import sqlite3

    where = ":memory:" if file is None else str(file)
    database: sqlite3.Connection | None = None
    try:
        database = sqlite3.connect(where, timeout=_PATIENCE, isolation_level=None)
        # A crash of the machine may cost the file; waiting for the disk would cost every call.
        database.execute("PRAGMA synchronous = OFF")
        _prepare(database)
    except (sqlite3.Error, OSError) as error:
        if database is not None:
            database.close()
        raise UsageError(_unusable(str(file), error)) from error
    return database


def _prepare(database: sqlite3.Connection) -> None:
    database.create_function("characters", 1, len, deterministic=True)
    tables = {name for (name,) in database.execute("SELECT name FROM sqlite_master")}
    if tables and _NAME not in tables:
        raise OSError("it holds the tables of something else")
    database.execute("BEGIN IMMEDIATE")  # also tells at once whether it can be written
    database.execute(_TABLE)
    database.execute("SELECT key, value, timestamp, persistent FROM default_wx_storage LIMIT 1")
    if not tables:
        database.execute(f"PRAGMA user_version = {_ANDROID_VERSION}")
    database.execute("COMMIT")


def _unusable(file: str, error: Exception) -> str:
    way_out = _WAYS_OUT.get(str(error), "name another file")
    return f"the storage {file} cannot be used ({error}): {way_out}"


_WAYS_OUT = {
    "file is not a database": "name another file, or remove this one",
    "attempt to write a readonly database": "make it writable",
    "unable to open database file": "check that its folder exists and can be written",
    "database is locked": "wait until the program that uses it has ended",
}

"""storage: what scripts are told, what Python sees of it, and the file that keeps it."""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from bridge import BridgeError, Device, UsageError
from bridge.modules.store import Store
from bridge.profile.storage import Full, Quota
from tests.devices import printed, ran

PRELUDE = """
const storage = weex.requireModule('storage');
const tell = (event) => console.log(JSON.stringify(event));
"""
DONE = {"result": "success", "data": "undefined"}
MISSING = {"result": "failed", "data": "undefined"}
INVALID = {"result": "failed", "data": "invalid_param"}


async def told(script: str, **options: Any) -> list[object]:
    page = await ran(PRELUDE + script, **options)
    return [json.loads(line) for line in printed(page)]


class TestScripts:
    async def test_what_was_set_is_read_listed_counted_and_removed(self) -> None:
        script = """
        storage.setItem('b', 'two', tell);
        storage.setItem('a', 'one', tell);
        storage.getItem('a', tell);
        storage.length(tell);
        storage.getAllKeys(tell);
        storage.removeItem('a', tell);
        storage.getItem('a', tell);
        """
        assert await told(script) == [
            DONE,
            DONE,
            {"result": "success", "data": "one"},
            {"result": "success", "data": 2},
            {"result": "success", "data": ["b", "a"]},
            DONE,
            MISSING,
        ]

    async def test_setting_a_key_again_replaces_its_value_and_keeps_its_place(self) -> None:
        script = """
        storage.setItem('a', '1'); storage.setItem('b', '2'); storage.setItem('a', '3');
        storage.getItem('a', tell); storage.getAllKeys(tell);
        """
        assert await told(script) == [
            {"result": "success", "data": "3"},
            {"result": "success", "data": ["a", "b"]},
        ]

    @pytest.mark.parametrize("key", ["''", "null", "undefined", "() => {}", "new Uint8Array(2)"])
    async def test_what_is_no_key_is_refused_by_every_method(self, key: str) -> None:
        script = f"""
        storage.setItem({key}, 'v', tell); storage.setItemPersistent({key}, 'v', tell);
        storage.getItem({key}, tell); storage.removeItem({key}, tell);
        """
        assert await told(script) == [INVALID] * 4

    @pytest.mark.parametrize(
        ("value", "stored"),
        [
            ("0", "0"),
            ("-1.5", "-1.5"),
            ("null", ""),
            ("undefined", ""),
            ("[1, {a: 'é'}]", '[1,{"a":"é"}]'),
            (r"'a\u0000b'", "a\0b"),
            (r"'\ud83d\ude00'", "😀"),
            (r"'\ud83d!'", "\ufffd!"),
        ],
    )
    async def test_values_come_back_as_text(self, value: str, stored: str) -> None:
        script = f"storage.setItem('k', {value}); storage.getItem('k', tell)"
        assert await told(script) == [{"result": "success", "data": stored}]

    async def test_callbacks_may_be_left_out(self) -> None:
        assert (
            await told("storage.setItem('a', 'b'); storage.removeItem('a'); storage.length()") == []
        )

    async def test_keys_that_are_names_of_object_members_are_keys_like_others(self) -> None:
        script = "storage.getItem('__proto__', tell); storage.getItem('constructor', tell)"
        assert await told(script) == [MISSING, MISSING]

    async def test_sql_in_a_key_is_text(self) -> None:
        script = """storage.setItem("'); DROP TABLE default_wx_storage; --", 'v', tell);
        storage.length(tell)"""
        assert await told(script) == [DONE, {"result": "success", "data": 1}]


class TestDevices:
    async def test_all_pages_of_a_device_share_it_and_no_other_device(self) -> None:
        async with Device() as device, Device() as other:
            first = await device.open(source=PRELUDE + "storage.setItem('a', 'b')")
            await first.settled()
            second = await device.open(source=PRELUDE + "storage.getItem('a', tell)")
            await second.settled()
            assert json.loads(printed(second)[0])["data"] == "b"
            assert dict(other.storage) == {}

    async def test_python_sets_and_reads_it(self) -> None:
        async with Device() as device:
            device.storage["token"] = "secret"
            page = await device.open(
                source=PRELUDE + "storage.getItem('token', tell); storage.setItem('n', 1)"
            )
            await page.settled()
            assert json.loads(printed(page)[0]) == {"result": "success", "data": "secret"}
            assert list(device.storage.items()) == [("token", "secret"), ("n", "1")]
            device.storage.clear()
            assert len(device.storage) == 0
            with pytest.raises(KeyError):
                device.storage["token"]
            with pytest.raises(KeyError):
                del device.storage["token"]

    async def test_python_sets_texts_alone(self) -> None:
        async with Device() as device:
            with pytest.raises(UsageError, match="texts alone"):
                device.storage["n"] = 1  # type: ignore[assignment]

    async def test_it_cannot_be_used_when_the_device_is_closed(self) -> None:
        async with Device() as device:
            storage = device.storage
        with pytest.raises(UsageError, match="closed"):
            len(storage)

    async def test_calls_are_on_record(self) -> None:
        page = await ran(PRELUDE + "storage.setItem('a', 'b')")
        (call,) = page.calls
        assert (str(call), call.args) == ("storage.setItem", ("a", "b"))
        assert call.place is not None


class TestQuotas:
    TRIMS = Quota(10, Full.TRIMS)
    DROPS = Quota(10, Full.DROPS)

    def set(self, store: Store, quota: Quota, key: str, size: int) -> tuple[bool, list[str]]:
        return store.put_within(quota, key, "x" * size, persistent=False)

    @pytest.fixture
    def store(self) -> Iterator[Store]:
        with closing(Store()) as store:
            yield store

    def test_exactly_full_is_not_too_full(self, store: Store) -> None:
        for quota in (self.TRIMS, self.DROPS, Quota(10, Full.REFUSES)):
            store.clear()
            assert self.set(store, quota, "a", 10) == (True, [])
            assert self.set(store, quota, "a", 9) == (True, [])
            assert self.set(store, quota, "b", 1) == (True, [])

    def test_ios_drops_what_was_used_least_recently(self, store: Store) -> None:
        for key in "abc":
            self.set(store, self.DROPS, key, 3)
        store.read("a")
        assert self.set(store, self.DROPS, "d", 2) == (True, ["b"])
        assert list(store) == ["a", "c", "d"]

    def test_persistent_items_stay(self, store: Store) -> None:
        store.put("a", "x" * 8, persistent=True)
        self.set(store, self.DROPS, "b", 2)
        assert self.set(store, self.DROPS, "c", 2) == (True, ["b", "c"])
        assert list(store) == ["a"]

    def test_android_drops_a_tenth_and_tries_once_more(self, store: Store) -> None:
        for number in range(20):
            store.put(str(number), "x")
        assert self.set(store, Quota(20, Full.TRIMS), "n", 2) == (True, ["0", "1"])
        assert self.set(store, Quota(20, Full.TRIMS), "m", 5) == (False, ["2"])
        assert len(store) == 18

    def test_android_drops_all_of_fewer_than_ten(self, store: Store) -> None:
        for key in "abc":
            store.put(key, "x")
        assert self.set(store, Quota(3, Full.TRIMS), "d", 3) == (True, ["a", "b", "c"])

    def test_what_another_process_wrote_counts(self, tmp_path: Path) -> None:
        ours, theirs = Store(tmp_path / "app.db"), Store(tmp_path / "app.db")
        quota = Quota(10, Full.REFUSES)
        assert self.set(ours, quota, "a", 4) == (True, [])
        assert self.set(theirs, quota, "b", 6) == (True, [])
        assert self.set(ours, quota, "c", 1) == (False, [])
        ours.close()
        theirs.close()

    async def test_a_full_storage_is_a_warning_that_names_the_bound(self) -> None:
        async with Device(profile="web") as device:
            device.storage["big"] = "x" * (5 * 2**20 - 1)
            page = await device.open(source=PRELUDE + "storage.setItem('a', 'bc', tell)")
            await page.settled()
        assert [json.loads(line) for line in printed(page)] == [MISSING]
        (warning,) = page.warnings
        assert "5 Mi characters" in warning.message
        assert warning.place is not None


class TestFiles:
    async def test_items_outlive_their_device(self, tmp_path: Path) -> None:
        file = tmp_path / "app.db"
        await ran(PRELUDE + "storage.setItemPersistent('a', 'b')", storage=file)
        assert await told("storage.getItem('a', tell)", storage=str(file)) == [
            {"result": "success", "data": "b"}
        ]

    async def test_a_database_of_a_phones_is_used_as_it_is(self, tmp_path: Path) -> None:
        file = tmp_path / "WXStorage"
        with sqlite3.connect(file) as database:
            database.execute("CREATE TABLE android_metadata (locale TEXT)")
            database.execute(
                "CREATE TABLE default_wx_storage (key TEXT PRIMARY KEY, value TEXT NOT NULL, "
                "timestamp TEXT NOT NULL, persistent INTEGER DEFAULT 0)"
            )
            row = ("a", "b", "2020-01-01 00:00:00", 0)
            database.execute("INSERT INTO default_wx_storage VALUES (?, ?, ?, ?)", row)
        database.close()
        assert await told("storage.getItem('a', tell)", storage=file) == [
            {"result": "success", "data": "b"}
        ]

    def test_a_file_that_is_no_database_is_refused(self, tmp_path: Path) -> None:
        file = tmp_path / "app.txt"
        file.write_text("no database, but long enough to be looked at as one" * 20)
        with pytest.raises(UsageError, match=r"app\.txt cannot be used .*not a database"):
            Device(storage=file)
        assert file.read_text().startswith("no database")

    def test_a_database_of_something_else_is_left_alone(self, tmp_path: Path) -> None:
        file = tmp_path / "mail.db"
        with sqlite3.connect(file) as database:
            database.execute("CREATE TABLE mail (subject TEXT)")
        database.close()
        before = file.read_bytes()
        with pytest.raises(UsageError, match=r"mail\.db .*something else"):
            Device(storage=file)
        assert file.read_bytes() == before

    def test_a_folder_that_is_missing_is_named(self, tmp_path: Path) -> None:
        with pytest.raises(UsageError, match=r"none/app\.db .*folder exists"):
            Device(storage=tmp_path / "none/app.db")

    @pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write")
    def test_a_database_that_may_not_be_written_is_refused(self, tmp_path: Path) -> None:
        file = tmp_path / "app.db"
        Store(file).close()
        file.chmod(0o444)
        with pytest.raises(UsageError, match="make it writable"):
            Device(storage=file)

    def test_a_database_that_another_program_keeps_locked_is_refused(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("bridge.modules.store._PATIENCE", 0.01)
        file = tmp_path / "app.db"
        database = sqlite3.connect(file, isolation_level=None)
        database.execute("BEGIN EXCLUSIVE")
        with pytest.raises(UsageError, match="wait until the program"):
            Device(storage=file)
        database.close()

    async def test_a_database_that_breaks_later_is_an_error_of_the_page(
        self, tmp_path: Path
    ) -> None:
        file = tmp_path / "app.db"
        async with Device(storage=file) as device:
            with sqlite3.connect(file) as database:
                database.execute("DROP TABLE default_wx_storage")
            database.close()
            page = await device.open(source=PRELUDE + "storage.setItem('a', 'b', tell)")
            await page.settled()
        assert [json.loads(line.text) for line in page.console] == [MISSING]
        (error,) = page.errors
        assert error.name == "StorageError"
        assert str(file) in error.message
        assert error.place is not None
        assert error.stack == ""

    def test_what_goes_wrong_in_python_is_one_sentence(self, tmp_path: Path) -> None:
        store = Store(tmp_path / "app.db")
        with sqlite3.connect(tmp_path / "app.db") as database:
            database.execute("DROP TABLE default_wx_storage")
        database.close()
        with pytest.raises(BridgeError, match="no such table"):
            len(store)
        store.close()

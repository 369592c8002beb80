"""What a device takes, and what its pages share."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest

from bridge import (
    ConsoleLine,
    Defaults,
    Device,
    FrameRecord,
    Limits,
    Options,
    Page,
    Record,
    ScriptError,
    ScriptWarning,
    UsageError,
)
from tests.devices import SHORT, printed


class TestOpening:
    async def test_what_follows_a_question_mark_is_for_the_page(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(tmp_path)
        (tmp_path / "chat.js").write_text("console.log(weex.config.bundleUrl)")
        (tmp_path / "is it?.js").write_text("console.log('so it is')")
        async with Device() as device:
            page = await device.open("chat.js?to=Bob Ä&from=http://a//b")
            assert page.name == "chat.js"
            query = "?to=Bob%20%C3%84&from=http://a//b"
            assert page.console[0].text == (tmp_path / "chat.js").as_uri() + query
            assert (await device.open("is it?.js")).console[0].text == "so it is"
            with pytest.raises(UsageError, match=r"no file or folder 'gone\.js'"):
                await device.open("gone.js?a=b")

    async def test_a_file_is_called_by_its_path_as_given(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(tmp_path)
        (tmp_path / "chat.js").write_text(
            "console.log(weex.config.bundleUrl)\nthrow new Error('x')"
        )
        async with Device() as device:
            for path in ("chat.js", Path("chat.js")):
                page = await device.open(path)
                assert page.name == "chat.js"
                assert page.console[0].text == (tmp_path / "chat.js").as_uri()
                assert str(page.errors[0]).startswith("chat.js:2:")

    async def test_source_alone_is_script_js(self) -> None:
        async with Device() as device:
            page = await device.open(source="console.log('x')")
        assert page.name == "script.js"
        assert page.console[0].place is not None
        assert page.console[0].place.file == "script.js"

    async def test_source_with_a_path_does_not_read_the_file(self, tmp_path: Path) -> None:
        async with Device() as device:
            page = await device.open(
                tmp_path / "page.md",
                source="console.log(weex.config.bundleUrl)",
                name="page.md",
                first_line=40,
            )
        (line,) = page.console
        assert line.text == (tmp_path / "page.md").as_uri()
        assert line.place is not None
        assert (line.place.file, line.place.line) == ("page.md", 40)

    async def test_a_name_cannot_forge_lines(self) -> None:
        async with Device() as device:
            page = await device.open(source="", name="a\nb\x1b.js")
        assert page.name == "a\\nb\\x1b.js"

    async def test_a_missing_file_is_a_usage_error(self, tmp_path: Path) -> None:
        async with Device() as device:
            with pytest.raises(UsageError, match=r"missing\.js"):
                await device.open(tmp_path / "missing.js")
            assert device.pages == []

    async def test_neither_file_nor_source_is_a_usage_error(self) -> None:
        async with Device() as device:
            with pytest.raises(UsageError, match="path of a script, or its source"):
                await device.open()

    @pytest.mark.parametrize(
        ("source", "name"), [("let x = ;", "SyntaxError"), ("throw 1", "Uncaught")]
    )
    async def test_what_the_script_throws_does_not_raise(self, source: str, name: str) -> None:
        async with Device() as device:
            page = await device.open(source=source)
            assert (await page.settled()).status == "failed"
        assert [error.name for error in page.errors] == [name]


class TestSettings:
    @pytest.mark.parametrize(
        "value", [object(), {1}, b"x", float("inf"), {"a": [object()]}, lambda: 1]
    )
    def test_an_environment_that_is_no_json_is_refused_in_one_sentence(self, value: Any) -> None:
        with pytest.raises(UsageError, match="'name' cannot stand in WXEnvironment") as caught:
            Device(environment={"ok": 1, "name": value})
        assert "\n" not in str(caught.value)

    def test_a_map_that_is_none_is_refused(self) -> None:
        with pytest.raises(UsageError, match="FROM=TO"):
            Device(maps=["ws://a"])

    @pytest.mark.parametrize(
        "refused", [{"maps": ["no"]}, {"portability": "no"}, {"services": {"a": "gone.js"}}]
    )
    def test_one_that_is_refused_leaves_no_storage_open(self, refused: Any, tmp_path: Path) -> None:
        with pytest.raises(UsageError):
            Device(storage=tmp_path / "kept", **refused)
        assert not (tmp_path / "kept").exists()

    async def test_limits_hold_for_each_page(self) -> None:
        async with Device(limits=Limits(memory=8 * 2**20)) as device:
            full = await device.open(source="const a = []; for (;;) a.push(new Array(1000))")
            fine = await device.open(source="console.log('fine')")
            assert (await full.settled()).status == "limit"
            assert (await fine.settled()).status == "passed"

    async def test_it_can_be_made_outside_an_event_loop(self) -> None:
        device = await asyncio.to_thread(Device)
        async with device:
            page = await device.open(source="console.log('x')")
        assert printed(page) == ["x"]

    async def test_its_connections_have_the_options_of_every_other(self) -> None:
        async with Device() as device:
            assert device.socket_options == Options()


class TestWatching:
    async def test_everything_is_told_as_it_happens(self) -> None:
        told: list[tuple[Page, Record]] = []
        async with Device(
            watch=lambda page, record: told.append((page, record)),
            defaults=Defaults(trace=True),
            portability="off",
        ) as device:
            page = await device.open(
                source="""
                const ws = weex.requireModule('webSocket');
                ws.send('early'); ws.WebSocket('ws://echo.websocket.org');
                ws.onopen = () => { console.log('open'); ws.close(); throw new Error('x') };
                """
            )
            assert [type(record) for _, record in told] == [ScriptWarning]
            await page.settled()
        kinds = {type(record) for _, record in told}
        assert kinds == {ScriptWarning, FrameRecord, ConsoleLine, ScriptError}
        assert {id(page) for page, _ in told} == {id(page)}

    async def test_what_a_watcher_raises_reaches_who_waits(self) -> None:
        def watch(page: Page, record: Record) -> None:
            raise OSError("disk full")

        async with Device(watch=watch) as device:
            page = await device.open(source="console.log('x'); setInterval(() => {}, 1)")
            with pytest.raises(OSError, match="disk full"):
                await page.settled()

    @pytest.mark.parametrize("trace", [False, True])
    async def test_frames_are_recorded_only_when_tracing(self, trace: bool) -> None:
        async with Device(defaults=Defaults(trace=trace)) as device:
            page = await device.open(
                source="const ws = weex.requireModule('webSocket');"
                "ws.WebSocket('ws://echo.websocket.org'); ws.onopen = () => ws.close()"
            )
            await page.settled()
        assert bool(page.sockets[0].frames) is trace


class TestPages:
    async def test_they_share_no_globals(self) -> None:
        async with Device() as device:
            await device.open(source="var x = 1; Array.prototype.y = 2; weex.z = 3")
            page = await device.open(source="console.log(typeof x, [].y, weex.z)")
        assert printed(page) == ["undefined undefined undefined"]

    async def test_their_timers_are_their_own(self) -> None:
        source = "let n = 0; const id = setInterval(() => { if (++n === 3) end() }, 1);"
        async with Device() as device:
            first = await device.open(source=source + "function end() { console.log(id, 'a') }")
            second = await device.open(
                source=source + "function end() { console.log(id, 'b'); clearInterval(id) }"
            )
            await second.settled(until="closed")
            await first.destroy()
        assert printed(second) == ["1 b"]

    async def test_one_that_is_destroyed_is_forgotten(self) -> None:
        async with Device() as device:
            first = await device.open(source="")
            second = await device.open(source="")
            await first.destroy()
            await first.destroy()
            assert device.pages == [second]
        assert device.pages == []

    async def test_leaving_the_device_destroys_them_and_stops_its_servers(self) -> None:
        async with Device() as device:
            page = await device.open(
                source="const ws = weex.requireModule('webSocket');"
                "ws.WebSocket('ws://echo.websocket.org'); setInterval(() => {}, 1)"
            )
            await page.settled(timeout=SHORT)
            (record,) = page.sockets
        assert record.close is not None
        assert record.close.code == 1001
        assert page.still_open() == ()
        assert asyncio.all_tasks() == {asyncio.current_task()}

    async def test_leaving_it_by_an_exception_does_too(self) -> None:
        device = Device()

        async def fails() -> None:
            async with device:
                await device.open(source="setInterval(() => {}, 1)")
                raise ZeroDivisionError

        with pytest.raises(ZeroDivisionError):
            await fails()
        assert device.pages == []

    async def test_the_echo_server_is_shared(self) -> None:
        source = (
            "const ws = weex.requireModule('webSocket');"
            "ws.WebSocket('ws://echo.websocket.org'); ws.onopen = () => ws.close()"
        )
        async with Device() as device:
            pages = [await device.open(source=source) for _ in range(3)]
            await asyncio.gather(*(page.settled() for page in pages))
        assert len({page.sockets[0].mapped_to for page in pages}) == 1

"""What a browser is told of a script: all that happens, once, and no more than what has changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from bridge.inspector.excerpts import excerpt
from bridge.inspector.feed import Feed
from bridge.wire import Place
from tests.inspector.inspecting import PAGE, inspected, told_of

CHAT = """
const ws = weex.requireModule('webSocket');
ws.WebSocket('ws://echo.websocket.org', '');
ws.onopen(() => { ws.send('{"a":1}'); ws.send(new Uint8Array([0, 255, 65]).buffer); });
"""


class TestTheConsole:
    async def test_lines_have_their_level_their_time_and_their_place(self) -> None:
        async with told_of("console.log('one');\n  console.warn('two', {a: 1})") as (told, _):
            await told.until(lambda: len(told.rows("console")) == 2)
        first, second = told.rows("console")
        assert (first["level"], first["text"]) == ("log", "one")
        assert (second["level"], second["text"]) == ("warn", 'two {"a":1}')
        assert second["place"] == {"file": "script.js", "line": 2, "column": 11}
        assert (first["n"], second["n"]) == (0, 1)
        assert 0 <= first["at"] <= second["at"]

    async def test_an_error_of_a_file_comes_with_the_lines_around_it(self, tmp_path: Path) -> None:
        script = tmp_path / "broken.js"
        script.write_text("// one\n// two\nfunction f() {\n  nope()\n}\nf()\n// seven\n// eight\n")
        async with told_of(script) as (told, _):
            await told.until(lambda: told.rows("console"))
        (error,) = told.rows("console")
        assert (error["name"], error["level"]) == ("ReferenceError", "error")
        assert error["excerpt"] == {
            "first": 1,
            "lines": ["// one", "// two", "function f() {", "  nope()", "}", "f()", "// seven"],
            "line": 4,
            "column": 3,
        }

    async def test_very_long_texts_are_cut(self) -> None:
        async with told_of("console.log('x'.repeat(1e6))") as (told, _):
            await told.until(lambda: told.rows("console"))
        assert len(told.rows("console")[0]["text"]) < 21_000


class TestExcerpts:
    def test_a_file_that_nobody_has_gives_none(self) -> None:
        assert excerpt(Place("a.js", 1, 1), lambda _: None) is None
        assert excerpt(None, lambda _: "text") is None
        assert excerpt(Place("a.js", 9, 1), lambda _: "one line") is None

    def test_of_a_long_line_the_part_around_the_column_is_shown(self) -> None:
        line = "a" * 1000 + "HERE" + "b" * 1000
        found = excerpt(Place("a.js", 1, 1001), lambda _: line)
        assert found is not None
        (shown,) = found["lines"]
        assert len(shown) < 260
        assert shown[found["column"] - 1 :].startswith("HERE")


class TestTraffic:
    async def test_frames_have_their_direction_kind_size_and_content(self) -> None:
        async with told_of(CHAT) as (told, _):
            await told.until(lambda: len(told.rows("frames")) >= 6)
            frames = told.rows("frames")
            binary = next(each for each in frames if each["kind"] == "binary" and each["sent"])
            payload = await told.ask("frame", n=binary["n"])
        assert [(each["kind"], each["sent"]) for each in frames[:2]] == [
            ("handshake", True),
            ("handshake", False),
        ]
        text = next(each for each in frames if each["kind"] == "text")
        assert (text["sent"], text["size"], text["text"]) == (True, 7, '{"a":1}')
        assert binary["text"] == "00 ff 41"
        assert payload["hex"] == "00ff41"

    async def test_all_of_a_long_text_is_shown_when_it_is_asked_for(self) -> None:
        async with told_of(CHAT.replace("'{\"a\":1}'", "'ä'.repeat(10000)")) as (told, _):
            await told.until(lambda: len(told.rows("frames")) >= 4)
            frame = next(each for each in told.rows("frames") if each["kind"] == "text")
            payload = await told.ask("frame", n=frame["n"])
        assert frame["size"] == 20_000
        assert len(frame["text"]) < 300
        assert payload["text"] == "ä" * 10_000

    async def test_connections_are_told_with_how_they_ended(self) -> None:
        script = CHAT + "ws.onmessage(() => ws.close('1000', 'bye'));"
        async with told_of(script) as (told, _):
            await told.until(
                lambda: any(part["value"]["1/1"]["close"] for part in told.of("sockets"))
            )
        socket = told.value("sockets")["1/1"]
        assert socket["close"] == [1000, "bye", True]
        assert socket["url"] == "ws://echo.websocket.org/"
        assert socket["mapped"].startswith("ws://127.0.0.1:")

    async def test_requests_are_told_as_they_begin_and_as_they_end(self) -> None:
        script = """
        setTimeout(() => weex.requireModule('stream').fetch(
          { method: 'POST', url: 'http://shop.example/cart', body: 'id=7', type: 'text' },
          () => console.log('done')), 100)
        """
        async with told_of(script) as (told, script_):
            script_.session.device.route(
                "http://shop.example/**", lambda request: _answer(request.body)
            )
            await told.until(lambda: any(row["took"] is not None for row in told.rows("requests")))
            whole = await told.ask("request", n=0)
        row = told.rows("requests")[-1]
        assert (row["n"], row["method"], row["status"], row["size"]) == (0, "POST", 200, 8)
        assert row["url"] == "http://shop.example/cart"
        assert whole["request"]["text"] == "id=7"
        assert whole["response"]["text"] == "got id=7"

    async def test_calls_of_modules_are_told_with_what_they_were_given(self) -> None:
        script = "weex.requireModule('storage').setItem('a', 'b', () => {})"
        async with told_of(script) as (told, _):
            await told.until(lambda: told.rows("calls"))
        (call,) = told.rows("calls")
        assert call["name"] == "storage.setItem"
        assert call["args"] == ['"a"', '"b"', "ƒ()"]
        assert call["place"]["line"] == 1


def _answer(body: bytes) -> object:
    from bridge import Response

    return Response(body=b"got " + body)


class TestThePage:
    async def test_elements_are_told_with_what_one_sees_of_them_in_the_tree(self) -> None:
        script = PAGE + "says('hello').addEvent('click', () => {})"
        async with told_of(script) as (told, _):
            nodes = await told.tree()
        type, _, _, _, _, _, _, children = nodes["_root"]
        assert type == "div"
        (child,) = (nodes[ref] for ref in children)
        assert child[0] == "text"
        assert child[3] == "hello"
        assert child[5] == ["click"]

    async def test_of_a_change_only_the_change_is_told(self) -> None:
        script = PAGE + (
            "for (let at = 0; at < 200; at++) says('row ' + at);"
            "const last = says('0'); let n = 0;"
            "last.addEvent('click', () => last.setAttr('value', String(++n)))"
        )
        async with told_of(script) as (told, _):
            ref = await told.ref("0")
            await told.until(lambda: told.of("picture"))
            whole = told.of("picture")[0]["text"]
            await told.ask("tap", ref=ref)
            assert await told.ref("1") == ref
            await told.until(lambda: len(told.of("picture")) == 2)
        change = told.of("tree")[-1]
        assert list(change["nodes"]) == [ref]
        assert len(whole) > 20_000
        assert len(told.of("picture")[-1]["text"]) < 20
        assert ">1</b>" in told.picture()

    async def test_pictures_are_put_together_beyond_the_basic_plane_too(self) -> None:
        script = PAGE + (
            "says('😀😀'); const it = says('a😀b'); says('é😀');"
            "it.addEvent('click', () => it.setAttr('value', 'a😁b'))"
        )
        async with told_of(script) as (told, _):
            await told.ask("tap", ref=await told.ref("a😀b"))
            await told.ref("a😁b")
            await told.until(lambda: len(told.of("picture")) == 2)
        assert "a😁b" in told.picture()
        assert "a😀b" not in told.picture()

    async def test_the_selected_element_is_told_in_full_and_again_when_it_changes(self) -> None:
        script = PAGE + (
            "const it = says('0', {width: 300, height: 50});"
            "it.addEvent('click', () => it.setAttr('value', 'tapped'))"
        )
        async with told_of(script) as (told, _):
            ref = await told.ref("0")
            await told.ask("select", ref=ref)
            await told.until(lambda: told.of("element"))
            first = told.value("element")
            await told.ask("tap", ref=ref)
            await told.until(lambda: ["value", "tapped"] in told.value("element")["attrs"])
        assert first["rect"] == [0, 0, 300, 50]
        assert ["width", "300"] in first["style"]
        assert first["events"] == ["click"]

    async def test_nothing_is_told_twice(self) -> None:
        async with inspected(PAGE + "says('hello')") as (_, script):
            await script.page.settled(settle=0.05)
            feed = Feed(script.session)
            kinds = [part["kind"] for part in feed.changes()]
            assert {"run", "device", "pages", "page", "tree", "picture"} <= {*kinds}
            assert feed.changes() == []

    async def test_a_defect_of_ours_is_told_with_all_that_came_before_it(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def broken(*_: object, **__: object) -> str:
            raise ZeroDivisionError("by zero")

        async with inspected(PAGE + "says('hello'); console.log('one')") as (_, script):
            await script.page.settled(settle=0.05)
            feed = Feed(script.session)
            monkeypatch.setattr("bridge.inspector.sight.picture", broken)
            told = {part["kind"]: part for part in feed.changes()}
            assert "by zero" in told["defect"]["value"]
            assert told["console"]["rows"][0]["text"] == "one"
            monkeypatch.undo()
            script.page.document.version += 1
            told = {part["kind"]: part for part in feed.changes()}
            assert told["defect"]["value"] is None
            assert "hello" in told["picture"]["text"]

    async def test_many_frames_are_told_in_several_messages(self) -> None:
        script = CHAT + "ws.onopen(() => { for (let n = 0; n < 3000; n++) ws.send('n' + n) })"
        async with told_of(script) as (told, _):
            await told.until(lambda: len(told.rows("frames")) >= 6002)
        numbers = [row["n"] for row in told.rows("frames")]
        assert numbers == list(range(len(numbers)))


class TestPages:
    async def test_pages_over_each_other_are_told_and_can_be_looked_at(
        self, tmp_path: Path
    ) -> None:
        navigator = "weex.requireModule('navigator')"
        (tmp_path / "b.js").write_text(f"{PAGE}says('second');")
        (tmp_path / "a.js").write_text(f"{PAGE}says('first'); {navigator}.push({{url: 'b.js'}})")
        async with told_of(tmp_path / "a.js") as (told, _):
            await told.until(lambda: len(told.value("pages")) == 2)
            await told.ref("second")
            assert [page["name"].rpartition("/")[2] for page in told.value("pages")] == [
                "a.js",
                "b.js",
            ]
            await told.ask("look", page=1)
            await told.until(lambda: told.of("page")[-1]["page"] == 1)
            await told.ref("first")
            await told.ask("look", page=None)
            await told.ask("back")
            await told.until(lambda: len(told.value("pages")) == 1)

"""What a browser may ask for, and what becomes of it on the page."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from bridge import SetupError, UsageError
from bridge.inspector.server import Options, served
from bridge.limits import Limits
from tests.inspector.inspecting import PAGE, Script, Told, inspected, told_of

LISTENS = PAGE + (
    "const it = says('here');"
    "for (const type of ['click', 'longpress', 'swipe']) "
    "it.addEvent(type, (event) => console.log(type, event.direction || ''));"
)
FIELD = PAGE + (
    "const field = add('input', {placeholder: 'name'}, {height: 80});"
    "for (const type of ['focus', 'input', 'return', 'blur', 'change']) "
    "field.addEvent(type, (event) => console.log(type, event.value));"
)


async def printed(told: Told, count: int) -> list[str]:
    await told.until(lambda: len(told.rows("console")) >= count)
    return [row["text"] for row in told.rows("console")]


class TestTouches:
    async def test_a_tap_a_long_press_and_a_swipe(self) -> None:
        async with told_of(LISTENS) as (told, _):
            ref = await told.ref("here")
            assert (await told.ask("tap", ref=ref))["ok"] is True
            await told.ask("longpress", ref=ref)
            await told.ask("swipe", ref=ref, direction="left")
            assert await printed(told, 3) == ["click ", "longpress ", "swipe left"]

    async def test_a_drag_where_nothing_scrolls_is_a_swipe(self) -> None:
        async with told_of(LISTENS) as (told, _):
            await told.ask("drag", ref=await told.ref("here"), x=-200, y=20)
            assert await printed(told, 1) == ["swipe left"]

    async def test_where_nobody_listens_a_sentence_says_so(self) -> None:
        async with told_of(PAGE + "says('deaf')") as (told, _):
            reply = await told.ask("tap", ref=await told.ref("deaf"))
        assert reply["ok"] is False
        assert "listens to 'click'" in reply["error"]

    async def test_an_element_that_is_gone_cannot_be_touched(self) -> None:
        async with told_of(PAGE + "says('here')") as (told, _):
            reply = await told.ask("tap", ref="no such ref")
        assert reply["error"] == "this element is not on the page any more"

    async def test_typing(self) -> None:
        async with told_of(FIELD) as (told, _):
            nodes = await told.tree()
            ref = next(ref for ref, node in nodes.items() if node[0] == "input")
            reply = await told.ask("tap", ref=ref)
            assert reply["edit"] == {"ref": ref, "value": "", "lines": False, "secret": False}
            await told.ask("fill", ref=ref, text="an")
            await told.ask("fill", ref=ref, text="ann")
            await told.ask("return", ref=ref)
            await told.ask("blur", ref=ref)
            lines = await printed(told, 6)
        assert lines == ["focus ", "input an", "input ann", "return ann", "change ann", "blur ann"]

    async def test_any_event_can_be_fired(self) -> None:
        script = PAGE + "says('here').addEvent('mine', (event) => console.log(event.a))"
        async with told_of(script) as (told, _):
            await told.ask("fire", ref=await told.ref("here"), type="mine", event={"a": 7})
            assert await printed(told, 1) == ["7"]


class TestScrolling:
    INNER = PAGE + (
        "const outer = add('scroller', {}, {height: 600});"
        "const inner = add('scroller', {}, {height: 300}, outer);"
        "for (let at = 0; at < 10; at++) add('text', {value: 'in ' + at}, {height: 60}, inner);"
        "for (let at = 0; at < 20; at++) add('text', {value: 'out ' + at}, {height: 60}, outer);"
    )

    async def test_the_innermost_scrolls_and_then_what_is_around_it(self) -> None:
        async with told_of(self.INNER) as (told, script):
            ref = await told.ref("in 0")
            inner, outer = (script.page.find("scroller", nth=at) for at in (1, 0))
            assert await told.ask("scroll", ref=ref, y=200) == {
                "kind": "reply",
                "id": 1,
                "ok": True,
                "moved": True,
            }
            assert inner.find(text="in 0").rect.top == -200
            await told.ask("scroll", ref=ref, y=5000)
            assert outer.rect.top == inner.rect.top == 0
            await told.ask("scroll", ref=ref, y=100)
            assert inner.rect.top == -100

    async def test_where_nothing_scrolls_nothing_is_wrong(self) -> None:
        async with told_of(PAGE + "says('here')") as (told, _):
            reply = await told.ask("scroll", ref=await told.ref("here"), y=100)
        assert (reply["ok"], reply["moved"]) == (True, False)


class TestTheDevice:
    async def test_background_and_foreground(self) -> None:
        script = (
            "const g = weex.requireModule('globalEvent');"
            "for (const type of ['WXApplicationWillResignActiveEvent',"
            " 'WXApplicationDidBecomeActiveEvent'])"
            " g.addEventListener(type, () => console.log(type))"
        )
        async with told_of(script) as (told, script_):
            await told.ask("background", on=True)
            assert script_.session.device.in_background
            await told.until(lambda: told.value("device")["background"])
            await told.ask("background", on=False)
            lines = await printed(told, 2)
        assert lines == ["WXApplicationWillResignActiveEvent", "WXApplicationDidBecomeActiveEvent"]

    async def test_a_global_event(self) -> None:
        script = (
            "weex.requireModule('globalEvent')"
            ".addEventListener('geolocation', (event) => console.log(event.city))"
        )
        async with told_of(script) as (told, _):
            await told.ask("event", name="geolocation", params={"city": "Rome"})
            assert await printed(told, 1) == ["Rome"]

    async def test_a_restart_runs_the_script_as_it_is_now_and_tells_all_anew(self) -> None:
        async with told_of("console.log('one')") as (told, script):
            assert await printed(told, 1) == ["one"]
            script.source = "console.log('two')"
            told.parts.clear()
            await told.ask("restart")
            assert await printed(told, 1) == ["two"]
            assert told.of("run") == [{"kind": "run", "run": 2}]
            assert [page["id"] for page in told.value("pages")] == [1]

    async def test_a_file_that_is_followed_is_run_anew(self, tmp_path: Path) -> None:
        file = tmp_path / "script.js"
        file.write_text("console.log('one')")
        async with told_of(file, follow=file) as (told, _):
            assert await printed(told, 1) == ["one"]
            file.unlink()
            file.write_text("console.log('number two')")
            await told.until(lambda: told.rows("console")[-1]["text"] == "number two")
            assert told.of("run")[-1]["run"] == 2

    async def test_a_script_that_cannot_be_started_again_is_said_and_can_be_mended(
        self, tmp_path: Path
    ) -> None:
        file = tmp_path / "script.js"
        file.write_text("console.log('one')")
        async with told_of(file) as (told, _):
            file.unlink()
            await told.ask("restart")
            await told.until(lambda: told.value("device").get("problem"))
            assert "There is no file" in told.value("device")["problem"]
            file.write_text("console.log('three')")
            await told.ask("restart")
            await told.until(lambda: told.rows("console")[-1]["text"] == "three")
            assert told.value("device")["problem"] is None

    async def test_a_page_that_passed_a_limit_says_so(self) -> None:
        source = PAGE + "says('here').addEvent('click', () => { for (;;); })"
        async with told_of(source, limits=Limits(cpu=0.2)) as (told, _):
            ref = await told.ref("here")
            await told.ask("tap", ref=ref)
            await told.until(lambda: told.value("pages")[0]["ended"])
            reply = await told.ask("tap", ref=ref)
        assert "CPU" in told.value("pages")[0]["ended"]
        assert reply["error"].startswith("this page has ended:")


class TestDialogs:
    ASKS = (
        "weex.requireModule('modal').prompt("
        "{message: 'Name?', default: 'ann', okTitle: 'Go'},"
        " (said) => console.log(JSON.stringify(said)))"
    )

    async def test_a_dialog_waits_until_it_is_answered(self) -> None:
        async with told_of(self.ASKS) as (told, script):
            (dialog,) = await told.until(lambda: told.value("dialogs"))
            assert (dialog["kind"], dialog["text"]) == ("prompt", "Name?")
            assert dialog["buttons"] == {"ok": "Go", "cancel": "Cancel"}
            assert told.rows("console") == []
            assert script.page.still_open() == ("call of modal.prompt at script.js:1:29",)
            await told.ask("answer", dialog=dialog["id"], button="ok", text="bob")
            assert await printed(told, 1) == ['{"result":"Go","data":"bob"}']
            await told.until(lambda: told.value("dialogs") == [])

    async def test_it_is_answered_once(self) -> None:
        async with told_of(self.ASKS) as (told, _):
            (dialog,) = await told.until(lambda: told.value("dialogs"))
            await told.ask("answer", dialog=dialog["id"], button="cancel")
            reply = await told.ask("answer", dialog=dialog["id"], button="ok")
        assert "answered already" in reply["error"]

    async def test_a_button_that_is_not_there_leaves_it_open(self) -> None:
        async with told_of(self.ASKS) as (told, _):
            (dialog,) = await told.until(lambda: told.value("dialogs"))
            reply = await told.ask("answer", dialog=dialog["id"], button="maybe")
            assert "no button 'maybe'" in reply["error"]
            await told.ask("answer", dialog=dialog["id"], button="ok")
            assert await printed(told, 1) == ['{"result":"Go","data":"ann"}']

    async def test_a_picker_shows_what_there_is(self) -> None:
        script = (
            "weex.requireModule('picker').pick({items: ['a', 2, 'c'], index: 1},"
            " (said) => console.log(JSON.stringify(said)))"
        )
        async with told_of(script) as (told, _):
            (dialog,) = await told.until(lambda: told.value("dialogs"))
            assert (dialog["items"], dialog["index"]) == (["a", "2", "c"], 1)
            await told.ask("answer", dialog=dialog["id"], button="ok", value=2)
            assert await printed(told, 1) == ['{"result":"success","data":2}']

    async def test_toasts_are_told_once(self) -> None:
        async with told_of("weex.requireModule('modal').toast({message: 'saved'})") as (told, _):
            await told.until(lambda: told.of("toast"))
        assert [toast["text"] for toast in told.of("toast")] == ["saved"]


class TestTime:
    TICKS = "setInterval(() => console.log('tick'), 1000)"

    async def test_virtual_time_stands_still_until_it_is_moved(self) -> None:
        async with told_of(self.TICKS, virtual=True) as (told, _):
            await told.ask("clock", step=2.5)
            await told.until(lambda: told.value("device")["clock"]["now"] == 2.5)
            assert await printed(told, 2) == ["tick", "tick"]
            await told.ask("clock")
            await told.until(lambda: told.value("device")["clock"]["now"] == 3)

    async def test_it_can_pass_at_a_speed(self) -> None:
        async with told_of(self.TICKS, virtual=True) as (told, _):
            await told.ask("clock", speed=50)
            await printed(told, 5)
            await told.ask("clock", speed=0)
            await told.until(lambda: told.value("device")["clock"]["speed"] == 0)

    async def test_real_time_cannot_be_moved(self) -> None:
        async with told_of("1") as (told, _):
            reply = await told.ask("clock", step=1)
        assert "--virtual" in reply["error"]


class TestRequestsThatMakeNoSense:
    @pytest.mark.parametrize(
        "request_",
        [
            {"do": "fly"},
            {"do": ["tap"]},
            {"do": "tap"},
            {"do": "tap", "ref": 7},
            {"do": "scroll", "ref": "_root", "y": "far"},
            {"do": "scroll", "ref": "_root", "y": 1e999},
            {"do": "swipe", "ref": "_root", "direction": "in"},
            {"do": "fire", "ref": "_root", "type": "a", "event": [1]},
            {"do": "event", "name": "", "params": {}},
            {"do": "event", "name": "a", "params": 7},
            {"do": "answer", "dialog": 1, "button": "ok"},
            {"do": "answer", "dialog": "1", "button": "ok"},
            {"do": "answer", "dialog": 1, "button": "ok", "value": [1]},
            {"do": "frame", "n": True},
            {"do": "look", "page": "x"},
            {"do": "press", "position": "left"},
            {"do": "clock", "step": -1},
        ],
        ids=json.dumps,
    )
    async def test_each_is_answered_with_a_sentence(self, request_: dict[str, Any]) -> None:
        async with told_of(PAGE, virtual=True) as (told, _):
            await told.tree()
            what = request_.pop("do")
            reply = await told.ask(what, **request_)
            assert reply["ok"] is False
            assert reply["error"]
            assert (await told.ask("select", ref=None))["ok"] is True

    async def test_what_is_no_json_is_answered_too(self) -> None:
        async with told_of("1") as (told, _):
            await told.say("{nonsense")
            await told.until(lambda: told.of("reply"))
        assert told.of("reply")[0]["ok"] is False

    async def test_a_frame_that_there_is_not_is_gone(self) -> None:
        async with told_of("1") as (told, _):
            assert (await told.ask("frame", n=99))["gone"] is True


class TestSeveralBrowsers:
    async def test_each_looks_at_what_it_wants(self) -> None:
        from tests.inspector.inspecting import talking

        async with (
            inspected(PAGE + "const it = says('here'); says('there')") as (url, _),
            talking(url) as one,
            talking(url) as other,
        ):
            await one.ask("select", ref=await one.ref("here"))
            await other.ask("select", ref=await other.ref("there"))
            await one.until(lambda: one.of("element"))
            await other.until(lambda: other.of("element"))
        assert ["value", "here"] in one.value("element")["attrs"]
        assert ["value", "there"] in other.value("element")["attrs"]


class TestStarting:
    async def test_a_port_that_is_taken_is_said(self) -> None:
        async with inspected("1") as (url, _):
            port = int(url.split(":")[2].split("/")[0])
            with pytest.raises(UsageError, match=f"cannot listen on port {port}.*--port"):
                async with served(Script("1").session, Options(port=port)):
                    pass

    async def test_a_script_that_cannot_be_read_is_said(self, tmp_path: Path) -> None:
        script = Script(tmp_path / "none.js")
        with pytest.raises((UsageError, SetupError), match=r"none\.js"):
            async with served(script.session, Options()):
                pass

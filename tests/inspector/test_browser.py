"""The inspector in real Chromium: what a person sees of a script, and does to it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.inspector.inspecting import PAGE, inspected, needs_chromium

if TYPE_CHECKING:
    from playwright.async_api import Browser

pytestmark = needs_chromium

COUNTER = PAGE + (
    "let n = 0; const count = says('0 taps');"
    "const button = add('div', {id: 'more'}, {height: 100, backgroundColor: '#2f6fde'});"
    "button.addEvent('click', () => count.setAttr('value', ++n + ' taps'));"
)


class TestTheStage:
    async def test_the_picture_is_tapped_and_the_bundle_reacts(self, seen: Any) -> None:
        async with seen(COUNTER) as look:
            await look.picture("0 taps")
            await look.tap(300, 80)
            await look.picture("1 taps")
            await look.tap(300, 80)
            await look.picture("2 taps")

    async def test_boxes_are_where_the_layout_has_them(self, seen: Any) -> None:
        async with seen(COUNTER) as look:
            await look.picture("0 taps")
            box = (
                await look.window.frame_locator("iframe").locator("[data-ref]").last.bounding_box()
            )
            x, y = await look.at(0, look.script.page.find("#more").rect.top)
        assert abs(box["x"] - x) < 1
        assert abs(box["y"] - y) < 1

    async def test_what_is_typed_at_once_arrives_whole(self, seen: Any) -> None:
        script = PAGE + (
            "const field = add('input', {placeholder: 'name'}, {height: 90, fontSize: 36});"
            "const said = says('nobody');"
            "field.addEvent('input', (event) => said.setAttr('value', 'hello ' + event.value));"
            "field.addEvent('return', () => said.setAttr('value', 'sent'))"
        )
        async with seen(script) as look:
            await look.picture("nobody")
            await look.tap(200, 45)
            await look.window.keyboard.type("ann b")
            await look.picture("hello ann b")
            await look.window.keyboard.press("Enter")
            await look.picture("sent")
            await look.window.keyboard.press("Escape")
            await look.window.wait_for_function("!document.querySelector('.pen')")
            assert look.script.page.find("input").value == "ann b"

    async def test_the_wheel_scrolls(self, seen: Any) -> None:
        script = PAGE + (
            "const list = add('scroller', {}, {height: 1000});"
            "for (let at = 0; at < 60; at++) add('text', {value: 'row ' + at}, {height: 80}, list);"
            "setInterval(() => {}, 50);"  # it does not know of the browser, and would be given up
        )
        async with seen(script) as look:
            await look.picture("row 0")
            await look.window.mouse.move(*await look.at(300, 300))
            await look.window.mouse.wheel(0, 400)
            page = look.script.page
            await page.wait_until(lambda: page.find(text="row 0").rect.top < -400)

    async def test_where_nobody_listens_the_reason_is_shown(self, seen: Any) -> None:
        async with seen(PAGE + "says('deaf')") as look:
            await look.picture("deaf")
            await look.tap(30, 20)
            await look.shows(re.compile("nor anything around it listens to 'click'"))

    async def test_a_script_without_a_page_says_so(self, seen: Any) -> None:
        async with seen("console.log('only this')") as look:
            await look.shows("Nothing to see")
            await look.tab("Console")
            await look.shows("only this")

    async def test_dialogs_are_answered_by_hand(self, seen: Any) -> None:
        script = COUNTER + (
            "count.addEvent('click', () => weex.requireModule('modal').confirm("
            "{message: 'Really?', okTitle: 'Yes', cancelTitle: 'No'}, (said) =>"
            " weex.requireModule('modal').toast({message: 'said ' + said, duration: 5})))"
        )
        async with seen(script) as look:
            await look.picture("0 taps")
            await look.tap(30, 20)
            await look.shows("Really?")
            await look.window.get_by_role("button", name="No").click()
            await look.shows("said No")


class TestElements:
    async def test_an_element_is_picked_in_the_picture_and_shown_in_full(self, seen: Any) -> None:
        from playwright.async_api import expect

        async with seen(COUNTER) as look:
            await look.picture("0 taps")
            await look.window.keyboard.down("Alt")
            await look.tap(300, 80)
            await look.window.keyboard.up("Alt")
            side = look.window.locator(".side")
            await expect(side).to_contain_text("#2f6fde")
            await expect(side).to_contain_text("click")
            await look.picture("0 taps")  # it was looked at, and not tapped

    async def test_hovering_a_line_marks_the_box(self, seen: Any) -> None:
        async with seen(COUNTER) as look:
            await look.window.locator(".tree .row", has_text="#more").hover()
            mark = await look.window.locator(".mark").bounding_box()
            x, y = await look.at(0, look.script.page.find("#more").rect.top)
        assert mark is not None
        assert abs(mark["x"] - x) < 1.5
        assert abs(mark["y"] - y) < 1.5

    async def test_the_tree_goes_by_keyboard(self, seen: Any) -> None:
        from playwright.async_api import expect

        async with seen(COUNTER) as look:
            rows = look.window.get_by_role("treeitem")
            await expect(rows).to_have_count(3)
            await look.window.get_by_role("tree").focus()
            await look.window.keyboard.press("ArrowDown")
            await look.window.keyboard.press("ArrowLeft")
            await expect(rows).to_have_count(1)
            await look.window.keyboard.press("ArrowRight")
            await look.window.keyboard.press("End")
            await look.window.keyboard.press("Enter")  # taps it
            await look.picture("1 taps")


class TestNetwork:
    CHAT = """
    const ws = weex.requireModule('webSocket');
    ws.WebSocket('ws://echo.websocket.org', '');
    ws.onopen(() => { ws.send('{"user":"ann"}'); ws.send(new Uint8Array([0, 72, 105]).buffer); });
    """

    async def test_frames_are_listed_and_shown_whole(self, seen: Any) -> None:
        from playwright.async_api import expect

        async with seen(self.CHAT) as look:
            await look.tab("Network")
            rows = look.window.locator(".list.wire .row")
            await rows.filter(has_text='{"user":"ann"}').first.click()
            await expect(look.window.locator(".below:visible")).to_contain_text('"user": "ann"')
            await rows.filter(has_text="binary").first.click()
            await expect(look.window.locator(".below:visible")).to_contain_text("00 48 69")
            await expect(look.window.locator(".below:visible")).to_contain_text("·Hi")

    async def test_ten_thousand_frames_stay_a_short_document(self, seen: Any) -> None:
        from playwright.async_api import expect

        script = self.CHAT + "ws.onopen(() => { for (let n = 0; n < 5000; n++) ws.send('n' + n) })"
        async with seen(script) as look:
            await look.tab("Network")
            await expect(look.window.get_by_text(re.compile("10,00[0-9] frames"))).to_be_visible()
            rows = look.window.locator(".list.wire .row")
            assert await rows.count() < 100
            await expect(rows.filter(has_text="n4999").first).to_be_visible()
            await look.window.get_by_role("listbox", name="Frames and calls").focus()
            await look.window.keyboard.press("Home")
            await expect(rows.filter(has_text="handshake").first).to_be_visible()
            assert await rows.count() < 100

    async def test_frames_can_be_filtered(self, seen: Any) -> None:
        from playwright.async_api import expect

        async with seen(self.CHAT) as look:
            await look.tab("Network")
            rows = look.window.locator(".list.wire .row")
            await expect(rows.filter(has_text="handshake")).to_have_count(2)
            await look.window.get_by_role("button", name="Messages").click()
            await expect(rows).to_have_count(4)
            await look.window.get_by_role("searchbox", name="Filter by text").last.fill("ann")
            await expect(rows).to_have_count(2)


class TestTheRest:
    async def test_an_error_is_shown_with_its_source(self, seen: Any, tmp_path: Path) -> None:
        from playwright.async_api import expect

        script = tmp_path / "broken.js"
        script.write_text("// first\nfunction go() {\n  nope()\n}\ngo()\n")
        async with seen(script) as look:
            await expect(look.window.get_by_role("tab", name="Console")).to_contain_text("1")
            await look.tab("Console")
            await look.shows("nope is not defined")
            await expect(look.window.locator(".line > .where")).to_have_text("broken.js:3:3")
            await expect(look.window.locator(".excerpt .here")).to_contain_text("nope()")

    async def test_the_script_is_restarted(self, seen: Any) -> None:
        async with seen(COUNTER) as look:
            await look.picture("0 taps")
            await look.tap(300, 80)
            await look.picture("1 taps")
            await look.window.get_by_role("button", name="Restart").click()
            await look.picture("0 taps")

    async def test_virtual_time_is_moved(self, seen: Any) -> None:
        script = COUNTER + "setTimeout(() => count.setAttr('value', 'late'), 30000)"
        async with seen(script, virtual=True) as look:
            await look.picture("0 taps")
            await look.window.get_by_role("button", name="+60 s").click()
            await look.picture("late")
            await look.shows("60.0 s")

    async def test_background_and_events(self, seen: Any) -> None:
        script = COUNTER + (
            "weex.requireModule('globalEvent').addEventListener('city', "
            "(event) => count.setAttr('value', event.name))"
        )
        async with seen(script) as look:
            await look.window.get_by_role("button", name="Background").click()
            await look.shows("In the background")
            await look.window.get_by_role("button", name="Foreground").click()
            await look.window.get_by_role("button", name="Event…").click()
            await look.window.get_by_label("Name").fill("city")
            await look.window.get_by_label("What it says").fill('{"name": "Rome"}')
            await look.window.get_by_role("button", name="Fire", exact=True).click()
            await look.picture("Rome")

    async def test_pages_over_each_other(self, seen: Any, tmp_path: Path) -> None:
        (tmp_path / "b.js").write_text(f"{PAGE}says('second');")
        (tmp_path / "a.js").write_text(
            f"{PAGE}says('first'); weex.requireModule('navigator').push({{url: 'b.js'}})"
        )
        async with seen(tmp_path / "a.js") as look:
            await look.picture("second")
            await look.window.get_by_role("button", name="a.js").click()
            await look.picture("first")
            await look.window.get_by_role("button", name="b.js").click()
            await look.picture("second")

    async def test_an_inspector_that_has_ended_is_said_to_have(
        self, browser: Browser, tmp_path: Path
    ) -> None:
        from playwright.async_api import expect

        window = await browser.new_page()
        async with inspected(COUNTER) as (url, _):
            await window.goto(url)
            await expect(window.frame_locator("iframe").get_by_text("0 taps")).to_be_visible()
        await expect(window.get_by_text("Not connected")).to_be_visible()
        await window.close()

    @pytest.mark.parametrize("scheme", ["light", "dark"])
    async def test_there_is_a_light_and_a_dark_look(self, seen: Any, scheme: str) -> None:
        async with seen(COUNTER, color_scheme=scheme) as look:
            await look.picture("0 taps")
            ground = "getComputedStyle(document.body).backgroundColor"
            before = await look.window.evaluate(ground)
            await look.window.get_by_role("button", name="Light or dark").click()
            after = await look.window.evaluate(ground)
        assert {before, after} == {"rgb(243, 243, 241)", "rgb(20, 21, 23)"}
        assert (before == "rgb(20, 21, 23)") == (scheme == "dark")

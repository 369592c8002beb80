"""Whatever a bundle says, nothing of it runs in the inspector, nor asks anybody for anything."""

from __future__ import annotations

from typing import Any

from tests.inspector.inspecting import PAGE, needs_chromium

pytestmark = needs_chromium

COUNTER = PAGE + "says('0 taps')"
HOSTILE = (
    PAGE
    + r"""
const bad = `<img src=x onerror="window.hit=1"><script>window.hit=1</script>`
  + `"'></style><svg onload=hit=1>`;
const js = 'javascript:window.top.hit=1';
const size = { width: 90, height: 40 };
says(bad);
says(bad, { color: bad, backgroundColor: 'red;background:url(//tracker.example/b)' });
for (const type of ['image', 'web', 'video', 'a', 'iframe', 'script', 'embed', bad]) {
  const attrs = { src: js, href: js, value: bad, [bad]: bad, onclick: js, id: bad };
  try { add(type, attrs, { ...size, backgroundImage: bad }); } catch (error) { console.log(error); }
}
const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="top.hit=1"/>';
add('image', { src: 'data:image/svg+xml,' + svg }, size);
add('image', { src: 'data:text/html,' + bad }, size);
add('image', { src: 'http://tracker.example/a.png' }, size);
add('image', { src: 'x") ; background: url("http://tracker.example/c.png' }, size);
body.addEvent(bad, () => {});
console.log(bad);
console.error(bad);
setTimeout(() => { const error = new Error(bad); error.name = bad; throw error; });
const modal = weex.requireModule('modal');
modal.toast({ message: bad, duration: 10 });
modal.confirm({ message: bad, okTitle: bad, cancelTitle: bad }, () => {});
const ws = weex.requireModule('webSocket');
ws.WebSocket('ws://echo.websocket.org/' + encodeURIComponent(bad), '');
ws.onopen(() => { ws.send(bad); ws.send(JSON.stringify({ a: bad })); });
const url = 'http://127.0.0.1:9/' + encodeURIComponent(bad);
weex.requireModule('stream').fetch({ method: 'GET', url, headers: { a: bad } }, () => {});
weex.requireModule('navigator').setNavBarTitle({ title: bad }, () => {});
weex.requireModule('navigator').setNavBarRightItem({ title: bad }, () => {});
"""
)


async def test_none_of_it_runs(seen: Any) -> None:
    from playwright.async_api import expect

    async with seen(HOSTILE) as look:
        window = look.window
        await expect(window.get_by_role("alertdialog")).to_be_visible()
        await expect(window.get_by_role("alertdialog")).to_contain_text("<img src=x")
        for row in range(4):
            await window.locator(".tree .row").nth(row).click(force=True)
        for name in ("Console", "Network", "Calls"):
            await look.tab(name)
            rows = window.locator("[role=tabpanel]:visible .list .row")
            if await rows.count():
                await rows.nth(2 if name == "Network" else 0).click()
        await look.tab("Network")
        await window.locator(".list.wire .row", has_text="text").first.click()
        await expect(window.locator(".below:visible .payload")).to_contain_text("<img src=x")
        hit = "[window, ...Array.from(frames)].map(each => each.hit).filter(Boolean).length"
        assert await window.evaluate(hit) == 0
        strange = "img, script:not([src='main.js']), object, embed, svg [onload], [onerror]"
        assert await window.locator(strange).count() == 0
        inside = window.frame_locator("iframe").locator("body *:not(div):not(i):not(b)")
        assert await inside.count() == 0


async def test_its_frame_runs_no_script_even_if_one_got_in(seen: Any) -> None:
    async with seen(COUNTER) as look:
        await look.picture("0 taps")
        put_in = """() => {
          const inside = document.querySelector('iframe').contentDocument
          const script = inside.createElement('script')
          script.textContent = 'top.hit = 1'
          try { inside.body.append(script) } catch {}
          return window.hit ?? null
        }"""
        assert await look.window.evaluate(put_in) is None
        look.troubles.clear()  # the browser says that it has refused

"""``device``: what a test in JavaScript opens, touches and answers."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.sync.page import APP
from tests.testing.files import File, failure

CHAT = """
const ws = weex.requireModule('webSocket');
const connect = () => ws.WebSocket('wss://chat.example/room', 'v1');
ws.onopen = () => { ws.send('hello'); setInterval(() => ws.send('ping'), 60000); };
ws.onmessage = (event) => console.log(event.data);
ws.onclose = (event) => { console.log('closed', event.code); setTimeout(connect, 5000); };
connect();
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "app.js").write_text(APP)
    (tmp_path / "chat.js").write_text(CHAT)
    (tmp_path / "said.js").write_text("console.log(weex.config.bundleUrl)")
    (tmp_path / "broken.js").write_text("function f() { throw new Error('boom'); }\nf();")
    return tmp_path


PASSES = {
    "a page is opened, touched and read": """
        const page = await device.open('app.js');
        expect(page.name).toBe('app.js');
        const count = await page.find('#count');
        expect(count).toMatchObject({ type: 'text', id: 'count', text: '0', value: null });
        await page.find({ text: 'Count' }).tap();
        expect((await count.read()).text).toBe('1');
        expect(await page.text()).toBe('1\\nCount\\nLater');
        expect(await page.tree()).toContain('text#count "1"');
        const texts = (await page.findAll('text')).map((each) => each.text);
        expect(texts).toEqual(['1', 'Count', 'Later']);
        expect((await page.find('div').findAll({ contains: 'Co' })).length).toBe(1);
        """,
    "an element is waited for": """
        const page = await device.open('app.js');
        await page.find({ text: 'Later' }).tap();
        expect(performance.now()).toBe(0);
        const { id } = await page.waitFor({ text: /^now$/ });
        expect([id, performance.now()]).toEqual(['count', 3000]);
        await page.waitFor('#count', { text: 'now', timeout: 1 });
        """,
    "patterns are those of JavaScript": """
        const page = await device.open('app.js');
        const found = [/^(?<word>Cou)nt$/, /COUNT/i, /C.*\\u0074/su];
        for (const text of found) expect((await page.find({ text })).text).toBe('Count');
        """,
    "what a script printed is there": """
        const page = await device.open('said.js', { data: {}, bundleUrl: 'https://a.example/' });
        expect(await page.console()).toEqual(['https://a.example/']);
        """,
    "the test is the server": """
        const server = await device.route('wss://chat.example/*');
        const page = await device.open('chat.js');
        const peer = await server.nextPeer();
        expect(peer).toMatchObject({ url: 'wss://chat.example/room', subprotocols: ['v1'] });
        await peer.expect('hello');
        await peer.send({ said: 'hi' });
        expect(await page.console()).toEqual(['{"said":"hi"}']);
        await peer.expect(/^P/i, { within: 60 });
        expect(performance.now()).toBe(60000);
        await peer.close(4000, 'bye');
        await peer.expectClose(4000);
        await server.nextPeer().expect('hello');
        expect(performance.now()).toBe(65000);
        expect((await page.console()).at(-1)).toBe('closed 4000');
        """,
    "http has answers, too": """
        const api = await device.route('https://api.example/**', { json: { name: 'Ann' } });
        const said = await new Promise((done) => {
          const request = { url: 'https://api.example/me', method: 'POST', body: 'x' };
          weex.requireModule('stream').fetch({ ...request, type: 'json' }, done);
        });
        expect(said.data).toEqual({ name: 'Ann' });
        expect(await api.requests()).toMatchObject([{ method: 'POST', body: 'x' }]);
        """,
    "dialogs are answered, and toasts seen": """
        const modal = weex.requireModule('modal');
        await device.answer('confirm', { button: 'cancel' });
        const answer = await new Promise((done) => modal.confirm({ message: 'Sure?' }, done));
        modal.toast({ message: answer });
        await device.advance(1);
        expect(await device.toasts()).toEqual(['Cancel']);
        """,
    "what is stored is read and set": """
        await device.store('name', 'Ann');
        const storage = weex.requireModule('storage');
        const { data } = await new Promise((done) => storage.getItem('name', done));
        expect([data, await device.stored('name')]).toEqual(['Ann', 'Ann']);
        expect(await device.stored('age')).toBeNull();
        """,
    "errors that the test looks at do not fail it": """
        const page = await device.open('broken.js');
        expect(await page.errors()).toEqual([{ name: 'Error', message: 'boom' }]);
        """,
    "a page can be destroyed, and the one on top is known": """
        const page = await device.open('app.js');
        expect((await device.page()).name).toBe('app.js');
        expect(await page.settled()).toBe('passed');
        await page.destroy();
        """,
    "time passes as it is told": """
        await device.advance(90);
        expect(performance.now()).toBe(90000);
        """,
}


@pytest.mark.parametrize("body", PASSES.values(), ids=PASSES)
async def test_what_a_device_does(body: str, folder: Path) -> None:
    source = f"it('is', async () => {{ {body} }}, 120000)"
    assert await File(folder, source).outcomes() == {"is": ""}


@pytest.mark.parametrize(
    ("body", "says"),
    [
        ("await device.open('gone.js')", "gone.js"),
        ("await device.open('broken.js')", "boom"),
        ("(await device.open('app.js')).find({ text: 'Cuont' }).tap()", "Close texts: 'Count'"),
        ("await device.open('app.js').find('text').tap()", "finds 3 elements"),
        ("await device.open('app.js').find('#count').tap()", "listens to 'click'"),
        ("await device.open('app.js').find({ txt: 'a' })", "txt"),
        ("await device.open('app.js').waitFor('#gone')", "it is not so after 27 s"),
        ("await device.open('app.js').find('[')", "'['"),
        (
            "await device.open('app.js').find({ text: /\\p{L}/u })",
            "/\\p{L}/u cannot be searched for",
        ),
        (
            "const s = await device.route('wss://chat.example/*'); await device.open('chat.js');"
            "await s.nextPeer().expect('hola')",
            "expected 'hola', but the page sent 'hello'",
        ),
        (
            "const s = await device.route('wss://chat.example/*'); await s.nextPeer()",
            "no further page connected to wss://chat.example/*",
        ),
        ("await device.route('chat')", "no URL is like 'chat'"),
        ("await device.open(5)", "device.open() cannot be called with 5"),
        ("await device.stored()", "device.stored() cannot be called with nothing"),
    ],
)
async def test_what_fails_is_told_in_a_sentence(body: str, says: str, folder: Path) -> None:
    assert says in await failure(folder, body)


async def test_it_is_told_at_the_line_that_asked(folder: Path) -> None:
    source = """it('is', async () => {
  const page = await device.open('app.js');
  await null;
  await page.find({ text: 'Count' })
    .swipe('sideways');
});"""
    (error,) = (await File(folder, source).run("is")).errors
    assert error.place is not None
    assert error.place.line == 5


async def test_pages_are_called_as_seen_from_where_the_run_was_started(folder: Path) -> None:
    (folder / "dist").mkdir()
    (folder / "dist" / "broken.js").write_text("nothing()")
    (error,) = (
        await File(folder, "it('is', () => device.open('dist/../dist/broken.js'))").run("is")
    ).errors
    assert error.place is not None
    assert error.place.file == "dist/broken.js"


async def test_each_test_has_pages_of_its_own(folder: Path) -> None:
    source = """
let opened = 0;
beforeEach(async () => { await device.store('n', 'set'); opened += 1; });
it('a', async () => { expect([opened, await device.stored('n')]).toEqual([1, 'set']); });
it('b', async () => { expect([opened, await device.stored('n')]).toEqual([1, 'set']); });
"""
    assert await File(folder, source).outcomes() == {"a": "", "b": ""}

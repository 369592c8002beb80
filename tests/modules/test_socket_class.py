"""The class WebSocket over real sockets, several at a time."""

from __future__ import annotations

import asyncio
import json
from typing import Any

from bridge import Device, Options, Page
from bridge.records import ConsoleLine, Record
from tests.devices import SHORT, opened, printed, ran
from tests.net.peers import CLOSE, TEXT, Client, frame, raw_server

RECORDING = """
const record = (socket, name) => {
  for (const type of ['open', 'message', 'error', 'close']) {
    socket.addEventListener(type, ({data, code, reason, wasClean}) => console.log(
      JSON.stringify([name, type, data ?? null, code ?? null, reason ?? null, wasClean ?? null])));
  }
  return socket;
};
"""
"""Begins a script: `record(socket, name)` prints each of its events."""


def script(url: str, rest: str = "") -> str:
    return f"{RECORDING} const ws = record(new WebSocket({json.dumps(url)}), 'ws'); {rest}"


async def events(source: str, **options: Any) -> list[list[object]]:
    """What a script's sockets were told: of each event the socket, the type and what it has."""
    page = await ran(source, web_globals=True, **options)
    found = [json.loads(text) for text in printed(page)]
    return [[each for each in event if each is not None] for event in found]


async def test_pages_have_the_class_only_when_asked_for() -> None:
    globals_ = "console.log(['WebSocket', 'URL', 'Event', 'Blob'].map((n) => typeof globalThis[n]))"
    assert printed(await ran(globals_)) == ['["undefined","undefined","undefined","undefined"]']
    (line,) = printed(await ran(globals_, web_globals=True))
    assert line == '["function","function","function","function"]'


async def test_a_message_comes_back_and_the_socket_closes(echo: str) -> None:
    answering = "ws.onopen = () => ws.send('hé'); ws.onmessage = () => ws.close(3000, 'r');"
    assert await events(script(echo, answering)) == [
        *(["ws", "open"], ["ws", "message", "hé"], ["ws", "close", 3000, "r", True])
    ]


async def test_several_sockets_and_the_module_live_side_by_side(echo: str) -> None:
    page = await ran(
        f"""
        const url = {json.dumps(echo)};
        const all = [1, 2, 3].map((n) => new WebSocket(url + '?' + n));
        for (const [index, ws] of all.entries()) {{
          ws.onopen = () => ws.send('from ' + index);
          ws.onmessage = ({{data}}) => {{ console.log(data); ws.close(); }};
        }}
        const module = weex.requireModule('webSocket');
        module.WebSocket(url, '');
        module.onopen = () => module.send('from the module');
        module.onmessage = ({{data}}) => {{ console.log(data); module.close(); }};
        """,
        web_globals=True,
    )
    assert sorted(printed(page)) == ["from 0", "from 1", "from 2", "from the module"]
    assert [each.close is not None and each.close.was_clean for each in page.sockets] == [True] * 4
    assert page.still_open() == ()


async def test_closing_without_a_code_sends_none() -> None:
    closes: list[tuple[int, bytes]] = []

    async def note_close(client: Client) -> None:
        await client.accept()
        closes.append(await client.read_frame())
        client.write(frame(CLOSE))

    async with raw_server(note_close) as url:
        told = await events(script(url, "ws.onopen = () => ws.close();"))
    assert closes == [(CLOSE, b"")]
    assert told == [["ws", "open"], ["ws", "close", 1005, "", True]]


async def test_closing_an_attempt_fails_it() -> None:
    told = await events(script("ws://127.0.0.1:9/", "ws.close();"))
    assert told == [["ws", "error"], ["ws", "close", 1006, "", False]]


async def test_a_port_of_another_service_is_refused() -> None:
    told = await events(script("ws://127.0.0.1:6667/"))
    assert told == [["ws", "error"], ["ws", "close", 1006, "", False]]


async def test_the_report_says_why_a_connection_failed() -> None:
    page = await ran("\nnew WebSocket('ws://127.0.0.1:6667/');", web_globals=True)
    (warning,) = page.warnings
    assert "ws://127.0.0.1:6667/ has a port that the web keeps" in warning.message
    assert warning.place is not None
    assert warning.place.line == 2


async def test_a_page_has_no_more_sockets_than_a_browser_allows(echo: str) -> None:
    page = await ran(
        f"""
        let opened = 0, failed = 0;
        for (let count = 0; count < 260; count += 1) {{
          const ws = new WebSocket({json.dumps(echo)});
          ws.onopen = () => {{ opened += 1; tell(); }};
          ws.onerror = () => {{ failed += 1; tell(); }};
        }}
        const tell = () => {{ if (opened + failed === 260) console.log(opened, failed); }};
        """,
        web_globals=True,
    )
    assert printed(page) == ["255 5"]


async def test_the_buffered_amount_falls_when_the_peer_reads() -> None:
    reading = asyncio.Event()
    lines: asyncio.Queue[str] = asyncio.Queue()

    def watch(page: Page, record: Record) -> None:
        if isinstance(record, ConsoleLine):
            lines.put_nowait(record.text)

    async def read_later(client: Client) -> None:
        await client.accept()
        await reading.wait()
        await client.read_frame()
        client.write(frame(TEXT, b"read"))
        await client.wait_end()

    size = 16 * 2**20  # more than the system buffers
    async with (
        raw_server(read_later) as url,
        opened(
            f"""
        const ws = new WebSocket('{url}');
        ws.onopen = () => {{
          ws.send(new ArrayBuffer({size}));
          setTimeout(() => console.log(ws.bufferedAmount), 50);
        }};
        ws.onmessage = () => setTimeout(() => console.log(ws.bufferedAmount), 50);
        """,
            web_globals=True,
            watch=watch,
        ),
    ):
        assert await lines.get() == str(size)
        reading.set()
        assert await lines.get() == "0"


async def test_a_message_that_cannot_wait_fails_the_connection(echo: str) -> None:
    told = await events(
        script(echo, "ws.onopen = () => { ws.send('x'.repeat(2000)); ws.send('late'); };"),
        socket_options=Options(max_unsent=1000),
    )
    assert told == [["ws", "open"], ["ws", "error"], ["ws", "close", 1006, "", False]]


async def test_a_refused_connection_is_an_error_and_a_close() -> None:
    async def refuse(client: Client) -> None:
        await client.read_request()
        client.write(b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n")

    async with raw_server(refuse) as url:
        told = await events(script(url))
    assert told == [["ws", "error"], ["ws", "close", 1006, "", False]]


async def test_all_sockets_leave_with_their_page() -> None:
    left: list[tuple[int, bytes]] = []

    async def note_close(client: Client) -> None:
        await client.accept()
        left.append(await client.read_frame())
        client.write(frame(CLOSE, b"\x03\xe9"))

    async with raw_server(note_close) as url, Device(web_globals=True) as device:
        page = await device.open(source=f"new WebSocket('{url}'); new WebSocket('{url}');")
        await page.settled(settle=SHORT, timeout=10)
        assert len(page.still_open()) == 2
        await page.destroy()
    assert left == [(CLOSE, b"\x03\xe9")] * 2


async def test_the_echo_server_and_relative_urls_work_as_for_the_module(echo: str) -> None:
    closing = "ws.onopen = () => ws.close(1000);"
    told = await events(script("/", closing), bundle_url=echo.replace("ws:", "http:") + "app.js")
    assert told == [["ws", "open"], ["ws", "close", 1000, "", True]]
    assert (await events(script("ws://echo.websocket.org", closing)))[0] == ["ws", "open"]

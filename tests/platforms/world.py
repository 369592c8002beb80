"""One script, written for all platforms, on a device of each: what it was told, what went out."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bridge import Device, Page
from tests.net.peers import BINARY, CLOSE, TEXT, Client, frame, raw_server

SETTLE = 0.1

PRELUDE = """
const isWeb = WXEnvironment.platform === 'Web';
const url = 'URL';
const ws = weex.requireModule('webSocket');
const KNOWN = ['closed', 'WebSocket is not ready'];
const log = (...words) => console.log(words.join(' '));
const on = (name, handler) => { if (isWeb) ws[name] = handler; else ws[name](handler); };
function listen() {
  on('onopen', () => log('open'));
  on('onmessage', (event) => log('message', inWords(event.data)));
  on('onerror', (event) => log('error', why(event.data)));
  on('onclose', (event) => log('close', event.code, `'${event.reason}'`, event.wasClean));
}
function connect(path = '', ...protocol) {
  attempt(() => ws.WebSocket(url + path, ...protocol));
  listen();
}
const onceOpen = (act) => { connect(); on('onopen', () => act()); };
function attempt(act) {
  try { return act(); } catch (thrown) { log('throws', thrown.name); }
}
function inWords(data) {
  if (typeof data === 'string') return data;
  const kind = Object.prototype.toString.call(data).slice(8, -1);
  return kind === 'Object' ? JSON.stringify(data) : kind + ' ' + (data.byteLength ?? data.size);
}
function why(data) {
  if (data === undefined || KNOWN.includes(data)) return String(data);
  return data[0] === '{' ? Object.keys(JSON.parse(data)).join() : 'why';
}
"""


class Server:
    """Notes what each client asks and sends. The path of the URL says what else it does."""

    def __init__(self) -> None:
        self.requests: list[bytes] = []
        self.frames: list[str] = []

    async def __call__(self, client: Client) -> None:
        request = await client.read_request()
        path = request.split(b" ")[1]
        if path == b"/404":
            client.write(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")
            return
        self.requests.append(request)
        client.write(client.response(*(["Sec-WebSocket-Protocol: a"] if path == b"/a" else [])))
        if path == b"/greeting":
            client.write(frame(TEXT, b"hello"))
        if path == b"/binary":
            client.write(frame(BINARY, b"\x01\x02"))
        if path != b"/drop":
            await self._follow(client)

    async def _follow(self, client: Client) -> None:
        while True:
            first, payload = await client.read_frame()
            if first == CLOSE:
                code = f" {int.from_bytes(payload[:2])}" if payload else ""
                self.frames.append(f"> close{code} {payload[2:].decode()}".rstrip())
                client.write(frame(CLOSE, payload))
                return
            is_text = first == TEXT
            shown = f"text {payload.decode()}" if is_text else f"binary {payload.hex(' ')}"
            self.frames.append(f"> {shown}")

    def headers(self, name: str) -> list[str]:
        """The values of a header in all requests."""
        pattern = re.compile(rb"(?im)^" + name.encode() + rb":[ ]?([^\r\n]*)")
        found = [pattern.search(request) for request in self.requests]
        return [match[1].decode() if match else "no header" for match in found]


@asynccontextmanager
async def on_platform(platform: str, script: str) -> AsyncIterator[tuple[Page, Server]]:
    """Run a script until it is settled; ``URL`` in it is that of the server, ends with a slash."""
    server = Server()
    async with raw_server(server) as url, Device(profile=platform, portability="off") as device:
        page = await device.open(
            source=PRELUDE.replace("URL", url) + script,
            bundle_url=url.replace("ws://127.0.0.1", "http://localhost") + "app.js",
        )
        assert (await page.settled(settle=SETTLE, timeout=10)).duration < 5
        yield page, server


def told(page: Page, server: Server) -> list[str]:
    """What a script printed, then what the server got, then what failed in the app."""
    printed = [line.text for line in page.console]
    failed = [f"! {error.name}: {error.message}" for error in page.errors]
    return [*printed, *server.frames, *failed]

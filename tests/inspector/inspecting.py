"""Starts the inspector of a script, and talks to it as its own page does, without a browser."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from websockets.asyncio.client import ClientConnection, connect

from bridge import Device, Page
from bridge.clock import Clock
from bridge.device import Watcher
from bridge.inspector.server import Options, served
from bridge.inspector.session import Session
from bridge.paint import chromium, chromium_path

BROWSER = chromium_path() if chromium.is_installed() else None
needs_chromium = [
    pytest.mark.skipif(
        BROWSER is None, reason="needs Chromium and Playwright: pip install weex-bridge[browser]"
    ),
    pytest.mark.asyncio(loop_scope="package"),
]
"""The marks of tests in a browser, which they share."""

PAGE = """
const body = weex.document.createBody('div');
weex.document.documentElement.appendChild(body);
const add = (type, attr, style, parent = body) => {
  const element = weex.document.createElement(type, { attr, style });
  parent.appendChild(element);
  return element;
};
const says = (value, style = {}) => add('text', { value }, { fontSize: 40, ...style });
"""
"""Begins a script that has a page: ``says('hello')`` shows a text on it."""

Part = dict[str, Any]


class Script:
    """A script that is inspected; ``source`` may be changed before a restart."""

    def __init__(self, source: str | Path, *, virtual: bool = False, **device: Any) -> None:
        self.source = source
        self._options = {"portability": "off", **device}
        name = source.name if isinstance(source, Path) else "script.js"
        self.session = Session(name, self._make, self._open, virtual=virtual)

    def _make(self, watch: Watcher, clock: Clock | None) -> Device:
        return Device(watch=watch, clock=clock, **self._options)

    async def _open(self, device: Device) -> Page:
        if isinstance(self.source, Path):
            return await device.open(self.source)
        return await device.open(source=self.source, name="script.js")

    @property
    def page(self) -> Page:
        """The page on top."""
        return self.session.device.page


@asynccontextmanager
async def inspected(
    source: str | Path, *, images: bool = False, follow: Path | None = None, **options: Any
) -> AsyncIterator[tuple[str, Script]]:
    """The address of the inspector of a script, and the script."""
    script = Script(source, **options)
    async with served(script.session, Options(images=images, follow=follow)) as url:
        yield url, script


class Told:
    """What a browser would have: everything that came over its connection."""

    def __init__(self, socket: ClientConnection) -> None:
        self._socket = socket
        self._last = 0
        self.parts: list[Part] = []

    def of(self, kind: str) -> list[Part]:
        """The parts of a kind, in order."""
        return [part for part in self.parts if part["kind"] == kind]

    def rows(self, kind: str) -> list[Part]:
        """The lines of a table."""
        return [row for part in self.of(kind) for row in part["rows"]]

    def value(self, kind: str) -> Any:
        """What was told last of a kind; an empty table before that."""
        parts = self.of(kind)
        return parts[-1]["value"] if parts else {}

    async def until(self, condition: Callable[[], Any]) -> Any:
        """Take what comes until something is so, and return that."""
        while not (found := condition()):
            self.parts += json.loads(await self._socket.recv())
        return found

    async def ask(self, what: str, **fields: Any) -> Part:
        """Send a request, and return the reply."""
        self._last += 1
        number = self._last
        await self._socket.send(json.dumps({**fields, "do": what, "id": number}))
        reply: Part = await self.until(
            lambda: next((part for part in self.of("reply") if part["id"] == number), None)
        )
        return reply

    async def say(self, text: str) -> None:
        """Send anything."""
        await self._socket.send(text)

    async def tree(self) -> dict[str, list[Any]]:
        """The elements by their refs, once there are any."""
        await self.until(lambda: self.of("tree"))
        nodes: dict[str, list[Any]] = {}
        for part in self.of("tree"):
            nodes |= part["nodes"]
            nodes = {ref: node for ref, node in nodes.items() if ref not in part["gone"]}
        return nodes

    async def ref(self, text: str) -> str:
        """The ref of the element with a text, once there is one."""
        while True:
            nodes = await self.tree()
            found = [ref for ref, node in nodes.items() if node[3] == text]
            if found:
                return found[0]
            count = len(self.of("tree"))
            await self.until(lambda: len(self.of("tree")) > count)  # noqa: B023  # at once

    def picture(self) -> str:
        """The picture, put together as the browser does."""
        text = ""
        for part in self.of("picture"):
            units = text.encode("utf-16-le", "surrogatepass")
            end = units[len(units) - part["end"] * 2 :] if part["end"] else b""
            middle = part["text"].encode("utf-16-le", "surrogatepass")
            text = (units[: part["keep"] * 2] + middle + end).decode("utf-16-le", "surrogatepass")
        return text


@asynccontextmanager
async def talking(url: str, **headers: str) -> AsyncIterator[Told]:
    """A connection as the inspector's page opens it."""
    origin = headers.pop("origin", url.rsplit("/", 2)[0])
    async with connect(
        f"{url.replace('http', 'ws', 1)}talk",
        origin=origin,  # type: ignore[arg-type]  # a new type of str
        proxy=None,
        additional_headers=headers,
        max_size=None,
    ) as socket:
        yield Told(socket)


@asynccontextmanager
async def told_of(source: str | Path, **options: Any) -> AsyncIterator[tuple[Told, Script]]:
    """What a browser is told of a script."""
    async with inspected(source, **options) as (url, script), talking(url) as told:
        yield told, script

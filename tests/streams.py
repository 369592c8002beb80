"""Scripts that use the module stream, with a server that a test writes."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from bridge import Device, Page, Request, Response, VirtualClock
from tests.devices import printed

URL = "https://api.example/"
PRELUDE = """
const stream = weex.requireModule('stream');
const URL_ = 'https://api.example/';
const tell = (answer) => console.log(JSON.stringify(answer));
const some = (...names) => (answer) => tell(names.map((name) => answer[name]));
"""
Handler = Response | Callable[[Request], object]


async def ran(script: str, handler: Handler = Response(), **options: Any) -> Page:  # noqa: B008
    """Run a script on a device whose only server is the handler, until nothing is under way."""
    options = {"portability": "off", "unrouted": "error", **options}
    async with Device(clock=VirtualClock(automatic=True), **options) as device:
        device.route("{http,https}://**", handler)
        page = await device.open(source=PRELUDE + script)
        await page.settled(timeout=1000)
    return page


async def told(script: str, handler: Handler = Response(), **options: Any) -> list[Any]:  # noqa: B008
    """What a script printed of its own, as JSON."""
    page = await ran(script, handler, **options)
    return [json.loads(line) for line in printed(page) if line[:1] in '[{"n']

"""A page that connects and prints what it is told, and what a scripted server does with it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from bridge import Device, Page, VirtualClock
from tests.devices import RECORDING

URL = "wss://chat.example/room"
CONNECT = f"{RECORDING}\nws.WebSocket('{URL}');\n"
SENDS_WHAT_IT_GETS = f"""
{CONNECT}
ws.onmessage = (event) => ws.send(event.data); // weex-ignore
"""


@asynccontextmanager
async def conversation(
    handler: object, script: str = CONNECT, *, url: Any = URL, **options: Any
) -> AsyncIterator[Page]:
    """Open a script whose server is scripted, and let it come to rest. Time stands still."""
    options = {"clock": VirtualClock(), "portability": "off", "unrouted": "error", **options}
    async with Device(**options) as device:
        device.route(url, handler)
        page = await device.open(source=script)
        await page.settled()
        yield page


async def had(handler: object, script: str = CONNECT, **options: Any) -> Page:
    """A page after its conversation, destroyed."""
    async with conversation(handler, script, **options) as page:
        pass
    return page

"""One browser's connection: what is new goes out as it happens, requests come in."""

from __future__ import annotations

import asyncio
import json
import time
from typing import Any

from starlette.websockets import WebSocket, WebSocketDisconnect

from bridge.errors import BridgeError
from bridge.inspector.actions import Actions
from bridge.inspector.feed import Feed
from bridge.inspector.session import Session

_FRAME = 1 / 60  # seconds between two looks at what is new, as often as screens are drawn
_SHARE = 3  # looking, laying out and drawing takes a third of the time at most: scripts need theirs


async def talk(socket: WebSocket, session: Session, images: bool) -> None:
    """Serve a browser until it leaves."""
    await socket.accept()
    feed = Feed(session, images=images)
    actions = Actions(session, feed)
    telling = asyncio.ensure_future(_tell(socket, feed))
    try:
        while True:
            await _answer(socket, actions, await socket.receive_text())
    except WebSocketDisconnect:
        pass
    finally:
        telling.cancel()
        await asyncio.gather(telling, return_exceptions=True)


async def _tell(socket: WebSocket, feed: Feed) -> None:
    """Send what is new, again and again. Sending waits while the browser is slow to read."""
    while True:
        started = time.monotonic()
        if changes := feed.changes():
            await socket.send_text(_written(changes))
        took = time.monotonic() - started
        await asyncio.sleep(0 if feed.is_behind else max(_FRAME, took * _SHARE))


async def _answer(socket: WebSocket, actions: Actions, text: str) -> None:
    number: object = None
    try:
        request = json.loads(text)
        number = request.get("id") if isinstance(request, dict) else None
        reply = await actions.carry_out(request)
    except (BridgeError, ValueError) as error:
        reply = {"ok": False, "error": str(error)}
    except Exception as defect:  # whoever asked gets to see it, and may go on
        reply = {"ok": False, "error": f"there is a defect in weex-bridge itself: {defect!r}"}
    await socket.send_text(_written([{"kind": "reply", "id": number, **reply}]))


def _written(parts: list[dict[str, Any]]) -> str:
    return json.dumps(parts, separators=(",", ":"))

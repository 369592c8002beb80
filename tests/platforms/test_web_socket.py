"""Each row of the webSocket module, by what a script and a server see of it on every platform."""

from __future__ import annotations

import asyncio
import re

import pytest

from bridge.profile.rows import PLATFORMS, Platform
from bridge.profile.web_socket import WebSocketRules
from tests.platforms.cases import CASES, Case
from tests.platforms.world import on_platform, told


@pytest.mark.parametrize("case", CASES, ids=[case.rows.replace(" ", "+") for case in CASES])
async def test_a_row_is_what_happens(case: Case) -> None:
    happened = await asyncio.gather(*(outcome(case, platform) for platform in PLATFORMS))
    assert dict(zip(PLATFORMS, happened, strict=True)) == {
        platform: getattr(case, platform) for platform in PLATFORMS
    }


async def outcome(case: Case, platform: Platform) -> list[str]:
    async with on_platform(platform, case.script) as (page, server):
        headers = server.headers(case.header) if case.header else []
        shown = [re.sub(r":\d{4,5}\b", ":PORT", f": {value}") for value in headers]
        return told(page, server) + shown


@pytest.mark.parametrize("platform", PLATFORMS)
async def test_destroyed_frame(platform: Platform) -> None:
    async with on_platform(platform, "connect()") as (page, server):
        assert told(page, server) == ["open"]
        await page.destroy()
    expected = {
        "doc": "> close 1001",
        "android": "> close 1001 CLOSE_GOING_AWAY",
        "ios": "> close 1000",
        "web": "> close 1001",
    }
    assert server.frames == [expected[platform]]


def test_every_row_has_its_case() -> None:
    proved = {row for case in CASES for row in case.rows.split()} | {"destroyed_frame"}
    assert proved == {name for name, _ in WebSocketRules.rows()}


@pytest.mark.parametrize("platform", PLATFORMS)
async def test_the_embedded_echo_server_talks_to_all(platform: Platform) -> None:
    """Also with '' for a protocol, as in every example of the documentation."""
    script = (
        "ws.WebSocket('ws://echo.websocket.org', ''); listen();"
        "on('onopen', () => ws.send('hello')); on('onmessage', (event) => log(event.data))"
    )
    async with on_platform(platform, script) as (page, server):
        assert told(page, server) == ["hello"]

"""The chat over webSocket, in real time and with the embedded echo server."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator

import pytest

from bridge import Device, Page
from tests.differential.run import frameworks
from tests.pages.app import PAGES

CHAT = PAGES / "chat.js"
QUICK = "file:///chat.js?pause=20&beat=30"


@pytest.fixture
async def device() -> AsyncIterator[Device]:
    async with Device(frameworks=frameworks(), portability="off") as device:
        yield device


@pytest.fixture
async def page(device: Device) -> Page:
    page = await device.open(CHAT, bundle_url=QUICK)
    page.find("#connect").fire("click")
    await page.wait_for("#state", text="online")
    return page


def say(page: Page, text: str) -> None:
    """Type a message and send it."""
    draft = page.find("#draft")
    assert page.document.hand is not None
    page.document.hand.fire(draft.ref, "input", {"value": text}, {"attrs": {"value": text}})
    page.find("#send").fire("click")


async def test_a_message_is_sent_and_answered(page: Page) -> None:
    say(page, "hello")
    assert page.find(".own").text == "hello"
    assert (await page.wait_for(".other")).text == "hello"
    assert page.errors == []


async def test_the_heart_beats_while_the_chat_is_open(page: Page) -> None:
    await page.wait_for("#beats", text=re.compile(r"^([3-9]|\d\d+) beats, 1 attempts$"))
    page.find("#connect").fire("click")
    await page.wait_for("#state", text="closed 1000")
    assert (await page.settled(settle=0.1)).open_at_end == ()


async def test_a_connection_that_fails_is_tried_again(device: Device) -> None:
    page = await device.open(CHAT, bundle_url=QUICK + "&chat=ws%3A%2F%2F127.0.0.1%3A1")
    page.find("#connect").fire("click")
    await page.wait_for("#beats", text=re.compile(r"^0 beats, ([3-9]|\d\d+) attempts$"))
    assert page.find(".message", nth=0).text.startswith("error: ")

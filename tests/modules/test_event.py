"""The module event: which URLs a page opens, and what becomes of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from bridge import Device
from bridge.modules.event import EventModule
from tests.devices import opened, ran

SCRIPT = "const event = weex.requireModule('event');\n"


@pytest.mark.parametrize(
    ("url", "resolved"),
    [
        ("https://example.invalid/a.js", "https://example.invalid/a.js"),
        ("//other/b.js", "http://other/b.js"),
        ("c.js?x=1", "http://x/pages/c.js?x=1"),
    ],
)
async def test_a_url_is_resolved_against_that_of_the_page(url: str, resolved: str) -> None:
    async with opened(
        f"{SCRIPT} event.openURL('{url}')", bundle_url="http://x/pages/me.js", allow_net=[]
    ) as page:
        (one,) = page.module(EventModule).opened
        assert one.url == resolved
        assert one.place is not None
        assert one.place.line == 2


async def test_a_page_is_opened_over_the_one_that_asks(tmp_path: Path) -> None:
    (tmp_path / "b.js").write_text("console.log(weex.config.bundleUrl)")
    async with Device() as device:
        url = (tmp_path / "a.js").as_uri()
        page = await device.open(source=f"{SCRIPT} event.openURL('b.js?id=2')", bundle_url=url)
        await device.settled()
        assert device.page.below is page
        assert device.page.console[0].text == (tmp_path / "b.js").as_uri() + "?id=2"


@pytest.mark.parametrize("url", ["tel:+123", "weex://go/scan"])
async def test_a_url_for_another_app_opens_no_page(url: str) -> None:
    async with Device() as device:
        page = await device.open(source=f"{SCRIPT} event.openURL('{url}')")
        assert device.pages == [page]
        assert [each.url for each in device.outside] == [url]


async def test_too_many_pages_are_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "a.js").write_text(f"{SCRIPT} event.openURL('a.js')")
    async with Device() as device:
        await device.open(tmp_path / "a.js")
        await device.settled()
        (error,) = device.page.errors
        assert "32 pages are open over each other" in error.message
        assert error.stack == ""


@pytest.mark.parametrize("url", ["", "''", "null", "{}"])
async def test_no_url_is_nothing(url: str) -> None:
    async with opened(f"{SCRIPT} event.openURL({url})") as page:
        assert page.module(EventModule).opened == []
        assert page.errors == []


@pytest.mark.parametrize(
    ("platform", "there"),
    [("doc", "object"), ("android", "undefined"), ("ios", "undefined"), ("web", "object")],
)
async def test_phones_have_no_such_module_of_their_own(platform: str, there: str) -> None:
    page = await ran("console.log(typeof weex.requireModule('event'))", profile=platform)
    assert page.console[-1].text == there

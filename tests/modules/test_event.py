"""The module event: which URLs a page opens."""

from __future__ import annotations

import pytest

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
        f"{SCRIPT} event.openURL('{url}')", bundle_url="http://x/pages/me.js"
    ) as page:
        (one,) = page.module(EventModule).opened
        assert one.url == resolved
        assert one.place is not None
        assert one.place.line == 2


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

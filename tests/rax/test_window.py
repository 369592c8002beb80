"""The window of a Rax page, which no other page has."""

from __future__ import annotations

import pytest

from bridge import Device
from tests.rax.scripts import opened, printed


class TestWindow:
    NAMES = (
        *("window", "self", "document", "location", "navigator", "screen"),
        *("devicePixelRatio", "fetch", "XMLHttpRequest", "URL", "WebSocket", "matchMedia"),
        *("requestAnimationFrame", "alert", "postMessage", "define", "callNative"),
        *("__weex_define__", "__weex_require__", "__weex_document__", "__weex_env__"),
        *("__weex_module_supports__", "__weex_tag_supports__", "__weex_downgrade__"),
    )
    TYPES = f"console.log([{', '.join(f'typeof {name}' for name in NAMES)}].join())"

    async def test_it_has_what_the_framework_gives(self, device: Device) -> None:
        page = await opened(device, self.TYPES)
        assert printed(page)[0].split(",")[:7] == [*["object"] * 6, "number"]
        assert "undefined" not in printed(page)[0]

    @pytest.mark.parametrize("framework", ["none", "Vue"])
    async def test_other_pages_have_none_of_it(self, device: Device, framework: str) -> None:
        page = await device.open(source=self.TYPES, framework=framework)
        assert page.errors == []
        assert printed(page) == [",".join(["undefined"] * len(self.NAMES))]

    async def test_what_is_put_on_it_is_in_scope(self, device: Device) -> None:
        page = await opened(
            device,
            "window.shared = 1; (function () { console.log(shared, this === undefined); })()",
        )
        assert printed(page) == ["1 false"]

    async def test_names_that_nobody_declared_can_be_assigned(self, device: Device) -> None:
        page = await opened(
            device, "undeclared = 2; console.log(window.window.undeclared, undeclared)"
        )
        assert printed(page) == ["undefined 2"]

    async def test_it_tells_of_the_device(self, device: Device) -> None:
        page = await opened(
            device,
            """console.log(navigator.product, screen.width === WXEnvironment.deviceWidth,
              devicePixelRatio === WXEnvironment.scale, matchMedia("(min-width: 10px)").matches,
              __weex_env__ === WXEnvironment)""",
        )
        assert printed(page) == ["Weex true true true true"]

    async def test_its_location_is_the_bundles(self, device: Device) -> None:
        page = await opened(
            device,
            "console.log(location.href, location.search, location.hostname, document.URL)",
            bundle_url="http://a.example/b/page.js?id=1",
        )
        url = "http://a.example/b/page.js?id=1"
        assert printed(page) == [f"{url} ?id=1 a.example {url}"]

    async def test_promises_and_collections_are_the_engines(self, device: Device) -> None:
        page = await opened(
            device,
            """console.log((async () => {})() instanceof Promise, new Map([[1, 2]]).get(1),
              [...new Set([1, 1])].length, Symbol.iterator in [])""",
        )
        assert printed(page) == ["true 2 1 true"]

    async def test_parameters_of_urls_can_be_iterated(self, device: Device) -> None:
        page = await opened(
            device,
            """const given = new URLSearchParams("?a=1&b=2&a=3");
            console.log([...given].join(), [...given.keys()].join(), [...given.values()].join())""",
        )
        assert printed(page) == ["a,1,a,3,b,2 a,a,b 1,3,2"]

    async def test_a_message_reaches_its_own_page_and_the_others(self, device: Device) -> None:
        listening = """window.addEventListener("message", ({ data, origin }) => {
          console.log(data.text, origin, data.text === "for b");
        });"""
        first = await opened(device, listening, bundle_url="http://a.example/a.js")
        second = await opened(
            device,
            listening
            + 'postMessage({ text: "for all" }, "*"); postMessage({ text: "for a" }, "http://a.example");',
            bundle_url="http://b.example/b.js",
        )
        await first.wait_until(lambda: len(first.console) == 2)
        assert printed(first) == ["for all http://b.example false", "for a http://b.example false"]
        assert printed(second) == ["for all http://b.example false"]

"""Rax pages: how they begin, live and end."""

from __future__ import annotations

from pathlib import Path

import pytest

from bridge import Device, VirtualClock
from bridge.errors import SetupError
from tests.rax.scripts import HEAD, opened, printed

COUNTER = (
    HEAD
    + """define("counter", function (require) {
  var Rax = require("rax");
  class Counter extends Rax.Component {
    constructor(props) { super(props); this.state = { count: 0 }; }
    componentDidMount() { console.log("shows a", Rax.findDOMNode(this.refs.box).type); }
    render() {
      return Rax.createElement("div", { ref: "box", style: { width: "750rem" },
        onClick: () => this.setState({ count: this.state.count + 1 }) },
      Rax.createElement("text", { id: "count", className: "big" }, this.state.count));
    }
  }
  Rax.render(Rax.createElement(Counter));
});
require("counter");
"""
)


class TestCreating:
    async def test_a_bundle_is_rendered_when_open_returns(self, device: Device) -> None:
        page = await device.open(source=COUNTER)
        assert page.tree() == 'div\n  div (click)\n    text#count.big "0"'
        assert page.find("div > div").style == {"width": "750px"}
        assert printed(page) == ["shows a div"]

    async def test_a_tap_renders_again(self, device: Device, clock: VirtualClock) -> None:
        page = await device.open(source=COUNTER)
        page.find("div > div").tap()
        page.find("div > div").tap()
        await clock.advance(0)
        assert page.find("#count").text == "2"

    async def test_a_framework_that_is_missing_is_said_to_be(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.delenv("WEEX_RAX_FRAMEWORK", raising=False)
        monkeypatch.setattr("bridge.frameworks.finding.cache_folder", lambda: tmp_path)
        async with Device() as device:
            with pytest.raises(SetupError, match="run weex-run frameworks install rax"):
                await device.open(source=HEAD, name=f"{tmp_path}/page.js")

    async def test_data_options_and_services_are_in_reach(self, device: Device) -> None:
        page = await opened(
            device,
            """console.log(__weex_data__, __weex_options__.bundleUrl, __weex_options__.bundleType,
              __weex_config__.weex === weex, JSON.stringify(__weex_code__),
              Object.keys(__weex_options__).includes("take"))""",
            data={"name": "Ada"},
            bundle_url="http://a.example/page.js",
        )
        assert printed(page) == ['{"name":"Ada"} http://a.example/page.js Rax true "" false']


class TestTimers:
    async def test_they_run_and_are_cleared_by_their_ids(
        self, device: Device, clock: VirtualClock
    ) -> None:
        page = await opened(
            device,
            """const dead = setTimeout(() => console.log("dead"), 10);
            clearTimeout(dead);
            setTimeout((...args) => console.log("timeout", ...args), 20, 1, 2);
            let left = 2;
            const beat = setInterval(() => {
              console.log("beat"); left -= 1; if (left === 0) clearInterval(beat);
            }, 30);
            cancelAnimationFrame(requestAnimationFrame(() => console.log("no frame")));
            requestAnimationFrame(() => console.log("frame"));""",
        )
        await clock.advance(1)
        assert printed(page) == ["frame", "timeout 1 2", "beat", "beat"]


class TestLife:
    async def test_a_refresh_is_an_event_of_the_document(self, device: Device) -> None:
        page = await opened(
            device,
            """const tell = ({ data }) => console.log("new", data);
            document.documentElement.addEvent("refresh", tell);""",
        )
        page.refresh({"name": "Grace"})
        assert printed(page) == ['new {"name":"Grace"}']

    async def test_its_end_is_one_too_by_the_frameworks_word(self, device: Device) -> None:
        page = await opened(
            device,
            """const tell = () => console.log("going", window.closed);
            document.documentElement.addEvent("destory", tell);""",
        )
        await page.destroy()
        assert printed(page) == ["going true"]

    async def test_it_hears_when_it_is_shown_and_hidden(
        self, device: Device, clock: VirtualClock
    ) -> None:
        page = await opened(
            device,
            """document.addEventListener("visibilitychange", ({ type }) => {
              console.log(type, document.visibilityState);
            });
            const { createElement, render } = require("rax");
            render(createElement("text", null, "here"));""",
        )
        await clock.advance(0)
        await page.destroy()
        assert printed(page) == ["visibilitychange visible", "visibilitychange hidden"]

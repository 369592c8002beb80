"""Rax bundles: what they find around them, and that all of it works."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bridge import (
    Device,
    Module,
    Page,
    Peer,
    Request,
    Response,
    VirtualClock,
    abort,
    method,
)
from bridge.errors import SetupError
from tests.npm import node_modules

HEAD = '// {"framework" : "Rax"}\n'
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


@pytest.fixture
def clock() -> VirtualClock:
    return VirtualClock()


@pytest.fixture
async def device(clock: VirtualClock) -> AsyncIterator[Device]:
    modules = {"Rax": node_modules(), "Vue": node_modules()}
    async with Device(frameworks=modules, clock=clock) as device:
        yield device


async def opened(device: Device, source: str, **options: object) -> Page:
    """A Rax page of this code that had no errors."""
    page = await device.open(source=HEAD + source, name="page.js", **options)  # type: ignore[arg-type]
    assert page.errors == []
    return page


def printed(page: Page) -> list[str]:
    return [line.text for line in page.console]


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

    async def test_a_framework_that_is_missing_is_said_to_be(self, tmp_path: object) -> None:
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


class Bindings(Module):
    name = "bindingx"

    @method(synchronous=True)
    def bind(self, options: dict[str, object]) -> dict[str, object]:
        return {"token": f"token of {options['eventType']}"}


class TestModules:
    async def test_they_are_required_by_their_old_names(self, device: Device) -> None:
        await opened(
            device,
            """require("@weex-module/modal").toast({ message: "one" });
            __weex_require__("@weex-module/modal").toast({ message: "two" });
            weex.requireModule("modal").toast({ message: "three" });
            alert("four");""",
        )
        shown = [(each.kind, each.message) for each in device.dialogs.shown]
        assert shown == [("toast", "one"), ("toast", "two"), ("toast", "three"), ("alert", "four")]

    async def test_modules_of_ones_own_are_there_too(self, clock: VirtualClock) -> None:
        async with Device(
            frameworks={"Rax": node_modules()}, modules=[Bindings], clock=clock
        ) as device:
            page = await opened(
                device,
                """const { bind } = require("@weex-module/bindingx");
                const known = __weex_module_supports__("bindingx.bind");
                console.log(bind({ eventType: "pan" }).token, known);""",
            )
        assert printed(page) == ["token of pan true"]

    async def test_one_that_is_not_there_is_an_error_at_its_line(self, device: Device) -> None:
        page = await device.open(source=HEAD + '\nrequire("@weex-module/none")', name="page.js")
        (error,) = page.errors
        assert error.message == 'Requiring unknown module "@weex-module/none"'
        assert error.place is not None
        assert error.place[:2] == ("page.js", 3)

    async def test_support_can_be_asked_for(self, device: Device) -> None:
        page = await opened(
            device,
            """console.log(
              ["modal", "modal.toast", "modal.none", "none"].map(__weex_module_supports__),
              ["list", "b"].map(__weex_tag_supports__))""",
        )
        assert printed(page) == ["[true,true,false,false] [true,false]"]

    async def test_they_take_elements_and_answer(self, device: Device, clock: VirtualClock) -> None:
        page = await opened(
            device,
            """const { createElement, Component, findDOMNode, render } = require("rax");
            const dom = require("@weex-module/dom");
            class Box extends Component {
              componentDidMount() {
                const tell = ({ size }) => console.log(size.width, size.height);
                dom.getComponentRect(findDOMNode(this), tell);
              }
              render() {
                const style = { width: "100rem", height: 50 };
                return createElement("div", { style });
              }
            }
            render(createElement(Box));""",
        )
        await clock.advance(1)
        assert printed(page) == ["100 50"]

    async def test_tasks_can_be_given_to_native_code_directly(self, device: Device) -> None:
        await opened(
            device,
            """const task = { module: "modal", method: "toast", args: [{ message: "task" }] };
            callNative("1", [task], "-1");""",
        )
        assert [each.message for each in device.dialogs.shown] == ["task"]


class TestNetwork:
    async def test_fetch_sends_and_receives(self, device: Device, clock: VirtualClock) -> None:
        def answer(request: Request) -> Response:
            return Response(201, json={"heard": request.text, "by": request.method})

        device.route("http://api.example/**", answer)
        page = await opened(
            device,
            """const given = { method: "POST", body: "hello", headers: { a: "b" } };
            const sent = fetch("http://api.example/say", given);
            console.log(sent instanceof Promise);
            sent.then((response) => response.json().then((said) =>
              console.log(response.status, response.ok, said.heard, said.by)));""",
        )
        await clock.advance(1)
        assert printed(page) == ["true", "201 true hello POST"]

    async def test_a_server_that_fails_is_a_response_as_on_phones(
        self, device: Device, clock: VirtualClock
    ) -> None:
        device.route("http://api.example/**", lambda request: abort("refused"))
        page = await opened(
            device, 'fetch("http://api.example/").then(({ ok, status }) => console.log(ok, status))'
        )
        await clock.advance(1)
        assert printed(page) == ["false -1"]

    async def test_an_xml_http_request_tells_how_it_goes(
        self, device: Device, clock: VirtualClock
    ) -> None:
        device.route("http://api.example/**", Response(body="text", headers={"X-Kind": "plain"}))
        page = await opened(
            device,
            """const request = new XMLHttpRequest();
            request.open("GET", "http://api.example/");
            request.onload = () => console.log(request.status, request.responseText);
            request.addEventListener("loadend", () => console.log("over", request.readyState));
            request.send();""",
        )
        await clock.advance(1)
        assert printed(page) == ["200 text", "over 4"]

    async def test_its_socket_is_that_of_the_module(
        self, device: Device, clock: VirtualClock
    ) -> None:
        async def echo(peer: Peer) -> None:
            async for message in peer:
                await peer.send(message)

        device.route("ws://chat.example/**", echo)
        page = await opened(
            device,
            """const socket = new WebSocket("ws://chat.example/");
            console.log(socket.readyState);
            socket.onopen = () => socket.send("hello");
            socket.onmessage = ({ data }) => console.log(data);
            socket.addEventListener("message", () => socket.close());
            socket.onclose = ({ code }) => console.log(code, socket.readyState);""",
        )
        await clock.advance(1)
        assert printed(page) == ["0", "hello", "1000 3"]


class TestNavigation:
    @pytest.mark.parametrize("way", ['window.open("b.js")', 'location.assign("b.js")'])
    async def test_pages_open_others_and_close_themselves(
        self, device: Device, clock: VirtualClock, tmp_path: Path, way: str
    ) -> None:
        first = 'addEventListener("message", ({ data }) => console.log(data)); ' + way
        second = 'postMessage("from b", "*"); window.close()'
        (tmp_path / "a.js").write_text(HEAD + first)
        (tmp_path / "b.js").write_text(HEAD + second)
        page = await device.open(tmp_path / "a.js")
        await clock.advance(1)
        assert device.pages == [page]
        assert printed(page) == ["from b"]
        assert page.errors == []


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


class TestWarnings:
    async def test_what_the_framework_warns_of_is_printed(self, device: Device) -> None:
        page = await opened(
            device,
            """const { createElement, render } = require("rax");
            const twins = ["a", "a"].map((key) => createElement("text", { key }));
            render(createElement("div", null, twins));""",
        )
        assert [(line.level, "same key" in line.text) for line in page.console] == [("warn", True)]


class TestErrors:
    async def test_one_at_the_top_stops_the_bundle_and_names_its_line(self, device: Device) -> None:
        page = await device.open(source=HEAD + '\n\nnull.x;\nconsole.log("no")', name="page.js")
        (error,) = page.errors
        assert (error.name, error.place and error.place[:2]) == ("TypeError", ("page.js", 4))
        assert printed(page) == []

    async def test_what_cannot_be_parsed_names_its_line(self, device: Device) -> None:
        page = await device.open(source=HEAD + "\nvar 1 = 2", name="page.js")
        (error,) = page.errors
        assert (error.name, error.place and error.place[:2]) == ("SyntaxError", ("page.js", 3))

    async def test_what_is_cut_off_names_its_last_line(self, device: Device) -> None:
        page = await device.open(source=HEAD + "\nconsole.log(", name="page.js")
        (error,) = page.errors
        assert (error.name, error.place and error.place[:2]) == ("SyntaxError", ("page.js", 3))
        assert printed(page) == []

    @pytest.mark.parametrize("where", ["render", "componentDidMount", "componentWillUpdate"])
    async def test_one_of_a_component_names_its_line(
        self, device: Device, clock: VirtualClock, where: str
    ) -> None:
        source = f"""const {{ createElement, render, Component }} = require("rax");
            class Broken extends Component {{
              render() {{ return createElement("text", {{ onClick: () => this.setState({{}}) }}); }}
            }}
            const made = Broken.prototype.{where};
            Broken.prototype.{where} = function () {{
              throw new Error("broken in {where}");
            }};
            render(createElement(Broken));
            if ("{where}" === "componentWillUpdate") setTimeout(() => tap(), 0);
            function tap() {{ __weex_document__.body.children[0].event.click.handler(); }}"""
        page = await device.open(source=HEAD + source, name="page.js")
        await clock.advance(1)
        (error,) = page.errors
        assert error.message == f"broken in {where}"
        assert error.place is not None
        assert error.place[:2] == ("page.js", 8)

    async def test_a_rejection_nobody_handles_is_one(self, device: Device) -> None:
        page = await device.open(
            source=HEAD + 'Promise.resolve().then(() => { throw new Error("left"); })', name="a.js"
        )
        (error,) = page.errors
        assert (error.message, error.place and error.place[:2]) == ("left", ("a.js", 2))

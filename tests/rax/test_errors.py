"""What goes wrong in Rax pages, and where."""

from __future__ import annotations

import pytest

from bridge import Device, VirtualClock
from tests.rax.scripts import HEAD, opened, printed


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

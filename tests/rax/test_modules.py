"""Native modules, as Rax pages reach them."""

from __future__ import annotations

from bridge import Device, Module, VirtualClock, method
from tests.npm import node_modules
from tests.rax.scripts import HEAD, opened, printed


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

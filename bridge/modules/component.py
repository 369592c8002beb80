"""The native half of components: carries out the methods that scripts call on elements."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from bridge.document.motion import SCROLLERS
from bridge.errors import UsageError
from bridge.modules.built_in import number
from bridge.modules.half import Activity, Host
from bridge.modules.module import Callback, arguments_of
from bridge.modules.scrolling import glide, motion_of
from bridge.records import ModuleCall, ScriptError, ScriptWarning
from bridge.wire import Call

if TYPE_CHECKING:
    from bridge.document import Element
    from bridge.document.gestures_part import Part

COMPONENT = "component"


class ComponentHalf:
    """Carries out what it can, and says so of what it cannot."""

    def __init__(self, host: Host) -> None:
        self._host = host
        self._selections: dict[str, tuple[int, int]] = {}
        host.document.methods = self

    def handle(self, call: Call) -> None:
        """Carry out ``method(ref, component, …)``. Each call is among those of the page."""
        try:
            ref, component, *args = arguments_of(call, self._host)
        except UsageError as error:
            context = f"in <{call.args[1]}>.{call.method}"
            self._host.record(ScriptError("UsageError", str(error), call.place, context=context))
            return
        at = self._host.clock.now() - self._host.opened
        name = f"<{component}>"
        self._host.record(ModuleCall(name, call.method, tuple(args), call.place, at))
        element = self._host.document.get(ref)
        if element is None:
            return
        is_apps_own = call.method in self._host.components.get(component, ())
        if not self.invoke(element, call.method, args) and not is_apps_own:
            self._host.record(
                ScriptWarning(f"{name}.{call.method} has no effect on this device", call.place)
            )

    def invoke(self, element: Element, method: str, args: Sequence[Any]) -> bool:
        """Carry out a method of a component's; false when nothing comes of it."""
        live = self._host.document.live
        if live is not None and live.call(element, method, args):
            return True
        return self._carried_out(element, method, list(args))

    def activity(self) -> Activity:
        """Nothing comes of a component by itself."""
        return Activity.IDLE

    def still_open(self) -> Sequence[str]:
        """Nothing."""
        return ()

    async def close(self) -> None:
        """There is nothing to stop."""

    def _carried_out(self, element: Element, method: str, args: list[Any]) -> bool:
        match method:
            case "focus":
                self._host.document.focus(element, self._tell_text)
            case "blur":
                self._host.document.blur(element, self._tell_text)
            case "setSelectionRange":
                start, end = [each if isinstance(each, int) else 0 for each in [*args, 0, 0][:2]]
                self._selections[element.ref] = start, end
            case "getSelectionRange":
                self._tell_selection(element, args)
            case "resetLoadmore":
                motion_of(self._host).load_again(element)
            case "scrollTo" | "scrollToElement" if element.type in SCROLLERS:
                self._scroll(element, *[*args, None, None][:2])
            case _:
                return False
        return True

    def _scroll(self, scroller: Element, goal: object, given: object) -> None:
        """To a child, by its number, or to an element in it."""
        element: Element | None = None
        if isinstance(goal, str):
            element = self._host.document.get(goal)
        elif 0 <= (index := int(number(goal, -1))) < len(scroller.children):
            element = scroller.children[index]
        if element is not None:
            glide(self._host, scroller, element, given)

    def _tell_text(self, element: Part, type: str) -> None:
        self._host.fire_if_heard(element.ref, type, {"value": element.value})

    def _tell_selection(self, element: Element, args: list[Any]) -> None:
        length = len(str(element.value or ""))
        start, end = self._selections.get(element.ref, (length, length))
        for callback in args:
            if isinstance(callback, Callback):
                callback({"selectionStart": start, "selectionEnd": end})

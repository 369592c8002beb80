"""Weex's own modules: what they have beyond those that users write.

Each is a class in a file of its own, named after the module, and every page has one object of it::

    class Clipboard(BuiltIn):
        name = "clipboard"

        @method
        def getString(self, callback: object) -> None:
            answer(callback, {"result": "success", "data": self.host.shared.get(Text).value})
"""

from __future__ import annotations

import inspect
import math
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any, ClassVar, TypeVar

from bridge.clock import Alarm
from bridge.modules.half import Activity, Host
from bridge.modules.module import Callback, Module, ModuleHalf, methods_of
from bridge.records import ModuleCall
from bridge.wire import Call, Place

NATIVE = frozenset({"doc", "android", "ios"})
EVERYWHERE = NATIVE | {"web"}

_PLATFORMS = "__weex_platforms__"
_Function = TypeVar("_Function", bound=Callable[..., Any])


def only_on(platforms: frozenset[str]) -> Callable[[_Function], _Function]:
    """Let a method of a :class:`BuiltIn` be there under some profiles only."""

    def mark(function: _Function) -> _Function:
        setattr(function, _PLATFORMS, platforms)
        return function

    return mark


class BuiltIn(Module):
    """Base of Weex's own modules.

    As on a phone, arguments that a script leaves out are None, and those too many are dropped.
    """

    platforms: ClassVar[frozenset[str]] = EVERYWHERE
    """The profiles that have the module."""

    place: Place | None = None
    """Where the script called the method that runs now."""

    def __init__(self, host: Host) -> None:
        self.host = host
        self._alarms: set[Alarm] = set()

    @property
    def constants(self) -> Mapping[str, object]:
        """What scripts get at once from methods, by their names: JSON-able values, taken when the
        page is opened. The methods are called as well, a turn later as all others."""
        return {}

    @property
    def lacking(self) -> frozenset[str]:
        """The methods that the platform has not, see :func:`only_on`."""
        platform = self.host.profile.name
        return frozenset(
            name
            for name in methods_of(self)
            if platform not in getattr(getattr(self, name), _PLATFORMS, EVERYWHERE)
        )

    def later(self, delay: float, go: Callable[[], None]) -> None:
        """Call something after so many seconds by the clock; until then the page is busy."""

        def ring() -> None:
            self._alarms.discard(alarm)
            self.host.ring(go)

        alarm = self.host.clock.call_later(delay, ring)
        self._alarms.add(alarm)

    def activity(self) -> Activity:
        """What may still come of the module."""
        return Activity.BUSY if self._alarms else Activity.IDLE

    def still_open(self) -> Sequence[str]:
        """What may yet produce an event, in words for a report."""
        return ()

    def page_destroyed(self) -> None:
        """Stop what waits."""
        for alarm in self._alarms:
            alarm.cancel()
        self._alarms.clear()


class BuiltInHalf(ModuleHalf):
    """The native half of a built-in module: records its calls, and takes arguments as phones do."""

    def __init__(self, host: Host, module: BuiltIn) -> None:
        super().__init__(host, module)
        self._built_in = module

    def activity(self) -> Activity:
        """What the module says."""
        return self._built_in.activity()

    def still_open(self) -> Sequence[str]:
        """What the module says, and its async methods that have not returned."""
        return (*super().still_open(), *self._built_in.still_open())

    def arguments(self, call: Call) -> list[Any]:
        """The arguments of a call, as many as the method takes."""
        values = super().arguments(call)
        at = self._host.clock.now() - self._host.opened
        self._built_in.place = call.place
        self._host.record(ModuleCall(self._module.name, call.method, tuple(values), call.place, at))
        fewest, most = _counts(getattr(type(self._module), call.method))
        return values[:most] + [None] * (fewest - len(values))


@cache
def _counts(function: Callable[..., Any]) -> tuple[int, int]:
    """How many arguments a method needs, and how many it takes at most, without ``self``."""
    parameters = list(inspect.signature(function).parameters.values())[1:]
    needed = [each for each in parameters if each.default is inspect.Parameter.empty]
    return len(needed), len(parameters)


def answer(callback: object, value: object = None) -> None:
    """Call a function of the script's for the last time, if it gave one at all."""
    if isinstance(callback, Callback):
        callback(value)


def options(value: object) -> Mapping[str, Any]:
    """An argument that should be an object, whatever the script gave."""
    return value if isinstance(value, dict) else {}


def text(value: object, default: str = "") -> str:
    """An argument that should be text, as Android makes it of other values."""
    match value:
        case None:
            return default
        case str():
            return value
        case bool():
            return "true" if value else "false"
        case float() if value.is_integer():
            return str(int(value))
        case int() | float():
            return str(value)
    return default


def as_string(value: object) -> str:
    """A value as JavaScript makes a string of it."""
    if isinstance(value, list):
        return ",".join("" if each is None else as_string(each) for each in value)
    return "[object Object]" if isinstance(value, dict) else text(value)


def number(value: object, default: float = 0) -> float:
    """An argument that should be a number, whatever the script gave; its text will do."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return value
    try:
        found = float(value) if isinstance(value, str) else default
    except ValueError:
        return default
    return found if math.isfinite(found) else default

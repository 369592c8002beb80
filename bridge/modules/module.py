"""Modules that users write: a class with a name and methods that scripts can call.

::

    class Account(Module):
        name = "account"

        @method
        def login(self, user, callback):
            callback({"ok": True, "user": user})
"""

from __future__ import annotations

import base64
import inspect
import json
import traceback
from collections.abc import Callable, Sequence
from typing import Any, TypeVar, overload

from bridge.errors import UsageError
from bridge.modules.half import Call, Event, Host
from bridge.records import ScriptError

_MARK = "__weex_method__"
_Function = TypeVar("_Function", bound=Callable[..., Any])


@overload
def method(function: _Function, /) -> _Function: ...
@overload
def method(*, synchronous: bool = False) -> Callable[[_Function], _Function]: ...
def method(
    function: _Function | None = None, /, *, synchronous: bool = False
) -> _Function | Callable[[_Function], _Function]:
    """Let scripts call a method of a :class:`Module`.

    It gets plain Python values (``None`` for null and undefined, ``bytes`` for binary data) and a
    :class:`Callback` for each function. It may be ``async``. What it returns is ignored, unless it
    is ``synchronous``: then JavaScript waits for it and gets the value, and **a page with such a
    module runs without the CPU limit**, because the engine cannot be interrupted while Python is
    called.
    """

    def mark(function: _Function) -> _Function:
        if synchronous and inspect.iscoroutinefunction(function):
            raise UsageError(
                f"{function.__name__} cannot be both async and synchronous: JavaScript would wait "
                "for an event loop that waits for JavaScript"
            )
        setattr(function, _MARK, synchronous)
        return function

    return mark if function is None else mark(function)


class Module:
    """Base of the modules users write. Give ``Device(modules=…)`` the class, for an object of its
    own on every page, or an object that all pages share.
    """

    name: str = ""
    """What scripts pass to ``weex.requireModule``."""


class Callback:
    """A function of the script's that a method was given."""

    def __init__(self, host: Host, number: int) -> None:
        self._host = host
        self._number = number

    def __call__(self, value: object = None) -> None:
        """Call the function once, with a JSON-able value; Weex forgets it afterwards."""
        self._call(value, keep=False)

    def keep_alive(self, value: object = None) -> None:
        """Call the function and keep it for further calls."""
        self._call(value, keep=True)

    def _call(self, value: object, *, keep: bool) -> None:
        json.dumps(value, allow_nan=False)  # what cannot cross must fail here, at its author's line
        self._host.post(Event("callback", "call", [self._number, value, keep]))


def methods_of(module: Module | type[Module]) -> dict[str, bool]:
    """The names of a module's methods, and whether each is synchronous.

    Raises:
        UsageError: The module has no name or no methods.
    """
    owner = module if isinstance(module, type) else type(module)
    found = {
        name: bool(getattr(value, _MARK))
        for name, value in inspect.getmembers(owner, callable)
        if hasattr(value, _MARK)
    }
    if not module.name:
        raise UsageError(f"{owner.__name__} needs a name: what scripts pass to weex.requireModule")
    if not found:
        raise UsageError(f"{owner.__name__} has no method marked with @method for scripts to call")
    return found


class ModuleHalf:
    """The native half that stands for a module a user wrote."""

    def __init__(self, host: Host, module: Module) -> None:
        self._host = host
        self._module = module
        self._methods = methods_of(module)

    def handle(self, call: Call) -> None:
        """Call the user's method; what it raises is reported at the line that called it."""
        try:
            result = self._invoke(call)
        except Exception as error:
            self._failed(call, error)
            return
        if inspect.isawaitable(result):
            self._host.spawn(self._finish(call, result))

    def answer(self, call: Call) -> str:
        """Call a synchronous method and give its value as JSON text ``[value]``; ``null`` for
        none."""
        try:
            value = self._invoke(call)
            return "null" if value is None else json.dumps([value], allow_nan=False)
        except Exception as error:
            self._failed(call, error)
            return "null"

    def busy(self) -> bool:
        """Async methods under way are the page's own tasks, which it counts itself."""
        return False

    def is_idle(self) -> bool:
        """Whether nothing is under way: callbacks kept alive do not count."""
        return True

    def still_open(self) -> Sequence[str]:
        """Nothing: callbacks kept alive wait for nothing that could be named."""
        return []

    async def close(self) -> None:
        """Close the module, where it has something to close."""
        close = getattr(self._module, "close", None)
        if close is not None:
            result = close()
            if inspect.isawaitable(result):
                await result

    def _invoke(self, call: Call) -> Any:
        if call.method not in self._methods:
            raise UsageError(f"{self._module.name} has no method {call.method}")
        values = [self._value(kind, arg) for kind, arg in zip(call.kinds, call.args, strict=True)]
        return getattr(self._module, call.method)(*values)

    def _value(self, kind: str, arg: Any) -> Any:
        if kind == "f":
            return Callback(self._host, arg)
        return base64.b64decode(arg) if kind == "b" else arg

    async def _finish(self, call: Call, result: Any) -> None:
        try:
            await result
        except Exception as error:
            self._failed(call, error)

    def _failed(self, call: Call, error: Exception) -> None:
        self._host.record(
            ScriptError(
                name=type(error).__name__,
                message=str(error),
                place=call.place,
                stack="".join(traceback.format_exception(error)),
                context=f"in the native method {call.module}.{call.method}",
            )
        )

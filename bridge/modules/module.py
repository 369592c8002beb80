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
from collections.abc import Awaitable, Callable, Mapping, Sequence
from enum import Enum
from functools import cache
from pathlib import Path
from types import TracebackType
from typing import Any, TypeVar, overload

from bridge.errors import UsageError
from bridge.modules.half import Activity, Host
from bridge.records import ScriptError
from bridge.wire import Call, Event, Payload

_MARK = "__weex_method__"
_PACKAGE = str(Path(__file__).parents[1])
_NOTHING = '["n"]'
DEEPEST = 200  # levels of an argument: what writes it as JSON is recursive
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

    def page_destroyed(self) -> Awaitable[None] | None:
        """A page that had this module is gone: override it to let go of what it needed."""


class Undefined(Enum):
    """What a callback is called with for JavaScript's ``undefined``; None is its ``null``."""

    UNDEFINED = "undefined"


UNDEFINED = Undefined.UNDEFINED


class Callback:
    """A function of the script's that a method was given. Nothing happens when it is called after
    the page was destroyed.
    """

    def __init__(self, host: Host, number: int) -> None:
        self._host = host
        self.number = number
        """What the JavaScript half calls the function."""

    def __call__(self, value: object = None) -> None:
        """Call the function for the last time, with ``bytes`` or a JSON-able value.

        Raises:
            TypeError, ValueError: The value cannot be passed to a script.
        """
        self._call(value, keep=False)

    def with_bytes(self, value: Mapping[str, object], name: str, data: bytes) -> None:
        """Call the function for the last time, with an object of which one property is bytes.

        Raises:
            TypeError, ValueError: The value cannot be passed to a script.
        """
        told = json.loads(json.dumps({**value, name: None}, allow_nan=False))
        self._host.post(Event("callback", "call", [self.number, False, told, name], [bytes(data)]))

    def keep_alive(self, value: object = None) -> None:
        """Call the function and keep it for further calls.

        Raises:
            TypeError, ValueError: The value cannot be passed to a script.
        """
        self._call(value, keep=True)

    def _call(self, value: object, *, keep: bool) -> None:
        payloads = None if value is UNDEFINED else [_packed(value)]
        self._host.post(Event("callback", "call", [self.number, keep], payloads))


def _packed(value: object) -> Payload:
    """A value as it is now, whatever becomes of it before the script gets it."""
    if isinstance(value, bytes | bytearray | memoryview):
        return bytes(value)
    return json.dumps(value, allow_nan=False)


def _as_reply(packed: Payload) -> str:
    if isinstance(packed, bytes):
        return json.dumps(["b", base64.b64encode(packed).decode()])
    return f'["v",{packed}]'


def methods_of(module: Module | type[Module]) -> dict[str, bool]:
    """The names of a module's methods, and whether each is synchronous.

    Raises:
        UsageError: The module has no name or no methods.
    """
    owner = module if isinstance(module, type) else type(module)
    found = _marked(owner)  # type: ignore[arg-type]  # classes are hashable
    if not module.name:
        raise UsageError(f"{owner.__name__} needs a name: what scripts pass to weex.requireModule")
    if not found:
        raise UsageError(f"{owner.__name__} has no method marked with @method for scripts to call")
    return found


@cache
def _marked(owner: type[Module]) -> dict[str, bool]:
    return {
        name: bool(getattr(value, _MARK))
        for name, value in inspect.getmembers(owner, callable)
        if hasattr(value, _MARK)
    }


def key_of(module: Module) -> str:
    """What a user's module is called on the way from JavaScript: no name of ours is like it."""
    return f"@weex-module/{module.name}"


def described(module: Module) -> dict[str, object]:
    """What the JavaScript half is told of a module."""
    lacking = getattr(module, "lacking", ())  # modules of Weex's own, on some platforms
    methods = [each for each in methods_of(module).items() if each[0] not in lacking]
    return {
        "key": key_of(module),
        "name": module.name,
        "methods": [name for name, synchronous in methods if not synchronous],
        "synchronous": [name for name, synchronous in methods if synchronous],
        "constants": dict(getattr(module, "constants", {})),  # of Weex's own
    }


def arguments_of(call: Call, host: Host) -> list[Any]:
    """What a script passed, as plain Python values: each function a :class:`Callback`, binary data
    as bytes.

    Raises:
        UsageError: One is nested too deeply for what reads it.
    """
    for number, arg in enumerate(call.args, 1):
        if isinstance(arg, list | dict) and _is_deep(arg):
            raise UsageError(
                f"argument {number} is nested more than {DEEPEST} levels deep: pass a flatter one, "
                "or its JSON text"
            )
    return [_value(kind, arg, host) for kind, arg in zip(call.kinds, call.args, strict=True)]


def _is_deep(value: list[Any] | dict[str, Any]) -> bool:
    level: list[Any] = [value]
    for _ in range(DEEPEST):
        level = [
            inner
            for each in level
            for inner in (each.values() if isinstance(each, dict) else each)
            if isinstance(inner, list | dict)
        ]
        if not level:
            return False
    return True


def _value(kind: str, arg: Any, host: Host) -> Any:
    if kind == "f":
        return Callback(host, arg)
    return base64.b64decode(arg) if kind == "b" else arg


class ModuleHalf:
    """The native half that stands for a module a user wrote."""

    def __init__(self, host: Host, module: Module) -> None:
        self._host = host
        self._module = module
        self._under_way: list[Call] = []

    def handle(self, call: Call) -> None:
        """Call the user's method; what it raises is reported at the line that called it."""
        try:
            result = self._invoke(call)
        except Exception as error:
            self._failed(call, error)
            return
        if inspect.isawaitable(result):
            self._under_way.append(call)
            self._host.spawn(result, lambda error: self._ended(call, error))

    def answer(self, call: Call) -> str:
        """Call a synchronous method and give what it returns as JSON text: ``["v", value]``,
        ``["b", base64]`` for bytes, and ``["n"]`` for None or after a failure."""
        try:
            value = self._invoke(call)
            return _NOTHING if value is None else _as_reply(_packed(value))
        except Exception as error:
            self._failed(call, error)
            return _NOTHING

    def activity(self) -> Activity:
        """Nothing beside the async methods under way, which the page counts itself: callbacks that
        were kept wait for nothing that is known here."""
        return Activity.IDLE

    def still_open(self) -> Sequence[str]:
        """The async methods that have not returned, with the line that called each."""
        return [f"call of {self._name(call)} at {call.place}" for call in self._under_way]

    async def close(self) -> None:
        """Tell the module that the page is gone."""
        result = self._module.page_destroyed()
        if inspect.isawaitable(result):
            await result

    def _invoke(self, call: Call) -> Any:
        return getattr(self._module, call.method)(*self.arguments(call))

    def arguments(self, call: Call) -> list[Any]:
        """The arguments of a call, as the user's method gets them."""
        return arguments_of(call, self._host)

    def _ended(self, call: Call, error: Exception | None) -> None:
        self._under_way.remove(call)
        if error is not None:
            self._failed(call, error)

    def _failed(self, call: Call, error: Exception) -> None:
        self._host.record(
            ScriptError(
                name=type(error).__name__,
                message=str(error),
                place=call.place,
                stack=_stack(error),
                context=f"in the native method {self._name(call)}",
            )
        )

    def _name(self, call: Call) -> str:
        return f"{self._module.name}.{call.method}"


def _stack(error: Exception) -> str:
    """The traceback from the user's method on; empty when its arguments did not even fit."""
    frames = error.__traceback__
    while frames is not None and frames.tb_frame.f_code.co_filename == __file__:
        frames = frames.tb_next
    if frames is None or (isinstance(error, UsageError) and _is_ours(frames)):
        return ""
    return "".join(traceback.format_exception(error.with_traceback(frames)))


def _is_ours(frames: TracebackType) -> bool:
    """Whether nobody else's code is in a traceback, so that it says nothing to a user."""
    return all(
        frame.f_code.co_filename.startswith(_PACKAGE) for frame, _ in traceback.walk_tb(frames)
    )

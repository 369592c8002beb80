"""Tells of every promise that is rejected while nobody handles it.

The engine knows (ECMAScript's HostPromiseRejectionTracker) but the ``quickjs`` binding has no way
to ask, and JavaScript alone cannot find out: the promise of an ``async`` function that is called
and dropped never touches anything a script could patch. The compiled binding does export the
engine's C functions, so this file sets the hook through ``ctypes``.

It relies on where the binding keeps two pointers, therefore on its exact version, which is pinned.
Where the C functions are not exported (Windows) there is no tracker, and only promises that user
code returns to the runtime are watched.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from functools import cache
from typing import Any

_ENGINE = b"0.17.0"  # the version these offsets were read from
# Behind the header that every object has, the binding's Context begins with these two pointers.
_RUNTIME_OFFSET = object.__basicsize__
_CONTEXT_OFFSET = object.__basicsize__ + ctypes.sizeof(ctypes.c_void_p)


class _Value(ctypes.Structure):
    """A JSValue of a 64-bit build: a payload and a tag."""

    _fields_ = [("payload", ctypes.c_uint64), ("tag", ctypes.c_int64)]


_TAG_BOOL = 1
_TAG_UNDEFINED = 3
_TAG_EXCEPTION = 6

_Hook = ctypes.CFUNCTYPE(None, ctypes.c_void_p, _Value, _Value, ctypes.c_bool, ctypes.c_void_p)


@cache
def _library(path: str) -> ctypes.CDLL | None:
    """The compiled binding as a C library, or None where it does not export the engine."""
    if ctypes.sizeof(ctypes.c_void_p) != 8:
        return None  # other builds pack a value into 64 bits
    library = ctypes.CDLL(path)
    pointer = ctypes.c_void_p
    try:
        for name, result, arguments in (
            ("JS_GetGlobalObject", _Value, [pointer]),
            ("JS_GetPropertyStr", _Value, [pointer, _Value, ctypes.c_char_p]),
            ("JS_Call", _Value, [pointer, _Value, _Value, ctypes.c_int, ctypes.POINTER(_Value)]),
            ("JS_FreeValue", None, [pointer, _Value]),
            ("JS_GetException", _Value, [pointer]),
            ("JS_IsUncatchableError", ctypes.c_bool, [_Value]),
            ("JS_SetHostPromiseRejectionTracker", None, [pointer, _Hook, pointer]),
            ("JS_GetVersion", ctypes.c_char_p, []),
        ):
            function = getattr(library, name)
            function.restype = result
            function.argtypes = arguments
    except AttributeError:
        return None
    return library if library.JS_GetVersion() == _ENGINE else None


class RejectionTracker:
    """Passes rejections of one context to a JavaScript function of that context.

    The function is called as ``recorder(promise, reason, handled)``: once with ``handled`` false
    when a promise without a handler is rejected, and once with true when it gets a handler later.

    A promise may also be rejected with the exception by which the engine interrupts a script whose
    time is up. The engine forgets then that it wanted to stop; ``interrupted`` is called.
    """

    def __init__(
        self,
        library: ctypes.CDLL,
        context: object,
        recorder: str,
        interrupted: Callable[[], None],
    ) -> None:
        """Take the function from the global property ``recorder`` and set the hook."""
        self._library = library
        self._interrupted = interrupted
        self._runtime = ctypes.c_void_p.from_address(id(context) + _RUNTIME_OFFSET).value
        self._context = ctypes.c_void_p.from_address(id(context) + _CONTEXT_OFFSET).value
        scope = library.JS_GetGlobalObject(self._context)
        self._recorder = library.JS_GetPropertyStr(self._context, scope, recorder.encode())
        library.JS_FreeValue(self._context, scope)
        self._hook = _Hook(self._rejected)
        library.JS_SetHostPromiseRejectionTracker(self._runtime, self._hook, None)

    def _rejected(
        self, context: int, promise: _Value, reason: _Value, handled: bool, opaque: Any
    ) -> None:
        if self._library.JS_IsUncatchableError(reason):
            self._interrupted()
            return
        arguments = (_Value * 3)(promise, reason, _Value(int(handled), _TAG_BOOL))
        nothing = _Value(0, _TAG_UNDEFINED)
        result = self._library.JS_Call(context, self._recorder, nothing, 3, arguments)
        if result.tag == _TAG_EXCEPTION:
            # Out of memory or of stack. What comes next in JavaScript meets the same wall.
            self._library.JS_FreeValue(context, self._library.JS_GetException(context))

    def close(self) -> None:
        """Take the hook away; the context may go afterwards."""
        self._library.JS_SetHostPromiseRejectionTracker(self._runtime, _Hook(), None)
        self._library.JS_FreeValue(self._context, self._recorder)


def track_rejections(
    binding: str, context: object, recorder: str, interrupted: Callable[[], None]
) -> RejectionTracker | None:
    """Track the rejections of a context, given the path of the compiled binding that made it.

    Returns None where this build of the binding does not let us.
    """
    library = _library(binding)
    if library is None:
        return None
    return RejectionTracker(library, context, recorder, interrupted)

"""The engine's C functions, which the ``quickjs`` binding exports but gives no way to use.

Reached through ``ctypes``, and only for what the binding cannot do. This relies on where the
binding keeps two pointers, therefore on its exact version, which is pinned. Where the functions are
not exported (Windows), or belong to another version, there is nothing to reach, and whoever needs
them does without.
"""

from __future__ import annotations

import ctypes
import sys
from functools import cache

if sys.platform != "win32":
    import resource

_VERSION = b"0.17.0"  # of the engine whose binding was looked at
# Behind the header that every object has, the binding's Context begins with these two pointers.
_RUNTIME_OFFSET = object.__basicsize__
_CONTEXT_OFFSET = object.__basicsize__ + ctypes.sizeof(ctypes.c_void_p)


class Value(ctypes.Structure):
    """A JSValue of a 64-bit build: a payload and a tag."""

    _fields_ = [("payload", ctypes.c_uint64), ("tag", ctypes.c_int64)]


TAG_BOOL = 1
TAG_UNDEFINED = 3
TAG_EXCEPTION = 6

TAG_STRING = -7
_NAME_AND_FLAGS = (ctypes.c_char_p, ctypes.c_int)
InterruptHandler = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)
RejectionHook = ctypes.CFUNCTYPE(
    None, ctypes.c_void_p, Value, Value, ctypes.c_bool, ctypes.c_void_p
)


class CEngine:
    """The C side of one context of the binding; usable for as long as that lives."""

    def __init__(self, functions: ctypes.CDLL, context: object) -> None:
        self.functions = functions
        self.runtime = ctypes.c_void_p.from_address(id(context) + _RUNTIME_OFFSET).value
        self.context = ctypes.c_void_p.from_address(id(context) + _CONTEXT_OFFSET).value

    def global_property(self, name: str) -> Value:
        """A property of the global object; the caller frees it."""
        scope = self.functions.JS_GetGlobalObject(self.context)
        value: Value = self.functions.JS_GetPropertyStr(self.context, scope, name.encode())
        self.functions.JS_FreeValue(self.context, scope)
        return value

    def text_property(self, value: Value, name: str) -> str:
        """A property that is text; empty when it is none, or cannot be read."""
        found = self.functions.JS_GetPropertyStr(self.context, value, name.encode())
        text = ""
        if found.tag == TAG_STRING:
            pointer = self.functions.JS_ToCStringLen2(self.context, None, found, False)
            if pointer:
                text = ctypes.string_at(pointer).decode(errors="replace")
                self.functions.JS_FreeCString(self.context, pointer)
        self.functions.JS_FreeValue(self.context, found)
        return text

    def collection_threshold(self) -> int:
        """Bytes of heap at which garbage is collected next: half more than at the last time."""
        return int(self.functions.JS_GetGCThreshold(self.runtime))


def peak() -> int:
    """The most memory that this process ever had, in bytes; 0 where the system does not tell."""
    if sys.platform == "win32":
        return 0
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else most * 1024


def reach(binding: str, context: object) -> CEngine | None:
    """Reach the C side of a context, given the path of the compiled binding that made it."""
    functions = _functions(binding)
    return None if functions is None else CEngine(functions, context)


@cache
def _functions(binding: str) -> ctypes.CDLL | None:
    if ctypes.sizeof(ctypes.c_void_p) != 8:
        return None  # other builds pack a value into 64 bits
    library = ctypes.CDLL(binding)
    pointer = ctypes.c_void_p
    try:
        for name, result, arguments in (
            ("JS_GetVersion", ctypes.c_char_p, []),
            ("JS_GetGlobalObject", Value, [pointer]),
            ("JS_GetPropertyStr", Value, [pointer, Value, ctypes.c_char_p]),
            ("JS_Call", Value, [pointer, Value, Value, ctypes.c_int, ctypes.POINTER(Value)]),
            ("JS_FreeValue", None, [pointer, Value]),
            ("JS_GetException", Value, [pointer]),
            ("JS_IsUncatchableError", ctypes.c_bool, [Value]),
            ("JS_SetHostPromiseRejectionTracker", None, [pointer, RejectionHook, pointer]),
            ("JS_IsJobPending", ctypes.c_bool, [pointer]),
            ("JS_ExecutePendingJob", ctypes.c_int, [pointer, pointer]),
            ("JS_SetInterruptHandler", None, [pointer, InterruptHandler, pointer]),
            ("JS_ToCStringLen2", pointer, [pointer, pointer, Value, ctypes.c_bool]),
            ("JS_FreeCString", None, [pointer, pointer]),
            ("JS_GetGCThreshold", ctypes.c_size_t, [pointer]),
            ("JS_Eval", Value, [pointer, ctypes.c_char_p, ctypes.c_size_t, *_NAME_AND_FLAGS]),
            ("JS_WriteObject", pointer, [pointer, pointer, Value, ctypes.c_int]),
            ("JS_ReadObject", Value, [pointer, ctypes.c_char_p, ctypes.c_size_t, ctypes.c_int]),
            ("JS_EvalFunction", Value, [pointer, Value]),
            ("JS_SetPropertyStr", ctypes.c_int, [pointer, Value, ctypes.c_char_p, Value]),
            ("js_free", None, [pointer, pointer]),
        ):
            function = getattr(library, name)
            function.restype = result
            function.argtypes = arguments
    except AttributeError:
        return None
    return library if library.JS_GetVersion() == _VERSION else None

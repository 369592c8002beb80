"""Compiles our own JavaScript and the frameworks' once a process, and not once a page.

What the engine compiled is written out as its bytecode and read into the next context, which takes
an eighth of the time. It never leaves the process: the engine trusts bytecode, so none may come
from a file. Where the C side of the engine is out of reach, everything is compiled each time.
"""

from __future__ import annotations

import ctypes

from bridge.c_engine import TAG_EXCEPTION, CEngine

_COMPILE_ONLY = 1 << 5  # JS_EVAL_FLAG_COMPILE_ONLY
_BYTECODE = 1 << 0  # JS_WRITE_OBJ_BYTECODE and JS_READ_OBJ_BYTECODE
_FILE = b"<input>"  # as the binding calls every file
_KEPT = 32  # sources: the halves of a few kinds of pages, and the files of their frameworks
_CODE: dict[tuple[str, int], bytes | None] = {}


def define(engine: CEngine, name: str, source: str, line: int) -> bool:
    """Make a global property of what a script evaluates to; its first line has the number
    ``line + 1``. False when it does not compile: then nothing is defined."""
    code = _compiled(engine, source, line)
    if code is None:
        return False
    functions, context = engine.functions, engine.context
    script = functions.JS_ReadObject(context, code, len(code), _BYTECODE)
    value = functions.JS_EvalFunction(context, script)
    if value.tag == TAG_EXCEPTION:
        _forget_exception(engine)
        return False
    scope = functions.JS_GetGlobalObject(context)
    functions.JS_SetPropertyStr(context, scope, name.encode(), value)
    functions.JS_FreeValue(context, scope)
    return True


def _compiled(engine: CEngine, source: str, line: int) -> bytes | None:
    if (source, line) not in _CODE:
        if len(_CODE) >= _KEPT:
            del _CODE[next(iter(_CODE))]
        _CODE[source, line] = _compile(engine, source, line)
    return _CODE[source, line]


def _compile(engine: CEngine, source: str, line: int) -> bytes | None:
    functions, context = engine.functions, engine.context
    text = ("\n" * line + source).encode()
    script = functions.JS_Eval(context, text, len(text), _FILE, _COMPILE_ONLY)
    if script.tag == TAG_EXCEPTION:
        _forget_exception(engine)
        return None
    size = ctypes.c_size_t()
    buffer = functions.JS_WriteObject(context, ctypes.byref(size), script, _BYTECODE)
    functions.JS_FreeValue(context, script)
    if not buffer:
        _forget_exception(engine)
        return None
    code = ctypes.string_at(buffer, size.value)
    functions.js_free(context, buffer)
    return code


def _forget_exception(engine: CEngine) -> None:
    exception = engine.functions.JS_GetException(engine.context)
    engine.functions.JS_FreeValue(engine.context, exception)

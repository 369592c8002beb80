"""Tells of every promise that is rejected while nobody handles it.

The engine knows (ECMAScript's HostPromiseRejectionTracker) but its binding has no way to ask, and
JavaScript alone cannot find out: the promise of an ``async`` function that is called and dropped
never touches anything a script could patch. So the hook is set on the C side. Where that cannot be
reached there is no tracker, and only promises that user code returns to the runtime are watched.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bridge.c_engine import TAG_BOOL, TAG_EXCEPTION, TAG_UNDEFINED, CEngine, RejectionHook, Value


class RejectionTracker:
    """Passes rejections of one context to a JavaScript function of that context.

    The function is called as ``recorder(promise, reason, handled)``: once with ``handled`` false
    when a promise without a handler is rejected, and once with true when it gets a handler later.

    A promise may also be rejected with the exception by which the engine interrupts a script whose
    time is up. The engine forgets then that it wanted to stop; ``interrupted`` is called.
    ``missed`` is called when there was no memory or no stack to call the function.
    """

    def __init__(
        self,
        engine: CEngine,
        recorder: str,
        *,
        interrupted: Callable[[], None],
        missed: Callable[[], None],
    ) -> None:
        """Take the function from the global property ``recorder`` and set the hook."""
        self._engine = engine
        self._interrupted = interrupted
        self._missed = missed
        self._recorder = engine.global_property(recorder)
        self._hook = RejectionHook(self._rejected)
        engine.functions.JS_SetHostPromiseRejectionTracker(engine.runtime, self._hook, None)

    def _rejected(
        self, context: int, promise: Value, reason: Value, handled: bool, opaque: Any
    ) -> None:
        functions = self._engine.functions
        if functions.JS_IsUncatchableError(reason):
            self._interrupted()
            return
        arguments = (Value * 3)(promise, reason, Value(int(handled), TAG_BOOL))
        nothing = Value(0, TAG_UNDEFINED)
        result = functions.JS_Call(context, self._recorder, nothing, 3, arguments)
        if result.tag == TAG_EXCEPTION:
            exception = functions.JS_GetException(context)
            if functions.JS_IsUncatchableError(exception):
                self._interrupted()
            else:
                self._missed()
            functions.JS_FreeValue(context, exception)

    def close(self) -> None:
        """Take the hook away; the context may go afterwards."""
        functions = self._engine.functions
        functions.JS_SetHostPromiseRejectionTracker(self._engine.runtime, RejectionHook(), None)
        functions.JS_FreeValue(self._engine.context, self._recorder)

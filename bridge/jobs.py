"""Runs promise jobs on the C side, so that what one throws never leaves JavaScript.

The binding can run jobs too, but it turns what they throw into text outside of every limit. Most
jobs cannot throw; those of promises can whose class has functions of its own, and a value with a
``toString`` that never returns would then hang the process.
"""

from __future__ import annotations

import ctypes
import signal
import threading
import time
from collections.abc import Callable
from types import FrameType

from bridge.c_engine import TAG_EXCEPTION, TAG_UNDEFINED, CEngine, InterruptHandler, Value


class Interrupted(Exception):
    """A job ran longer than its CPU time. ``stack`` is raw, see :mod:`bridge.lines`."""

    def __init__(self, stack: str) -> None:
        super().__init__(stack)
        self.stack = stack


class JobRunner:
    """Runs the jobs of one context.

    Args:
        engine: the C side of the context.
        reporter: the global property that has the JavaScript function for what a job throws.
        cpu: seconds of CPU that a job may use; None for no limit.
        missed: called when there was no memory or no stack to call that function.
    """

    def __init__(
        self, engine: CEngine, reporter: str, *, cpu: float | None, missed: Callable[[], None]
    ) -> None:
        self._engine = engine
        self._reporter = engine.global_property(reporter)
        self._cpu = cpu
        self._missed = missed
        self._begun: float | None = None
        self._defers_ctrl_c = self._ctrl_c_came = False
        self._handler = InterruptHandler(self._is_over)
        self._context = ctypes.c_void_p()
        self._context_address = ctypes.addressof(self._context)

    def pending(self) -> bool:
        """Tell whether a job waits."""
        return bool(self._engine.functions.JS_IsJobPending(self._engine.runtime))

    def arm(self) -> None:
        """Hold what follows to the CPU limit, and let Ctrl-C end it.

        What Ctrl-C raises would be lost in C, were it raised in the function that the engine asks.
        """
        if (
            signal.getsignal(signal.SIGINT) is signal.default_int_handler
            and threading.current_thread() is threading.main_thread()
        ):
            signal.signal(signal.SIGINT, self._note_ctrl_c)
            self._defers_ctrl_c = True
        if self._cpu is not None:
            self._engine.functions.JS_SetInterruptHandler(self._engine.runtime, self._handler, None)

    def disarm(self) -> None:
        """Leave limits to the binding again.

        Raises:
            KeyboardInterrupt: Ctrl-C came meanwhile.
        """
        nothing = InterruptHandler()
        self._engine.functions.JS_SetInterruptHandler(self._engine.runtime, nothing, None)
        if self._defers_ctrl_c:
            signal.signal(signal.SIGINT, signal.default_int_handler)
            self._defers_ctrl_c = False
        if self._ctrl_c_came:
            self._ctrl_c_came = False
            raise KeyboardInterrupt

    def run(self) -> bool:
        """Run one job, and tell whether there was one.

        Raises:
            Interrupted: It was stopped.
        """
        self._begun = None
        functions = self._engine.functions
        done: int = functions.JS_ExecutePendingJob(self._engine.runtime, self._context_address)
        if done < 0:
            self._threw()
        return done != 0

    def close(self) -> None:
        """Let go of the context."""
        self._engine.functions.JS_FreeValue(self._engine.context, self._reporter)

    def _is_over(self, runtime: int, opaque: int) -> int:
        # The engine asks now and then; until it first does, a job has time for free.
        now = time.process_time()
        if self._begun is None:
            self._begun = now
        too_long = self._cpu is not None and now - self._begun > self._cpu
        return int(too_long or self._ctrl_c_came)

    def _note_ctrl_c(self, number: int, frame: FrameType | None) -> None:
        self._ctrl_c_came = True

    def _threw(self) -> None:
        functions, context = self._engine.functions, self._engine.context
        exception = functions.JS_GetException(context)
        try:
            if functions.JS_IsUncatchableError(exception):
                raise Interrupted(self._stack(exception))
            self._report(exception)
        finally:
            functions.JS_FreeValue(context, exception)

    def _report(self, exception: Value) -> None:
        functions, context = self._engine.functions, self._engine.context
        self._begun = None
        nothing = Value(0, TAG_UNDEFINED)
        result = functions.JS_Call(context, self._reporter, nothing, 1, ctypes.byref(exception))
        if result.tag == TAG_EXCEPTION:
            failure = functions.JS_GetException(context)
            interrupted = functions.JS_IsUncatchableError(failure)
            functions.JS_FreeValue(context, failure)
            if interrupted:
                raise Interrupted("")
            self._missed()

    def _stack(self, exception: Value) -> str:
        self._begun = None
        return self._engine.text_property(exception, "stack")

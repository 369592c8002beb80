"""The JavaScript engine: text in, text out, and every limit always armed.

The only file that imports ``quickjs``. It knows nothing of Weex, of events or of modules: a page
gives it JavaScript halves to boot with, then scripts to run and turns to take. The guards against
what the engine's binding gets wrong are here and in the halves that every engine has, see
``_GROUND``; ``docs/architecture.md`` lists them.
"""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

from bridge import bytecode, c_engine, lines
from bridge.errors import (
    CpuLimitExceeded,
    EngineClosed,
    LimitExceeded,
    MemoryLimitExceeded,
    SetupError,
    WrongThread,
)
from bridge.jobs import Interrupted, JobRunner
from bridge.limits import MIB, Limits
from bridge.rejections import RejectionTracker

try:
    import _quickjs
except ImportError as missing:
    raise SetupError(
        "the JavaScript engine is missing: install it with `pip install quickjs-ng`"
    ) from missing

_HALVES = Path(__file__).parent / "js"
_GROUND = ("originals", "places", "calls", "reports", "guards", "door")
"""The halves that every engine has, in order."""
_TURN_TIME = 0.05  # seconds after which a turn with more events pauses for the rest of the process
_FULL = 0.9  # of the heap's limit: above it an engine that ran out of memory stays out of it
# Lent to a full heap, with room for all calls, so that what was queued before can leave.
_SPARE = 16 * MIB
_MORE, _EXHAUSTED, _SUSPECT, _UNSETTLED, _CROWDED = 1, 2, 4, 8, 16  # see js/door.js
_CLOSED = "it was closed"
_START = "__start"  # the global by which a function comes from the C side, for a moment
_LIBRARY = "(function (module, exports, require, process, console) {"


class Engine:
    """One JavaScript context, used by the thread that made it.

    Args:
        halves: the JavaScript halves to load after those every engine has, in order: names, or
            paths of halves that are not in the package.
        settings: JSON-able values the halves find in their constant ``settings``.
        limits: bounds on CPU, memory and stack.
        answer: serves synchronous calls: JSON text in, JSON text out. An engine that has it runs
            **without the CPU limit**, because the binding cannot have both.
    """

    def __init__(
        self,
        halves: Sequence[str | Path] = (),
        settings: Mapping[str, object] | None = None,
        *,
        limits: Limits = Limits(),
        answer: Callable[[str], str] | None = None,
    ) -> None:
        self._thread = threading.get_ident()
        self._limits = limits
        self.dead: str | None = None
        """Why this engine runs nothing any more, or None."""
        self.unfinished = False
        """Whether events of the last turn are still to be delivered: by ``turn("")``."""
        self._overtime = False
        self._missed = self._peak = 0
        self._context = _new_context()
        self._c_engine = c_engine.reach(_quickjs.__file__, self._context)
        self._tracker: RejectionTracker | None = None
        self._jobs: JobRunner | None = None
        self._context.set_memory_limit(limits.memory)
        self._context.set_max_stack_size(limits.stack)
        source = _joined(tuple(halves))
        self._lines = lines.Lines(source)
        handle = self._boot(source, dict(settings or {}), answer)
        self._run, self._load = handle("run"), handle("load")
        self._step, self._settle = handle("step"), handle("settle")
        self._take, self._report_text = handle("take"), handle("reportText")

    def _boot(
        self, source: str, settings: dict[str, object], answer: Callable[[str], str] | None
    ) -> Callable[[str], Any]:
        if answer is None:
            self._context.set_time_limit(self._limits.cpu)
        else:
            self._answer = answer  # the binding keeps no reference that outlives a collection
            self._context.add_callable("__answer", answer)
        settings |= {
            "base": lines.FIRST,
            "end": self._lines.end,
            "maxCalls": self._limits.calls,
            "maxCallText": self._limits.call_text,
        }
        handle: Callable[[str], Any] = self._function(source)(json.dumps(settings))
        if self._c_engine is not None:
            self._tracker = RejectionTracker(
                self._c_engine,
                "__trackRejection",
                interrupted=self._time_is_up,
                missed=self._rejection_missed,
            )
            self._jobs = JobRunner(
                self._c_engine,
                "__reportThrown",
                cpu=self._limits.cpu if answer is None else None,
                missed=self._rejection_missed,
            )
            handle("tracked")
        handle("sealed")
        return handle

    def _function(self, source: str) -> Any:
        """The halves as a function. Nothing of the user's has run yet, so a global name is safe."""
        reached = self._c_engine
        if reached is None or not bytecode.define(reached, _START, source, lines.FIRST):
            return self._context.eval("\n" * lines.FIRST + source)
        return self._context.eval(
            f"(() => {{ const f = {_START}; delete globalThis.{_START}; return f; }})()"
        )

    def run(self, source: str, name: str, first_line: int = 1, *, hidden: bool = False) -> str:
        """Run a script and return what it asked for, in the form of :meth:`turn`.

        ``first_line`` is the line of the file ``name`` that the source begins at. What the script
        throws is among what is returned. Frames of a ``hidden`` one are left out of stacks.

        Raises:
            LimitExceeded, EngineClosed, WrongThread
        """
        self._enter()
        base, end = self._lines.add(name, source, first_line)
        script = {"name": name, "source": source, "base": base, "end": end}
        text = json.dumps(script | {"offset": first_line - 1, "hidden": hidden})
        self._finish(self._guarded(self._run, text))
        return self._output()

    def load(self, name: str, source: str) -> None:
        """Give a library to the halves, before any script runs: a CommonJS file, which runs when
        they ask for it. Its frames are left out of stacks.

        Raises:
            LimitExceeded, EngineClosed, WrongThread
        """
        self._enter()
        base, end = self._lines.add(name, source, 1)
        head = {"name": name, "base": base, "end": end, "offset": 0, "hidden": True}
        text = f"{_LIBRARY}{source}\n}})"
        reached = self._c_engine
        if reached is not None and bytecode.define(reached, _START, text, base):
            text = ""
        self._checked(self._guarded(self._load, f"{json.dumps(head)}\n{text}"))

    def turn(self, events: str) -> str:
        """Deliver events and return the native calls that their handlers asked for.

        In comes a line of JSON, ``[[module, name, args, payloads], …]``, then the payloads that the
        JSON gives as numbers: their texts, one after the other. Out comes the same form,
        ``[[module, method, args, payload, place, kinds], …]`` and the texts. Every event has its
        jobs drained before the next is delivered. A long turn pauses between two events, see
        :attr:`unfinished`.

        Raises:
            LimitExceeded, EngineClosed, WrongThread
        """
        self._enter()
        self._finish(self._guarded(self._step, events))
        return self._output()

    def again(self) -> str:
        """Return the last output once more, as one line of JSON with all texts inside it.

        Needed when a text did not survive the way out: one with a NUL, or with characters that
        Python and JavaScript count differently.
        """
        self._check_thread()
        if self.dead == _CLOSED:
            raise EngineClosed(_gone(_CLOSED))
        return str(self._guarded(self._take, "json"))

    def close(self) -> None:
        """Free the context. Nothing runs afterwards; closing twice is fine."""
        if self.dead == _CLOSED:
            return
        self._check_thread()
        self.dead = _CLOSED
        self.unfinished = False
        if self._tracker is not None:
            self._tracker.close()
        if self._jobs is not None:
            self._jobs.close()
        del self._run, self._load, self._step, self._settle, self._take, self._report_text
        del self._context

    def _finish(self, status: str) -> None:
        """Drain the jobs of each event, until none is left or it is time to pause."""
        pause = time.monotonic() + _TURN_TIME
        while True:
            had_jobs = self._drain()
            flags = self._checked(status)
            self.unfinished = bool(flags & _MORE)
            if not self.unfinished:
                break
            if flags & _CROWDED or time.monotonic() > pause:
                return
            status = self._guarded(self._step, "")
        if had_jobs or flags & _UNSETTLED:
            self._checked(self._guarded(self._settle, ""))

    def _checked(self, status: str) -> int:
        """Read what JavaScript says of itself, and end the engine that is past a limit."""
        flags = int(status)
        if self._overtime:
            raise self._died(self._cpu_error())
        if flags & _EXHAUSTED or (flags & _SUSPECT and self._was_full()):
            raise self._died(self._memory_error())
        if self._missed:
            self._report_missed()
        return flags

    def _report_missed(self) -> None:
        if self._was_full():
            raise self._died(self._memory_error())
        text = f"{self._missed} rejected promises could not be looked at: the stack was used up"
        self._missed = 0
        self._guarded(self._report_text, text)

    def _drain(self) -> bool:
        """Run the jobs that wait and those they queue. Tell whether there were any."""
        jobs = self._jobs
        if jobs is None:
            return self._run_all(self._run_job)
        if not jobs.pending():
            return False
        jobs.arm()
        try:
            return self._run_all(jobs.run)
        except Interrupted as error:
            raise self._died(self._cpu_error(error.stack)) from None
        finally:
            jobs.disarm()

    def _run_all(self, run_job: Callable[[], bool]) -> bool:
        if not run_job():
            return False
        deadline = time.monotonic() + self._limits.jobs
        while run_job():
            if time.monotonic() > deadline:
                raise self._died(
                    CpuLimitExceeded(
                        f"promise jobs ran, and queued further jobs, for more than "
                        f"{self._limits.jobs:g} s"
                    )
                )
        return True

    def _run_job(self) -> bool:
        """Run one job by the binding, where the C side is out of reach. Tell whether there may be
        more."""
        try:
            return bool(self._context.execute_pending_job())
        except _quickjs.JSException as error:
            failure = self._limit_error(str(error))
            if type(failure) is not LimitExceeded:
                raise self._died(failure) from None
            # A class of promises whose own resolve function throws.
            self._guarded(self._report_text, str(error))
            return True

    def _output(self) -> str:
        return str(self._guarded(self._take, ""))

    def _guarded(self, handle: Callable[[str], Any], text: str) -> Any:
        try:
            return handle(text)
        except _quickjs.JSException as error:
            raise self._died(self._limit_error(str(error))) from None

    def _time_is_up(self) -> None:
        """Stop a script that goes on although it was interrupted: a promise took the exception
        for a reason to be rejected. Nothing goes on without memory."""
        self._overtime = True
        self._context.set_memory_limit(1)

    def _rejection_missed(self) -> None:
        self._missed += 1

    def _limit_error(self, message: str) -> LimitExceeded:
        if self._overtime or message.startswith("InternalError: interrupted"):
            return self._cpu_error(message)
        if message.startswith(("null", "InternalError: out of memory")) or self._full():
            return self._memory_error(message)
        return LimitExceeded(f"the engine failed: {lines.without_lines(message)}")

    def _cpu_error(self, message: str = "") -> CpuLimitExceeded:
        return CpuLimitExceeded(
            f"JavaScript ran for more than {self._limits.cpu:g} s of CPU time"
            f"{self._lines.place(message)}"
        )

    def _memory_error(self, message: str = "") -> MemoryLimitExceeded:
        size = self._limits.memory / MIB
        return MemoryLimitExceeded(
            f"JavaScript used more than its {size:g} MiB of memory{self._lines.place(message)}"
        )

    def _full(self) -> bool:
        used: int = self._context.memory()["malloc_size"]
        return used > _FULL * self._limits.memory

    def _was_full(self) -> bool:
        """Tell whether null was thrown for want of memory. The heap may have emptied since, when
        the functions ended that had filled it; it was large when garbage was last collected, or
        the process has grown since JavaScript was entered."""
        grown = c_engine.peak() - self._peak
        threshold = 0 if self._c_engine is None else self._c_engine.collection_threshold()
        return self._full() or threshold > self._limits.memory or grown > self._limits.memory / 2

    def _died(self, error: LimitExceeded) -> LimitExceeded:
        """Mark the engine dead, and save what JavaScript had queued before."""
        self.dead = str(error)
        self.unfinished = False
        self._context.set_memory_limit(self._limits.memory + 6 * self._limits.call_text + _SPARE)
        # Each may fail by itself: to settle is to look at rejections, which may hang once more.
        for handle, text in ((self._settle, ""), (self._take, ""), (self._take, "json")):
            with suppress(_quickjs.JSException):
                error.output = str(handle(text))
        return error

    def _enter(self) -> None:
        self._check_thread()
        self._peak = c_engine.peak()
        if self.dead is not None:
            raise EngineClosed(_gone(self.dead))

    def _check_thread(self) -> None:
        if threading.get_ident() != self._thread:
            raise WrongThread("a page belongs to the thread that opened it; use it there")


def _gone(why: str) -> str:
    return f"this page runs no JavaScript any more: {why}"


@cache
def _joined(halves: tuple[str | Path, ...]) -> str:
    """The halves as one function: what one declares, those after it use and no script sees."""
    paths = [
        half if isinstance(half, Path) else _HALVES / f"{half}.js" for half in (*_GROUND, *halves)
    ]
    texts = [path.read_text("utf-8") for path in paths]
    return (
        "(function (settingsText) { 'use strict'; const settings = JSON.parse(settingsText);\n"
        + "\n".join(texts)
        + "\nreturn handle; })"
    )


def _new_context() -> Any:
    """Make a context, and make sure that the engine is ours."""
    # Several packages install a module of this name over each other. Ours is the one whose engine
    # is recent and whose binding offers what the guards need.
    make = getattr(_quickjs, "Context", None)
    context: Any = make() if make is not None else None
    if (
        not hasattr(context, "execute_pending_job")
        or context.eval("typeof queueMicrotask + typeof Iterator + typeof Uint8Array.fromBase64")
        != "functionfunctionfunction"
    ):
        raise SetupError(_other_package())
    return context


def _other_package() -> str:
    """Say which installed package stands in the place of ours."""
    from importlib.metadata import packages_distributions

    names = {
        *packages_distributions().get("_quickjs", []),
        *packages_distributions().get("quickjs", []),
    }
    others = sorted(names - {"quickjs-ng"}) or ["another package"]
    return (
        f"the module quickjs comes from {', '.join(others)}, not from quickjs-ng: run "
        f"`pip uninstall -y {' '.join(others)}` and then "
        "`pip install --force-reinstall quickjs-ng`"
    )

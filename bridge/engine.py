"""The JavaScript engine: text in, text out, and every limit always armed.

The only file that imports ``quickjs``. It knows nothing of Weex, of events or of modules: a page
gives it JavaScript halves to boot with, then scripts to run and turns to take. The guards against
what the engine's binding gets wrong are here and in ``js/boot.js``; ``docs/architecture.md`` lists
them.
"""

from __future__ import annotations

import json
import re
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from bridge import rejections
from bridge.errors import (
    CpuLimitExceeded,
    EngineClosed,
    LimitExceeded,
    MemoryLimitExceeded,
    SetupError,
    WrongThread,
)

try:
    import _quickjs
except ImportError as missing:
    raise SetupError(
        "the JavaScript engine is missing: install it with `pip install quickjs-ng`"
    ) from missing

MIB = 2**20

_HALVES = Path(__file__).parent / "js"
# Every file gets lines of its own in the engine's numbering, see js/boot.js. Lines below the first
# base belong to code that scripts make with eval or Function.
_LINES_A_FILE = 10_000
_TURN_TIME = 0.05  # seconds after which a turn with more events pauses for the rest of the process
_POLL_EVERY = 64  # jobs between two looks at the clock
_FULL = 0.9  # of the heap's limit: above it an engine that ran out of memory stays out of it
_SPARE = 16 * MIB  # lent to a full heap so that what was queued before can still leave
_MORE, _EXHAUSTED, _SUSPECT = 1, 2, 4  # what step and run answer, see js/boot.js
_FRAME = re.compile(r"<input>:(\d+):(\d+)")


@dataclass(frozen=True)
class Limits:
    """What a page's JavaScript may use up before its engine is stopped."""

    cpu: float = 5.0
    """Seconds of CPU for one handler, script or job. The engine counts the whole process."""
    memory: int = 256 * MIB
    """Bytes of JavaScript heap."""
    stack: int = 1 * MIB
    """Bytes of native stack; keep it a megabyte below the stack of the thread."""
    jobs: float = 5.0
    """Seconds that promise jobs may go on queueing further jobs after one handler."""
    calls: int = 100_000
    """Native calls that may be queued in one turn."""
    call_text: int = 128 * MIB
    """Characters of native calls that may be queued in one turn."""


class Engine:
    """One JavaScript context, used by the thread that made it.

    Args:
        halves: names of the JavaScript halves to load after ``boot``, in order.
        settings: JSON-able values the halves find in their constant ``settings``.
        limits: bounds on CPU, memory and stack.
        answer: serves synchronous calls: JSON text in, JSON text out. An engine that has it runs
            **without the CPU limit**, because the binding cannot have both.
    """

    def __init__(
        self,
        halves: Sequence[str] = (),
        settings: Mapping[str, object] | None = None,
        *,
        limits: Limits = Limits(),
        answer: Callable[[str], str] | None = None,
    ) -> None:
        self._thread = threading.get_ident()
        self._limits = limits
        self._sources: list[tuple[int, int, str, int]] = []
        self.dead: str | None = None
        """Why this engine runs nothing any more, or None."""
        self.unfinished = False
        """Whether events of the last turn are still to be delivered: by ``turn("")``."""
        self._context = _new_context()
        self._context.set_memory_limit(limits.memory)
        self._context.set_max_stack_size(limits.stack)
        source = _joined(tuple(halves))
        self._next_base = 2 * _LINES_A_FILE + _rounded(source.count("\n"))
        handles = self._boot(source, dict(settings or {}), answer)
        self._run, self._step, self._take = (handles(name) for name in ("run", "step", "take"))

    def _boot(
        self, source: str, settings: dict[str, object], answer: Callable[[str], str] | None
    ) -> Callable[[str], Any]:
        if answer is None:
            self._context.set_time_limit(self._limits.cpu)
        else:
            self._answer = answer  # the binding keeps no reference that outlives a collection
            self._context.add_callable("__answer", answer)
        settings |= {
            "base": _LINES_A_FILE,
            "end": self._next_base,
            "maxCalls": self._limits.calls,
            "maxCallText": self._limits.call_text,
        }
        start = self._context.eval("\n" * _LINES_A_FILE + source)
        handles: Callable[[str], Any] = start(json.dumps(settings))
        self._tracker = rejections.track_rejections(
            _quickjs.__file__, self._context, "__trackRejection"
        )
        handles("seal")
        return handles

    def run(self, source: str, name: str, first_line: int = 1) -> str:
        """Run a script and return what it asked for, in the form of :meth:`turn`.

        ``first_line`` is the line of the file ``name`` that the source begins at. What the script
        throws is among what is returned.

        Raises:
            LimitExceeded, EngineClosed, WrongThread
        """
        self._enter()
        base, self._next_base = self._next_base, self._next_base + _rounded(source.count("\n") + 1)
        self._sources.append((base, self._next_base, name, first_line - 1))
        text = json.dumps(
            {
                "name": name,
                "source": source,
                "base": base,
                "end": self._next_base,
                "offset": first_line - 1,
            }
        )
        self._finish(self._guarded(self._run, text))
        return self._output()

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
        return str(self._guarded(self._take, "json"))

    def close(self) -> None:
        """Free the context. Nothing runs afterwards; closing twice is fine."""
        if self.dead == "closed":
            return
        self._check_thread()
        self.dead = "closed"
        if self._tracker is not None:
            self._tracker.close()
        del self._run, self._step, self._take, self._context

    def _finish(self, status: str) -> None:
        """Drain the jobs of each event, until none is left or it is time to pause."""
        pause = time.monotonic() + _TURN_TIME
        while True:
            self._drain()
            flags = int(status)
            if flags & _EXHAUSTED or (flags & _SUSPECT and self._full()):
                raise self._died(self._memory_error())
            self.unfinished = bool(flags & _MORE)
            if not self.unfinished or time.monotonic() > pause:
                return
            status = self._guarded(self._step, "")

    def _drain(self) -> None:
        poll = self._context.execute_pending_job
        count = 0
        deadline = 0.0
        while self._guarded(poll):
            count += 1
            if count % _POLL_EVERY == 0:
                now = time.monotonic()
                deadline = deadline or now + self._limits.jobs
                if now > deadline:
                    raise self._died(
                        CpuLimitExceeded(
                            f"promise jobs kept queueing further jobs for {self._limits.jobs:g} s"
                        )
                    )

    def _output(self) -> str:
        return str(self._guarded(self._take, ""))

    def _guarded(self, handle: Callable[..., Any], *args: str) -> Any:
        try:
            return handle(*args)
        except _quickjs.JSException as error:
            raise self._died(self._limit_error(str(error))) from None

    def _limit_error(self, message: str) -> LimitExceeded:
        if message.startswith("InternalError: interrupted"):
            return CpuLimitExceeded(
                f"JavaScript ran for more than {self._limits.cpu:g} s of CPU time"
                f"{self._place(message)}"
            )
        if self._full() or message.startswith(("null", "InternalError: out of memory")):
            return self._memory_error(message)
        return LimitExceeded(f"the engine failed: {_FRAME.sub('…', message).strip()}")

    def _memory_error(self, message: str = "") -> MemoryLimitExceeded:
        size = self._limits.memory / MIB
        return MemoryLimitExceeded(
            f"JavaScript used more than its {size:g} MiB of memory{self._place(message)}"
        )

    def _full(self) -> bool:
        used: int = self._context.memory()["malloc_size"]
        return used > _FULL * self._limits.memory

    def _place(self, message: str) -> str:
        """Name the innermost place of a raw stack in a user's file: `` in chat.js:12``."""
        for line in (int(found[1]) for found in _FRAME.finditer(message)):
            for base, end, name, offset in self._sources:
                if base < line <= end:
                    return f", in {name}:{line - base + offset}"
        return ""

    def _died(self, error: LimitExceeded) -> LimitExceeded:
        """Mark the engine dead, and save what JavaScript had queued before."""
        self.dead = str(error)
        self._context.set_memory_limit(self._limits.memory + _SPARE)
        self.unfinished = False
        try:
            self._take("")
            error.output = str(self._take("json"))
        except _quickjs.JSException:
            error.output = ""
        return error

    def _enter(self) -> None:
        self._check_thread()
        if self.dead is not None:
            raise EngineClosed(f"this page runs no JavaScript any more: {self.dead}")

    def _check_thread(self) -> None:
        if threading.get_ident() != self._thread:
            raise WrongThread("a page belongs to the thread that opened it; use it there")


def _rounded(lines: int) -> int:
    return (lines // _LINES_A_FILE + 1) * _LINES_A_FILE


@cache
def _joined(halves: tuple[str, ...]) -> str:
    """The halves as one function: what one declares, those after it use and no script sees."""
    texts = [(_HALVES / f"{name}.js").read_text("utf-8") for name in ("boot", *halves)]
    return (
        "(function (settingsText) { 'use strict'; const settings = JSON.parse(settingsText);\n"
        + "\n".join(texts)
        + "\nreturn handle; })"
    )


def _new_context() -> Any:
    """Make a context, and make sure that the engine is ours."""
    context = _quickjs.Context()
    # Several packages install a module of this name over each other. Ours is the one whose engine
    # is recent and whose binding offers what the guards need.
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

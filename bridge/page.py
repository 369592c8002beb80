"""A page: one Weex instance, and the order in which things happen in it.

:meth:`Page.post` brings what happened outside to the door, :meth:`Page._turn` is the door. Whatever
a script does and whatever is done to it passes through these two.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Coroutine, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal

from bridge.clock import Clock
from bridge.engine import Engine, Limits
from bridge.errors import LimitExceeded
from bridge.modules.half import NativeHalf
from bridge.modules.module import Module, ModuleHalf, methods_of
from bridge.modules.timer import TimerHalf
from bridge.modules.websocket import WebSocketHalf
from bridge.records import (
    ConsoleLine,
    FrameRecord,
    Outcome,
    Record,
    ScriptError,
    ScriptWarning,
    SocketRecord,
    Status,
)
from bridge.wire import Call, Event, Place, decode, encode

if TYPE_CHECKING:
    from bridge.device import Device
    from bridge.net.address import Address
    from bridge.net.websocket import Options

Until = Literal["settled", "closed"]

_HALVES = ("environment", "console", "timers", "modules", "websocket", "weex")
_MAX_TIMERS = 10_000
_MAX_RECORDS = 100_000  # console lines, errors and warnings each: more is a loop, not a report


class Page:
    """A script or bundle on a device. Pages are made by :meth:`bridge.Device.open`.

    Attributes:
        name: what the script is called in reports and stacks.
        console: what it printed, in order.
        errors: what it threw and did not catch, and what failed on its behalf.
        warnings: what it did that is likely a mistake.
        sockets: its connections, in the order they were opened.
    """

    def __init__(
        self,
        device: Device,
        *,
        name: str,
        bundle_url: str,
        environment: Mapping[str, object],
        modules: Sequence[Module],
        limits: Limits,
    ) -> None:
        self.name = name
        self.bundle_url = bundle_url
        self.console: list[ConsoleLine] = []
        self.errors: list[ScriptError] = []
        self.warnings: list[ScriptWarning] = []
        self.sockets: list[SocketRecord] = []
        self._device = device
        self.clock: Clock = device.clock
        self.opened = self.turn_started = self._last_traffic = self.clock.now()
        self._limit: LimitExceeded | None = None
        self._defect: Exception | None = None
        self._inbox: list[Event] = []
        self._turn_due: asyncio.Handle | None = None
        self._tasks: set[asyncio.Task[None]] = set()
        self._woken = asyncio.Event()
        self._destroyed = False
        self._timers = TimerHalf(self)
        self._halves: dict[str, NativeHalf] = {
            "timer": self._timers,
            "webSocket": WebSocketHalf(self),
            **{module.name: ModuleHalf(self, module) for module in modules},
        }
        self._engine = _engine_for(self, environment, modules, limits)

    # -- the script ------------------------------------------------------------------------------

    def run(self, source: str, first_line: int = 1) -> None:
        """Run a script in the page. What it throws is among :attr:`errors`."""
        self.turn_started = self.clock.now()
        self._enter(lambda: self._engine.run(source, self.name, first_line))

    async def settled(
        self, *, settle: float | None = None, timeout: float | None = None, until: Until = "settled"
    ) -> Outcome:
        """Wait until nothing more is to be expected, and say how it went.

        Settled means: no timer due within the settle time, no connection being opened or closed, no
        call in flight, and nothing sent or received for the settle time. Until ``closed`` means: no
        timer and no connection at all, as Node ends a program. A page that passed a limit is over
        at once. The page is not destroyed.

        Args:
            settle: seconds; the device's by default.
            timeout: seconds after which the page is given up; the device's by default.
            until: when to stop waiting.
        """
        from bridge.settle import wait

        defaults = self._device.defaults
        settle = defaults.settle if settle is None else settle
        timeout = defaults.timeout if timeout is None else timeout
        in_time = await wait(self, settle=settle, timeout=timeout, until=until)
        if self._defect is not None:
            raise self._defect
        return self._outcome(in_time)

    async def destroy(self) -> None:
        """End the page: sockets close with 1001, timers stop, and no JavaScript runs any more."""
        if self._destroyed:
            return
        self._destroyed = True
        self._woken.set()
        if self._turn_due is not None:
            self._turn_due.cancel()
        self._inbox.clear()
        self._engine.close()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await asyncio.gather(*(half.close() for half in self._halves.values()))
        self._device.forget(self)

    def _outcome(self, in_time: bool) -> Outcome:
        status: Status = "passed"
        if self._limit is not None:
            status = "limit"
        elif not in_time:
            status = "timeout"
        elif self.errors:
            status = "failed"
        return Outcome(status, self.still_open(), self.clock.now() - self.opened)

    def still_open(self) -> tuple[str, ...]:
        """What may yet produce an event, in words."""
        return tuple(item for half in self._halves.values() for item in half.still_open())

    # -- the door --------------------------------------------------------------------------------

    def post(self, event: Event) -> None:
        """Bring an event into JavaScript, together with all others of this moment, in a later
        turn."""
        if self._destroyed or self._limit is not None:
            return
        self._inbox.append(event)
        self._schedule()

    def _schedule(self) -> None:
        if self._turn_due is None:
            self._turn_due = asyncio.get_running_loop().call_soon(self._turn)

    def _turn(self) -> None:
        self._turn_due = None
        text = ""
        if not self._engine.unfinished:
            self.turn_started = self.clock.now()
            events, self._inbox = self._inbox, []
            text = encode(events)
        self._enter(lambda: self._engine.turn(text))

    def _enter(self, go: Callable[[], str]) -> None:
        """Let JavaScript run, then carry out what it asked for."""
        try:
            output = go()
        except LimitExceeded as error:
            self._limit = error
            output = error.output
            self._woken.set()
        try:
            for call in decode(output, self._engine.again):
                self._carry_out(call)
        except Exception as defect:  # ours, not the script's: whoever waits for the page gets it
            self._defect = defect
            self._woken.set()
        if self._engine.unfinished or self._inbox:
            self._schedule()
        elif self.is_idle:
            self._woken.set()

    def _carry_out(self, call: Call) -> None:
        match call.module:
            case "console":
                self._print(call)
            case "page":
                self._report(call)
            case _:
                self._halves[call.module].handle(call)

    def answer(self, text: str) -> str:
        """Serve a synchronous call, made while JavaScript waits. Never raises."""
        try:
            module, method, args, place, kinds = json.loads(text)
            call = Call(module, method, args, None, place and Place(*place), kinds)
            half = self._halves[module]
            assert isinstance(half, ModuleHalf)
            return half.answer(call)
        except BaseException as defect:  # under a JavaScript frame nothing may be raised at all
            self._defect = self._defect or RuntimeError(f"synchronous call failed: {defect!r}")
            return "null"

    # -- what happened ---------------------------------------------------------------------------

    def _print(self, call: Call) -> None:
        level: Any = call.method
        self.record(ConsoleLine(level, call.payload or "", call.place))

    def _report(self, call: Call) -> None:
        if call.method == "assertion":
            message = f"Assertion failed: {call.args[0]}" if call.args[0] else "Assertion failed"
            self.record(ConsoleLine("error", message, call.place))
            self.record(
                ScriptError("AssertionError", message, call.place, context="console.assert")
            )
            return
        name, message, stack, context = call.args
        self.record(ScriptError(name, message, call.place, stack, context))

    def record(self, record: Record) -> None:
        """Remember what happened, and tell whoever watches the device."""
        kept: list[Any] | None = None
        match record:
            case ConsoleLine():
                kept = self.console
            case ScriptError():
                kept = self.errors
            case ScriptWarning():
                kept = self.warnings
            case FrameRecord():
                pass
        if kept is not None:
            if len(kept) >= _MAX_RECORDS:
                self._flooded(type(record).__name__)
                return
            kept.append(record)
        self._device.tell(self, record)

    def _flooded(self, what: str) -> None:
        if self._limit is None:
            self._limit = LimitExceeded(
                f"more than {_MAX_RECORDS} records of one kind ({what}) in one page"
            )
            self._woken.set()

    @property
    def limit(self) -> LimitExceeded | None:
        """The bound this page passed, which ended it."""
        return self._limit

    # -- what native halves and settling see: bridge.modules.half.Host ----------------------------

    @property
    def socket_options(self) -> Options:
        """Time-outs, bounds and TLS settings of connections."""
        return self._device.socket_options

    @property
    def tracing(self) -> bool:
        """Whether frames are recorded."""
        return self._device.defaults.trace

    async def route(self, address: Address) -> Address:
        """Tell where a connection to an address really goes."""
        return await self._device.routes.resolve(address)

    def touch(self) -> None:
        """Something was sent or received: settling starts anew."""
        self._last_traffic = self.clock.now()

    def spawn(self, work: Coroutine[Any, Any, None]) -> None:
        """Run a coroutine that the page waits for, and cancels when it is destroyed."""
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._ended)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and task.exception() is not None:
            defect = task.exception()
            self._defect = defect if isinstance(defect, Exception) else RuntimeError(repr(defect))
        self._woken.set()

    @property
    def is_over(self) -> bool:
        """Whether no JavaScript will run any more."""
        return self._destroyed or self._limit is not None or self._defect is not None

    @property
    def is_busy(self) -> bool:
        """Whether something is under way that is bound to end by itself."""
        return bool(
            self._inbox
            or self._tasks
            or self._engine.unfinished
            or any(half.busy() for half in self._halves.values())
        )

    @property
    def is_idle(self) -> bool:
        """Whether nothing is left that could ever produce an event."""
        return not self._tasks and all(half.is_idle() for half in self._halves.values())

    @property
    def next_timer(self) -> float | None:
        """When the next timer is due, by the clock."""
        return self._timers.next_due()

    @property
    def last_traffic(self) -> float:
        """When something was last sent or received, by the clock."""
        return self._last_traffic

    async def woken(self) -> None:
        """Wait until a reason to look again: a task ended, or the page is over."""
        self._woken.clear()
        await self._woken.wait()


def _engine_for(
    page: Page, environment: Mapping[str, object], modules: Sequence[Module], limits: Limits
) -> Engine:
    rows = []
    for module in modules:
        methods = methods_of(module)
        rows.append(
            {
                "name": module.name,
                "methods": [name for name, synchronous in methods.items() if not synchronous],
                "synchronous": [name for name, synchronous in methods.items() if synchronous],
            }
        )
    settings = {
        "environment": dict(environment),
        "bundleUrl": page.bundle_url,
        "modules": rows,
        "maxTimers": _MAX_TIMERS,
    }
    needs_answers = any(row["synchronous"] for row in rows)
    return Engine(_HALVES, settings, limits=limits, answer=page.answer if needs_answers else None)

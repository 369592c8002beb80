"""A page: one Weex instance, and the order in which things happen in it.

:meth:`Page.post` brings what happened outside to the door, :meth:`Page._turn` is the door. Whatever
a script does and whatever is done to it passes through these two.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Literal

from bridge.document.document import BODY
from bridge.engine import Engine
from bridge.errors import LimitExceeded
from bridge.halves import halves_of, settings_for
from bridge.hosting import Hosting
from bridge.limits import Limits
from bridge.modules import BUILT_IN, WEB, modules_of
from bridge.modules.built_in import BuiltInHalf
from bridge.modules.global_event import GlobalEvent
from bridge.modules.half import Activity, NativeHalf
from bridge.modules.module import Module, ModuleHalf, key_of, methods_of
from bridge.modules.timer import TimerHalf
from bridge.portability import Portability
from bridge.profile import Profile
from bridge.records import Outcome, Record, Status
from bridge.settle import wait
from bridge.waiting import Waiting
from bridge.wire import Call, Event, Place, decode, encode

if TYPE_CHECKING:
    from bridge.device import Device
    from bridge.document import Element

Until = Literal["settled", "closed"]


class Page(Hosting, Waiting):
    """A script or bundle on a device. Pages are made by :meth:`bridge.Device.open`.

    Attributes:
        name: what stacks and reports call the script's file.
        console: what it printed, in order.
        errors: what it threw and did not catch, and what failed on its behalf.
        warnings: what it did that is likely a mistake.
        sockets: its connections, in the order they were opened.
        calls: its calls of built-in modules, in order, but for those of ``webSocket``.
        document: its element tree.
    """

    def __init__(
        self,
        device: Device,
        *,
        name: str,
        bundle_url: str,
        profile: Profile,
        portability: Portability,
        environment: Mapping[str, object],
        modules: Sequence[Module],
        limits: Limits,
        web_globals: bool = False,
        vue_warnings: str = "error",
    ) -> None:
        super().__init__(
            device, name=name, bundle_url=bundle_url, profile=profile, portability=portability
        )
        Waiting.__init__(self)
        self.turn_started = self.opened
        self._limit: LimitExceeded | None = None
        self._defect: Exception | None = None
        self._destroyed = self._entered = self._has_instance = False
        self._inbox: list[Event] = []
        self._caught_up: list[Callable[[], None]] = []
        self._turn_due: asyncio.Handle | None = None
        self._changed = asyncio.Event()
        self._noted = Activity.IDLE
        self._timers = TimerHalf(self)
        built_in = modules_of(self, without=[module.name for module in modules])
        self._modules |= {type(module): module for module in built_in}
        self._halves: dict[str, NativeHalf] = {
            "timer": self._timers,
            **{name: half(self) for name, half in BUILT_IN.items()},
            **{name: half(self) for name, half in WEB.items() if web_globals},
            **{key_of(module): BuiltInHalf(self, module) for module in built_in},
            **{key_of(module): ModuleHalf(self, module) for module in modules},
        }
        has_answers = any(
            synchronous for each in modules for synchronous in methods_of(each).values()
        )
        self._engine = Engine(
            halves_of(profile, web_globals=web_globals),
            settings_for(
                profile, portability, environment, [*built_in, *modules], bundle_url, vue_warnings
            ),
            limits=limits,
            answer=self._answer if has_answers else None,
        )

    # -- the script ------------------------------------------------------------------------------

    def run(self, source: str, first_line: int = 1) -> None:
        """Run a script in the page. What it throws is among :attr:`errors`."""
        self._notices.read(self.name, source, first_line)
        self._tell_time()
        self._enter(lambda: self._engine.run(source, self.name, first_line))

    def create(
        self, framework: str, files: Iterable[tuple[str, str]], data: Mapping[str, object]
    ) -> None:
        """Make the page an instance of a framework, before its bundle runs.

        Args:
            framework: its name, as bundles give it: ``Vue``.
            files: names and texts of the files it consists of.
            data: what the root component's data gets on top.
        """

        def go() -> str:
            for name, text in files:
                self._engine.load(name, text)
            return self._engine.turn(encode([Event("instance", "create", [framework, data])]))

        self._has_instance = True
        self._tell_time()
        self._enter(go)

    def refresh(self, data: Mapping[str, object]) -> None:
        """Give the root component new data, as ``refreshInstance`` of the phones does."""
        self.deliver(Event("instance", "refresh", [dict(data)]))

    def fire_global_event(self, name: str, params: Mapping[str, object] | None = None) -> None:
        """Fire an event at who listens for it through the module ``globalEvent``, as the app
        around a page does. It is delivered before this returns.

        Args:
            name: the event's: ``geolocation``.
            params: what listeners get, JSON-able values.

        Raises:
            UsageError: The page has no module ``globalEvent`` of Weex's own.
        """
        self.module(GlobalEvent).fire(name, params)
        if self._inbox:
            self._hurry(self._inbox[-1])

    async def settled(
        self, *, settle: float | None = None, timeout: float | None = None, until: Until = "settled"
    ) -> Outcome:
        """Wait until nothing more is to be expected, and say how it went.

        Settled means: no timer due within the settle time, no connection being opened or closed, no
        call in flight, and nothing sent or received for the settle time. Until ``closed`` means: no
        timer and no connection at all, as Node ends a program. A page that passed a limit is over
        at once. The page is not destroyed, and may be waited for again.

        Args:
            settle: seconds; the device's by default.
            timeout: seconds from now after which the page is given up; the device's by default.
            until: when to stop waiting.
        """
        defaults = self._device.defaults
        in_time = await wait(
            self,
            settle=defaults.settle if settle is None else settle,
            timeout=defaults.timeout if timeout is None else timeout,
            until=until,
        )
        if self._defect is not None:
            raise self._defect
        return Outcome(self._status(in_time), self.still_open(), self.clock.now() - self.opened)

    async def destroy(self) -> None:
        """End the page: sockets close with 1001, timers stop, and no JavaScript runs any more."""
        if self._destroyed:
            return
        if self._has_instance:
            self._leave()
        self._destroyed = True
        self._changed.set()
        if self._turn_due is not None:
            self._turn_due.cancel()
        self._inbox.clear()
        self._engine.close()
        self._tell_of_turn()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        scripted = self._device.routes.scripted
        scripted.page_leaves(self)
        try:
            await asyncio.gather(*(half.close() for half in self._halves.values()))
        finally:
            await scripted.page_left(self)
            self._device.forget(self)

    def _leave(self) -> None:
        """Let the framework run the hooks of components that are destroyed."""
        self.fire_if_heard(BODY, "viewdisappear", {})
        self.deliver(Event("instance", "destroy", []))

    @property
    def limit(self) -> LimitExceeded | None:
        """The bound this page passed, which ended it."""
        return self._limit

    def still_open(self) -> tuple[str, ...]:
        """What may yet produce an event, in words."""
        if self._destroyed:
            return ()
        return tuple(item for half in self._halves.values() for item in half.still_open())

    def _status(self, in_time: bool) -> Status:
        if self._limit is not None:
            return "limit"
        if not in_time:
            return "timeout"
        return "failed" if self.errors else "passed"

    # -- the door --------------------------------------------------------------------------------

    def post(self, event: Event) -> None:
        """Bring an event into JavaScript, together with all others of this moment, in a later
        turn."""
        if self.is_over:
            return
        self._schedule()
        self._inbox.append(event)

    def deliver(self, event: Event) -> None:
        """Bring an event into JavaScript at once, with all that came before it. While JavaScript
        runs it waits its turn, as any other."""
        self.post(event)
        self._hurry(event)

    def _hurry(self, event: Event) -> None:
        while not self._entered and self._turn_due is not None and self._waits(event):
            self._turn_due.cancel()
            self._turn()

    def _waits(self, event: Event) -> bool:
        return self._engine.unfinished or any(each is event for each in self._inbox)

    def _schedule(self) -> None:
        if self._turn_due is None:
            self._turn_due = asyncio.get_running_loop().call_soon(self._turn)

    def _turn(self) -> None:
        self._turn_due = None
        self._enter(self._deliver)

    def _deliver(self) -> str:
        if self._engine.unfinished:
            return self._engine.turn("")
        events, self._inbox = self._inbox, []
        text = encode([*self._time(), *events])
        self.turn_started = self.clock.now()
        return self._engine.turn(text)

    def _time(self) -> Iterable[Event]:
        """What JavaScript is told of the time: nothing, unless that is virtual."""
        date = self.clock.date_for_scripts()
        if date is not None:
            since = round((self.clock.now() - self.opened) * 1000, 6)
            yield Event("clock", "now", [since, date])

    def _tell_time(self) -> None:
        """A script is about to run."""
        if events := list(self._time()):
            self._engine.turn(encode(events))
        self.turn_started = self.clock.now()

    def _enter(self, go: Callable[[], str]) -> None:
        """Let JavaScript run, then carry out what it asked for."""
        self._entered = True
        try:
            self._carry_out(self._output_of(go))
        except Exception as error:
            self._stop(error)
        finally:
            self._entered = False
        self._tell_of_turn()
        if not self.is_over and (self._engine.unfinished or self._inbox):
            self._schedule()
        if not self.is_behind:
            self._call_who_waited()
        self._note_activity()

    def _call_who_waited(self) -> None:
        waited, self._caught_up = self._caught_up, []
        for go in waited:
            go()

    def _output_of(self, go: Callable[[], str]) -> str:
        try:
            return go()
        except LimitExceeded as limit:
            self._stop(limit)
            return limit.output

    def _carry_out(self, output: str) -> None:
        for call in decode(output, self._engine.again):
            match call.module:
                case "console":
                    self._journal.printed(call)
                case "page" if call.method == "portability":
                    self.note(call.args[0], call.place, call.args[1])
                case "page":
                    self._journal.reported(call)
                case _:
                    self._halves[call.module].handle(call)

    def _answer(self, text: str) -> str:
        """Serve a synchronous call, made while JavaScript waits. Never raises."""
        try:
            module, method, args, place, kinds = json.loads(text)
            half = self._halves[module]
            assert isinstance(half, ModuleHalf)
            return half.answer(Call(module, method, args, None, place and Place(*place), kinds))
        except BaseException as error:  # under a JavaScript frame nothing may be raised at all
            self._stop(RuntimeError(f"a synchronous call failed: {error!r}"))
            return "null"

    def _stop(self, error: Exception) -> None:
        """No JavaScript runs after a limit, nor after a defect: one of ours, not of the script's,
        which whoever waits for the page gets."""
        if isinstance(error, LimitExceeded):
            self._limit = self._limit or error
        else:
            self._defect = self._defect or error
        self._inbox.clear()
        self._changed.set()

    # -- waiting, see bridge.settle --------------------------------------------------------------

    @property
    def is_over(self) -> bool:
        """Whether no JavaScript will run any more."""
        return self._destroyed or self._limit is not None or self._defect is not None

    @property
    def activity(self) -> Activity:
        """What may still come of the page."""
        if self._inbox or self._tasks or self._engine.unfinished:
            return Activity.BUSY
        return max(half.activity() for half in self._halves.values())

    @property
    def next_timer(self) -> float | None:
        """When the next timer is due, by the clock."""
        return self._timers.next_due()

    @property
    def last_traffic(self) -> float:
        """When something was last sent or received, by the clock."""
        return self._last_traffic

    async def changed(self, *, within: float) -> None:
        """Wait until the activity is another one, the page is over, or so many seconds have
        passed."""
        self._note_activity()
        self._changed.clear()
        await self.clock.wait(self._changed, within)

    def _note_activity(self) -> None:
        activity = self.activity
        if activity is not self._noted:
            self._noted = activity
            self._changed.set()

    @property
    def timeout(self) -> float:
        """Seconds that are waited when nothing else is said."""
        return self._device.defaults.timeout

    @property
    def is_alone(self) -> bool:
        """Whether the device has no other page, which could tell this one something."""
        return len(self._device.pages) < 2

    @property
    def _top(self) -> Element | None:
        return self.document.body

    # -- what native halves see of the door; the rest is in bridge.hosting ------------------------

    @property
    def is_behind(self) -> bool:
        """Whether JavaScript has not got all events of its last turn yet."""
        return self._engine.unfinished

    def when_caught_up(self, go: Callable[[], None]) -> None:
        """Call something once JavaScript is not behind any more."""
        self._caught_up.append(go)

    def _tell(self, record: Record) -> None:
        self._device.tell(self, record)

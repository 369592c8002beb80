"""The door of a page: the one way into its JavaScript, and the order in which things happen there.

:meth:`Door.post` brings what happened outside to the door, :meth:`Door._turn` is the door. Whatever
a script does and whatever is done to it passes through these two.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING

from bridge.engine import Engine
from bridge.errors import LimitExceeded
from bridge.hosting import Hosting, Identity
from bridge.modules.half import NativeHalf
from bridge.modules.live import LIVE, LiveHalf
from bridge.modules.module import ModuleHalf
from bridge.waiting import Waiting
from bridge.wire import Call, Event, Place, decode, encode

if TYPE_CHECKING:
    from bridge.device import Device


class Door(Hosting, Waiting):
    """The part of a page that runs JavaScript, and carries out what that asks for."""

    _engine: Engine
    _halves: dict[str, NativeHalf]

    def __init__(self, device: Device, identity: Identity) -> None:
        super().__init__(device, identity)
        Waiting.__init__(self)
        self.turn_started = self.opened
        self._limit: LimitExceeded | None = None
        self._defect: Exception | None = None
        self._destroyed = self._entered = False
        self._inbox: list[Event] = []
        self._caught_up: list[Callable[[], None]] = []
        self._turn_due: asyncio.Handle | None = None
        self._changed = device.stirred

    @property
    def limit(self) -> LimitExceeded | None:
        """The bound this page passed, which ended it."""
        return self._limit

    @property
    def is_over(self) -> bool:
        """Whether no JavaScript will run any more."""
        return self._destroyed or self._limit is not None or self._defect is not None

    @property
    def is_behind(self) -> bool:
        """Whether JavaScript has not got all events of its last turn yet."""
        return self._engine.unfinished

    def when_caught_up(self, go: Callable[[], None]) -> None:
        """Call something once JavaScript is not behind any more."""
        self._caught_up.append(go)

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

    def catch_up(self) -> None:
        """Let all that was brought to the page be delivered now."""
        if self._inbox:
            self._hurry(self._inbox[-1])

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
        if self.is_over:
            return
        if events := list(self._time()):
            self._engine.turn(encode(events))
        self.turn_started = self.clock.now()

    def _enter(self, go: Callable[[], str]) -> None:
        """Let JavaScript run, then carry out what it asked for. Nothing runs once it is over: a
        service may have passed a limit before the page's own script."""
        if not self.is_over:
            self._run(go)

    def _run(self, go: Callable[[], str]) -> None:
        self._entered = True
        try:
            self._carry_out(self._output_of(go))
            self._play()
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

    def _play(self) -> None:
        """Let components do what follows from what scripts have asked for. Where they need an
        answer, JavaScript gives it in this very turn, as it does on phones."""
        live = self._halves[LIVE]
        assert isinstance(live, LiveHalf)
        while not (self.is_over or self._engine.unfinished) and (events := live.wake()):
            self._carry_out(self._output_of(partial(self._engine.turn, encode(events))))

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

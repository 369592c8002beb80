"""A page: one Weex instance from its opening to its end. What happens between is in
:mod:`bridge.door`."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from bridge.engine import Engine
from bridge.halves import halves_of, settings_for
from bridge.hosting import Identity
from bridge.limits import Limits
from bridge.modules import BUILT_IN, WEB, modules_of
from bridge.modules.built_in import BuiltInHalf
from bridge.modules.coverage import COVERAGE, CoverageHalf
from bridge.modules.global_event import GlobalEvent
from bridge.modules.half import Activity
from bridge.modules.module import Module, ModuleHalf, key_of, methods_of
from bridge.modules.timer import TimerHalf
from bridge.portability import Portability
from bridge.profile import Profile
from bridge.records import Outcome, Record, Status
from bridge.settle import wait
from bridge.source import shown
from bridge.stacked import Stacked
from bridge.wire import Event, Place, encode

if TYPE_CHECKING:
    from bridge.device import Device
    from bridge.document import Element
    from bridge.modules.half import SeesFrames
    from bridge.source_map.originals import Originals

Until = Literal["settled", "closed"]


class Page(Stacked):
    """A script or bundle on a device. Pages are made by :meth:`bridge.Device.open`.

    Attributes:
        name: what stacks and reports call the script's file.
        console: what it printed, in order.
        errors: what it threw and did not catch, and what failed on its behalf.
        warnings: what it did that is likely a mistake.
        sockets: its connections, in the order they were opened.
        requests: its HTTP requests, in the order they were made.
        calls: its calls of built-in modules, in order, but for those of ``webSocket``.
        document: its element tree.
        is_loading: whether its bundle is still being fetched.
        home: the file of its bundle; frameworks are looked for near it.
        components: the app's own components, with the methods that scripts may call on them.
        framework: what hosts its bundle, ``Vue`` or ``Rax``; '' for a plain script.
        below: the page that it covers, and goes back to; None for one that a test has opened.
        has_left: whether it has gone out of sight for ever: it is about to be destroyed, or was.
    """

    def __init__(
        self,
        device: Device,
        *,
        name: str,
        bundle_url: str,
        home: Path,
        profile: Profile,
        portability: Portability,
        environment: Mapping[str, object],
        modules: Sequence[Module],
        components: Mapping[str, Sequence[str]],
        limits: Limits,
        web_globals: bool = False,
        vue_warnings: str = "error",
    ) -> None:
        super().__init__(device, Identity(name, bundle_url, profile, portability))
        self.home = home
        self.components = components
        self.is_loading = False
        self.framework = ""
        self._has_services = False
        self._noted = Activity.IDLE
        self._timers = TimerHalf(self)
        built_in = modules_of(self, without=[module.name for module in modules])
        self._modules |= {type(module): module for module in built_in}
        self._halves = {
            "timer": self._timers,
            **{name: half(self) for name, half in BUILT_IN.items()},
            **{name: half(self) for name, half in WEB.items() if web_globals},
            **{key_of(module): BuiltInHalf(self, module) for module in built_in},
            **{key_of(module): ModuleHalf(self, module) for module in modules},
        }
        if device.coverage is not None:
            self._halves[COVERAGE] = CoverageHalf(device.coverage.add)
        has_answers = any(
            synchronous for each in modules for synchronous in methods_of(each).values()
        )
        self._engine = Engine(
            halves_of(profile, web_globals=web_globals, coverage=COVERAGE in self._halves),
            settings_for(
                *(profile, portability, environment, [*built_in, *modules], components),
                *(bundle_url, vue_warnings),
            ),
            limits=limits,
            answer=self._answer if has_answers else None,
        )

    # -- the script ------------------------------------------------------------------------------

    def run(
        self,
        source: str,
        first_line: int = 1,
        *,
        name: str | None = None,
        hidden: bool = False,
        runs_as: str | None = None,
    ) -> None:
        """Run a script in the page. What it throws is among :attr:`errors`.

        Args:
            source: the script.
            first_line: the line of its file that it begins at.
            name: what stacks call its file; that of the page by default.
            hidden: whether it is no script of the user's: its lines are left out of stacks.
            runs_as: what is run in its place, line for line, such as the same with counters.
        """
        file = self.name if name is None else name
        if not hidden:
            self._notices.read(file, source, first_line)
            self._journal.scripts.add(file, source, first_line)
        self._tell_time()
        code = source if runs_as is None else runs_as
        self._enter(lambda: self._engine.run(code, file, first_line, hidden=hidden))

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

        self.framework = framework
        self._tell_time()
        self._enter(go)

    def serve(self) -> None:
        """Let the services of the device make what they offer, for a script without framework."""
        self._has_services = True
        self.deliver(Event("instance", "serve", []))

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
        self.catch_up()

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
            lambda: [self],
            self.clock,
            settle=defaults.settle if settle is None else settle,
            timeout=defaults.timeout if timeout is None else timeout,
            until=until,
        )
        self.raise_defect()
        return Outcome(self.status(in_time), self.still_open(), self.clock.now() - self.opened)

    async def screenshot(self, path: str | Path, *, browser: bool | None = None) -> str:
        """Draw the page into a PNG file, as it is laid out now, see ``docs/screenshots.md``.

        Args:
            path: the file; folders are made, one that exists is written over.
            browser: True draws with Chromium or fails, False with Pillow; None takes what is there.

        Returns:
            What has drawn: ``chromium`` or ``pillow``.

        Raises:
            UsageError: The page has no elements, there is no browser but one was asked for, or the
                file cannot be written.
        """
        # Loaded only now: most pages are never drawn.
        from bridge.picture import draw

        return await draw(self, Path(path), browser=browser)

    async def destroy(self) -> None:
        """End the page: sockets close with 1001, timers stop, and no JavaScript runs any more."""
        if self._destroyed:
            return
        self._device.leaves(self)
        if self.framework or self._has_services:  # the hooks of its components run
            self.deliver(Event("instance", "destroy", []))
        if COVERAGE in self._halves:
            self.deliver(Event(COVERAGE, "take", []))
        self._destroyed = True
        self._be_out_of_reach()
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
            await self.http.close()
            await scripted.page_left(self)
            self._device.forget(self)

    def raise_defect(self) -> None:
        """Raise what of ours went wrong while the page ran, if anything did."""
        if self._defect is not None:
            raise self._defect

    def still_open(self) -> tuple[str, ...]:
        """What may yet produce an event, in words."""
        if self._destroyed:
            return ()
        if self.is_loading:
            return (f"the bundle {shown(self.bundle_url)}",)
        requests = (each.asked for each in self.requests if each.ended is None)
        halves = (item for half in self._halves.values() for item in half.still_open())
        return (*requests, *halves)

    @property
    def is_blank(self) -> bool:
        """Whether its bundle is made for a framework and has put nothing on it."""
        return self.framework != "" and self.document.body is None

    def status(self, in_time: bool) -> Status:
        """How it went until now, if it is ``in_time``."""
        if self._limit is not None:
            return "limit"
        if not in_time:
            return "timeout"
        return "failed" if self.errors else "passed"

    # -- what the device does for it ---------------------------------------------------------------

    def push(self, url: str, place: Place | None) -> None:
        """Open a page over this one, on behalf of the line at ``place``."""
        self._device.push(url, self, place)

    def pop(self) -> bool:
        """Close the page, or the one that the platform closes in its stead; false when it stays."""
        return self._device.pop(self)

    # -- waiting, see bridge.settle --------------------------------------------------------------

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
        """Wait until the activity of some page of the device is another one or it is over, or so
        many seconds have passed."""
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

    def _tell(self, record: Record) -> None:
        self._device.tell(self, record)

    # -- what whoever watches the device sees of it ----------------------------------------------

    @property
    def originals(self) -> Originals | None:
        """The files that the bundle was built from; None while nobody knows of any."""
        return self._journal.originals

    def frames_seen(self, socket: int) -> SeesFrames | None:
        """What is to see each frame of a connection, besides the page's own records."""
        return self._device.frames_seen(self, socket)

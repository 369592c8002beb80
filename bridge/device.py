"""The headless phone: what its pages share."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Literal, Self
from urllib.parse import quote

from bridge.bundles import HOSTED, detect, refusal
from bridge.clock import Clock, RealClock
from bridge.errors import BridgeError, UsageError
from bridge.limits import Limits
from bridge.loading import file_of, load, name_of
from bridge.modules import BUILT_IN
from bridge.modules.module import Module, methods_of
from bridge.modules.store import Store
from bridge.online import Online
from bridge.page import Page, Until
from bridge.phone import Phone
from bridge.portability import Portability
from bridge.profile import profile_named
from bridge.profile.vocabulary import Globals
from bridge.records import Outcome, Record, ScriptError, ScriptWarning
from bridge.routes import Unscripted
from bridge.services import read as read_services
from bridge.settle import wait
from bridge.source import read_source, shown
from bridge.stack import Stack
from bridge.wire import Place

if TYPE_CHECKING:
    from bridge.coverage import Coverage
    from bridge.frameworks import Framework
    from bridge.modules.half import SeesFrames
    from bridge.net.frame import Frame
    from bridge.net.websocket import Options
    from bridge.source_map.map import SourceMap
    from bridge.source_map.originals import Originals

Watcher = Callable[[Page, Record], None]
FrameWatcher = Callable[[Page, int, "Frame"], None]


@dataclass(frozen=True)
class Defaults:
    """How long pages are waited for, in seconds, and whether their frames are recorded."""

    settle: float = 0.5
    timeout: float = 30.0
    trace: bool = False


@dataclass(frozen=True)
class _Bundle:
    """A script, compiled or not, with all that must be there before a page is made for it.

    Attributes:
        source: its text.
        file: the file it is from; None for one from the network.
        framework: what hosts it; None for a plain script.
        counting: the same text with counters for coverage; None where nothing is counted.
        first_line: the line of its file that it begins at.
    """

    source: str
    file: Path | None
    framework: Framework | None
    counting: str | None
    first_line: int = 1


class Device(Phone, Online, Stack):
    """A headless Weex device. Use it in ``async with``, which destroys its pages at the end.

    Args:
        maps: ``FROM=TO`` pairs of URLs; connections to the one go to the other. From ws and wss
            they are about WebSockets, from http and https about HTTP requests as well.
        default_maps: whether ``ws://echo.websocket.org`` and its wss form lead to the embedded echo
            server, which starts on 127.0.0.1 when first needed.
        unrouted: what becomes of a URL that no scripted server and no map is about: ``connect``, or
            ``error``, which fails it and is an error of the page's.
        allow_net: the hosts that scripts may connect to, see :class:`bridge.net.allowed.Allowed`;
            None means every host, an empty list none.
        profile: which platform it is: ``doc``, ``android``, ``ios`` or ``web``. The first runs
            what works on any of the others.
        portability: what becomes of constructs that work here and fail on a platform: ``warn``,
            ``error`` or ``off``, for all of them or for one, as in ``WX003=off``; later words win.
        environment: JSON-able values added to ``WXEnvironment``, over those of the platform.
        modules: what scripts get from ``weex.requireModule`` beside the built-in modules.
        components: the app's own components, by name, with the methods that scripts may call on
            them, as in ``{"map": ["moveTo"]}``. Each call is in :attr:`Page.calls`; their events
            are fired by tests.
        services: files of JS services, which run before each page's script, by the name that the
            app registers them under, as in ``{"session": "services/session.js"}``.
        web_globals: whether scripts get what the web has and Weex has not: the class ``WebSocket``,
            ``URL``, ``TextEncoder`` and the rest of ``docs/web-globals.md``.
        frameworks: where the frameworks of compiled bundles are, by name, as in ``{"Vue":
            "node_modules/weex-vue-framework"}``; looked for by default, see ``docs/frameworks.md``.
        vue_warnings: whether a ``[Vue warn]`` is an error of the page's or printed only; ``off``
            runs Vue as on a phone, where it gives none.
        limits: bounds on the JavaScript of each page.
        defaults: settle time, time-out and tracing.
        socket_options: time-outs, bounds and TLS settings of connections.
        storage: the SQLite file that keeps what scripts store; without one it is gone with the
            device.
        clock: a :class:`bridge.VirtualClock` that the test moves; real time by default.
        watch: called as ``watch(page, record)`` for each console line, error, warning and, when
            tracing, frame, as it happens.
        coverage: what counts the lines and branches that pages run, see ``docs/coverage.md``.

    Raises:
        UsageError: One of these cannot be used; the message says which and why.
    """

    def __init__(
        self,
        *,
        maps: Iterable[str] = (),
        default_maps: bool = True,
        unrouted: Unscripted = "connect",
        allow_net: Iterable[str] | None = None,
        profile: str = "doc",
        portability: str | Iterable[str] = (),
        environment: Mapping[str, object] | None = None,
        modules: Sequence[Module | type[Module]] = (),
        components: Mapping[str, Sequence[str]] | None = None,
        services: Mapping[str, str | Path] | None = None,
        web_globals: bool = False,
        frameworks: Mapping[str, str | Path] | None = None,
        vue_warnings: Literal["error", "warn", "off"] = "error",
        limits: Limits = Limits(),
        defaults: Defaults = Defaults(),
        socket_options: Options | None = None,
        storage: str | Path | None = None,
        clock: Clock | None = None,
        watch: Watcher | None = None,
        coverage: Coverage | None = None,
    ) -> None:
        Phone.__init__(self, profile_named(profile), environment)
        Online.__init__(
            self,
            maps,
            default_maps=default_maps,
            unrouted=unrouted,
            allow_net=allow_net,
            socket_options=socket_options,
        )
        Stack.__init__(self)
        self.defaults = defaults
        self._portability = Portability(self._profile.name, portability)
        self._modules = _checked_modules(modules)
        self._components = _checked_components(components or {})
        self._services = read_services(services or {})
        self._web_globals = web_globals or self._profile.scope.web_globals is Globals.PRESENT
        self._frameworks = {name.lower(): Path(at) for name, at in (frameworks or {}).items()}
        self._vue_warnings = vue_warnings
        self._limits = limits
        self._watch = watch
        self.watch_frames: FrameWatcher | None = None
        """Called as ``watch_frames(page, socket, frame)`` for each frame, whole, of connections
        that are opened from now on, whether or not frames are recorded."""
        self._clock = clock
        self.coverage = coverage
        self._told: set[str] = set()
        if storage is not None:  # at last: what is refused before leaves no file open
            self.shared.put(Store(storage))

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.close()

    # -- pages -----------------------------------------------------------------------------------

    async def open(
        self,
        path: str | Path | None = None,
        *,
        source: str | None = None,
        name: str | None = None,
        bundle_url: str | None = None,
        first_line: int = 1,
        framework: str | None = None,
        data: Mapping[str, object] | None = None,
    ) -> Page:
        """Open a page and run its script or compiled bundle, given as a file or as text.

        What the script throws is among the page's errors; opening succeeds all the same.

        Args:
            path: the script's file. What follows a ``?`` in it is no part of the file's name: the
                page has it in its ``bundleUrl``, as pages have that others open.
            source: the script itself; then ``path`` is not read, and only says where it is from.
            name: what stacks and reports call its file; the path as given by default.
            bundle_url: what ``weex.config.bundleUrl`` is and relative URLs are resolved against;
                the ``file:`` URL of the path by default.
            first_line: the line of the file that ``source`` begins at, as in a Markdown page.
            framework: what a bundle is made for, ``Vue`` or ``Rax``, where it does not say so
                itself.
            data: JSON-able values put over the data of a bundle's root component.

        Raises:
            UsageError: The file cannot be read, or neither file nor source is given.
            SetupError: The framework that the bundle needs is not installed.
        """
        if path is None and source is None:
            raise UsageError("open() needs the path of a script, or its source")
        file, query = parted(path or name or "script.js")
        if source is None:
            source = read_source(file)
        url = file.absolute().as_uri() + query if bundle_url is None else bundle_url
        found = self._framework_of(source, url, framework, file)
        counting = self._with_counters(source, file, first_line)
        page = self._new_page(shown(name or str(file)), url, file)
        self._start(page, _Bundle(source, file, found, counting, first_line), data)
        return page

    async def settled(
        self, *, settle: float | None = None, timeout: float | None = None, until: Until = "settled"
    ) -> Outcome:
        """Wait until nothing more is to be expected of any page, also of those that open and close
        meanwhile; see :meth:`bridge.Page.settled`. The outcome is the worst that any page had,
        those included that scripts have closed."""
        in_time = await wait(
            lambda: self.pages,
            self.clock,
            settle=self.defaults.settle if settle is None else settle,
            timeout=self.defaults.timeout if timeout is None else timeout,
            until=until,
        )
        if in_time:
            await self._closed_all()
        return self._outcome(in_time)

    def _begin(self, url: str, opener: Page, place: Place | None) -> Page:
        page = self._new_page(name_of(url), url, file_of(url) or opener.home)
        page.is_loading = True
        page.spawn(self._load(page, opener.bundle_url, place))
        return page

    async def _load(self, page: Page, opener_url: str, place: Place | None) -> None:
        await asyncio.sleep(0)  # the page that asked for it is called back first
        self.covers(page)
        await asyncio.sleep(0)
        try:
            source = await load(page.bundle_url, page, opener_url, place)
            found = self._framework_of(source, page.bundle_url, None, page.home)
            file = file_of(page.bundle_url)
            counting = self._with_counters(source, file, 1)
        except BridgeError as error:
            why = f"{shown(page.bundle_url)} cannot be opened: {error}"
            page.record(ScriptError("LoadError", why, place, context="as a page over another one"))
        else:
            self._start(page, _Bundle(source, file, found, counting))
        finally:
            page.is_loading = False

    def _new_page(self, name: str, url: str, home: Path) -> Page:
        page = Page(
            self,
            name=name,
            bundle_url=url,
            home=home,
            profile=self._profile,
            portability=self._portability,
            environment=self.environment,
            modules=[module() if isinstance(module, type) else module for module in self._modules],
            components=self._components,
            limits=self._limits,
            web_globals=self._web_globals,
            vue_warnings=self._vue_warnings,
        )
        self.pages.append(page)
        return page

    def _start(self, page: Page, bundle: _Bundle, data: Mapping[str, object] | None = None) -> None:
        for service in self._services:
            page.run(service.script, service.first_line, name=service.file)
        if (framework := bundle.framework) is not None:
            self._tell_once(page, framework.notes)
            page.built_from(_originals(page, bundle.source, bundle.file))
            page.create(framework.name, framework.files, data or {})
        elif self._services:
            page.serve()
        page.run(bundle.source, bundle.first_line, runs_as=bundle.counting)

    def _framework_of(
        self, source: str, url: str, named: str | None, bundle: Path
    ) -> Framework | None:
        made_for = detect(source, url, named)
        if not made_for:
            return None
        if made_for not in HOSTED:
            raise UsageError(refusal(source, shown(str(bundle))))
        from bridge.frameworks import find

        return find(made_for, given=self._frameworks.get(made_for.lower()), near=bundle)

    def _with_counters(self, source: str, file: Path | None, first_line: int) -> str | None:
        # A block of a Markdown page begins further down, and has no coverage.
        if self.coverage is None or file is None or first_line != 1:
            return None
        return self.coverage.instrumented(source, file)

    def _tell_once(self, page: Page, notes: Iterable[str]) -> None:
        """Tell of a framework what no page was told yet."""
        for note in notes:
            if note not in self._told:
                self._told.add(note)
                page.record(ScriptWarning(note, None, about_setup=True))

    async def close(self) -> None:
        """Destroy all pages and stop the embedded servers."""
        try:
            await self._destroy_all()
        finally:
            self.shared.close()
            await self.routes.close()

    # -- what pages see --------------------------------------------------------------------------

    @property
    def clock(self) -> Clock:
        """What everything goes by that waits: the time of the event loop, or a virtual one."""
        if self._clock is None:
            self._clock = RealClock()
        return self._clock

    def tell(self, page: Page, record: Record) -> None:
        """Pass on what happened in a page."""
        if self._watch is not None:
            self._watch(page, record)

    def frames_seen(self, page: Page, socket: int) -> SeesFrames | None:
        """What is to see each frame of one of a page's connections whole; None for nothing."""
        watch = self.watch_frames
        return watch and (lambda frame: watch(page, socket, frame))


def parted(path: str | Path) -> tuple[Path, str]:
    """The file of a path, and the query behind its name, as a URL has it."""
    name, mark, query = str(path).partition("?")
    if not query or Path(path).exists():
        return Path(path), ""
    return Path(name), quote(mark + query, safe="?/:@!$&'()*+,;=%~")


def _originals(page: Page, source: str, bundle: Path | None) -> Originals:
    # Loaded only now: plain scripts are what they were written as.
    from bridge.source_map.originals import Originals

    def find() -> SourceMap | None:
        # Loaded only now: most bundles report nothing.
        from bridge.source_map.map import SourceMap

        return SourceMap.of(source, bundle, lambda why: page.record(ScriptWarning(why, None)))

    return Originals(page.name, find)


def _checked_modules(modules: Sequence[Module | type[Module]]) -> Sequence[Module | type[Module]]:
    names: set[str] = set()
    for module in modules:
        methods_of(module)  # for what it raises
        if module.name in BUILT_IN:
            raise UsageError(f"there is a built-in module {module.name}: give yours another name")
        if module.name in names:
            raise UsageError(f"two modules are called {module.name}: each needs a name of its own")
        names.add(module.name)
    return modules


def _checked_components(components: Mapping[str, Sequence[str]]) -> Mapping[str, Sequence[str]]:
    for name, methods in components.items():
        if isinstance(methods, str) or not all([name, *methods]):
            raise UsageError(
                f"the component {name!r} needs a list of the names of its methods, as ['focus'], "
                f"not {methods!r}"
            )
    return dict(components)

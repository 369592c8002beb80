"""A page, for who does not await."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from re import Pattern
from typing import TYPE_CHECKING, Any, TypeVar

from bridge.document.readable import Readable
from bridge.sync.world import World

if TYPE_CHECKING:
    from bridge.document.document import Document
    from bridge.document.element import Element
    from bridge.errors import LimitExceeded
    from bridge.modules.bar import NavBar
    from bridge.page import Page as Core
    from bridge.page import Until
    from bridge.records import (
        ConsoleLine,
        HttpRecord,
        ModuleCall,
        Outcome,
        ScriptError,
        ScriptWarning,
        SocketRecord,
    )

Found = TypeVar("Found")
_ACTING = ("hand", "motion", "live")  # what elements act through, of a document


class Page(Readable):
    """A script or bundle on a device: see :class:`bridge.Page`. Made by ``device.open()``.

    Its elements are those of the asynchronous page: :class:`bridge.Element`. What is done to one,
    as ``tap()``, returns when all has happened that comes of it without time passing.
    """

    def __init__(self, world: World, core: Core) -> None:
        self.core = core
        """The asynchronous one."""
        self.errors_seen = 0
        """How many of its errors somebody has looked at."""
        self.limit_seen = False
        """Whether somebody has looked at :attr:`limit`."""
        self._world = world
        for name in _ACTING:
            if (part := getattr(core.document, name)) is not None:
                setattr(core.document, name, _Inside(world, part))

    def __repr__(self) -> str:
        return f"<Page {self.name}>"

    # -- what happened

    @property
    def name(self) -> str:
        """What stacks and reports call the script's file."""
        return self.core.name

    @property
    def console(self) -> list[ConsoleLine]:
        """What it printed, in order."""
        return self.core.console

    @property
    def errors(self) -> list[ScriptError]:
        """What it threw and did not catch, and what failed on its behalf."""
        self.errors_seen = len(self.core.errors)
        return self.core.errors

    @property
    def warnings(self) -> list[ScriptWarning]:
        """What it did that is likely a mistake."""
        return self.core.warnings

    @property
    def sockets(self) -> list[SocketRecord]:
        """Its connections, in the order they were opened."""
        return self.core.sockets

    @property
    def requests(self) -> list[HttpRecord]:
        """Its HTTP requests, in the order they were made."""
        return self.core.requests

    @property
    def calls(self) -> list[ModuleCall]:
        """Its calls of built-in modules, in order, but for those of ``webSocket``."""
        return self.core.calls

    @property
    def limit(self) -> LimitExceeded | None:
        """The bound this page passed, which ended it."""
        self.limit_seen = True
        return self.core.limit

    @property
    def bar(self) -> NavBar:
        """What it has put into the navigation bar, which can be pressed.

        Raises:
            UsageError: The page has no module ``navigator`` of Weex's own.
        """
        return self.core.bar

    @property
    def has_left(self) -> bool:
        """Whether it has gone out of sight for ever."""
        return self.core.has_left

    @property
    def document(self) -> Document:
        """Its element tree."""
        return self.core.document

    def still_open(self) -> tuple[str, ...]:
        """What may yet produce an event, in words."""
        return self.core.still_open()

    @property
    def _top(self) -> Element | None:
        return self.core.document.body

    # -- waiting

    def wait_for(
        self,
        selector: str | None = None,
        *,
        type: str | None = None,
        cls: str | Iterable[str] | None = None,
        text: str | Pattern[str] | None = None,
        contains: str | None = None,
        attrs: Mapping[str, object] | None = None,
        timeout: float | None = None,
    ) -> Element:
        """Wait until an element is on the page, and return the first such; see :meth:`find`.

        Args:
            timeout: seconds by the clock, which passes them if it stands still; the device's by
                default.

        Raises:
            ElementNotFound: It did not come in time, or nothing is left that could bring it.
            UsageError: The selector is none, or an argument is of the wrong type.
        """
        __tracebackhide__ = True
        return self._world.run(
            "page.wait_for()",
            lambda: self.core.wait_for(
                selector,
                type=type,
                cls=cls,
                text=text,
                contains=contains,
                attrs=attrs,
                timeout=timeout,
            ),
            self.core.timeout if timeout is None else timeout,
        )

    def wait_until(self, condition: Callable[[], Found], *, timeout: float | None = None) -> Found:
        """Wait until a condition, looked at after each turn, gives something that counts as true;
        return that.

        Args:
            condition: called without arguments.
            timeout: as for :meth:`wait_for`.

        Raises:
            TimedOut: It did not in time, or nothing is left on the page that could make it so.
        """
        __tracebackhide__ = True
        return self._world.run(
            "page.wait_until()",
            lambda: self.core.wait_until(condition, timeout=timeout),
            self.core.timeout if timeout is None else timeout,
        )

    def settled(
        self,
        *,
        settle: float | None = None,
        timeout: float | None = None,
        until: Until = "settled",
    ) -> Outcome:
        """Wait until nothing more is to be expected, and say how it went; while time stands still,
        until nothing more happens before it moves. See :meth:`bridge.Page.settled`."""
        __tracebackhide__ = True
        return self._world.run(
            "page.settled()",
            lambda: self.core.settled(settle=settle, timeout=timeout, until=until),
            self.core.timeout if timeout is None else timeout,
        )

    # -- what is done to it

    def run(self, source: str, *, name: str | None = None) -> None:
        """Run one more script in the page. What it throws is among :attr:`errors`.

        Args:
            source: the script.
            name: what stacks call its file; that of the page by default.
        """
        self._world.do("page.run()", lambda: self.core.run(source, name=name))

    def refresh(self, data: Mapping[str, object]) -> None:
        """Give the root component new data, as ``refreshInstance`` of the phones does."""
        self._world.do("page.refresh()", lambda: self.core.refresh(data))

    def fire_global_event(self, name: str, params: Mapping[str, object] | None = None) -> None:
        """Fire an event at who listens for it through the module ``globalEvent``."""
        self._world.do(
            "page.fire_global_event()", lambda: self.core.fire_global_event(name, params)
        )

    def screenshot(self, path: str | Path, *, browser: bool | None = None) -> str:
        """Draw the page into a PNG file, see :meth:`bridge.Page.screenshot`."""
        return self._world.run(
            "page.screenshot()", lambda: self.core.screenshot(path, browser=browser)
        )

    def destroy(self) -> None:
        """End the page: sockets close with 1001, timers stop, and no JavaScript runs any more."""
        self._world.run("page.destroy()", self.core.destroy)


class _Inside:
    """What an element acts through, whose every method is a call of its own: so a touch lets the
    world move."""

    def __init__(self, world: World, part: object) -> None:
        self._world = world
        self._part = part

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._part, name)
        if not callable(found):
            return found

        def act(*args: Any, **more: Any) -> Any:
            __tracebackhide__ = True
            return self._world.do(f"{name}()", lambda: found(*args, **more))

        return act

"""What a page is to its native halves: the protocol ``bridge.modules.half.Host``.

The order in which things happen in a page is in :mod:`bridge.door`; nothing here enters JavaScript.
"""

from __future__ import annotations

import asyncio
from abc import ABC, abstractmethod
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from bridge.clock import Clock
from bridge.document import Document
from bridge.errors import DocumentError, Unrouted, UsageError
from bridge.exchange import Http
from bridge.journal import Journal
from bridge.modules.built_in import BuiltIn
from bridge.modules.half import Dial, Ended
from bridge.modules.screen import Screen
from bridge.modules.shared import Shared
from bridge.portability import Notices, Portability
from bridge.profile import Profile
from bridge.records import Record, ScriptError, SocketRecord
from bridge.wire import Event, Place

if TYPE_CHECKING:
    from bridge.device import Device
    from bridge.document import Element
    from bridge.layout import Layout, Viewport
    from bridge.net.address import Address
    from bridge.net.websocket import Options
    from bridge.peers.routing import Tape
    from bridge.source_map.originals import Originals

BuiltInModule = TypeVar("BuiltInModule", bound=BuiltIn)


class Finger:
    """What tests touch a page with: the event is delivered before the touch is over."""

    def __init__(self, page: Hosting) -> None:
        self._page = page

    def fire(
        self,
        ref: str,
        type: str,
        event: Mapping[str, object],
        changes: Mapping[str, object] | None = None,
    ) -> None:
        """Fire an event at an element, see :class:`bridge.document.Hand`."""
        self._page.deliver(fired(self._page.document, ref, type, event, changes))

    def follow(self, href: str) -> None:
        """Open what a link leads to, see :class:`bridge.document.Hand`."""
        self._page.follow(href)


class NoFinger:
    """What tests touch a page with that is gone: they are told."""

    def __init__(self, page: Hosting) -> None:
        self._name = page.name

    def fire(self, *_: object) -> None:
        """Refuse to.

        Raises:
            DocumentError: Always.
        """
        raise DocumentError(f"{self._name} was closed: nothing on it can be touched any more.")

    def follow(self, href: str) -> None:
        """Refuse to.

        Raises:
            DocumentError: Always.
        """
        self.fire()


def fired(
    document: Document,
    ref: str,
    type: str,
    event: Mapping[str, object],
    changes: Mapping[str, object] | None,
) -> Event:
    """An event of an element's, for its JavaScript half."""
    element = document.get(ref)
    if element is None:
        return Event("document", type, [ref, type, dict(event), changes])
    heard_as, told, params = element._heard_as(type, dict(event))
    options = None if params is None else {"params": params}
    return Event("document", type, [heard_as, type, told, changes, options])


@dataclass(frozen=True)
class Identity:
    """What a page is, whatever runs on it.

    Attributes:
        name: what stacks and reports call the script's file.
        bundle_url: what relative URLs are resolved against.
        profile: the platform that it is on.
        portability: what becomes of constructs that fail on another one.
    """

    name: str
    bundle_url: str
    profile: Profile
    portability: Portability


class Hosting(ABC):
    """The part of a page that its native halves use."""

    def __init__(self, device: Device, identity: Identity) -> None:
        self.name = identity.name
        self.profile = identity.profile
        self.bundle_url = identity.bundle_url
        self.document = Document()
        self.document.hand = Finger(self)
        self.document.lay_out = self._laid_out
        self._at_rest: tuple[int, Viewport, Layout] | None = None
        self.clock: Clock = device.clock
        self.opened = self._last_traffic = self.clock.now()
        self._device = device
        self.screen = Screen(device.environment)
        self._journal = Journal(self._tell)
        self._notices = Notices(identity.portability)
        self.console = self._journal.console
        self.errors = self._journal.errors
        self.warnings = self._journal.warnings
        self.sockets = self._journal.sockets
        self.requests = self._journal.requests
        self.http = Http(self, device.routes, self._journal.request)
        self.calls = self._journal.calls
        self._modules: dict[type[BuiltIn], BuiltIn] = {}
        self._tasks: set[asyncio.Future[Any]] = set()

    def _be_out_of_reach(self) -> None:
        """Nothing on the page can be touched from now on."""
        self.document.hand = NoFinger(self)

    def built_from(self, originals: Originals) -> None:
        """Say which files the page's bundle was built from: its reports name places in those."""
        self._journal.originals = originals

    @abstractmethod
    def post(self, event: Event) -> None:
        """Bring an event into JavaScript, in a later turn."""

    @abstractmethod
    def deliver(self, event: Event) -> None:
        """Bring an event into JavaScript at once."""

    @abstractmethod
    def follow(self, href: str) -> None:
        """Open what a link leads to."""

    @abstractmethod
    def _tell(self, record: Record) -> None:
        """Tell whoever watches the device."""

    @abstractmethod
    def _stop(self, error: Exception) -> None:
        """End the page after a limit, or after a defect of ours."""

    @abstractmethod
    def _note_activity(self) -> None:
        """Something began or ended."""

    def module(self, kind: type[BuiltInModule]) -> BuiltInModule:
        """The page's own object of a built-in module, by its class.

        Raises:
            UsageError: The page has none.
        """
        found = self._modules.get(kind)
        if not isinstance(found, kind):
            raise UsageError(
                f"{self.name} has no module {kind.name} of Weex's own: the profile "
                f"{self.profile.name!r} has none, or a module of yours took its place"
            )
        return found

    def _laid_out(self, body: Element) -> Layout:
        # Loaded only now: most pages are never measured.
        from bridge.layout import Viewport, layout

        viewport = Viewport(self.screen.width, self.screen.height, self.screen.wx)
        if self._at_rest is None or self._at_rest[:2] != (self.document.version, viewport):
            before = self._at_rest[2] if self._at_rest is not None else None
            laid_out = layout(body, viewport, self.screen.scrolled, before)
            self._at_rest = self.document.version, viewport, laid_out
            return laid_out
        return self._at_rest[2].scrolled(self.screen.scrolled)

    @property
    def environment(self) -> Mapping[str, object]:
        """What scripts find in ``WXEnvironment``."""
        return self._device.environment

    @property
    def shared(self) -> Shared:
        """What all pages of the device have in common."""
        return self._device.shared

    def fire(
        self,
        ref: str,
        type: str,
        event: Mapping[str, object],
        changes: Mapping[str, object] | None = None,
    ) -> None:
        """Fire an event at an element, in a later turn; ``changes`` are the ``attrs`` and
        ``style`` that the component changed by itself."""
        self.post(fired(self.document, ref, type, event, changes))

    def fire_if_heard(self, ref: str, type: str, event: Mapping[str, object]) -> None:
        """Fire an event at an element that listens for it; at another one nothing happens."""
        element = self.document.get(ref)
        if element is not None and type in element.events:
            self.fire(ref, type, event)

    @property
    def socket_options(self) -> Options:
        """Time-outs, bounds and TLS settings of connections."""
        return self._device.socket_options

    @property
    def tracing(self) -> bool:
        """Whether frames are recorded."""
        return self._device.defaults.trace

    def tape(self, url: str) -> Tape | None:
        """Give what a connection to a real server is recorded on; None when it is not."""
        recorder = self._device.routes.scripted.recorder
        return None if recorder is None else recorder.socket(url, self.clock.now)

    def dial(self, address: Address) -> Dial | None:
        """Give what connects to the scripted server of an address; None where there is none."""
        return self._device.routes.scripted.dial(address, self)

    async def route(self, address: Address) -> Address:
        """Tell where a connection to an address really goes."""
        try:
            return await self._device.routes.resolve(address)
        except Unrouted as error:
            self.record(ScriptError("Unrouted", str(error), None))
            raise

    def connection(self, url: str) -> SocketRecord:
        """Begin the record of one more connection."""
        return self._journal.connection(url)

    def began_or_ended(self) -> None:
        """Say that the activity may be another one, where neither an event nor a call tells it."""
        self._note_activity()

    def ring(self, go: Callable[[], None]) -> None:
        """Do what an alarm was set for. What it raises is a defect, as what a turn raises: nobody
        else would hear of it."""
        try:
            go()
        except Exception as error:
            self._stop(error)
        self._note_activity()

    def touch(self) -> None:
        """Something was sent or received: settling starts anew."""
        self._last_traffic = self.clock.now()

    def record(self, record: Record) -> None:
        """Remember what happened, and tell whoever watches the device."""
        try:
            self._journal.add(record)
        except Exception as error:  # too many, or whoever watches failed
            self._stop(error)

    def note(self, code: str, place: Place | None, detail: str = "") -> None:
        """Say that a construct of the script's is taken otherwise by some platform."""
        notice = self._notices.notice(code, place, detail)
        if notice is not None:
            self.record(notice)

    def spawn(self, work: Awaitable[object], ended: Ended | None = None) -> None:
        """Run what can be awaited; the page waits for it, and cancels it when it is destroyed."""
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(lambda task: self._ended(task, ended or self._broke))

    def _ended(self, task: asyncio.Future[Any], ended: Ended) -> None:
        self._tasks.discard(task)
        error = None if task.cancelled() else task.exception()
        ended(error if error is None or isinstance(error, Exception) else RuntimeError(repr(error)))
        self._note_activity()

    def _broke(self, error: Exception | None) -> None:
        if error is not None:
            self._stop(error)

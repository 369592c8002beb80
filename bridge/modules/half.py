"""What a native half is to its page, and a page to its native halves."""

from __future__ import annotations

from asyncio import BaseProtocol
from collections.abc import Awaitable, Callable, Mapping, Sequence
from enum import IntEnum
from typing import TYPE_CHECKING, Protocol

from bridge.clock import Clock
from bridge.modules.shared import Shared
from bridge.profile import Profile
from bridge.records import Record, SocketRecord
from bridge.wire import Call, Event, Place

if TYPE_CHECKING:  # a page without connections must not pay for loading the socket layer
    from bridge.document import Document
    from bridge.exchange import Http
    from bridge.modules.screen import Screen
    from bridge.net.address import Address
    from bridge.net.frame import Frame
    from bridge.net.websocket import Options
    from bridge.peers.routing import Tape

Ended = Callable[[Exception | None], None]
Dial = Callable[[BaseProtocol], None]
SeesFrames = Callable[["Frame"], None]


class Activity(IntEnum):
    """What may still come of a native half, or of a whole page: of several, the most."""

    IDLE = 0
    """Nothing is left that could ever produce an event."""
    WAITING = 1
    """Events may come, or never: a connection is open, a timer runs."""
    BUSY = 2
    """Something is under way that is bound to end by itself."""


class Host(Protocol):
    """The little that a native half sees of its page."""

    @property
    def name(self) -> str:
        """What stacks and reports call the page's script."""

    @property
    def clock(self) -> Clock:
        """The clock timers go by."""

    @property
    def turn_started(self) -> float:
        """When the events of the current turn entered JavaScript, by the clock."""

    @property
    def opened(self) -> float:
        """When the page was opened, by the clock."""

    @property
    def bundle_url(self) -> str:
        """What relative URLs are resolved against."""

    @property
    def socket_options(self) -> Options:
        """Time-outs, bounds and TLS settings of connections."""

    @property
    def environment(self) -> Mapping[str, object]:
        """What scripts find in ``WXEnvironment``."""

    @property
    def profile(self) -> Profile:
        """The platform that the device is."""

    @property
    def components(self) -> Mapping[str, Sequence[str]]:
        """The app's own components, with the methods that scripts may call on them."""

    @property
    def tracing(self) -> bool:
        """Whether frames are to be recorded."""

    @property
    def is_behind(self) -> bool:
        """Whether JavaScript has not got all events of its last turn yet."""

    def when_caught_up(self, go: Callable[[], None]) -> None:
        """Call something once JavaScript is not behind any more."""

    def post(self, event: Event) -> None:
        """Bring an event into JavaScript, in a later turn."""

    def catch_up(self) -> None:
        """Let all that was brought to the page be delivered now, where that can be."""

    def spawn(self, work: Awaitable[object], ended: Ended | None = None) -> None:
        """Run what can be awaited; the page is busy until it ends, and cancels it when it is
        destroyed. ``ended`` is then called, with what was raised; without it that is a defect."""

    def note(self, code: str, place: Place | None, detail: str = "") -> None:
        """Say that a construct of the script's is taken otherwise by some platform."""

    @property
    def shared(self) -> Shared:
        """What all pages of the device have in common."""

    @property
    def screen(self) -> Screen:
        """What the page is shown on."""

    @property
    def document(self) -> Document:
        """The page's element tree."""

    def fire(
        self,
        ref: str,
        type: str,
        event: Mapping[str, object],
        changes: Mapping[str, object] | None = None,
    ) -> None:
        """Fire an event at an element, in a later turn; ``changes`` are the ``attrs`` and
        ``style`` that the component changed by itself."""

    def fire_if_heard(self, ref: str, type: str, event: Mapping[str, object]) -> None:
        """Fire an event at an element that listens for it; at another one nothing happens."""

    def push(self, url: str, place: Place | None) -> None:
        """Open a page over this one, on behalf of the line at ``place``.

        Raises:
            LimitExceeded: There are too many.
        """

    def pop(self) -> bool:
        """Close the page, or the one that the platform closes in its stead; false when it stays."""

    def record(self, record: Record) -> None:
        """Remember something for the page's report."""

    def connection(self, url: str) -> SocketRecord:
        """Begin the record of one more connection.

        Raises:
            LimitExceeded: The page has opened too many.
        """

    def began_or_ended(self) -> None:
        """Say that the activity may be another one, where neither an event nor a call tells it."""

    def ring(self, go: Callable[[], None]) -> None:
        """Do what an alarm was set for: the activity may be another one then, and what it raises is
        a defect."""

    def touch(self) -> None:
        """Say that something was sent or received: settling starts anew."""

    def tape(self, url: str) -> Tape | None:
        """Give what a connection to a real server is recorded on; None when it is not."""

    def frames_seen(self, socket: int) -> SeesFrames | None:
        """What is to see each frame of a connection, besides the page's own records."""

    @property
    def http(self) -> Http:
        """What sends requests to HTTP servers, scripted or real."""

    def dial(self, address: Address) -> Dial | None:
        """Give what connects to the scripted server of an address; None where there is none."""

    async def route(self, address: Address) -> Address:
        """Tell where a connection to an address really goes."""


class NativeHalf(Protocol):
    """The part of a module that lives in Python."""

    def handle(self, call: Call) -> None:
        """Carry out a call from JavaScript. What comes of it is posted, never returned."""

    def activity(self) -> Activity:
        """What may still come of it, beside coroutines it has spawned."""

    def still_open(self) -> Sequence[str]:
        """What may yet produce an event, in words for a report."""

    async def close(self) -> None:
        """Stop everything; nothing may be posted afterwards."""

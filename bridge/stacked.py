"""What is around a page: the pages under it and over it, the navigation bar, and links.

Who covers whom is in :mod:`bridge.stack`.
"""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING

from bridge.document.document import BODY
from bridge.door import Door
from bridge.modules.bar import NavBar
from bridge.modules.global_event import GlobalEvent
from bridge.modules.navigator import Navigator
from bridge.modules.opened import open_url, resolved
from bridge.profile.navigator import Link, Seen
from bridge.records import ScriptWarning
from bridge.source import shown
from bridge.wire import Call, Place

if TYPE_CHECKING:
    from bridge.device import Device
    from bridge.hosting import Identity
    from bridge.page import Page

_EVENT = "@weex-module/event"
_NO_EVENT = (
    "a tap on the link to {} did nothing: on Android links open through a module event, which the "
    "app brings; give the device one with modules=[…]"
)


class Stacked(Door):
    """The part of a page that has others around it.

    Attributes:
        below: the page that it covers, and goes back to; None for one that a test has opened.
        has_left: whether it has gone out of sight for ever: it is about to be destroyed, or was.
    """

    def __init__(self, device: Device, identity: Identity) -> None:
        super().__init__(device, identity)
        self.below: Page | None = None
        self.has_left = False
        self._in_sight = True

    @property
    def bar(self) -> NavBar:
        """What it has put into the navigation bar, which can be pressed.

        Raises:
            UsageError: The page has no module ``navigator`` of Weex's own.
        """
        return self.module(Navigator).bar

    @abstractmethod
    def push(self, url: str, place: Place | None) -> None:
        """Open a page over this one, on behalf of the line at ``place``."""

    @abstractmethod
    def pop(self) -> bool:
        """Close the page, or the one that the platform closes in its stead; false when it stays."""

    def follow(self, href: str) -> None:
        """Open what a link leads to, as the platform does: by itself, or through the module
        ``event`` that the app brings."""
        if self.profile.navigator.link is Link.OPENS:
            open_url(self, resolved(self.bundle_url, href), None)
        elif (event := self._halves.get(_EVENT)) is not None:
            event.handle(Call(_EVENT, "openURL", [href], None, None, "v"))
        else:
            self.record(ScriptWarning(_NO_EVENT.format(shown(href)), None))

    def appear(self) -> None:
        """Tell the page that it is in sight, if it was not."""
        if not self._in_sight:
            self._in_sight = True
            if self.document.motion is not None:
                self.document.motion.wake()
            self._tell_sight("viewappear")

    def disappear(self) -> None:
        """Tell the page that it is out of sight, if it was in sight."""
        if self._in_sight:
            self._in_sight = False
            if self.document.motion is not None:
                self.document.motion.rest()
            self._tell_sight("viewdisappear")

    def tell_app_event(self, name: str) -> None:
        """Fire an event at who listens for it through the module ``globalEvent``, if that is
        Weex's own, in a later turn."""
        listens = self._modules.get(GlobalEvent)
        if isinstance(listens, GlobalEvent):
            listens.fire(name)

    def _tell_sight(self, type: str) -> None:
        if self.profile.navigator.seen is Seen.FIRED:
            self.fire_if_heard(BODY, type, {})

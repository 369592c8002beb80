"""The native half of components that do something by themselves: lists of templates, images, videos
and web pages. Each kind has a part of its own, loaded when there is such an element."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Protocol

from bridge.errors import NoListener
from bridge.modules.half import Activity, Host
from bridge.wire import Call, Event

if TYPE_CHECKING:
    from bridge.document import Element
    from bridge.recycle import Recycling

LIVE = "live"


class Kind(Protocol):
    """What plays the components of a kind."""

    def stirred(self, element: Any) -> None:
        """Scripts have changed such an element, or made it; a list may be gone."""

    def call(self, element: Any, method: str, args: Sequence[Any]) -> bool:
        """Carry out a method of a component's; false when it has none of that name."""

    def act(self, element: Any, deed: str, args: Sequence[object]) -> bool:
        """Do what a test wants; false when it is nothing that such an element does."""

    def finish(self) -> list[Event]:
        """All that scripts have changed is known. Gives what they must be asked before a turn
        ends."""


def _lists(host: Host) -> Kind:
    from bridge.recycle import Recycling

    return Recycling(host)


def _images(host: Host) -> Kind:
    from bridge.media.images import Images

    return Images(host)


def _videos(host: Host) -> Kind:
    from bridge.media.videos import Videos

    return Videos(host)


def _webs(host: Host) -> Kind:
    from bridge.media.webs import Webs

    return Webs(host)


_KINDS: Mapping[str, Callable[[Host], Kind]] = {
    "recycle-list": _lists,
    "image": _images,
    "img": _images,
    "video": _videos,
    "web": _webs,
}


class LiveHalf:
    """Has each element played by what is there for its kind."""

    def __init__(self, host: Host) -> None:
        self._host = host
        self._playing: dict[Callable[[Host], Kind], Kind] = {}
        host.document.live = self

    def handle(self, call: Call) -> None:
        """JavaScript has answered what it was asked."""
        if (lists := self._lists()) is not None:
            lists.answered(*call.args)

    def wake(self) -> list[Event]:
        """See to what scripts have changed. Gives what they must be asked before a turn ends."""
        document = self._host.document
        events: list[Event] = []
        while True:
            stirred, document.stirred = document.stirred, {}
            for element in stirred.values():
                if (kind := self._kind(element)) is not None:
                    kind.stirred(element)
            for kind in self._playing.values():
                events += kind.finish()
            if not document.stirred:
                return events

    def call(self, element: Element, method: str, args: Sequence[Any]) -> bool:
        """Carry out a method of a component's; false when it has none of that name."""
        kind = self._kind(element)
        return kind is not None and kind.call(element, method, args)

    def update_component(self, id: str, data: object) -> bool:
        """Give a component in a ``recycle-list`` other data; false when there is none."""
        lists = self._lists()
        return lists is not None and lists.update_component(id, data)

    def act(self, element: Element, deed: str, *args: object) -> None:
        """Do what a test wants a component to do."""
        kind = self._kind(element)
        if kind is None or not kind.act(element, deed, args):
            raise NoListener(f"{element!r} is nothing that one can let {deed}")
        self._host.catch_up()

    def activity(self) -> Activity:
        """What is loaded is counted by the page."""
        return Activity.IDLE

    def still_open(self) -> Sequence[str]:
        """Nothing."""
        return ()

    async def close(self) -> None:
        """There is nothing to stop."""

    def _lists(self) -> Recycling | None:
        from bridge.recycle import Recycling

        playing = self._playing.get(_lists)
        return playing if isinstance(playing, Recycling) else None

    def _kind(self, element: Element) -> Kind | None:
        return self.of(element.type)

    def of(self, type: str) -> Kind | None:
        """What plays the components of a type; None when nothing does."""
        make = _KINDS.get(type)
        if make is None:
            return None
        if make not in self._playing:
            self._playing[make] = make(self._host)
        return self._playing[make]

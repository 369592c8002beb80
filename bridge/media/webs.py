"""Pages of the web in ``web`` elements: where each has been, and what is told of it.

None is fetched from the network. Where a route of the test's answers at its address, that is asked,
and its title and its failure are told; elsewhere a page counts as loaded.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit
from weakref import WeakKeyDictionary

from bridge.media.addresses import NotLoaded, address_of, bytes_at
from bridge.profile.webview import Finished

if TYPE_CHECKING:
    from bridge.document import Element
    from bridge.modules.half import Host
    from bridge.wire import Event

_TITLE = re.compile(rb"<title[^>]*>(.*?)</title\s*>", re.DOTALL | re.IGNORECASE)


@dataclass
class History:
    """The URLs that a ``web`` has been at, and which of them it is at.

    Attributes:
        urls: in the order in which one leads to the next.
        at: the index of the one it is at; -1 when there is none.
        src: the attribute as it was last seen.
    """

    urls: list[str] = field(default_factory=list)
    at: int = -1
    src: str = ""

    @property
    def url(self) -> str:
        """Where it is."""
        return self.urls[self.at] if self.urls else ""

    def visit(self, url: str) -> None:
        """Go to a URL; there is nothing to go forward to then."""
        del self.urls[self.at + 1 :]
        self.urls.append(url)
        self.at += 1

    def go(self, steps: int) -> bool:
        """Go back or forward; false when there is nowhere to go."""
        if not 0 <= self.at + steps < len(self.urls):
            return False
        self.at += steps
        return True

    @property
    def can_go_back(self) -> bool:
        """Whether there is a URL before it."""
        return self.at > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether there is a URL after it."""
        return self.at + 1 < len(self.urls)


@dataclass(frozen=True)
class Posted:
    """A message from Weex to what a ``web`` shows, as ``postMessage`` sent it."""

    ref: str
    data: Any
    origin: str


class Webs:
    """Goes through the history of ``web`` elements, as ``WXWeb`` of Android does.

    Attributes:
        posted: the messages that were sent to what the elements show.
    """

    def __init__(self, host: Host) -> None:
        self.posted: list[Posted] = []
        self._host = host
        self._histories: WeakKeyDictionary[Element, History] = WeakKeyDictionary()
        self._loading: WeakKeyDictionary[Element, object] = WeakKeyDictionary()

    # -- what scripts have changed, and call

    def stirred(self, element: Element) -> None:
        """It may be to show another page now."""
        if self.history(element).url and element not in self._loading:
            self.load(element)

    def call(self, element: Element, method: str, args: Sequence[Any]) -> bool:
        """The methods of the component, which are those of the module ``webview``."""
        match method:
            case "goBack":
                self.go(element, -1)
            case "goForward":
                self.go(element, 1)
            case "reload":
                self.reload(element)
            case "postMessage":
                self.post(element, args[0] if args else None)
            case _:
                return False
        return True

    def act(self, element: Element, deed: str, args: Sequence[Any]) -> bool:
        """It could not be loaded, a link leads on, or it says something."""
        match deed:
            case "fail":
                self.fail(element, str(args[0]))
            case "follow":
                self.follow(element, *args)
            case "message":
                self.message(element, *args)
            case _:
                return False
        return True

    def finish(self) -> list[Event]:
        """Nothing that a turn has to wait for."""
        return []

    # -- what they do

    def history(self, element: Element) -> History:
        """Where an element has been; it begins at its ``src``."""
        history = self._histories.setdefault(element, History())
        src = element.attrs.get("src")
        if isinstance(src, str) and src and src != history.src:
            history.src = src
            if src != history.url:
                history.visit(src)
                self._loading.pop(element, None)
        return history

    def go(self, element: Element, steps: int) -> None:
        """Go back or forward, where there is something to go to."""
        if self.history(element).go(steps):
            self.load(element)

    def reload(self, element: Element) -> None:
        """Show the same once more."""
        if self.history(element).url:
            self.load(element)

    def post(self, element: Element, data: object) -> None:
        """Send a message to what is shown."""
        self.posted.append(Posted(element.ref, data, origin_of(self._host.bundle_url)))

    def load(self, element: Element, title: str = "") -> None:
        """Load where it is: ``pagestart``, then ``pagefinish``, or ``error``."""
        history = self.history(element)
        load = self._loading[element] = object()
        self._host.fire_if_heard(element.ref, "pagestart", {"url": history.url})
        url = address_of(history.url, self._host.bundle_url)
        if title or self._host.http.routes.scripted.match(url) is None:
            self._loaded(element, title)
        else:
            self._host.spawn(self._ask(element, url, load))

    def follow(self, element: Element, url: str, title: str = "") -> None:
        """Go where a link leads."""
        self.history(element).visit(url)
        self.load(element, title)

    def message(self, element: Element, data: object, origin: str = "") -> None:
        """What it shows says something to Weex."""
        sender = origin or origin_of(self.history(element).url)
        event = {"type": "message", "data": data, "origin": sender}
        self._host.fire_if_heard(element.ref, "message", event)

    def fail(self, element: Element, why: str) -> None:
        """It could not load what it should."""
        event = {"type": "error", "url": self.history(element).url, "errorMsg": why}
        self._host.fire_if_heard(element.ref, "error", event)

    async def _ask(self, element: Element, url: str, load: object) -> None:
        try:
            body = await bytes_at(url, self._host)
        except NotLoaded as error:
            if self._loading.get(element) is load:
                self.fail(element, str(error))
        else:
            if self._loading.get(element) is load:
                self._loaded(element, _title_of(body))

    def _loaded(self, element: Element, title: str) -> None:
        history, rules = self.history(element), self._host.profile.webview
        if title and rules.received_title == "fired":
            self._host.fire_if_heard(element.ref, "receivedtitle", {"title": title})
        if "pagefinish" not in element.events:
            return
        told: dict[str, object] = {"url": history.url}
        if rules.page_finish is not Finished.URL:
            told |= {"canGoBack": history.can_go_back, "canGoForward": history.can_go_forward}
        if rules.page_finish is Finished.TITLED:
            self._moved(element, history, {**told, "title": title})
        else:
            self._host.fire(element.ref, "pagefinish", told)

    def _moved(self, element: Element, history: History, told: dict[str, object]) -> None:
        history.src = history.url
        changes = {"attrs": {"src": history.url}}
        self._host.document.apply("updateAttrs", [element.ref, dict(changes["attrs"])])
        self._host.fire(element.ref, "pagefinish", told, changes)


def origin_of(url: str) -> str:
    """The scheme and host of a URL; empty where it has none."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return f"{parts.scheme}://{parts.netloc}" if parts.scheme and parts.netloc else ""


def _title_of(page: bytes) -> str:
    import html  # only now: its table of names is long

    found = _TITLE.search(page)
    return (
        ""
        if found is None
        else " ".join(html.unescape(found[1].decode("utf-8", "replace")).split())
    )

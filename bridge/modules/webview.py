"""The module ``webview``: where a ``web`` element has been, and what is said between it and Weex.

Nothing is loaded: a page on the web is its URL, and a test says where its links lead.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from bridge.errors import UsageError
from bridge.modules.built_in import NATIVE, BuiltIn, only_on
from bridge.modules.half import Host
from bridge.modules.module import method
from bridge.profile.webview import Finished

if TYPE_CHECKING:
    from bridge.document import Element

_IOS = frozenset({"doc", "ios"})


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


class Webview(BuiltIn):
    """Goes through the history of ``web`` elements, as ``WXWebViewModule`` of both phones does.

    Attributes:
        posted: the messages that were sent to what the elements show.
    """

    name = "webview"

    def __init__(self, host: Host) -> None:
        super().__init__(host)
        self.posted: list[Posted] = []
        self._histories: dict[str, History] = {}

    # -- what scripts call

    @method
    def goBack(self, ref: object) -> None:
        """Show what was shown before."""
        self._go(ref, -1)

    @method
    def goForward(self, ref: object) -> None:
        """Show what was shown before going back."""
        self._go(ref, 1)

    @method
    def reload(self, ref: object) -> None:
        """Show the same once more."""
        if (element := self._web(ref)) is not None and self.history(element).url:
            self._loaded(element)

    @only_on(NATIVE)
    @method
    def postMessage(self, ref: object, data: object) -> None:
        """Send a message to what is shown."""
        if (element := self._web(ref)) is not None:
            self.posted.append(Posted(element.ref, data, self._origin()))

    @only_on(_IOS)
    @method
    def notifyWebview(self, ref: object, data: object) -> None:
        """Send a message to what is shown, in the old way of iOS."""
        self.postMessage(ref, data)

    # -- what tests and components call

    def history(self, element: Element) -> History:
        """Where an element has been; it begins at its ``src``."""
        history = self._histories.setdefault(element.ref, History())
        src = element.attrs.get("src")
        if isinstance(src, str) and src and src != history.src:
            history.src = src
            if src != history.url:
                history.visit(src)
        return history

    def show(self, element: Element, *, title: str = "") -> None:
        """Say that an element has loaded its ``src``: it fires ``pagestart`` and ``pagefinish``."""
        if self.history(_checked(element)).url:
            self._loaded(element, title)

    def follow(self, element: Element, url: str, *, title: str = "") -> None:
        """Let a link lead an element to a URL, as when a user taps it in what is shown."""
        self.history(_checked(element)).visit(url)
        self._loaded(element, title)

    def message(self, element: Element, data: object, *, origin: str = "") -> None:
        """Let what an element shows send a message to Weex: it fires ``message``."""
        sender = origin or _origin_of(self.history(_checked(element)).url)
        event = {"type": "message", "data": data, "origin": sender}
        self.host.fire_if_heard(element.ref, "message", event)

    def fail(self, element: Element, message: str) -> None:
        """Say that an element could not load what it should: it fires ``error``."""
        url = self.history(_checked(element)).url
        event = {"type": "error", "url": url, "errorMsg": message}
        self.host.fire_if_heard(element.ref, "error", event)

    def _web(self, ref: object) -> Element | None:
        element = self.host.document.get(ref) if isinstance(ref, str) else None
        return element if element is not None and element.type == "web" else None

    def _go(self, ref: object, steps: int) -> None:
        if (element := self._web(ref)) is not None and self.history(element).go(steps):
            self._loaded(element)

    def _loaded(self, element: Element, title: str = "") -> None:
        history, rules = self.history(element), self.host.profile.webview
        self.host.fire_if_heard(element.ref, "pagestart", {"url": history.url})
        if title and rules.received_title == "fired":
            self.host.fire_if_heard(element.ref, "receivedtitle", {"title": title})
        if "pagefinish" not in element.events:
            return
        told: dict[str, object] = {"url": history.url}
        if rules.page_finish is not Finished.URL:
            told |= {"canGoBack": history.can_go_back, "canGoForward": history.can_go_forward}
        if rules.page_finish is Finished.TITLED:
            self._moved(element, history, {**told, "title": title})
        else:
            self.host.fire(element.ref, "pagefinish", told)

    def _moved(self, element: Element, history: History, told: dict[str, object]) -> None:
        history.src = history.url
        changes = {"attrs": {"src": history.url}}
        self.host.document.apply("updateAttrs", [element.ref, changes["attrs"]])
        self.host.fire(element.ref, "pagefinish", told, changes)

    def _origin(self) -> str:
        return _origin_of(self.host.bundle_url)


def _origin_of(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}" if parts.scheme and parts.netloc else ""


def _checked(element: Element) -> Element:
    if element.type != "web":
        raise UsageError(f"{element!r} shows nothing of the web: take a <web>")
    return element

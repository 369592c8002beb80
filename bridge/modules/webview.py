"""The module ``webview``: where a ``web`` element has been, and what is said between it and Weex.

Nothing is loaded from the network: a page on the web is its URL, and a test says where its links
lead, and answers for it with a route where its title or its failure matter.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bridge.errors import UsageError
from bridge.media.webs import History, Posted, Webs
from bridge.modules.built_in import NATIVE, BuiltIn, only_on
from bridge.modules.module import method

if TYPE_CHECKING:
    from bridge.document import Element

__all__ = ["History", "Posted", "Webview"]

_IOS = frozenset({"doc", "ios"})


class Webview(BuiltIn):
    """Goes through the history of ``web`` elements, as ``WXWebViewModule`` of both phones does."""

    name = "webview"

    # -- what scripts call

    @method
    def goBack(self, ref: object) -> None:
        """Show what was shown before."""
        if (element := self._web(ref)) is not None:
            self._webs.go(element, -1)

    @method
    def goForward(self, ref: object) -> None:
        """Show what was shown before going back."""
        if (element := self._web(ref)) is not None:
            self._webs.go(element, 1)

    @method
    def reload(self, ref: object) -> None:
        """Show the same once more."""
        if (element := self._web(ref)) is not None:
            self._webs.reload(element)

    @only_on(NATIVE)
    @method
    def postMessage(self, ref: object, data: object) -> None:
        """Send a message to what is shown."""
        if (element := self._web(ref)) is not None:
            self._webs.post(element, data)

    @only_on(_IOS)
    @method
    def notifyWebview(self, ref: object, data: object) -> None:
        """Send a message to what is shown, in the old way of iOS."""
        self.postMessage(ref, data)

    # -- what tests call

    @property
    def posted(self) -> list[Posted]:
        """The messages that were sent to what the elements show."""
        return self._webs.posted

    def history(self, element: Element) -> History:
        """Where an element has been; it begins at its ``src``."""
        return self._webs.history(_checked(element))

    def show(self, element: Element, *, title: str = "") -> None:
        """Let an element load where it is once more: ``pagestart``, then ``pagefinish``."""
        if self.history(element).url:
            self._webs.load(element, title)

    def follow(self, element: Element, url: str, *, title: str = "") -> None:
        """Let a link lead an element to a URL, as when a user taps it in what is shown."""
        self._webs.follow(_checked(element), url, title)

    def message(self, element: Element, data: object, *, origin: str = "") -> None:
        """Let what an element shows send a message to Weex: it fires ``message``."""
        self._webs.message(_checked(element), data, origin)

    def fail(self, element: Element, message: str) -> None:
        """Say that an element could not load what it should: it fires ``error``."""
        self._webs.fail(_checked(element), message)

    @property
    def _webs(self) -> Webs:
        live = self.host.document.live
        webs = None if live is None else live.of("web")
        assert isinstance(webs, Webs)
        return webs

    def _web(self, ref: object) -> Element | None:
        element = self.host.document.get(ref) if isinstance(ref, str) else None
        return element if element is not None and element.type == "web" else None


def _checked(element: Element) -> Element:
    if element.type != "web":
        raise UsageError(f"{element!r} shows nothing of the web: take a <web>")
    return element

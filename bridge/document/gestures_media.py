"""What happens to images, videos and pages of the web without a finger, and to parts of a text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, cast

from bridge.document.gestures_part import Part
from bridge.document.text import as_text
from bridge.document.walk import subtree
from bridge.errors import DocumentError, NoListener


class Shown(Part):
    """The deeds of components that show what is elsewhere."""

    __slots__ = ()

    def play(self) -> None:
        """Let a video play, as a tap on its button does; it fires ``start``.

        Raises:
            NoListener: It is no video, or one without a ``src``.
        """
        self._act("play")

    def pause(self) -> None:
        """Stop a video that plays; it fires ``pause``.

        Raises:
            NoListener: It is no video, or one without a ``src``.
        """
        self._act("pause")

    def finish(self) -> None:
        """Let a video that plays come to its end; it fires ``finish``.

        Raises:
            NoListener: It is no video, or one without a ``src``.
        """
        self._act("finish")

    def load(self, width: int, height: int) -> None:
        """Say how large an image is that is not there to be loaded; it fires ``load``.

        Raises:
            NoListener: It is no image.
        """
        self._act("load", width, height)

    def fail(self, why: str = "it cannot be loaded") -> None:
        """Say that an image, a video or a page of the web cannot be shown: ``load`` without
        success, ``fail``, ``error``.

        Raises:
            NoListener: It is none of these.
        """
        self._act("fail", why)

    def follow(self, url: str, *, title: str = "") -> None:
        """Tap a link in the page that a ``web`` shows: it goes to a URL, and fires ``pagestart``,
        ``receivedtitle`` where there is a title, and ``pagefinish``.

        Raises:
            NoListener: It is no ``web``.
        """
        self._act("follow", url, title)

    def message(self, data: object, *, origin: str = "") -> None:
        """Let the page that a ``web`` shows say something to Weex; it fires ``message``. The
        origin is that of the page unless it is given.

        Raises:
            NoListener: It is no ``web``.
        """
        self._act("message", data, origin)

    def tap_part(self, pseudo_ref: str) -> None:
        """Tap a part of a ``richtext``, by its ``pseudo-ref``: ``itemclick`` is fired, and a link
        opens its page.

        Raises:
            NoListener: There is no such part, or nothing comes of a tap on it.
        """
        self._must_be_attached()
        attrs = {as_text(_ref(attrs)): attrs for attrs in self._parts() if _ref(attrs)}
        part = attrs.get(pseudo_ref)
        if part is None:
            there = ", ".join(map(repr, attrs)) or "none"
            raise NoListener(f"{self!r} has no part {pseudo_ref!r}: there is {there}.")
        href = part.get("href")
        if isinstance(href, str) and href and self._document.hand is not None:
            self._document.hand.follow(href)
        elif "itemclick" in self._events:
            self._fire("itemclick", {"pseudoRef": pseudo_ref})
        else:
            raise NoListener(f"{self!r} does not listen to 'itemclick'.")

    def _parts(self) -> Iterator[dict[str, Any]]:
        """The attributes of its parts: elements, or nodes in its value, as Vue gives them."""
        for element in subtree(cast("Any", self)):
            if element is not cast("Any", self):
                yield element._attrs
        waiting = [self._attrs.get("value")]
        while waiting:
            match waiting.pop():
                case list() as nodes:
                    waiting.extend(reversed(nodes))
                case {"attr": dict() as attrs, **others}:
                    yield attrs
                    waiting.append(others.get("children"))
                case {"children": list() as nodes}:
                    waiting.extend(reversed(nodes))

    def _act(self, deed: str, *args: object) -> None:
        self._must_be_attached()
        if self._document.live is None:
            raise DocumentError(f"{self!r} cannot {deed}: this document belongs to no page.")
        self._document.live.act(cast("Any", self), deed, *args)


def _ref(attrs: dict[str, Any]) -> object:
    return attrs.get("pseudoRef", attrs.get("pseudo-ref"))

"""One element of a page, as a reader sees it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from bridge.document.gestures import Touchable
from bridge.document.outline import label_of
from bridge.document.readable import Readable
from bridge.document.text import CLASS_ATTRS, as_text
from bridge.errors import DocumentError, NoListener

if TYPE_CHECKING:
    from bridge.document.document import Document
    from bridge.document.places import Rect


class Hand(Protocol):
    """What brings an event from outside to a page's element, as a finger does."""

    def fire(
        self,
        ref: str,
        type: str,
        event: dict[str, object],
        changes: dict[str, object] | None = None,
    ) -> None:
        """Fire an event of a type at an element.

        Args:
            ref: the element's.
            type: the event's, in Weex's words: ``click``.
            event: what the listener gets; Weex adds type, target and timestamp.
            changes: what the user changed before, as ``{"attrs": {"value": "…"}}``: the element
                in JavaScript takes it over silently.
        """

    def follow(self, href: str) -> None:
        """Open what a link leads to."""


class Element(Readable, Touchable):
    """An element of a page. It is the same object for as long as the element lives.

    What is read from it is what is so now; it follows the page. Nothing can be set: only scripts
    change a page, and events, see :meth:`fire`.
    """

    __slots__ = (
        *("_attrs", "_children", "_class_list", "_document", "_events", "_parent", "_ref"),
        *("_revision", "_style", "_type", "__weakref__"),
    )

    def __init__(
        self,
        document: Document,
        ref: str,
        type: str,
        *,
        attrs: dict[str, object],
        style: dict[str, object],
        class_list: tuple[str, ...],
        events: dict[str, object],
    ) -> None:
        self._document = document
        self._ref = ref
        self._type = type
        self._attrs = attrs
        self._style = style
        self._class_list = class_list
        self._events = events
        self._parent: Element | None = None
        self._revision = 0
        self._children: list[Element] = []

    @property
    def _top(self) -> Element:
        return self

    @property
    def _finds_top(self) -> bool:
        return False

    @property
    def _given(self) -> list[Element]:
        """What scripts have put into it, which is what is shown in it but for templates."""
        return self._children

    def _heard_as(
        self, type: str, event: dict[str, object]
    ) -> tuple[str, dict[str, object], list[object] | None]:
        """What JavaScript calls the element, the event that it gets, and what its handler gets
        before that."""
        return self._ref, event, None

    # -- what the script gave it -----------------------------------------------------------------

    @property
    def ref(self) -> str:
        """What JavaScript calls the element. It may be another one in the next run."""
        return self._ref

    @property
    def type(self) -> str:
        """The component's name: ``text``."""
        return self._type

    @property
    def id(self) -> str | None:
        """The attribute ``id``, as text."""
        return as_text(self._attrs["id"]) if "id" in self._attrs else None

    @property
    def attrs(self) -> dict[str, object]:
        """A copy of the attributes, named as the bundle names them."""
        return dict(self._attrs)

    @property
    def style(self) -> dict[str, object]:
        """A copy of the styles that arrived, named in camelCase as Weex sends them."""
        return dict(self._style)

    @property
    def classes(self) -> tuple[str, ...]:
        """The class names, those of an attribute ``class`` or ``className`` too."""
        given = (self._attrs.get(name) for name in CLASS_ATTRS)
        written = [name for each in given if isinstance(each, str) for name in each.split()]
        return tuple(dict.fromkeys((*self._class_list, *written)))

    @property
    def events(self) -> tuple[str, ...]:
        """The types of events it listens to."""
        return tuple(self._events)

    @property
    def value(self) -> str | bool | None:
        """What the user has set: the text of an ``input`` or ``textarea``, whether a ``switch`` is
        on. None for other components."""
        if self._type == "switch":
            return as_text(self._attrs.get("checked")) == "true"
        if self._type in ("input", "textarea"):
            return as_text(self._attrs.get("value"))
        return None

    @property
    def revision(self) -> int:
        """For layouts: another number when the element, or anything in it, has changed since
        :attr:`Document.places` were found before."""
        return self._revision

    # -- where it is -----------------------------------------------------------------------------

    @property
    def parent(self) -> Element | None:
        """The element it is in; None for the body, and for one that was taken off the page."""
        return self._parent

    @property
    def children(self) -> tuple[Element, ...]:
        """The elements in it, in order."""
        return tuple(self._children)

    @property
    def is_attached(self) -> bool:
        """Whether it is on the page."""
        return self._document.get(self._ref) is self

    def __repr__(self) -> str:
        return label_of(self)

    @property
    def rect(self) -> Rect:
        """Its place on the page: ``left``, ``top``, ``width`` and ``height`` in design pixels.

        Raises:
            DocumentError: The element is not on the page any more, or is a part of a text, which
                has no place of its own.
        """
        self._must_be_attached()
        try:
            return self._document.places.rect(self._ref)
        except KeyError:
            raise DocumentError(
                f"{self!r} has no place of its own: ask for that of the element it is in."
            ) from None

    def _must_be_attached(self) -> None:
        if not self.is_attached:
            raise DocumentError(f"{self!r} is not on the page any more: find it anew.")

    # -- what can be done to it ------------------------------------------------------------------

    def fire(self, type: str, event: dict[str, object] | None = None) -> None:
        """Fire an event at the element, as a phone does when a finger touches it.

        Args:
            type: the event's, in Weex's words: ``click``.
            event: what the listener gets besides type, target and timestamp.

        Raises:
            NoListener: The element does not listen to events of this type.
            DocumentError: The element is not on the page any more, or the page takes no events.
        """
        self._must_be_attached()
        if type not in self._events:
            has = ", ".join(map(repr, self._events)) or "nothing"
            raise NoListener(f"{self!r} does not listen to {type!r}: it listens to {has}.")
        if self._document.hand is None:
            raise DocumentError(f"{type!r} cannot be fired: this document belongs to no page.")
        self._document.hand.fire(self._ref, type, dict(event or {}))

"""The navigation bar over a page: what scripts put into it, and what a finger does to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from bridge.errors import UsageError

if TYPE_CHECKING:
    from bridge.document import Document

Position = Literal["left", "right", "more"]


@dataclass
class NavBar:
    """What a page has put into its bar through the module ``navigator``.

    Attributes:
        title: its title; None where none was set.
        items: the options of its items, by where they are: ``left``, ``right`` and ``more``.
        hidden: whether it is hidden.
        background_color: its colour; None where none was set.
    """

    document: Document = field(repr=False)
    title: str | None = None
    items: dict[Position, Mapping[str, Any]] = field(default_factory=dict)
    hidden: bool = False
    background_color: str | None = None

    def press(self, position: Position) -> None:
        """Tap an item, as ``WXNavigationDefaultImpl`` of iOS has it: the element that its
        ``nodeRef`` names hears ``click``; without one the body hears ``clickleftitem``,
        ``clickrightitem`` or ``clickmoreitem``.

        Raises:
            UsageError: There is no such item, or no element that it could tell.
            NoListener: Nobody listens.
        """
        if position not in self.items:
            known = ", ".join(self.items) or "none at all"
            raise UsageError(f"the bar has no item {position!r}: it has {known}")
        ref = self.items[position].get("nodeRef")
        element = self.document.get(ref) if isinstance(ref, str) else self.document.body
        if element is None:
            raise UsageError(f"the item {position!r} of the bar has no element that it could tell")
        element.fire("click" if isinstance(ref, str) else f"click{position}item")

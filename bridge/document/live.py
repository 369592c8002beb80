"""What components that do something by themselves are to a document: something else plays them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from bridge.document.element import Element


class Live(Protocol):
    """What plays the components of a page."""

    def call(self, element: Element, method: str, args: Sequence[Any]) -> bool:
        """Carry out a method of a component's; false when it has none of that name."""

    def update_component(self, id: str, data: object) -> bool:
        """Give a component in a ``recycle-list`` other data; false when there is none."""

    def of(self, type: str) -> object:
        """What plays the components of a type; None when nothing does."""

    def act(self, element: Element, deed: str, *args: object) -> None:
        """Do what a test wants a component to do, as a user or a server would.

        Raises:
            NoListener: It is nothing that can do that.
        """

"""How much the lists of a page may make: a ``v-for`` may go over any number there is."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bridge.document import Document

LISTS = 0.5
"""How much of the elements that a page may have lists fill with new cells."""
_ROUNDS = 10  # times a node is looked at, for each element that there may be: some are not made


class Room:
    """What is left for one pass over a list.

    Attributes:
        elements: how many may still be made.
        is_short: whether there was too little.
    """

    def __init__(self, document: Document) -> None:
        self._document = document
        self.elements = document.max_elements - len(document)
        self._rounds = _ROUNDS * document.max_elements
        self.is_short = False

    def has_more(self) -> bool:
        """Whether a node of a template may be made once more."""
        self._rounds -= 1
        self.is_short |= self._rounds < 0 or self.elements <= 0
        return not self.is_short

    def has_a_cell_more(self) -> bool:
        """Whether there may be one more cell."""
        self.is_short |= len(self._document) >= self._document.max_elements * LISTS
        return not self.is_short

"""The last of a long row of things, each with the number it had from the beginning."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Generic, TypeVar

Item = TypeVar("Item")


class Ring(Generic[Item]):
    """Keeps what came last: so many things, and of so much weight together.

    Args:
        most: how many are kept.
        weight: what one of them weighs; nothing by default.
        heaviest: what all that are kept may weigh.
    """

    def __init__(
        self,
        most: int,
        weight: Callable[[Item], int] = lambda _: 0,
        heaviest: int = 0,
    ) -> None:
        self._most = most
        self._weight = weight
        self._heaviest = heaviest
        self._items: deque[Item] = deque()
        self._total = 0
        self.first = 0
        """The number of the first that is still there."""

    @property
    def end(self) -> int:
        """The number that the next one gets: how many there have been."""
        return self.first + len(self._items)

    def append(self, item: Item) -> None:
        """Add one; the oldest go where there are too many."""
        self._items.append(item)
        self._total += self._weight(item)
        while len(self._items) > self._most or self._total > self._heaviest:
            self._total -= self._weight(self._items.popleft())
            self.first += 1

    def since(self, number: int) -> Iterator[tuple[int, Item]]:
        """Those from a number on, each with its own."""
        skipped = max(0, number - self.first)
        if number >= self.end:  # as nearly always: nothing is gone through in vain
            return iter(())
        return enumerate(islice(self._items, skipped, None), self.first + skipped)

    def get(self, number: int) -> Item | None:
        """The one with a number; None when it is gone, or has not come yet."""
        at = number - self.first
        return self._items[at] if 0 <= at < len(self._items) else None

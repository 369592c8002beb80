"""The data of a ``recycle-list``, a cell for each item, and the methods by which scripts change it.

What makes no sense (an index past the end, no list where one is wanted) changes nothing, as in
``WXRecyclerTemplateList.java``.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from bridge.recycle.cell import Cell

if TYPE_CHECKING:
    from bridge.recycle.values import Value

_WHOLE = re.compile(r"-?\d{1,15}", re.ASCII)


class Items:
    """Cells in the order of their data. ``numbers`` gives each cell its own.

    Attributes:
        cells: one for each item.
        gone: those that were taken away and not seen to yet.
        by_position: whether what a cell shows depends on where it stands.
    """

    def __init__(self, numbers: Iterator[int]) -> None:
        self.cells: list[Cell] = []
        self.gone: list[Cell] = []
        self.by_position = True
        self._numbers = numbers

    @property
    def data(self) -> list[Value]:
        """What the cells show."""
        return [cell.data for cell in self.cells]

    def set(self, data: Value) -> None:
        """Show other data. Where an item has the same place as one before, its cell stays."""
        if not isinstance(data, list):
            return
        for cell, item in zip(self.cells, data, strict=False):
            cell.stale = cell.stale or cell.data != item
            cell.data = item
        self.gone += self.cells[len(data) :]
        del self.cells[len(data) :]
        self.cells += [self._cell(item) for item in data[len(self.cells) :]]

    def insert(self, index: Value, items: Sequence[Value]) -> None:
        """Put items before the one at an index."""
        at = _index(index)
        if at is not None and 0 <= at <= len(self.cells):
            self.cells[at:at] = [self._cell(item) for item in items]
            self._moved(at)

    def update(self, index: Value, item: Value) -> None:
        """Put another item in the place of one."""
        at = _index(index)
        if at is not None and 0 <= at < len(self.cells):
            self.cells[at].data = item
            self.cells[at].stale = True

    def remove(self, index: Value, count: Value) -> None:
        """Take items away, one if it is not said how many."""
        at, many = _index(index), _index(count) or 1
        if at is not None and 0 <= at < len(self.cells):
            self.gone += self.cells[at : at + max(1, many)]
            del self.cells[at : at + max(1, many)]
            self._moved(at)

    def move(self, start: Value, end: Value) -> None:
        """Put an item elsewhere; its cell goes with it."""
        old, new = _index(start), _index(end)
        if old is None or new is None or not (0 <= old < len(self.cells)):
            return
        cell = self.cells.pop(old)
        self.cells.insert(max(0, new), cell)
        self._moved(min(old, max(0, new)))

    def touch(self) -> None:
        """Have all cells made anew: their templates are other ones."""
        for cell in self.cells:
            cell.stale = True

    def clear(self) -> None:
        """Take all items away."""
        self.set([])

    def _moved(self, start: int) -> None:
        if self.by_position:
            for cell in self.cells[start:]:
                cell.stale = True

    def _cell(self, item: Value) -> Cell:
        return Cell(next(self._numbers), item)


Method = Callable[[Items, Sequence["Value"]], None]


def _append(items: Items, args: Sequence[Value]) -> None:
    """Android takes a list of items, iOS an item."""
    given = args[0]
    items.insert(len(items.cells), given if isinstance(given, list) else [given])


def _append_range(items: Items, args: Sequence[Value]) -> None:
    """Android takes an index and a list, iOS a list alone."""
    if isinstance(args[0], list):
        items.insert(len(items.cells), args[0])
    else:
        _insert_range(items, args)


def _insert_range(items: Items, args: Sequence[Value]) -> None:
    if isinstance(args[1], list):
        items.insert(args[0], args[1])


METHODS: Mapping[str, Method] = {
    "setListData": lambda items, args: items.set(args[0]),
    "appendData": _append,
    "appendRange": _append_range,
    "insertData": lambda items, args: items.insert(args[0], [args[1]]),
    "insertRange": _insert_range,
    "updateData": lambda items, args: items.update(args[0], args[1]),
    "removeData": lambda items, args: items.remove(args[0], args[1]),
    "moveData": lambda items, args: items.move(args[0], args[1]),
}
"""The methods of the component that change its data. Each gets at least two arguments."""


def _index(value: Value) -> int | None:
    if isinstance(value, str):
        return int(value) if _WHOLE.fullmatch(value) else None
    if not isinstance(value, int | float) or isinstance(value, bool):
        return None
    return int(value) if math.isfinite(value) else None

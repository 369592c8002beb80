"""A ``recycle-list`` on a page: what fills its cells, and who is told of what.

Every item of the data has a cell. A phone makes cells as they come into view; a test wants to find
what is further down without scrolling there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from bridge.document.recycled import TemplateList
from bridge.document.text import as_text
from bridge.document.walk import subtree
from bridge.errors import DocumentError
from bridge.records import ScriptWarning
from bridge.recycle.bindings import sources_in
from bridge.recycle.cell import Cell, Component
from bridge.recycle.expressions import fault
from bridge.recycle.filling import Filling
from bridge.recycle.hooks import Hooks
from bridge.recycle.items import Items, Method
from bridge.recycle.meaning import Meaning
from bridge.recycle.room import Room
from bridge.recycle.scope import Scope
from bridge.recycle.slots import slot_for
from bridge.recycle.virtual import references

if TYPE_CHECKING:
    from bridge.modules.half import Host
    from bridge.recycle.values import Value

DATA = "listData"
"""The attribute that has the data, and what expressions call that."""
_WORD = re.compile(r"[\w$]+")


class RecycledList:
    """One ``recycle-list`` and its cells."""

    def __init__(
        self, element: TemplateList, host: Host, hooks: Hooks, again: Callable[[RecycledList], None]
    ) -> None:
        self.element = element
        self.items = Items(hooks.numbers)
        self._host = host
        self._hooks = hooks
        self._again = again
        self._meaning = Meaning(host.profile.recycle_list)
        self._seen: object = None
        self._data: list[Value] = []
        self._by_data = False
        self._complaints: set[str] = set()

    def changed(self) -> None:
        """Scripts have changed its attributes or its templates."""
        data = self.element._attrs.get(DATA)
        if data is not self._seen:
            self._seen = data
            self.items.set(data)
        self.items.touch()
        sources = self._sources()
        words = {word for source in sources for word in _WORD.findall(source)}
        self.items.by_position = as_text(self.element._attrs.get("index")) in words
        self._by_data = DATA in words
        for source in sources:
            if why := fault(source):
                self._complain(f"the binding {source!r} is empty on phones: {why}")

    def _sources(self) -> set[str]:
        """All expressions of its templates."""
        return {
            source
            for template in self.element.given
            for node in subtree(template)
            for source in sources_in([node._attrs, node._style, node._events])
        }

    def call(self, change: Method, args: Sequence[Value]) -> None:
        """Carry out a method that changes the data. It gets at least two arguments."""
        change(self.items, [*args, None, None])
        if self._by_data:
            self.items.touch()

    def update(self, id: str, data: Mapping[str, Value]) -> bool:
        """Give a component other data; false when there is none."""
        for cell in self.items.cells:
            for component in cell.components.values():
                if component.id == id:
                    component.data.update(data)
                    cell.stale = True
                    return True
        return False

    def finish(self) -> None:
        """Show what it should show."""
        for cell in self.items.gone:
            self._clear(cell)
        self.items.gone.clear()
        self._data = self.items.data
        document = self._host.document
        room = Room(document)
        for position, cell in enumerate(self.items.cells):
            if cell.stale:
                self._fill(cell, position, room)
        if room.is_short:
            self._complain(f"only its first items are shown: the page has {len(document)} elements")
        shown = [cell.root for cell in self.items.cells if cell.root is not None]
        self.element.show(shown)

    def end(self) -> None:
        """It is not on the page any more."""
        self.items.clear()
        for cell in self.items.gone:
            self._leave(cell)

    def _fill(self, cell: Cell, position: int, room: Room) -> None:
        before = list(cell.elements.values())
        slot = slot_for(self.element, cell.data)
        try:
            if slot is None:
                self._empty(cell)
            elif before or room.has_a_cell_more():
                ask = partial(self._ask, cell)
                Filling(self.element, cell, ask, room).fill(slot, self._scope(cell, position))
        except DocumentError as error:
            self._complain(str(error))
            self._empty(cell)
        cell.stale = False
        self._host.document.exchange(before, list(cell.elements.values()))
        self._tell(cell, position)

    def _ask(
        self, cell: Cell, of: str, hook: str, args: list[object], component: Component
    ) -> None:
        def then() -> None:
            cell.stale = True
            self._again(self)

        self._hooks.ask(of, hook, args, component, then)

    def _scope(self, cell: Cell, position: int) -> Scope:
        attrs = self.element._attrs
        names: dict[str, Value] = {DATA: self._data}
        if isinstance(index := attrs.get("index"), str) and index:
            names[index] = position
        if isinstance(alias := attrs.get("alias"), str) and alias:
            names[alias] = cell.data
        scope = Scope(self._meaning, (names,))
        if not alias and isinstance(cell.data, dict):
            return scope.within(cell.data)
        return scope

    def _tell(self, cell: Cell, position: int) -> None:
        """Tell components, and the list, of what came and went."""
        for path, component in list(cell.components.items()):
            if component.created and path not in cell.elements:
                del cell.components[path]
                self._hooks.tell(component.id, "detach", [])
            elif component.created and not component.attached:
                component.attached = True
                refs = references(cell.elements[path])
                self._hooks.tell(component.id, "attach", [self._about(refs, position)])
        if cell.root is not None and not cell.announced:
            cell.announced = True
            self._announce("_attach_slot", cell, position)

    def _announce(self, type: str, cell: Cell, position: int) -> None:
        if cell.root is not None and (refs := references(cell.root)):
            self._host.fire_if_heard(self.element.ref, type, self._about(refs, position))

    def _about(self, refs: dict[str, Value], position: int) -> dict[str, Value]:
        return {"refs": refs, "position": position, "listRef": self.element.ref}

    def _clear(self, cell: Cell) -> None:
        before = list(cell.elements.values())
        self._empty(cell)
        self._host.document.exchange(before, [])

    def _empty(self, cell: Cell) -> None:
        """Have a cell show nothing. Its elements are the document's until that exchanges them."""
        self._announce("_detach_slot", cell, -1)
        self._leave(cell)
        cell.elements, cell.root, cell.announced = {}, None, False

    def _leave(self, cell: Cell) -> None:
        for component in cell.components.values():
            if component.created:
                self._hooks.tell(component.id, "detach", [])
        cell.components.clear()

    def _complain(self, why: str) -> None:
        if why not in self._complaints:
            self._complaints.add(why)
            self._host.record(ScriptWarning(f"in {self.element!r}, {why}", None))

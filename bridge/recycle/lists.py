"""All the ``recycle-list`` s of a page."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from bridge.document.nodes import is_table
from bridge.document.recycled import Rendered, TemplateList
from bridge.errors import UsageError
from bridge.recycle.hooks import Hooks
from bridge.recycle.items import METHODS
from bridge.recycle.recycled_list import RecycledList
from bridge.recycle.virtual import described

if TYPE_CHECKING:
    from bridge.document import Element
    from bridge.modules.half import Host
    from bridge.recycle.values import Value
    from bridge.wire import Event


class Recycling:
    """Keeps the cells of a page's lists as their data and templates are."""

    def __init__(self, host: Host) -> None:
        self._host = host
        self._hooks = Hooks(host)
        self._lists: dict[str, RecycledList] = {}
        self._due: dict[str, RecycledList] = {}

    def stirred(self, element: Element) -> None:
        """Scripts have changed a list, or the templates in it. One in a template is no list."""
        if not isinstance(element, TemplateList):
            return
        known = self._lists.get(element.ref)
        if not element.is_attached:
            if known is not None and known.element is element:
                del self._lists[element.ref]
                self._due.pop(element.ref, None)
                known.end()
            return
        if known is None or known.element is not element:
            if known is not None:
                known.end()
            known = RecycledList(element, self._host, self._hooks, self._again)
            self._lists[element.ref] = known
        known.changed()
        self._again(known)

    def call(self, element: Element, method: str, args: Sequence[Value]) -> bool:
        """Carry out a method of a list's that changes its data; false when there is none."""
        if not isinstance(element, TemplateList):
            return False
        if element.ref in self._host.document.stirred:
            self.stirred(element)  # what scripts asked for before goes before
        change, known = METHODS.get(method), self._lists.get(element.ref)
        if known is None:
            return False
        if change is None:
            return self._query(method, [*args, None, None, None])
        known.call(change, args)
        self._again(known)
        return True

    def act(self, element: Element, deed: str, args: Sequence[Value]) -> bool:
        """Nothing: what is done to a list is done by scripts, or by scrolling it."""
        return False

    def _query(self, method: str, args: Sequence[Value]) -> bool:
        """Tell which elements of a cell a selector selects, as ``Selector.java`` does."""
        if method not in ("queryElement", "queryElementAll", "closest"):
            return False
        ref, selector, callback = args[:3]
        element = self._host.document.get(ref) if isinstance(ref, str) else None
        found: list[Value] = []
        if isinstance(element, Rendered) and isinstance(selector, str):
            with suppress(UsageError):  # to phones it is a selector that selects nothing
                found = [described(each) for each in _selected(element, method, selector)]
        if callable(callback):
            callback(found if method == "queryElementAll" else found[0] if found else {})
        return True

    def update_component(self, id: str, data: Value) -> bool:
        """Give a component in a cell other data; false when there is none."""
        known = self._lists.get(id.partition("@")[0])
        if known is None or not known.update(id, data if is_table(data) else {}):
            return False
        self._again(known)
        return True

    def answered(self, number: Value, state: Value) -> None:
        """Take in what a hook has answered."""
        self._hooks.answered(number, state)

    def finish(self) -> list[Event]:
        """Show what lists should show. Gives what JavaScript must be asked in this very turn."""
        due, self._due = self._due, {}
        for each in due.values():
            each.finish()
        events, self._hooks.due = self._hooks.due, []
        return events

    def _again(self, known: RecycledList) -> None:
        self._due[known.element.ref] = known


def _selected(element: Rendered, method: str, selector: str) -> Sequence[Element]:
    if method != "closest":
        return element.find_all(selector)
    way: list[Element] = []
    around = element.parent
    while around is not None and not isinstance(around, TemplateList):
        way.append(around)
        around = around.parent
    selected = set(around.find_all(selector)) if around is not None else set()
    return [each for each in way if each in selected][:1]

"""The hooks of components in cells: native code says when, JavaScript does them.

``create`` and ``syncState`` have an answer, the component's state, which phones wait for. The
others have none and come in a later turn.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from typing import TYPE_CHECKING

from bridge.document.nodes import is_table
from bridge.wire import Event

if TYPE_CHECKING:
    from bridge.modules.half import Host
    from bridge.recycle.cell import Component
    from bridge.recycle.values import Value

HOOK = "hook"


class Hooks:
    """What JavaScript is asked for, and what it is told.

    Attributes:
        due: what it must be asked in this very turn.
        numbers: of the page's cells.
    """

    def __init__(self, host: Host) -> None:
        self.due: list[Event] = []
        self.numbers = count(1)
        self._host = host
        self._asked: dict[int, tuple[Component, Callable[[], None]]] = {}
        self._number = 0

    def ask(
        self,
        of: str,
        hook: str,
        args: list[object],
        component: Component,
        then: Callable[[], None],
    ) -> None:
        """Have a hook run whose answer is a component's state. ``then`` is called with it in."""
        self._number += 1
        self._asked[self._number] = component, then
        self.due.append(Event("component", HOOK, [of, hook, args, self._number]))

    def answered(self, number: Value, state: Value) -> None:
        """Take in what JavaScript has answered."""
        asked = self._asked.pop(number, None) if isinstance(number, int) else None
        if asked is None:
            return
        component, then = asked
        component.created = True
        component.data.update(state if is_table(state) else {})
        then()

    def tell(self, id: str, hook: str, args: list[object]) -> None:
        """Have a hook run that has no answer."""
        self._host.post(Event("component", HOOK, [id, hook, args, None]))

"""Makes the elements of a cell of a template and its data, as ``Statements.java`` does.

What is there already is changed, not made anew, so that an element that a test holds stays the one
that is shown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bridge.document.recycled import Rendered, TemplateList
from bridge.errors import DocumentError
from bridge.recycle import bindings
from bridge.recycle.bindings import ONCE, PROPS, ROOT, TEMPLATE, Repeat
from bridge.recycle.cell import Cell, Component
from bridge.recycle.room import Room
from bridge.recycle.scope import Scope

if TYPE_CHECKING:
    from bridge.document import Element
    from bridge.recycle.scope import Names
    from bridge.recycle.values import Value

DEEPEST = 150  # levels of a template

Ask = Callable[[str, str, list[object], Component], None]
"""Has JavaScript run a hook: of what, its name, its arguments, and whose data its answer is."""


@dataclass
class Filling:
    """One pass over the template of a cell."""

    owner: TemplateList
    cell: Cell
    ask: Ask
    room: Room

    def fill(self, template: Element, scope: Scope) -> None:
        """Bring a cell to the state of its data, as far as there is room for it.

        Raises:
            DocumentError: The template is nested too deeply.
        """
        self._before = self.cell.elements
        self.cell.elements = {}
        made = self._made(template, scope, "", None, 0)
        self.cell.root = made
        self.cell.stale = False

    def _made(
        self, template: Element, scope: Scope, path: str, component: str | None, depth: int
    ) -> Rendered | None:
        if depth > DEEPEST:
            raise DocumentError(f"a template is nested more than {DEEPEST} levels deep")
        if str(template._attrs.get(ROOT)).lower() == "true" and PROPS in template._attrs:
            found = self._component(template._attrs, scope, path)
            if found is None:
                return None
            component, scope = found.id or component, scope.alone(found.data)
        if ONCE in template._attrs:
            scope = Scope(scope.meaning, self._once(template, scope, path))
        element = self._element(template, scope, path, component)
        children = self._children(template, scope, path, component, depth + 1)
        element._children = list(children)
        for child in element._children:
            child._parent = element
        return element

    def _once(self, template: Element, scope: Scope, path: str) -> tuple[Names, ...]:
        """What names meant when this template was first there: another one begins anew."""
        made_of, names = self.cell.once.get(path, (None, ()))
        if made_of is not template:
            names = tuple(map(dict, scope.names))
            self.cell.once[path] = template, names
        return names

    def _children(
        self, template: Element, scope: Scope, path: str, component: str | None, depth: int
    ) -> Iterator[Rendered]:
        for number, child in enumerate(template._children):
            repeat = Repeat.of(child._attrs)
            rounds = [scope] if repeat is None else repeat.rounds(scope)
            for time, inner in enumerate(rounds):
                if not self.room.has_more():
                    return
                if bindings.matches(child._attrs, inner):
                    way = f"{path}.{number}" + (f":{time}" if repeat else "")
                    made = self._made(child, inner, way, component, depth)
                    if made is not None:
                        yield made

    def _element(
        self, template: Element, scope: Scope, path: str, component: str | None
    ) -> Rendered:
        attrs = bindings.attrs_of(template._attrs, scope)
        style = bindings.style_of(template._style, scope)
        events = {k: bindings.params_of(each, scope) for k, each in template._events.items()}
        element = self._before.get(path)
        if element is None or element.template is not template:
            ref = f"{self.owner._ref}@{self.cell.number}@{path or '.'}"
            element = Rendered(self.owner._document, ref, template._type)
            self.room.elements -= 1
        element.take(template, component, attrs, style, events)
        self.cell.elements[path] = element
        return element

    def _component(self, attrs: Mapping[str, Value], scope: Scope, path: str) -> Component | None:
        """The component whose root a node is; None until JavaScript has made it."""
        props = bindings.filled_props(attrs[PROPS], scope)
        template = attrs.get(TEMPLATE)
        if template in (None, ""):
            return Component("", props, props)  # without a state
        known = self.cell.components.get(path)
        if known is None:
            self.cell.made += 1
            id = f"{self.owner._ref}@{path}@{self.cell.number}.{self.cell.made}"
            known = self.cell.components[path] = Component(id, props, dict(props))
            self.ask(str(template), "create", [id, props], known)
        elif known.created and known.props != props:
            known.props = props
            known.data.update(props)
            self.ask(known.id, "syncState", [known.id, props], known)
        return known if known.created else None

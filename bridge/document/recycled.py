"""A ``recycle-list``: what scripts put into it are templates, what is read are cells made of them.

The cells are made elsewhere, from the templates and the list's data; here is what makes them
elements like all others.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from bridge.document.element import Element

if TYPE_CHECKING:
    from bridge.document.document import Document

RECYCLE_LIST = "recycle-list"
_SLOTS = frozenset({"cell-slot", "cell"})


class TemplateList(Element):
    """A ``recycle-list``. Its children are cells, and what scripts gave it that is no template."""

    __slots__ = ("_given_children",)

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
        super().__init__(
            document, ref, type, attrs=attrs, style=style, class_list=class_list, events=events
        )
        self._given_children: list[Element] = []

    @property
    def _given(self) -> list[Element]:
        return self._given_children

    @property
    def given(self) -> tuple[Element, ...]:
        """What scripts put into it: the templates, and what is no template."""
        return tuple(self._given_children)

    def show(self, cells: Sequence[Element]) -> None:
        """Have these cells in the place of the templates."""
        at = next((at for at, each in enumerate(self._given_children) if is_slot(each)), None)
        first = self._given_children[:at]
        last = [each for each in self._given_children[len(first) :] if not is_slot(each)]
        self._children = [*first, *cells, *last]
        for cell in cells:
            cell._parent = self
        self._document.changed(self)


class Rendered(Element):
    """An element of a cell, made of a template. Scripts hear of it as of that."""

    __slots__ = ("_component", "_shown", "_template")

    def __init__(self, document: Document, ref: str, type: str) -> None:
        super().__init__(document, ref, type, attrs={}, style={}, class_list=(), events={})
        self._component: str | None = None
        self._template: Element = self
        self._shown: tuple[dict[str, object], dict[str, object]] = ({}, {})

    def take(
        self,
        template: Element,
        component: str | None,
        attrs: dict[str, object],
        style: dict[str, object],
        events: dict[str, object],
    ) -> None:
        """Be what the template is with these values. What a user has changed since stays, where
        the value is the one that it was."""
        self._template = template
        self._component = component
        _take_over(self._attrs, self._shown[0], attrs)
        _take_over(self._style, self._shown[1], style)
        self._shown = attrs, style
        self._events = events
        self._class_list = template._class_list

    @property
    def template(self) -> Element:
        """What it was made of."""
        return self._template

    def _heard_as(
        self, type: str, event: dict[str, object]
    ) -> tuple[str, dict[str, object], list[object] | None]:
        if self._component is not None:
            event = {**event, "componentId": self._component}
        params = self._events.get(type)
        return self._template._ref, event, params if isinstance(params, list) else None


def is_slot(element: Element) -> bool:
    """Whether an element in a list is a template."""
    return element._type in _SLOTS


def list_around(element: Element) -> TemplateList | None:
    """The list whose template an element is or is in."""
    inner, outer = element, element._parent
    while outer is not None:
        if isinstance(outer, TemplateList) and is_slot(inner) and not isinstance(inner, Rendered):
            return outer
        inner, outer = outer, outer._parent
    return None


def _take_over(values: dict[str, object], old: dict[str, object], new: dict[str, object]) -> None:
    for name in old.keys() - new.keys():
        values.pop(name, None)
    for name, value in new.items():
        if name not in old or old[name] != value:
            values[name] = value

"""Tells whether what a script gave its document makes sense, and makes elements of it.

Scripts can make these calls by hand, so nothing about the arguments is taken for granted.
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from typing import TYPE_CHECKING, TypeGuard

from bridge.document.element import Element
from bridge.document.recycled import RECYCLE_LIST, TemplateList
from bridge.errors import DocumentError, LimitExceeded
from bridge.source import shown

if TYPE_CHECKING:
    from bridge.document.document import Document

MAX_NESTING = 100  # of one attribute's value: what reads it recursively must never fail
_LONGEST = 60


def elements_of(node: object, document: Document, taken: Container[str]) -> list[Element]:
    """The elements of a node and all that is below it, in document order.

    A node is ``{ref, type, attr?, classList?, style?, event?, children?}``. The first element
    returned is the node's own, and has no parent yet.

    Raises:
        DocumentError: The node is none, or has a ref that is taken.
        LimitExceeded: The document would have too many elements.
    """
    made: dict[str, Element] = {}
    waiting: list[tuple[object, Element | None]] = [(node, None)]
    while waiting:
        each, parent = waiting.pop()
        element, children = _element_of(each, document)
        if element.ref in made or element.ref in taken:
            raise DocumentError(f"there is an element {quoted(element.ref)} already")
        made[element.ref] = element
        if parent is not None:
            element._parent = parent
            parent._given.append(element)
        if len(document) + len(made) > document.max_elements:
            raise LimitExceeded(
                f"The page has more than {document.max_elements} elements, the most it may have "
                "(max_elements): remove some, or let a list recycle its cells."
            )
        waiting.extend((child, element) for child in reversed(children))
    return list(made.values())


def _element_of(node: object, document: Document) -> tuple[Element, list[object]]:
    if not is_table(node):
        raise DocumentError(f"a node is an object with ref and type, not {quoted(node)}")
    kind = TemplateList if node.get("type") == RECYCLE_LIST else Element
    element = kind(
        document,
        text_in(node, "ref"),
        text_in(node, "type"),
        attrs={k: v for k, v in table(node.get("attr"), "attr").items() if v is not None},
        style={k: v for k, v in table(node.get("style"), "style").items() if v not in (None, "")},
        class_list=names(node.get("classList"), "classList"),
        events=dict(event_of(each) for each in sequence(node.get("event"), "event")),
    )
    return element, sequence(node.get("children"), "children")


def text_in(node: dict[str, object], key: str) -> str:
    """The text under a key, which must be there and not empty."""
    value = node.get(key)
    if not isinstance(value, str) or not value:
        raise DocumentError(f"{key} of a node is a text, not {quoted(value)}")
    return value


def event_of(value: object) -> tuple[str, object]:
    """An event's type and its parameters, of ``type`` or ``{type, params}``."""
    if isinstance(value, str) and value:
        return value, None
    if is_table(value):
        return text_in(value, "type"), _plain(value.get("params"), "params")
    raise DocumentError(f"an event is a type or an object with one, not {quoted(value)}")


def names(value: object, what: str) -> tuple[str, ...]:
    """Class names, each once."""
    found = []
    for each in sequence(value, what):
        if not isinstance(each, str):
            raise DocumentError(f"{what} has names, not {quoted(each)}")
        found.extend(each.split())
    return tuple(dict.fromkeys(found))


def table(value: object, what: str) -> dict[str, object]:
    """An object's members; none when it is absent."""
    if value is None:
        return {}
    if not is_table(value):
        raise DocumentError(f"{what} is an object, not {quoted(value)}")
    for each in value.values():
        _plain(each, what)
    return value


def sequence(value: object, what: str) -> list[object]:
    """A list's items; none when it is absent."""
    if value is None:
        return []
    if not isinstance(value, list):
        raise DocumentError(f"{what} is a list, not {quoted(value)}")
    return value


def is_table(value: object) -> TypeGuard[dict[str, object]]:
    """Whether a value is an object of JavaScript's."""
    return isinstance(value, dict) and all(isinstance(key, str) for key in value)


def quoted(value: object) -> str:
    """A script's value in a sentence: short, on one line, and printable."""
    if isinstance(value, dict):
        return "an object"
    if isinstance(value, list):
        return "a list"
    if value is None:
        return "nothing"
    text = repr(value)
    return shown(text if len(text) <= _LONGEST else text[:_LONGEST] + "…")


def _plain(value: object, what: str) -> object:
    """The value, when it is not nested too deeply for those who read it."""
    level = [value]
    for _ in range(MAX_NESTING):
        level = [inner for each in level for inner in _inside(each)]
        if not level:
            return value
    raise DocumentError(f"{what} is nested more than {MAX_NESTING} levels deep")


def _inside(value: object) -> Iterator[object]:
    if isinstance(value, dict):
        yield from value.values()
    elif isinstance(value, list):
        yield from value

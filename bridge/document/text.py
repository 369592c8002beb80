"""What can be read on a page: the text of each element, as a person sees it.

Text stands in the attribute ``value`` of ``text`` and of the parts of ``richtext``. Those parts
run on in one line; any other two pieces of text are separated by a line end. What is hidden
(``visibility: hidden``, ``display: none``) cannot be read.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bridge.document.element import Element

CLASS_ATTRS = ("class", "className")  # as bundles for the browser write them
_WRITTEN_OUT = 1e21  # from here on JavaScript writes exponents
_WRITTEN = frozenset({"text", "richtext", "span", "a"})
_RUNS_ON = frozenset({"text", "richtext"})


def as_text(value: object) -> str:
    """An attribute's value as text: that of JavaScript's ``String``, and JSON for objects."""
    if isinstance(value, str):
        return value
    if isinstance(value, float) and value.is_integer() and abs(value) < _WRITTEN_OUT:
        value = int(value)
    return "" if value is None else json.dumps(value, ensure_ascii=False, default=repr)


def own_text(element: Element) -> str | None:
    """The text that stands in an element itself; None for components that have none."""
    if element._type not in _WRITTEN or "value" not in element._attrs:
        return None
    value = element._attrs["value"]
    if element._type == "richtext" and isinstance(value, list):
        return "".join(_parts(value))
    return as_text(value)


def _parts(nodes: list[object]) -> Iterator[str]:
    """The texts of parts that are no elements: Vue gives a ``richtext`` them all as its value."""
    waiting = list(reversed(nodes))
    while waiting:
        match waiting.pop():
            case {"type": "span", "attr": {"value": text}}:
                yield as_text(text)
            case {"children": list() as children}:
                waiting.extend(reversed(children))


def is_hidden(element: Element) -> bool:
    """Whether a style hides the element and all that is in it."""
    style = element._style
    return style.get("visibility") == "hidden" or style.get("display") == "none"


def in_one_line(text: str) -> str:
    """The text with each run of white space as one space, and none at its ends."""
    return " ".join(text.split())


class Texts:
    """The elements of a subtree in document order, and the text of each.

    The text of an element is a range of the pieces of the whole, so that of a deep tree takes no
    more room than that of a flat one.

    Attributes:
        elements: the subtree in document order, its root first.
        ends: for each of them, the position after the last one that is in it.
        ranges: for each of them, its pieces of text, by number.
    """

    def __init__(self, root: Element) -> None:
        self.elements: list[Element] = []
        self.ends: list[int] = []
        self.ranges: list[tuple[int, int]] = []
        self._pieces: list[str] = []
        self._joints: list[str] = []  # what stands before each piece
        self._inked = [0]  # how many characters but white space stand before each piece
        self._hidden = self._inline = 0  # how many elements we are in that are so
        self._at_break = True
        self._read(root)

    def of(self, position: int) -> str:
        """The text of an element."""
        start, end = self.ranges[position]
        joined = (
            self._pieces[at] if at == start else self._joints[at] + self._pieces[at]
            for at in range(start, end)
        )
        return "".join(joined)

    def ink_of(self, position: int) -> int:
        """How many characters the text of an element has, white space left out."""
        start, end = self.ranges[position]
        return self._inked[end] - self._inked[start]

    def _read(self, root: Element) -> None:
        waiting: list[Element | int] = [root]
        while waiting:
            each = waiting.pop()
            if isinstance(each, int):
                self._leave(each)
                continue
            waiting.append(len(self.elements))
            waiting.extend(reversed(each._children))
            self._enter(each)

    def _enter(self, element: Element) -> None:
        self.elements.append(element)
        self.ends.append(0)
        self.ranges.append((len(self._pieces), 0))
        self._hidden += is_hidden(element)
        if element._type in _RUNS_ON:
            self._at_break = self._at_break or not self._inline
            self._inline += 1
        text = own_text(element)
        if text and not self._hidden:
            self._add(text)

    def _add(self, text: str) -> None:
        self._pieces.append(text)
        self._joints.append("\n" if self._at_break else "")
        self._inked.append(self._inked[-1] + sum(map(len, text.split())))
        self._at_break = not self._inline

    def _leave(self, position: int) -> None:
        element = self.elements[position]
        self.ends[position] = len(self.elements)
        self.ranges[position] = (self.ranges[position][0], len(self._pieces))
        self._hidden -= is_hidden(element)
        if element._type in _RUNS_ON:
            self._inline -= 1
            self._at_break = self._at_break or not self._inline

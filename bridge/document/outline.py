"""An element tree as an outline, for people: one line an element.

What comes from a script is escaped wherever it would not print.
"""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import TYPE_CHECKING

from bridge.document.text import CLASS_ATTRS, as_text, in_one_line, is_hidden, own_text
from bridge.document.walk import subtree
from bridge.source import shown

if TYPE_CHECKING:
    from bridge.document.element import Element

DEEPEST = 60  # levels that are indented; deeper ones would be all indentation
# Vue's mark of the component a style is for: a hash that a mere rebuild may change.
_SCOPE = "@styleScope"
_NAME = re.compile(r"[\w-]+")
_SHORT = 40  # characters of a name and of a text in a label
_LONGEST_DATA = 100  # characters of a `data:` URI that is shown whole
_LOOKED_AT = 100  # elements for it
_TELLING = ("placeholder", "value", "src", "href")


def outline(root: Element, *, styles: bool = False) -> Iterator[str]:
    """The lines of a subtree."""
    for element, depth in with_depth(root):
        yield indentation(depth) + line_of(element, styles=styles)


def with_depth(root: Element) -> Iterator[tuple[Element, int]]:
    """The subtree in document order, each with how deep in it it is."""
    waiting = [(root, 0)]
    while waiting:
        element, depth = waiting.pop()
        yield element, depth
        waiting.extend((child, depth + 1) for child in reversed(element._children))


def indentation(depth: int) -> str:
    """The start of a line; past the deepest level that is indented, the level as a number."""
    return "  " * depth if depth <= DEEPEST else f"{'  ' * DEEPEST}[{depth}] "


def line_of(element: Element, *, styles: bool = False) -> str:
    """An element on one line."""
    text = own_text(element)
    parts = [name_of(element), *([] if text is None else [quoted(text)])]
    parts += [f"{shown(name)}={_told(value)}" for name, value in sorted(plain_attrs(element))]
    if styles and element._style:
        parts.append(f"style={quoted(style_of(element))}")
    if element._events:
        parts.append(f"({', '.join(shown(each) for each in sorted(element._events))})")
    if is_hidden(element):
        parts.append("(hidden)")
    return " ".join(parts)


def label_of(element: Element) -> str:
    """An element in a few words: ``<text.title "Hello">``."""
    telling = next((name for name in _TELLING if name in element._attrs), None)
    if own_text(element) is None and telling is not None:
        said = f" {telling}={quoted(_shortened(as_text(element._attrs[telling])))}"
    else:
        text = _start_of_text(element)
        said = f" {quoted(_shortened(text))}" if text else ""
    return f"<{_shortened(name_of(element))}{said}>"


def _start_of_text(element: Element) -> str:
    """What can be read in the element, as far as a label shows it."""
    read = ""
    for each in islice(subtree(element), _LOOKED_AT):
        read = in_one_line(f"{read} {own_text(each) or ''}")
        if len(read) > _SHORT:
            break
    return read


def name_of(element: Element) -> str:
    """The component with its id and its classes, as a CSS selector names them."""
    id = f"#{element.id}" if _is_name(element._attrs.get("id")) else ""
    return shown(element._type + id + "".join(f".{name}" for name in element.classes))


def plain_attrs(element: Element) -> Iterator[tuple[str, object]]:
    """The attributes that neither the name nor the text of an element shows."""
    for name, value in told_attrs(element):
        is_text = name == "value" and own_text(element) is not None
        if not is_text and not (name == "id" and _is_name(value)):
            yield name, value


def told_attrs(element: Element) -> Iterator[tuple[str, object]]:
    """The attributes that tell something, but those that give classes."""
    for name, value in element._attrs.items():
        is_class = name in CLASS_ATTRS and isinstance(value, str)
        is_shown = element._type == "recycle-list" and name == "listData"  # as its cells
        if not is_class and not is_shown and name != _SCOPE:
            yield name, value


def style_of(element: Element) -> str:
    """The styles in the order of their names, as one writes them in CSS."""
    return "; ".join(f"{name}: {as_text(value)}" for name, value in sorted(element._style.items()))


def _told(value: object) -> str:
    """An attribute's value. Of a long ``data:`` URI only the start can mean something to people;
    a checksum tells it from others."""
    if isinstance(value, str) and value.startswith("data:") and len(value) > _LONGEST_DATA:
        checksum = zlib.crc32(value.encode("utf-8", "surrogatepass"))
        return f"{quoted(value[:_SHORT] + '…')} ({len(value)} characters, {checksum:08x})"
    return written(value)


def written(value: object) -> str:
    """A value as JSON, in which everything prints."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=isinstance(value, Mapping))
    return text if text.isprintable() else "".join(map(_escaped, text))


def quoted(text: str) -> str:
    """A text in quotes, in which everything prints."""
    return written(text)


def _escaped(character: str) -> str:
    """A character of a JSON text: JSON's escape of it if it does not print."""
    if character.isprintable() or shown(character) == character:
        return character
    return json.dumps(character)[1:-1]


def _is_name(value: object) -> bool:
    return isinstance(value, str) and _NAME.fullmatch(value) is not None


def _shortened(text: str) -> str:
    return text if len(text) <= _SHORT else text[:_SHORT] + "…"

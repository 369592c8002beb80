"""An element tree as XML and as JSON, for programs and for snapshots.

Nothing in them changes from run to run: no refs, and names in order.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from bridge.document.outline import DEEPEST, style_of, told_attrs, written
from bridge.document.text import as_text, own_text
from bridge.source import shown

if TYPE_CHECKING:
    from bridge.document.element import Element

_XML_NAME = re.compile(r"[A-Za-z_][\w.-]*", re.ASCII)
_OURS = frozenset({"class", "style", "on"})
_ESCAPED = re.compile("_x(?:[0-9A-F]{4,6})?_")  # what looks like an escape of ours
# What XML 1.0 cannot hold at all, not even as a reference.
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xml(root: Element, *, styles: bool = False) -> Iterator[str]:
    """The lines of a subtree as an XML document.

    A component is an XML element with its attributes; its classes are ``class``, its events ``on``,
    its styles ``style``. Text is content. A name that XML does not allow, or that would be taken
    for one of these three, has ``_x0020_`` for the character that must not stand there.
    """

    def lines(element: Element, is_last: bool) -> tuple[str, str]:
        tag = _xml_name(element._type)
        text = None if element._children else own_text(element)
        start = f"<{tag}{_xml_attrs(element, styles, text is None)}"
        if element._children:
            return f"{start}>", f"</{tag}>"
        return (f"{start}>{_xml_text(text)}</{tag}>" if text else f"{start}/>"), ""

    return _nested(root, lines)


def node_json(root: Element, *, styles: bool = False) -> Iterator[str]:
    """The lines of a subtree as JSON, each element as a node of Weex's without its ref."""

    def lines(element: Element, is_last: bool) -> tuple[str, str]:
        members = ", ".join(f'"{k}": {written(v)}' for k, v in _members(element, styles))
        comma = "" if is_last else ","
        if element._children:
            return f'{{{members}, "children": [', f"]}}{comma}"
        return f"{{{members}}}{comma}", ""

    return _nested(root, lines)


def _nested(root: Element, lines: Callable[[Element, bool], tuple[str, str]]) -> Iterator[str]:
    """Each element's first line, and its last one after those of all that is in it."""
    waiting: list[tuple[int, Element, bool] | str] = [(0, root, True)]
    while waiting:
        each = waiting.pop()
        if isinstance(each, str):
            yield each
            continue
        depth, element, is_last = each
        first, last = lines(element, is_last)
        indentation = "  " * min(depth, DEEPEST)
        yield indentation + first
        if last:
            waiting.append(indentation + last)
        after = len(waiting)
        waiting.extend((depth + 1, child, False) for child in reversed(element._children))
        if element._children:
            waiting[after] = (depth + 1, element._children[-1], True)


def _members(element: Element, styles: bool) -> Iterator[tuple[str, object]]:
    yield "type", element._type
    if attrs := dict(sorted(told_attrs(element))):
        yield "attr", attrs
    if element.classes:
        yield "classList", list(element.classes)
    if styles and element._style:
        yield "style", dict(sorted(element._style.items()))
    if element._events:
        yield "event", sorted(element._events)


def _xml_attrs(element: Element, styles: bool, with_text: bool) -> str:
    attrs = {"class": " ".join(element.classes)} if element.classes else {}
    for name, value in sorted(told_attrs(element)):
        if name == "value" and not with_text:
            continue
        safe = f"_x{ord(name[0]):04X}_{name[1:]}" if name in _OURS else _xml_name(name)
        attrs[safe] = as_text(value)
    if element._events:
        attrs["on"] = " ".join(sorted(element._events))
    if styles and element._style:
        attrs["style"] = style_of(element)
    return "".join(f' {name}="{_xml_text(value)}"' for name, value in attrs.items())


def _xml_name(name: str) -> str:
    if _XML_NAME.fullmatch(name) and not _ESCAPED.search(name):
        return name
    safe = "".join(
        c if _XML_NAME.fullmatch(f"_{c}" if at else c) and not _ESCAPED.match(name, at) else _out(c)
        for at, c in enumerate(name)
    )
    return safe or "_x_"


def _out(character: str) -> str:
    return f"_x{ord(character):04X}_"


def _xml_text(text: str) -> str:
    """Text for content and for attributes. What XML cannot hold at all is escaped as in Python."""
    plain = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    plain = plain.replace('"', "&quot;")
    if plain.isprintable():
        return plain
    return "".join(c if shown(c) == c else _reference(c) for c in plain)


def _reference(character: str) -> str:
    return shown(character) if _NOT_XML.match(character) else f"&#{ord(character)};"

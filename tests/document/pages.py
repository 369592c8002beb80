"""Makes pages for tests, as the calls to native would."""

from __future__ import annotations

from itertools import count

from bridge.document import Document

Node = dict[str, object]
Calls = list[tuple[str, list[object]]]

_refs = count(1)


def node(type: str, *children: Node, ref: str | None = None, **members: object) -> Node:
    """A node as it comes from JavaScript: ``attr``, ``style``, ``classList`` and ``event`` are
    its members."""
    made: Node = {"ref": ref or f"n{next(_refs)}", "type": type, **members}
    if children:
        made["children"] = list(children)
    return made


def text(value: object, ref: str | None = None, **members: object) -> Node:
    return node("text", ref=ref, attr={"value": value}, **members)


def document_of(body: Node) -> Document:
    document = Document()
    document.apply("createBody", [{**body, "ref": "_root"}])
    return document

"""The forms in which an element tree is written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, get_args

from bridge.document.outline import outline
from bridge.errors import UsageError

if TYPE_CHECKING:
    from bridge.document.element import Element

Form = Literal["text", "xml", "json"]


def tree(root: Element | None, form: Form, *, styles: bool) -> str:
    """A subtree in one of the forms.

    Raises:
        UsageError: There is no such form.
    """
    if form not in get_args(Form):
        raise UsageError(f"There is no form {form!r} of a tree: take 'text', 'xml' or 'json'.")
    if root is None:
        return ""
    if form == "text":
        return "\n".join(outline(root, styles=styles))
    # Loaded only now: most trees are outlines.
    from bridge.document.forms import node_json, xml

    return "\n".join((xml if form == "xml" else node_json)(root, styles=styles))

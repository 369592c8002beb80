"""Which template an item is shown with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bridge.document.recycled import TemplateList, is_slot
from bridge.document.text import as_text

if TYPE_CHECKING:
    from bridge.document import Element
    from bridge.recycle.values import Value


def slot_for(owner: TemplateList, item: Value) -> Element | None:
    """The first template whose ``case`` is what the item has under the list's ``switch``, or else
    the first ``default``. Without a ``switch`` it is the first template."""
    slots = [each for each in owner.given if is_slot(each)]
    key = owner.attrs.get("switch")
    if not isinstance(key, str) or not key:
        return slots[0] if slots else None
    case = as_text(item.get(key)) if isinstance(item, dict) else ""
    for slot in slots:
        if "case" in slot.attrs and as_text(slot.attrs["case"]) == case:
            return slot
    return next((slot for slot in slots if "default" in slot.attrs), None)

"""The components that Weex documents: what scripts may call on them, and what they tell.

Data, and the page of documentation that is made of it; what they do is done elsewhere.
"""

from __future__ import annotations

from collections.abc import Mapping

from bridge.components.forms import FORMS
from bridge.components.moving import MOVING
from bridge.components.plain import PLAIN
from bridge.components.rows import Attr, Component, Event, Method

__all__ = ["ALL", "COMPONENTS", "Attr", "Component", "Event", "Method"]

ALL: tuple[Component, ...] = (*PLAIN, *FORMS, *MOVING)

COMPONENTS: Mapping[str, tuple[str, ...]] = {
    name: tuple(method.name for method in component.methods)
    for component in ALL
    for name in component.names
}
"""Method names by component."""

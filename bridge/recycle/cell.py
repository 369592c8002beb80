"""One cell of a ``recycle-list``: its data, what was made of it, and the components in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bridge.document import Element
    from bridge.document.recycled import Rendered
    from bridge.recycle.scope import Names
    from bridge.recycle.values import Value


@dataclass
class Component:
    """A component in a cell: JavaScript has its methods, native code its template and data.

    Attributes:
        id: what JavaScript calls it.
        props: what it was last given.
        data: its properties and its state, which is what the names in its template mean.
        created: whether JavaScript has made it; until then nothing of it is shown.
        attached: whether JavaScript was told that it is shown.
    """

    id: str
    props: dict[str, Value]
    data: dict[str, Value]
    created: bool = False
    attached: bool = False


@dataclass
class Cell:
    """A cell. ``path`` s are the way to a node in its template, and which time it was made.

    Attributes:
        number: no other cell of the page has it, ever.
        data: the item it shows.
        stale: whether what it shows is not what it should show.
        root: its outermost element; None when it shows nothing.
        elements: by their paths.
        components: by the paths of their roots.
        once: by the path of a node that is made once (``v-once``): its template, and what names
            meant when it was made.
        made: how many components were made in it; those that come back are others.
        announced: whether the list was told that it is there (``_attach_slot``).
    """

    number: int
    data: Value
    stale: bool = True
    root: Rendered | None = None
    elements: dict[str, Rendered] = field(default_factory=dict)
    components: dict[str, Component] = field(default_factory=dict)
    once: dict[str, tuple[Element, tuple[Names, ...]]] = field(default_factory=dict)
    announced: bool = False
    made: int = 0

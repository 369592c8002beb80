"""What a browser has of the page that it looks at: its tree, its picture, one element in full."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from bridge.inspector import differences
from bridge.inspector.pictures import picture
from bridge.inspector.records import Told
from bridge.inspector.tree import Node, element_told, nodes_of

if TYPE_CHECKING:
    from bridge.layout import Layout
    from bridge.page import Page


class Sight:
    """A page in sight of a browser.

    Args:
        page: the page.
        images: whether its pictures may be loaded from the network.

    Attributes:
        page: the page.
        selected: the ref of the element that is shown in full.
    """

    def __init__(self, page: Page, *, images: bool) -> None:
        self.page = page
        self.selected: str | None = None
        self._images = images
        self._version = -1
        self._nodes: dict[str, Node] = {}
        self._places: Layout | None = None
        self._html = ""
        self._element: Told | None = None

    def select(self, ref: str | None) -> None:
        """Show an element in full from now on, or none."""
        self.selected = ref
        self._element = None

    def changes(self) -> Iterator[Told]:
        """What is new."""
        yield from self._tree()
        yield from self._picture()
        if self.selected is not None:
            element = element_told(self.page.document, self.selected)
            if element != self._element:
                self._element = element
                yield {"kind": "element", "value": element}

    def _tree(self) -> Iterator[Told]:
        document = self.page.document
        if document.version == self._version:
            return
        self._version = document.version
        now = nodes_of(document)
        changed, gone = differences.changed(self._nodes, now)
        self._nodes = now
        if changed or gone:
            root = document.body and document.body.ref
            yield {"kind": "tree", "root": root, "nodes": changed, "gone": gone}

    def _picture(self) -> Iterator[Told]:
        body = self.page.document.body
        if body is None:
            return
        places: Any = self.page.document.places
        if places is self._places:
            return
        self._places = places
        drawn = picture(body, places, images=self._images)
        if drawn != self._html:
            patch = differences.patch(self._html, drawn)
            self._html = drawn
            size = {"width": places.viewport.width, "height": places.viewport.height}
            yield {"kind": "picture", **size, **patch.told()}

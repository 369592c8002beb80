"""The calls of the module ``dom`` that change the tree: what frameworks do, made by hand."""

from __future__ import annotations

from bridge.modules.built_in import NATIVE, BuiltIn, only_on
from bridge.modules.module import method

_IOS = frozenset({"doc", "ios"})


class TreeCalls(BuiltIn):
    """Changes the page's document. What makes no sense is an error of the page's, at its line."""

    def _apply(self, name: str, *args: object) -> None:
        self.host.document.apply(name, list(args))

    @only_on(_IOS)
    @method
    def createBody(self, node: object) -> None:
        """Make the outermost element."""
        self._apply("createBody", node)

    @only_on(_IOS)
    @method
    def addElement(self, parent: object, node: object, index: object) -> None:
        """Put an element into another one."""
        self._apply("addElement", parent, node, index)

    @only_on(_IOS)
    @method
    def removeElement(self, ref: object) -> None:
        """Take an element away."""
        self._apply("removeElement", ref)

    @only_on(_IOS)
    @method
    def moveElement(self, ref: object, parent: object, index: object) -> None:
        """Put an element elsewhere."""
        self._apply("moveElement", ref, parent, index)

    @only_on(_IOS)
    @method
    def updateAttrs(self, ref: object, attrs: object) -> None:
        """Change attributes."""
        self._apply("updateAttrs", ref, attrs)

    @only_on(_IOS)
    @method
    def updateStyle(self, ref: object, style: object) -> None:
        """Change styles."""
        self._apply("updateStyle", ref, style)

    @only_on(_IOS)
    @method
    def addEvent(self, ref: object, event: object) -> None:
        """Listen to events of a type."""
        self._apply("addEvent", ref, event)

    @only_on(_IOS)
    @method
    def removeEvent(self, ref: object, event: object) -> None:
        """Listen to events of a type no more."""
        self._apply("removeEvent", ref, event)

    @only_on(_IOS)
    @method
    def createFinish(self) -> None:
        """Say that the page is complete."""
        self._apply("createFinish")

    @only_on(_IOS)
    @method
    def updateFinish(self) -> None:
        """Say that an update is complete."""
        self._apply("updateFinish")

    @only_on(_IOS)
    @method
    def refreshFinish(self) -> None:
        """Say that a refresh is complete."""
        self._apply("refreshFinish")

    @only_on(NATIVE)
    @method
    def beginBatchMark(self) -> None:
        """Begin a batch: calls of a turn are carried out together in any case."""

    @only_on(NATIVE)
    @method
    def endBatchMark(self) -> None:
        """End a batch."""

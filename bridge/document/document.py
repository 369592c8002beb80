"""A page's element tree, as the calls to native build and change it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from bridge.document import nodes
from bridge.document.element import Element, Hand
from bridge.document.gestures_part import Part
from bridge.document.live import Live
from bridge.document.motion import Methods, Motion, is_restless
from bridge.document.places import LayOut, Places
from bridge.document.readable import Readable
from bridge.document.recycled import TemplateList
from bridge.document.stirring import stir
from bridge.document.walk import subtree, with_templates
from bridge.errors import DocumentError

Tell = Callable[[Part, str], None]
"""Fires an event of an input, given its type, if somebody listens."""
MAX_ELEMENTS = 100_000
BODY = "_root"  # the body's ref, on every platform


class Document(Readable):
    """The elements of a page.

    Attributes:
        body: the outermost element; None until the script has made it.
        version: a number that grows with each change of the tree.
        finished: whether the script has said that the page is complete (``createFinish``).
        focused: the input that has the focus.
        text_at_focus: what was in it when it got that.
        hand: what brings events to the page; None where nothing can be fired.
        methods: what carries out the methods of components.
        motion: what scrolls and slides; None where nothing is shown.
        restless: the elements that do something by themselves as a page changes: sliders, and those
            that listen for ``appear`` or ``disappear``.
        live: what plays components that do something by themselves.
        stirred: the elements, by their refs, of components that do something by themselves, which
            scripts have changed and nothing was done about yet.
        has_lists: whether there ever was a ``recycle-list``.
        when_changed: called after each change of the tree while there are such.
        lay_out: what finds places for a body and all that is in it; None where nothing can be
            measured. Set it anew when the screen changes.
        max_elements: how many elements the page may have.
    """

    def __init__(self, *, max_elements: int = MAX_ELEMENTS) -> None:
        self.body: Element | None = None
        self.version = 0
        self.finished = False
        self.hand: Hand | None = None
        self.methods: Methods | None = None
        self.motion: Motion | None = None
        self.live: Live | None = None
        self.stirred: dict[str, Element] = {}
        self.has_lists = False
        self.restless: set[Element] = set()
        self.when_changed: Callable[[], None] | None = None
        self.focused: Part | None = None
        self.text_at_focus = ""
        self.lay_out: LayOut | None = None
        self.max_elements = max_elements
        self._elements: dict[str, Element] = {}
        self._revision = 1  # how often it was laid out: what changes later is of another one
        self._places: tuple[int, LayOut, Places] | None = None
        self._calls: dict[str, tuple[int, Callable[..., None]]] = {
            "createBody": (1, self._create_body),
            "addElement": (3, self._add_element),
            "removeElement": (1, self._remove_element),
            "moveElement": (3, self._move_element),
            "updateAttrs": (2, self._update_attrs),
            "updateStyle": (2, self._update_style),
            "updateClassList": (2, self._update_class_list),
            "addEvent": (2, self._add_event),
            "removeEvent": (2, self._remove_event),
            "createFinish": (0, self._finish),
            "updateFinish": (0, self._finish),
            "refreshFinish": (0, self._finish),
        }

    def __len__(self) -> int:
        return len(self._elements)

    def __iter__(self) -> Iterator[Element]:
        """All elements, in document order."""
        return subtree(self.body) if self.body is not None else iter(())

    @property
    def _top(self) -> Element | None:
        return self.body

    def focus(self, element: Part, tell: Tell) -> None:
        """Give an input the focus; the one that had it loses it. ``tell`` fires each event."""
        if self.focused is element:
            return
        if self.focused is not None:
            self.blur(self.focused, tell)
        self.focused = element
        self.text_at_focus = str(element.value)
        tell(element, "focus")

    def blur(self, element: Part, tell: Tell) -> None:
        """Take the focus away from an input that has it; one whose text is another one since then
        says ``change``. ``tell`` fires each event."""
        if self.focused is not element:
            return
        self.focused = None
        if str(element.value) != self.text_at_focus:
            tell(element, "change")
        tell(element, "blur")

    def get(self, ref: str) -> Element | None:
        """The element that scripts call by a ref; None when it is not on the page."""
        return self._elements.get(ref)

    def __repr__(self) -> str:
        return f"<Document of {len(self)} elements>"

    @property
    def places(self) -> Places:
        """Where the elements are. They are laid out when it is first asked for after a change.

        Raises:
            DocumentError: There is nothing that could be laid out, or nothing to do it.
        """
        if self.body is None or self.lay_out is None:
            what = "the page has no elements yet" if self.body is None else "it belongs to no page"
            raise DocumentError(f"This document cannot be laid out: {what}.")
        if self._places is None or self._places[:2] != (self.version, self.lay_out):
            self._places = self.version, self.lay_out, self.lay_out(self.body)
            self._revision += 1
        return self._places[2]

    def changed(self, element: Element | None) -> None:
        """Note that an element, and so all that it is in, is not what it was."""
        self.version += 1
        # What is in one that was changed since the last layout changes nothing more about it.
        while element is not None and element._revision != self._revision:
            element._revision = self._revision
            element = element._parent

    def moved(self) -> None:
        """Say that something was scrolled: the tree is the same, and places are other ones."""
        self._places = None

    def apply(self, method: str, args: list[object]) -> None:
        """Carry out what the script's side asks of native, the page's id left out.

        Raises:
            DocumentError: It makes no sense. The tree is as it was.
            LimitExceeded: The page would have more than :attr:`max_elements` elements. The tree is
                as it was.
        """
        count, carry_out = self._calls.get(method, (0, None))
        if carry_out is None:
            raise DocumentError(f"The document has no method {nodes.quoted(method)}.")
        if len(args) != count:
            raise DocumentError(f"{method} takes {count} arguments, not {len(args)}.")
        try:
            carry_out(*args)
        except DocumentError as error:
            raise DocumentError(f"{method} cannot be carried out: {error}.") from None
        self._tell_of_change()

    def _tell_of_change(self) -> None:
        if self.restless and self.when_changed is not None:
            self.when_changed()

    # -- the calls: each checks everything before it changes anything ----------------------------

    def _create_body(self, node: object) -> None:
        if self.body is not None:
            raise DocumentError("the page has a body already")
        body, *others = nodes.elements_of(node, self, self._elements)
        if body.ref != BODY:
            raise DocumentError(f"the ref of the body is '{BODY}', not {nodes.quoted(body.ref)}")
        self._attach(body, *others)
        self.body = body
        for each in (body, *others):
            stir(self, each)

    def _add_element(self, parent_ref: object, node: object, index: object) -> None:
        parent = self._at(parent_ref)
        at = _position(index, len(parent._given))
        element, *others = nodes.elements_of(node, self, self._elements)
        self._attach(element, *others)
        element._parent = parent
        parent._given.insert(at, element)
        self.changed(parent)
        for each in (element, *others):
            stir(self, each)

    def _attach(self, *elements: Element) -> None:
        self._elements.update((each.ref, each) for each in elements)
        self.restless.update(each for each in elements if is_restless(each))
        self.has_lists |= any(isinstance(each, TemplateList) for each in elements)
        self.version += 1

    def _remove_element(self, ref: object) -> None:
        element = self._at(ref)
        if element._parent is None:
            raise DocumentError("the body cannot be removed")
        element._parent._given.remove(element)
        self.changed(element._parent)
        element._parent = None
        for each in with_templates(element):
            del self._elements[each.ref]
            self.restless.discard(each)
            self.stirred.pop(each.ref, None)
            if isinstance(each, TemplateList):
                self.stirred[each.ref] = each

    def _move_element(self, ref: object, parent_ref: object, index: object) -> None:
        """The index counts the element where it still is, as WeexCore's
        ``RenderPage::MoveRenderObject`` does."""
        element, parent = self._at(ref), self._at(parent_ref)
        at = _position(index, len(parent._given))
        old = element._parent
        if old is None or _is_within(parent, element):
            raise DocumentError("an element cannot be moved into itself")
        before = old._given.index(element)
        if old is parent and before < at:
            at -= 1
        del old._given[before]
        parent._given.insert(at, element)
        element._parent = parent
        self.changed(old)
        self.changed(parent)

    def _update_attrs(self, ref: object, attrs: object) -> None:
        element = self._at(ref)
        element._attrs = _merged(element._attrs, nodes.table(attrs, "attrs"), (None,))
        self.changed(element)

    def _update_style(self, ref: object, style: object) -> None:
        element = self._at(ref)
        element._style = _merged(element._style, nodes.table(style, "style"), (None, ""))
        self.changed(element)

    def _update_class_list(self, ref: object, names: object) -> None:
        element = self._at(ref)
        element._class_list = nodes.names(names, "the class list")
        self.version += 1

    def _add_event(self, ref: object, event: object) -> None:
        element = self._at(ref)
        kind, params = nodes.event_of(event)
        element._events[kind] = params
        if is_restless(element):
            self.restless.add(element)
        self.version += 1

    def _remove_event(self, ref: object, event: object) -> None:
        element = self._at(ref)
        kind, _ = nodes.event_of(event)
        element._events.pop(kind, None)
        if not is_restless(element):
            self.restless.discard(element)
        self.version += 1

    def _finish(self) -> None:
        self.finished = True

    def _at(self, ref: object) -> Element:
        element = self._elements.get(ref) if isinstance(ref, str) else None
        if element is None:
            raise DocumentError(f"there is no element {nodes.quoted(ref)}")
        stir(self, element)
        return element

    def exchange(self, old: Iterable[Element], new: Iterable[Element]) -> None:
        """Let elements that native code has made take the place of others; both may be the same."""
        before, after = ({each.ref: each for each in elements} for elements in (old, new))
        for ref, each in before.items():
            if after.get(ref) is not each:
                del self._elements[ref]
                self.restless.discard(each)
                self.stirred.pop(ref, None)
        self._attach(*(each for ref, each in after.items() if before.get(ref) is not each))
        for each in after.values():
            self.changed(each)
            stir(self, each)
        self._tell_of_change()


def _merged(
    old: dict[str, object], new: dict[str, object], removing: tuple[object, ...]
) -> dict[str, object]:
    both = {**old, **new}
    return {key: value for key, value in both.items() if value not in removing}


def _position(index: object, count: int) -> int:
    """Where among so many children; -1 and what is past them mean the end, as in WeexCore."""
    if not isinstance(index, int) or isinstance(index, bool) or index < -1:
        raise DocumentError(f"an index is a whole number from -1 on, not {nodes.quoted(index)}")
    return count if index == -1 else min(index, count)


def _is_within(element: Element | None, other: Element) -> bool:
    while element is not None and element is not other:
        element = element._parent
    return element is other

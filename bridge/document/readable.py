"""What can be asked of a page, of its document and of each element alike."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Mapping
from re import Pattern
from typing import TYPE_CHECKING

from bridge.document import lookup
from bridge.document.criteria import criteria
from bridge.document.habits import Instead
from bridge.document.text import Texts
from bridge.document.tree import Form, tree

if TYPE_CHECKING:
    from bridge.document.element import Element


class Readable:
    """What has elements in it."""

    __slots__ = ()

    @property
    @abstractmethod
    def _top(self) -> Element | None:
        """The outermost element; None where there is none yet."""

    @property
    def _finds_top(self) -> bool:
        """Whether the outermost element can be found too: it is in this, and is not this."""
        return True

    @property
    def text(self) -> str:
        """What can be read, a line for each piece of text. What is hidden cannot be read."""
        return "" if self._top is None else Texts(self._top).of(0)

    def find(
        self,
        selector: str | None = None,
        *,
        type: str | None = None,
        cls: str | Iterable[str] | None = None,
        text: str | Pattern[str] | None = None,
        contains: str | None = None,
        attrs: Mapping[str, object] | None = None,
        nth: int | None = None,
    ) -> Element:
        """The one element in this that is all of what is asked for.

        Args:
            selector: a CSS selector: ``"list > cell.row:nth-child(2) text"``. What is around an
                element that is searched counts too, as for the DOM's ``querySelector``; ``:scope``
                is that element.
            type: the component's name.
            cls: a class, or several of which it has all.
            text: the text in it, exactly, or a pattern that is somewhere in it. White space counts
                as one space, and at the ends not at all. Of elements in each other that have the
                text, the innermost is meant.
            contains: a part of its text.
            attrs: attributes. A number and its text are the same; a value may be a pattern; None
                means that there is no such attribute.
            nth: which one, where several are found: 0 is the first, -1 the last.

        Raises:
            ElementNotFound: There is none, or there are several and no ``nth`` was given. The
                message says what there is instead.
            UsageError: The selector is none, or an argument is of the wrong type.
        """
        wanted = criteria(selector, type, cls, text, contains, attrs)
        found = lookup.every(wanted, self._top, itself=self._finds_top)
        return lookup.one(found, nth, wanted, self._top)

    def find_all(
        self,
        selector: str | None = None,
        *,
        type: str | None = None,
        cls: str | Iterable[str] | None = None,
        text: str | Pattern[str] | None = None,
        contains: str | None = None,
        attrs: Mapping[str, object] | None = None,
    ) -> list[Element]:
        """All elements in this that are what is asked for, in document order; see :meth:`find`.

        Without arguments: all elements.

        Raises:
            UsageError: The selector is none, or an argument is of the wrong type.
        """
        wanted = criteria(selector, type, cls, text, contains, attrs)
        return lookup.every(wanted, self._top, itself=self._finds_top)

    def tree(self, form: Form = "text", *, styles: bool = False) -> str:
        """All elements in a form that is the same in every run; an empty text if there are none.

        Args:
            form: ``text`` (an outline, a line an element), ``xml`` or ``json``.
            styles: whether to show styles too.

        Raises:
            UsageError: There is no such form.
        """
        return tree(self._top, form, styles=styles)


Instead.put_into(Readable)

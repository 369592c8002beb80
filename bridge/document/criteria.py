"""What is looked for: a component, classes, attributes and a text, in any combination."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING

from bridge.document.text import as_text, in_one_line
from bridge.errors import UsageError

if TYPE_CHECKING:
    from bridge.document.element import Element

_LONGEST = 200  # characters of an argument in a sentence
Text = str | re.Pattern[str]


@dataclass(frozen=True)
class Criteria:
    """All that an element must be; None and empty say nothing."""

    selector: str | None = None
    type: str | None = None
    cls: tuple[str, ...] = ()
    text: Text | None = None
    contains: str | None = None
    attrs: Mapping[str, object] | None = None

    @property
    def is_about_text(self) -> bool:
        """Whether the text of elements counts."""
        return self.text is not None or self.contains is not None

    def fits(self, element: Element) -> bool:
        """Whether an element has the component, classes and attributes."""
        return (
            self.type in (None, element._type)
            and all(name in element.classes for name in self.cls)
            and all(_fits(element._attrs.get(k), v) for k, v in (self.attrs or {}).items())
        )

    def fits_text(self, text: str) -> bool:
        """Whether a text is the one; white space counts as one space, and at the ends not at
        all."""
        line = in_one_line(text)
        if self.contains is not None and in_one_line(self.contains) not in line:
            return False
        if isinstance(self.text, re.Pattern):
            return self.text.search(line) is not None
        return self.text is None or in_one_line(self.text) == line

    @property
    def ink(self) -> tuple[float, float]:
        """How many characters, white space left out, a text that fits has at least and at most."""
        least, most = _ink(self.contains or ""), math.inf
        if isinstance(self.text, str):
            least = max(least, most := _ink(self.text))
        return least, most

    def __str__(self) -> str:
        """As the arguments were written."""
        given = ((each.name, getattr(self, each.name)) for each in fields(self))
        written = [
            _written(value) if name == "selector" else f"{name}={_written(value)}"
            for name, value in given
            if value not in (None, (), {})
        ]
        return ", ".join(written)

    def each_left_out(self) -> Iterable[tuple[str, Criteria]]:
        """The criteria with one of them left out at a time, and which one that is."""
        nothing = Criteria()
        for each in fields(self):
            if getattr(self, each.name) != getattr(nothing, each.name):
                only = replace(nothing, **{each.name: getattr(self, each.name)})
                yield str(only), replace(self, **{each.name: getattr(nothing, each.name)})


def criteria(
    selector: str | None,
    type: str | None,
    cls: str | Iterable[str] | None,
    text: Text | None,
    contains: str | None,
    attrs: Mapping[str, object] | None,
) -> Criteria:
    """Check what a look-up was given.

    Raises:
        UsageError: An argument is of the wrong type.
    """
    for name, value in (("selector", selector), ("type", type), ("contains", contains)):
        if not isinstance(value, str | None):
            raise UsageError(f"{name} of a look-up is a str, not {value!r}.")
    if not isinstance(text, str | re.Pattern | None):
        raise UsageError(f"text of a look-up is a str or re.compile(…), not {text!r}.")
    if not isinstance(attrs, Mapping | None):
        raise UsageError(f"attrs of a look-up is a dict of attributes, not {attrs!r}.")
    if any(map(_is_of_bytes, (text, *(attrs or {}).values()))):
        raise UsageError("A pattern in a look-up is one of str: re.compile('…'), without the b.")
    names = tuple(cls.split() if isinstance(cls, str) else cls or ())
    if not all(isinstance(name, str) for name in names):
        raise UsageError(f"cls of a look-up is one class name or several, not {cls!r}.")
    return Criteria(selector, type, names, text, contains, attrs)


def _is_of_bytes(value: object) -> bool:
    return isinstance(value, re.Pattern) and not isinstance(value.pattern, str)


def _fits(value: object, wanted: object) -> bool:
    """Bundles write ``maxlength="5"`` and ``:maxlength="5"``: a number and its text are one."""
    if value is None or wanted is None:
        return value is wanted
    if isinstance(wanted, re.Pattern):
        return wanted.search(as_text(value)) is not None
    return as_text(value) == as_text(wanted)


def _ink(text: str) -> int:
    return sum(map(len, text.split()))


def _written(value: object) -> str:
    text = repr(value[0] if isinstance(value, tuple) and len(value) == 1 else value)
    return text if len(text) <= _LONGEST else text[:_LONGEST] + "…"

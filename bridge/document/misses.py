"""What to say when a look-up fails: what comes close, and what is on the page instead."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from itertools import islice

from bridge.document.criteria import Criteria
from bridge.document.element import Element
from bridge.document.lookup import every
from bridge.document.outline import outline
from bridge.document.text import as_text, in_one_line, own_text
from bridge.document.walk import subtree
from bridge.errors import UsageError
from bridge.source import shown

_LINES = 60  # of the page that are shown
_WIDTH = 160
_NAMED = 5  # elements named in a sentence
_COMPARED = 500  # texts that are compared with the one wanted
_LONGEST_COMPARED = 200  # characters of each
_CUTS = re.compile(r"\s*[>+~]\s*|\s+|[.#:\[]")
_ENCLOSED = re.compile(r"\[[^\]]*\]|\([^)]*\)")


def message(found: list[Element], nth: int | None, wanted: Criteria, scope: Element | None) -> str:
    """Why no one element is the answer, and what there is instead."""
    lines = [_sentence(found, nth, wanted, scope)]
    if scope is None:
        return lines[0]
    if not found:
        lines += _close(wanted, scope)
    lines += ["The page is:" if scope.parent is None else f"In {scope!r} there is:"]
    return "\n".join([*lines, *_shown(scope)])


def _sentence(
    found: list[Element], nth: int | None, wanted: Criteria, scope: Element | None
) -> str:
    call = f"find({shown(str(wanted))})"
    if scope is None:
        return f"{call} finds nothing: the page has no elements yet."
    if not found:
        where = "on the page" if scope.parent is None else f"in {scope!r}"
        return f"{call} finds nothing {where}."
    if nth is None:
        return (
            f"{call} finds {len(found)} elements, {_named(found)}: say more, or take one of them "
            "with nth=0 or find_all()."
        )
    return f"{call} finds {_times(len(found))}, {_named(found)}: there is no nth={nth}."


def _shown(scope: Element) -> Iterator[str]:
    lines = outline(scope)
    for line in islice(lines, _LINES):
        yield "  " + (line if len(line) <= _WIDTH else line[:_WIDTH] + "…")
    rest = sum(1 for _ in lines)
    if rest:
        yield f"  … and {rest} more"


def _close(wanted: Criteria, scope: Element) -> Iterator[str]:
    if wanted.selector is not None and not every(Criteria(wanted.selector), scope, itself=True):
        yield from _shorter(wanted.selector, scope)
    yield from _with_one_left_out(wanted, scope)
    elements = list(subtree(scope))
    if wanted.is_about_text:
        yield from _hidden(wanted, elements)
    if wanted.type is not None:
        yield from _like("components", wanted.type, (each.type for each in elements))
    for name in wanted.cls:
        yield from _like("classes", name, (each for one in elements for each in one.classes))
    for text in (wanted.text, wanted.contains):
        if isinstance(text, str):
            yield from _like("texts", in_one_line(text), _texts(elements))
    for name, value in (wanted.attrs or {}).items():
        if isinstance(value, str):
            given = (as_text(each.attrs[name]) for each in elements if name in each.attrs)
            yield from _like(f"values of {shown(name)}", value, given)


def _with_one_left_out(wanted: Criteria, scope: Element) -> Iterator[str]:
    for name, others in wanted.each_left_out():
        if others == Criteria():
            continue
        found = every(others, scope, itself=scope.parent is None)
        if found:
            yield f"Without {shown(name)} it finds {_times(len(found))}: {_named(found)}."


def _hidden(wanted: Criteria, elements: list[Element]) -> Iterator[str]:
    """The element that has the text, if that cannot be read because it is hidden."""
    for each in elements:
        if (text := own_text(each)) and wanted.fits_text(text) and wanted.fits(each):
            yield f"There is {each!r}, but it is hidden."
            return


def _like(what: str, wanted: str, given: Iterable[str]) -> Iterator[str]:
    """The sentence that names what comes close, unless the thing itself is there."""
    texts = islice(dict.fromkeys(each[:_LONGEST_COMPARED] for each in given if each), _COMPARED)
    there = {each.casefold(): each for each in texts}
    if wanted in there.values():
        return
    start = wanted[:_LONGEST_COMPARED].casefold()
    parts = [each for folded, each in there.items() if start in folded]
    close = [there[each] for each in get_close_matches(start, there, n=3, cutoff=0.6)]
    names = list(dict.fromkeys([*close, *parts]))[:3]
    if names:
        yield f"Close {what}: {', '.join(shown(repr(each)) for each in names)}."


def _texts(elements: list[Element]) -> Iterator[str]:
    return (in_one_line(text) for each in elements if (text := own_text(each)))


def _shorter(selector: str, scope: Element) -> Iterator[str]:
    """How far a selector can be read until nothing matches any more."""
    if len(selector) > _LONGEST_COMPARED:
        return
    covered = _ENCLOSED.sub(
        lambda enclosed: enclosed[0][0] + "x" * (len(enclosed[0]) - 1), selector
    )
    missing = selector
    for cut in reversed(list(_CUTS.finditer(covered))):
        shorter = selector[: cut.start()]
        try:
            found = every(Criteria(shorter), scope, itself=True)
        except UsageError:  # cut where a selector cannot end
            continue
        if found:
            yield f"There is {shorter!r}, {_times(len(found))}, but no {missing!r}."
            return
        missing = shorter


def _named(elements: list[Element]) -> str:
    names = ", ".join(map(repr, elements[:_NAMED]))
    return names if len(elements) <= _NAMED else f"{names} …"


def _times(count: int) -> str:
    return "1 element" if count == 1 else f"{count} elements"

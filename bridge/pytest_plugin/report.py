"""What a failed test shows of its pages: each section is a text with a title."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from bridge.source import shown

if TYPE_CHECKING:
    from bridge.modules.dialogs import Dialog
    from bridge.page import Page
    from bridge.records import SocketRecord

_LINES = 200  # of a section; of longer ones the end is shown, a tree's begin


def sections(page: Page, *, errors: bool = True) -> Iterator[tuple[str, str]]:
    """All there is to say of a page, with its errors or without."""
    title = "page" if page.below is None else f"page over {page.below.name}"
    yield from _section(page, title, _first(page.tree().split("\n")) if page.document.body else [])
    yield from _section(page, "console", _last(list(_console(page))))
    if errors:
        yield from _section(page, "errors", _last(list(_errors(page))))
    yield from _section(page, "warnings", _last([shown(str(each)) for each in page.warnings]))
    sockets = [line for socket in page.sockets for line in _socket(socket)]
    yield from _section(page, "sockets", _last(sockets))
    yield from _section(page, "requests", _last([shown(str(each)) for each in page.requests]))
    yield from _section(page, "still open", [shown(each) for each in _open(page)])


def dialogs(of_device: Sequence[Dialog], pages: Sequence[Page]) -> Iterator[tuple[str, str]]:
    """What the device's pages have shown beside themselves: toasts too, and how each was
    answered."""
    if of_device:
        by_name = {page.name: page.originals for page in pages}
        lines = []
        for each in of_device:
            told, originals = str(each), by_name.get(each.page)
            told = told if originals is None else originals.in_words(told)
            lines.append(shown(told + _answer(each)))
        yield "weex dialogs", "\n".join(_last(lines))


def _answer(dialog: Dialog) -> str:
    if dialog.kind == "toast":
        return ""
    return f", answered {dialog.answer.button!r}" if dialog.answer else ", not answered"


def _section(page: Page, title: str, lines: Sequence[str]) -> Iterator[tuple[str, str]]:
    if lines:
        yield f"weex {title}: {page.name}", "\n".join(lines)


def _first(lines: Sequence[str]) -> list[str]:
    more = len(lines) - _LINES
    return [*lines[:_LINES], *([f"… and {more} more lines"] if more > 0 else [])]


def _last(lines: Sequence[str]) -> list[str]:
    more = len(lines) - _LINES
    return [*([f"… {more} more lines before"] if more > 0 else []), *lines[-_LINES:]]


def _console(page: Page) -> Iterator[str]:
    for line in page.console:
        written = line.place and page.originals and page.originals.original(line.place)
        place = f"  ({written or line.place})" if line.place else ""
        yield shown(f"{line.level:<5} {line.text}{place}", "\n\t")


def _open(page: Page) -> Sequence[str]:
    if page.originals is None:
        return page.still_open()
    return [page.originals.in_words(each) for each in page.still_open()]


def _errors(page: Page) -> Iterator[str]:
    for error in page.errors:
        yield shown(f"{error}\n{error.stack}".rstrip(), "\n\t")
    if page.limit is not None:
        yield shown(str(page.limit))


def _socket(socket: SocketRecord) -> Iterator[str]:
    close = socket.close
    how = f"closed with {close.code} {close.reason}".rstrip() if close else "not closed"
    why = f": {socket.error}" if socket.error else ""
    yield shown(f"{socket.number}. {socket.url} ({how}{why})")
    for frame in socket.frames:
        arrow = "->" if frame.sent else "<-"
        yield shown(f"   {frame.at:9.3f} s {arrow} {frame.kind:<9} {frame.text}")

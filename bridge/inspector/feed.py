"""Tells one browser what has changed since it was told last, and no more.

What is told is a list of parts, each with its ``kind``; ``static/store.js`` is the other end.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from bridge.errors import UsageError
from bridge.inspector import differences
from bridge.inspector.pictures import picture
from bridge.inspector.records import Told, cut, frame_told, request_told
from bridge.inspector.ring import Ring
from bridge.inspector.tree import Node, element_told, nodes_of

if TYPE_CHECKING:
    from bridge.inspector.session import Session
    from bridge.layout import Layout
    from bridge.page import Page
    from bridge.records import SocketRecord

_AT_ONCE = 2000  # lines of a table in one message
_OPEN = 20  # of what is open on a page, so much is named
_KNOWN = 0.5  # seconds that this counts: a page may have thousands of timers, and each is named


class Feed:
    """What a browser has, and what it looks at.

    Args:
        session: the script.
        images: whether pictures of a page may be loaded from the network.

    Attributes:
        looks_at: the number of the page that it shows; None for the one on top.
        selected: the ref of the element that it shows in full.
    """

    def __init__(self, session: Session, *, images: bool = False) -> None:
        self.looks_at: int | None = None
        self.selected: str | None = None
        self._session = session
        self._images = images
        self._run = 0
        self._forget()

    def _forget(self) -> None:
        """The browser has nothing, or nothing of this run."""
        self._told: dict[str, Any] = {}
        self._ends = dict.fromkeys(("console", "calls", "frames"), 0)
        self._shown = 0  # dialogs and toasts
        self._sockets: dict[str, Told] = {}
        self._requests = 0  # of them, so many were told
        self._under_way: dict[int, Told] = {}
        self._open: dict[int, list[str]] = {}  # what is open on each page, and how long that counts
        self._open_until: dict[int, float] = {}
        self._leave_page()

    def _leave_page(self) -> None:
        self._page: Page | None = None
        self._places: Layout | None = None
        self._version = -1
        self._html = ""
        self._nodes: dict[str, Node] = {}

    def select(self, ref: str | None) -> None:
        """Show an element in full from now on, or none."""
        self.selected = ref
        self._told.pop("element", None)

    def changes(self) -> list[Told]:
        """What is new. The same is never told twice."""
        told: list[Told] = []
        why: str | None = None
        try:
            for part in self._changes():
                told.append(part)
        except Exception as defect:  # of ours: whoever looks sees it, and all that is told before
            why = f"There is a defect in weex-bridge itself: {defect!r}"
        told += self._once("defect", why)
        return told

    def _changes(self) -> Iterator[Told]:
        session = self._session
        if self._run != session.run:
            self._run = session.run
            self.looks_at = self.selected = None
            self._forget()
            yield {"kind": "run", "run": self._run}
        yield from self._once("device", self._device())
        yield from self._once("pages", [self._page_told(page) for page in session.pages])
        yield from self._lines("console", session.log.console, lambda told: told)
        yield from self._lines("calls", session.log.calls, lambda told: told)
        yield from self._lines("frames", session.log.frames, frame_told)
        yield from self._connections()
        yield from self._exchanges()
        yield from self._once("dialogs", session.questions.told(session.log.original))
        toasts, self._shown = session.questions.toasts_since(self._shown)
        yield from ({"kind": "toast", **each} for each in toasts)
        yield from self._page_changes()

    def _once(self, kind: str, value: object) -> Iterator[Told]:
        """Tell a value that is another one than the last time."""
        if kind not in self._told or self._told[kind] != value:
            self._told[kind] = value
            yield {"kind": kind, "value": value}

    def _device(self) -> Told:
        session, pace = self._session, self._session.pace
        return {
            "name": session.name,
            "problem": session.problem,
            "background": session.device.in_background,
            "clock": pace
            and {
                "speed": pace.speed,
                "now": round(pace.clock.now(), 3),
                "date": pace.clock.date.isoformat(timespec="milliseconds"),
            },
        }

    def _page_told(self, page: Page) -> Told:
        number = self._session.log.number(page)
        if time.monotonic() >= self._open_until.get(number, 0):
            self._open_until[number] = time.monotonic() + _KNOWN
            self._open[number] = [cut(each) for each in page.still_open()[:_OPEN]]
        return {
            "id": number,
            "name": page.name,
            "url": cut(page.bundle_url),
            "profile": page.profile.name,
            "ended": _why_it_ended(page),
            "activity": page.activity.name.lower(),
            "open": self._open[number],
            "covers": page.below is not None,
            "bar": _bar_told(page),
        }

    def _lines(self, kind: str, ring: Ring[Any], as_told: Callable[[Any], Told]) -> Iterator[Told]:
        """The lines of a table that are new; very many go in several messages."""
        end = self._ends[kind]
        rows = []
        for number, item in ring.since(end):
            rows.append({"n": number, **as_told(item)})
            if len(rows) == _AT_ONCE:
                break
        if rows:
            self._ends[kind] = rows[-1]["n"] + 1
            yield {"kind": kind, "first": ring.first, "rows": rows}

    @property
    def is_behind(self) -> bool:
        """Whether there is more than was told."""
        log = self._session.log
        return log.frames.end > self._ends["frames"] or log.console.end > self._ends["console"]

    def _connections(self) -> Iterator[Told]:
        now = {
            f"{number}/{socket.number}": _socket_told(number, socket)
            for page, number in self._session.log.pages.items()
            for socket in page.sockets
        }
        changed, _ = differences.changed(self._sockets, now)
        self._sockets = now
        if changed:
            yield {"kind": "sockets", "value": changed}

    def _exchanges(self) -> Iterator[Told]:
        """Requests that are new, and those that were under way and are further now."""
        log = self._session.log
        log.gather()
        fresh = range(self._requests, min(len(log.requests), self._requests + _AT_ONCE))
        rows = []
        for number in (*self._under_way, *fresh):
            page, record = log.requests[number]
            told = request_told(log.pages[page], page.opened - log.begin, record)
            if self._under_way.get(number) != told:
                rows.append({"n": number, **told})
            self._under_way[number] = told
            if told["took"] is not None:
                del self._under_way[number]
        self._requests = max(self._requests, fresh.stop)
        if rows:
            yield {"kind": "requests", "rows": rows}

    # -- the page that is looked at --------------------------------------------------------------

    def _page_changes(self) -> Iterator[Told]:
        page = self._session.page(self.looks_at)
        if page is None and self.looks_at is not None:  # it was closed: follow the one on top
            self.looks_at = None
            page = self._session.top
        if page is not self._page:
            self._leave_page()
            self._page = page
            self._told.pop("element", None)
            number = None if page is None else self._session.log.number(page)
            yield {"kind": "page", "page": number}
        if page is not None:
            yield from self._tree(page)
            yield from self._picture(page)
            if self.selected is not None:
                yield from self._once("element", element_told(page.document, self.selected))

    def _tree(self, page: Page) -> Iterator[Told]:
        document = page.document
        if document.version == self._version:
            return
        self._version = document.version
        now = nodes_of(document)
        changed, gone = differences.changed(self._nodes, now)
        self._nodes = now
        if changed or gone:
            yield {
                "kind": "tree",
                "root": document.body and document.body.ref,
                "nodes": changed,
                "gone": gone,
            }

    def _picture(self, page: Page) -> Iterator[Told]:
        body = page.document.body
        if body is None:
            return
        places: Any = page.document.places
        if places is self._places:
            return
        self._places = places
        drawn = picture(body, places, images=self._images)
        if drawn != self._html:
            patch = differences.patch(self._html, drawn)
            self._html = drawn
            screen = places.viewport
            yield {
                "kind": "picture",
                "width": screen.width,
                "height": screen.height,
                **patch.told(),
            }


def _why_it_ended(page: Page) -> str | None:
    """Why no JavaScript runs on a page any more; None while it does."""
    if not page.is_over:
        return None
    try:
        page.raise_defect()
    except Exception as defect:  # whatever it is, the inspector shows it
        return f"There is a defect in weex-bridge itself: {defect!r}"
    return str(page.limit or "It was destroyed.")


def _bar_told(page: Page) -> Told | None:
    """The navigation bar of a page; None where there is none to be seen."""
    try:
        bar = page.bar
    except UsageError:  # a module of the user's is in the place of Weex's own
        return None
    if bar.hidden or (bar.title is None and not bar.items):
        return None
    return {
        "title": cut(bar.title or ""),
        "items": {
            at: cut(str(each.get("title") or each.get("text") or at))
            for at, each in bar.items.items()
        },
    }


def _socket_told(page: int, socket: SocketRecord) -> Told:
    close = socket.close
    return {
        "page": page,
        "number": socket.number,
        "url": cut(socket.url),
        "mapped": socket.mapped_to,
        "protocol": socket.protocol,
        "sent": socket.sent,
        "received": socket.received,
        "close": close and [close.code, close.reason, close.was_clean],
    }

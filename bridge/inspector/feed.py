"""Tells one browser what has changed since it was told last, and no more.

What is told is a list of parts, each with its ``kind``; ``static/parts/store.js`` is the other end.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from bridge.inspector.pages import Pages
from bridge.inspector.records import Told
from bridge.inspector.sight import Sight
from bridge.inspector.tables import Tables

if TYPE_CHECKING:
    from bridge.inspector.session import Session


class Feed:
    """What a browser has, and what it looks at.

    Args:
        session: the script.
        images: whether pictures of a page may be loaded from the network.

    Attributes:
        looks_at: the number of the page that it shows; None for the one on top.
    """

    def __init__(self, session: Session, *, images: bool = False) -> None:
        self.looks_at: int | None = None
        self._session = session
        self._images = images
        self._run = 0
        self._forget()

    def _forget(self) -> None:
        """The browser has nothing, or nothing of this run."""
        log = self._session.log
        self._tables = Tables(log)
        self._pages = Pages(log)
        self._sight: Sight | None = None
        self._told: dict[str, Any] = {}
        self._shown = 0  # dialogs and toasts

    @property
    def is_behind(self) -> bool:
        """Whether there is more than was told."""
        return self._tables.is_behind

    def select(self, ref: str | None) -> None:
        """Show an element in full from now on, or none."""
        if self._sight is not None:
            self._sight.select(ref)

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
            self.looks_at = None
            self._forget()
            yield {"kind": "run", "run": self._run}
        yield from self._once("device", self._device())
        yield from self._once("pages", [self._pages.told(page) for page in session.pages])
        yield from self._tables.changes()
        yield from self._once("dialogs", session.questions.told(session.log.original))
        toasts, self._shown = session.questions.toasts_since(self._shown)
        yield from ({"kind": "toast", **each} for each in toasts)
        yield from self._seen()

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
            "clock": pace and pace.told(),
        }

    def _seen(self) -> Iterator[Told]:
        page = self._session.page(self.looks_at)
        if page is None and self.looks_at is not None:  # it was closed: follow the one on top
            self.looks_at = None
            page = self._session.top
        if page is not (self._sight and self._sight.page):
            self._sight = None if page is None else Sight(page, images=self._images)
            number = None if page is None else self._session.log.number(page)
            yield {"kind": "page", "page": number}
        if self._sight is not None:
            yield from self._sight.changes()

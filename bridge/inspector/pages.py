"""The open pages, as the browser is told of them: their names, and how they are."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from bridge.errors import UsageError
from bridge.inspector.records import Told, cut

if TYPE_CHECKING:
    from bridge.inspector.log import Log
    from bridge.page import Page

_MOST = 20  # of what is open on a page, so much is named
_KNOWN = 0.5  # seconds that this counts: a page may have thousands of timers, and each is named


class Pages:
    """What a browser has of pages."""

    def __init__(self, log: Log) -> None:
        self._log = log
        self._open: dict[int, list[str]] = {}
        self._until: dict[int, float] = {}

    def told(self, page: Page) -> Told:
        """How a page is now."""
        number = self._log.number(page)
        return {
            "id": number,
            "name": page.name,
            "url": cut(page.bundle_url),
            "profile": page.profile.name,
            "ended": _why_it_ended(page),
            "activity": page.activity.name.lower(),
            "open": self._still_open(number, page),
            "covers": page.below is not None,
            "bar": _bar_told(page),
        }

    def _still_open(self, number: int, page: Page) -> list[str]:
        if time.monotonic() >= self._until.get(number, 0):
            self._until[number] = time.monotonic() + _KNOWN
            self._open[number] = [cut(each) for each in page.still_open()[:_MOST]]
        return self._open[number]


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
    items = {at: each.get("title") or each.get("text") or at for at, each in bar.items.items()}
    return {
        "title": cut(bar.title or ""),
        "items": {at: cut(str(title)) for at, title in items.items()},
    }

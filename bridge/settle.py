"""When a page is settled: the rules of waiting, apart from the page they are about."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bridge.page import Page, Until


async def wait(page: Page, *, settle: float, timeout: float, until: Until) -> bool:
    """Wait until a page is settled or closed; false when that took longer than ``timeout``
    seconds."""
    give_up = page.opened + timeout
    while (look_again := _next_look(page, settle, until)) is not None:
        left = give_up - page.clock.now()
        if left <= 0:
            return False
        try:
            async with asyncio.timeout(min(left, look_again)):
                await page.woken()
        except TimeoutError:
            pass
    return True


_POLL = 0.05  # seconds between two looks while something is under way


def _next_look(page: Page, settle: float, until: Until) -> float | None:
    """Seconds until it is worth looking again; None when the page is settled."""
    if page.is_over:
        return None
    if page.is_busy:
        return _POLL
    if page.is_idle:
        return None
    if until == "closed":
        return _POLL
    now = page.clock.now()
    due = page.next_timer
    if due is not None and due <= now + settle:
        return max(due - now, 0.001)
    quiet_for = now - page.last_traffic
    return None if quiet_for >= settle else settle - quiet_for

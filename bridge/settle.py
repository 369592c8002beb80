"""When a page is settled: the rules of waiting, apart from the page they are about."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from bridge.modules.half import Activity

if TYPE_CHECKING:
    from bridge.page import Page, Until

_TICK = 0.001  # seconds; a timer that is due rings within one turn of the event loop


async def wait(page: Page, *, settle: float, timeout: float, until: Until) -> bool:
    """Wait until a page is settled or closed; false when that took longer than ``timeout``
    seconds. While time stands still that is when nothing more happens before it moves, and the
    seconds are real ones."""
    if page.clock.frozen:
        return await page.clock.quiet(timeout)
    give_up = page.clock.now() + timeout
    while (pause := _pause(page, settle, until)) > 0:
        left = give_up - page.clock.now()
        if left <= 0:
            return False
        await page.changed(within=min(left, pause))
    return True


def _pause(page: Page, settle: float, until: Until) -> float:
    """Seconds after which the page may be settled if nothing changes until then; 0 when it is."""
    activity = page.activity
    if page.is_over or activity is Activity.IDLE:
        return 0
    if activity is Activity.BUSY or until == "closed":
        return math.inf
    now = page.clock.now()
    due = page.next_timer
    if due is not None and due <= now + settle:
        return max(due - now, _TICK)
    return max(page.last_traffic + settle - now, 0)

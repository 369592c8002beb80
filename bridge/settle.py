"""When a page is settled: the rules of waiting, apart from the page they are about."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from bridge.clock import Clock
from bridge.modules.half import Activity

if TYPE_CHECKING:
    from bridge.page import Page, Until

_TICK = 0.001  # seconds; a timer that is due rings within one turn of the event loop


async def wait(
    pages: Callable[[], Sequence[Page]],
    clock: Clock,
    *,
    settle: float,
    timeout: float,
    until: Until,
) -> bool:
    """Wait until pages, those that there are by then, are settled or closed; false when that took
    longer than ``timeout`` seconds. While time stands still that is when nothing more happens
    before it moves, and the seconds are real ones."""
    if clock.frozen:
        return await clock.quiet(timeout)
    give_up = clock.now() + timeout
    while (pause := max((_pause(page, settle, until) for page in pages()), default=0)) > 0:
        left = give_up - clock.now()
        if left <= 0:
            return False
        await _changed(pages(), within=min(left, pause))
    return True


async def _changed(pages: Sequence[Page], *, within: float) -> None:
    """Wait until the activity of one of the pages is another one, or it is over."""
    first, *others = pages
    for page in others:
        page.began_or_ended()
    await first.changed(within=within)  # each hears of all pages of the device


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

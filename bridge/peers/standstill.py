"""Waits that would never end: a test that waits where nobody moves time any more."""

from __future__ import annotations

import asyncio
import math

from bridge.clock import Clock
from bridge.errors import ExpectationFailed

PATIENCE = 5.0
"""Real seconds in which nothing has moved: whoever is to advance the clock has had time to."""


async def wait(event: asyncio.Event, clock: Clock, within: float = math.inf) -> None:
    """Wait as :meth:`bridge.clock.Clock.wait` does, for a test.

    Raises:
        ExpectationFailed: Time stands still, nothing is under way, and nobody has moved it for
            :data:`PATIENCE`.
    """
    waiting = asyncio.ensure_future(clock.wait(event, within))
    try:
        while not waiting.done():
            before = clock.now()
            await asyncio.wait({waiting}, timeout=PATIENCE)
            stands = not waiting.done() and clock.frozen and clock.now() == before
            if stands and await clock.quiet(PATIENCE) and not event.is_set():
                raise ExpectationFailed(
                    "time stands still, and nothing comes while it does: let it pass meanwhile, as "
                    "in asyncio.gather(peer.expect(…), device.clock.advance(60))"
                )
        await waiting
    finally:
        waiting.cancel()

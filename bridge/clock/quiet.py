"""When an event loop has nothing left to do but to wait."""

from __future__ import annotations

import asyncio
import time
from weakref import WeakKeyDictionary

# An event loop of another make (uvloop) does not show what it has to run. This many rounds are more
# than anything of ours takes from one step to the next.
_ROUNDS = 200
# Twice in a row: between the two the loop has looked whether sockets have anything for it.
_TWICE = 2
# Rounds of the loop before it is given up: one callback may take all the time there is, by loading
# code on a busy machine, and who never rests makes many thousands.
_LEAST = 500

_asking: WeakKeyDictionary[asyncio.AbstractEventLoop, int] = WeakKeyDictionary()


async def callbacks_done(within: float) -> bool:
    """Wait until no callback and no task of the running event loop is left to run now.

    What waits for time, for sockets or for threads does not count. False when there was always
    something else to run for so many real seconds, and hundreds of rounds of the loop.
    """
    loop = asyncio.get_running_loop()
    ready = getattr(loop, "_ready", None)
    _asking[loop] = _asking.get(loop, 0) + 1
    try:
        if ready is None:
            for _ in range(_ROUNDS):
                await asyncio.sleep(0)
            return True
        give_up = time.monotonic() + within
        seen = rounds = 0
        while seen < _TWICE:
            await asyncio.sleep(0)
            rounds += 1
            # Others who ask the same are always ready to run again.
            seen = seen + 1 if len(ready) < _asking[loop] else 0
            if rounds > _LEAST and time.monotonic() > give_up:
                return False
        return True
    finally:
        _asking[loop] -= 1

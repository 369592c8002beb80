"""The native half of coverage: gets what istanbul's counters in a page have counted."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bridge.modules.half import Activity
from bridge.wire import Call

COVERAGE = "coverage"


class CoverageHalf:
    """Passes a page's counters on, as JSON, when it is asked for them at the page's end."""

    def __init__(self, add: Callable[[str], None]) -> None:
        self._add = add

    def handle(self, call: Call) -> None:
        """Take ``counted(json)``."""
        assert call.payload is not None
        self._add(call.payload)

    def activity(self) -> Activity:
        """It waits for nothing."""
        return Activity.IDLE

    def still_open(self) -> Sequence[str]:
        """Nothing."""
        return ()

    async def close(self) -> None:
        """Nothing is left to do."""

"""The native half of the element tree: what JavaScript asks for changes the page's mirror of it."""

from __future__ import annotations

from collections.abc import Sequence

from bridge.document.document import BODY
from bridge.errors import DocumentError
from bridge.modules.half import Activity, Host
from bridge.profile.navigator import Seen
from bridge.records import ScriptError
from bridge.wire import Call

TREE = "document"


class DocumentHalf:
    """Builds the tree from the calls alone."""

    def __init__(self, host: Host) -> None:
        self._host = host

    def handle(self, call: Call) -> None:
        """Change the tree; what makes no sense changes nothing and is an error of the page's."""
        try:
            self._host.document.apply(call.method, call.args)
            if call.method == "createFinish":
                self._appear()
        except DocumentError as error:
            self._host.record(
                ScriptError("DocumentError", str(error), call.place, context=f"in {call.method}")
            )

    def _appear(self) -> None:
        # As on phones, where a page is shown once it is complete.
        if self._host.profile.navigator.seen is Seen.FIRED:
            self._host.fire_if_heard(BODY, "viewappear", {})

    def activity(self) -> Activity:
        """Nothing comes of a tree by itself."""
        return Activity.IDLE

    def still_open(self) -> Sequence[str]:
        """Nothing."""
        return ()

    async def close(self) -> None:
        """There is nothing to stop."""

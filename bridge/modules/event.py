"""The module ``event``: opens a URL, as links do. H5 has it, and playground apps of phones."""

from __future__ import annotations

from bridge.modules.built_in import BuiltIn, text
from bridge.modules.half import Host
from bridge.modules.module import method
from bridge.modules.opened import Opened, open_url, resolved


class EventModule(BuiltIn):
    """Opens pages over its own, and remembers which.

    Attributes:
        opened: the URLs, in order.
    """

    name = "event"
    platforms = frozenset({"doc", "web"})

    def __init__(self, host: Host) -> None:
        super().__init__(host)
        self.opened: list[Opened] = []

    @method
    def openURL(self, url: object) -> None:
        """Open a URL: a page over this one if it may be that of a bundle."""
        if not (wanted := text(url)):
            return
        target = resolved(self.host.bundle_url, wanted)
        self.opened.append(Opened(target, self.place))
        open_url(self.host, target, self.place)

"""The module ``event``: opens a URL, as links do. H5 has it, and playground apps of phones."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urljoin

from bridge.modules.built_in import BuiltIn, text
from bridge.modules.half import Host
from bridge.modules.module import method
from bridge.wire import Place


@dataclass(frozen=True)
class Opened:
    """A URL that a page has opened, resolved against the page's own."""

    url: str
    place: Place | None


class EventModule(BuiltIn):
    """Remembers which URLs a page opens; the page itself stays as it is.

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
        """Open a URL."""
        if wanted := text(url):
            self.opened.append(Opened(urljoin(self.host.bundle_url, wanted), self.place))

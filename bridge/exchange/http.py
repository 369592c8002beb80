"""The requests of one page."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from bridge.exchange.asker import Asker
from bridge.exchange.exchange import Exchange
from bridge.net.http.message import Ask
from bridge.net.http.redirect import Follow
from bridge.records import HttpRecord
from bridge.wire import Place

if TYPE_CHECKING:
    from bridge.net.http.client import Client
    from bridge.net.http.cookies import Cookies
    from bridge.routes import Routes

_ALL = Follow()
KEPT = 2**20  # bytes of a body that the record keeps
_KEPT_OF_A_PAGE = 64 * 2**20


class Http:
    """The requests of one page. ``remember`` is told of each as it begins."""

    def __init__(self, page: Asker, routes: Routes, remember: Callable[[HttpRecord], None]) -> None:
        self.page = page
        self.routes = routes
        self.remember = remember
        self.count = 0
        self._kept = 0
        self._client: Client | None = None

    def exchange(
        self,
        ask: Ask,
        *,
        place: Place | None = None,
        follow: Follow = _ALL,
        cookies: Cookies | None = None,
        touch: Callable[[], None] = lambda: None,
    ) -> Exchange:
        """Begin a request: ``async with page.http.exchange(ask) as answer``.

        Args:
            ask: what to send.
            place: the line of the script's that wants it.
            follow: which redirects are followed.
            cookies: where cookies come from and go to.
            touch: called whenever something comes of it.
        """
        return Exchange(self, ask, place, follow, cookies, touch)

    def kept(self, piece: bytes, before: bytes | bytearray) -> bytes:
        """As much of one more piece of a body as records keep."""
        room = max(min(KEPT - len(before), _KEPT_OF_A_PAGE - self._kept), 0)
        self._kept += len(piece[:room])
        return piece[:room]

    @property
    def client(self) -> Client:
        """The page's connections to real servers."""
        if self._client is None:
            # Only now: a page without real servers need not load what speaks to them.
            from bridge.net.http.client import Client

            self._client = Client(self.page.socket_options)
        return self._client

    async def close(self) -> None:
        """End the connections; nothing is under way any more."""
        if self._client is not None:
            await self._client.close()

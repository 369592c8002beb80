"""A connection of the webSocket module: what platforms do otherwise is asked of the page's
profile, row by row."""

from __future__ import annotations

from bridge.errors import AddressError
from bridge.modules.half import Host
from bridge.modules.sockets import Socket
from bridge.profile.vocabulary import BadUrl, Failure, Protocols
from bridge.records import CloseRecord
from bridge.wire import Place


class ModuleSocket(Socket):
    """One connection that ``WebSocket()`` of the module made.

    Args:
        host: the page.
        half: the JavaScript half that hears of it.
        number: what that half calls it.
        url: where to, as the script wrote it.
        protocols: what it passed for ``protocol``; None when it passed nothing.
        place: where it did.
    """

    def __init__(
        self,
        host: Host,
        half: str,
        number: int,
        url: str,
        protocols: str | list[str] | None,
        place: Place | None,
    ) -> None:
        super().__init__(host, half, number, url, [])
        self._rules = host.profile.web_socket
        self._asked = protocols
        self._place = place
        self.was_open = False
        self._is_aborted = False
        self._is_silent = False  # nothing more is told of it: its platform calls no onclose
        self._told: CloseRecord | None = None  # what its platform says in place of the truth

    # -- opening

    @property
    def base(self) -> str:
        """What its URL is resolved against."""
        resolves = self._rules.relative_url is BadUrl.RESOLVES
        return self._host.bundle_url if resolves else ""

    def offered(self) -> list[str]:
        """The subprotocols to offer."""
        if self._asked is None:
            return []
        if self._rules.protocol_list is Protocols.OFFERED:
            self._protocols = self._asked
            return super().offered()
        assert isinstance(self._asked, str)
        if not self._asked and self._rules.protocol_empty is Protocols.NONE:
            return []
        if not self._asked.isprintable():
            raise AddressError("The protocol has characters that no header may have.")
        if self._rules.protocol_list is Protocols.ONE_NAME:
            return [self._asked]
        return self._asked.split(", ")  # as it will be joined again

    def refused(self, why: str) -> None:
        """The URL or the protocol cannot be used."""
        self._host.note("WX021", self._place)
        rule = self._rules.invalid_url if self._url.strip() else self._rules.empty_url
        if rule is BadUrl.FAILS:
            self.fail(why)
        else:
            self._end_in_silence()

    def on_open(self, protocol: str, extensions: str) -> None:
        """The handshake is done."""
        self.was_open = True
        super().on_open(protocol, extensions)

    # -- the end

    def close(self, code: int | None, reason: str) -> None:
        """Close an open connection, or abort the attempt."""
        self._is_aborted = self._is_aborted or self.state == "connecting"
        super().close(code, reason)

    def on_error(self, why: str) -> None:
        """The connection failed."""
        from bridge.net.failures import is_bare_end

        if is_bare_end(why):
            self._host.note("WX023", self._place)
            if self._rules.dropped is not None:
                self._told = CloseRecord(*self._rules.dropped)
                return
        super().on_error(why)
        self._is_silent = self._rules.failure is Failure.ERROR_ONLY

    def _end(self, close: CloseRecord) -> None:
        if self._is_silent:
            self._end_in_silence()
        elif self._told is not None:
            super()._end(self._told)
        elif self._is_aborted and self._rules.aborted is not None:
            super()._end(CloseRecord(*self._rules.aborted))
        else:
            super()._end(close)

    def _end_in_silence(self) -> None:
        self._state = "closed"
        self._post("gone")
        self.ended()

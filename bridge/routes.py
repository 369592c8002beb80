"""Where connections really go: the embedded echo server in place of the document's, and the user's
maps."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from bridge.clock import Clock, RealClock
from bridge.errors import AddressError, UsageError
from bridge.peers.routing import Routing

if TYPE_CHECKING:
    from bridge.net.address import Address
    from bridge.net.allowed import Allowed
    from bridge.servers.echo import EchoServer

Unscripted = Literal["connect", "error"]
ECHO_HOST = "echo.websocket.org"
"""The server of the Weex documentation's examples. It no longer exists."""


@dataclass(frozen=True)
class _Map:
    """Addresses that begin like ``source`` go to ``target``; those of requests, if it is one."""

    source: Address
    target: Address
    of_requests: bool

    def applies_to(self, address: Address) -> bool:
        source = self.source
        same_host = (source.secure, source.host, source.port) == (
            address.secure,
            address.host,
            address.port,
        )
        prefix = source.path.rstrip("/")
        rest = address.path.removeprefix(prefix)
        return same_host and address.path.startswith(prefix) and rest[:1] in ("", "/", "?")

    def apply(self, address: Address) -> Address:
        rest = address.path.removeprefix(self.source.path.rstrip("/"))
        return _replaced(self.target, self.target.path.rstrip("/") + rest)


class Routes:
    """The maps and the scripted servers of a device, and the embedded echo server once it was
    needed.

    With ``allowed``, other addresses than those are refused, unless the user has mapped them. What
    a map leads to is allowed by the user's own word. ``clock`` gives the device's.
    """

    def __init__(
        self,
        maps: Iterable[str],
        *,
        default_maps: bool = True,
        allowed: Allowed | None = None,
        unrouted: Unscripted = "connect",
        clock: Callable[[], Clock] = RealClock,
    ) -> None:
        """Read maps of the form ``FROM=TO``, both URLs; the first that fits is taken.

        From ws and wss they are about WebSockets, from http and https about requests as well.

        Raises:
            UsageError: A map is not of that form.
        """
        if unrouted not in ("connect", "error"):
            raise UsageError(f"unrouted is 'connect' or 'error', not {unrouted!r}")
        self.scripted = Routing(clock)
        self._unrouted = unrouted
        self._maps = [_parse_map(text) for text in maps]
        self._default_maps = default_maps
        self._allowed = allowed
        for each in self._maps:
            self._trust(each.target)
        self._echo: EchoServer | None = None
        self._starting = asyncio.Lock()

    async def resolve(self, address: Address) -> Address:
        """Tell where a connection to ``address`` goes.

        Raises:
            AddressError: It is not allowed.
        """
        for each in self._maps:
            if each.applies_to(address):
                target = each.apply(address)
                return await self._to_echo(target) if self._is_echo(target) else target
        if self._allowed is not None:
            self._allowed.check(address.host, address.port)
        if self._is_echo(address):
            return await self._to_echo(address)
        self.check_unrouted(address.shown)
        return address

    async def resolve_request(self, address: Address) -> Address:
        """Tell where a request to ``address`` goes.

        Raises:
            AddressError: It is not allowed.
        """
        for each in self._maps:
            if each.of_requests and each.applies_to(address):
                return _as_request(each.apply(address))
        if self._allowed is not None:
            self._allowed.check(address.host, address.port)
        self.check_unrouted(address.shown)
        return address

    def check_unrouted(self, url: str) -> None:
        """Refuse what no script answers, where that is wanted.

        Raises:
            Unrouted: It is.
        """
        if self._unrouted == "error":
            raise self.scripted.unrouted(url)

    async def close(self) -> None:
        """Stop the echo server, if it runs, and recording."""
        self.scripted.close()
        if self._echo is not None:
            await self._echo.stop()
            self._echo = None

    async def _to_echo(self, address: Address) -> Address:
        from bridge.net.address import parse
        from bridge.servers.echo import EchoServer

        async with self._starting:
            if self._echo is None:
                echo = EchoServer()
                await echo.start()
                self._echo = echo
        target = parse(self._echo.url)
        self._trust(target)
        return _replaced(target, address.path)

    def _is_echo(self, address: Address) -> bool:
        port = 443 if address.secure else 80
        return self._default_maps and (address.host, address.port) == (ECHO_HOST, port)

    def _trust(self, target: Address) -> None:
        if self._allowed is not None:
            self._allowed.trust(target.host, target.port)


def _replaced(target: Address, path: str) -> Address:
    from bridge.net.address import parse

    scheme, _, rest = target.url.partition("://")
    return parse(f"{scheme}://{rest.partition('/')[0]}{path or '/'}")


def _as_request(address: Address) -> Address:
    from bridge.net.address import parse_http

    return parse_http(f"http{address.url.removeprefix('ws')}")


def _parse_map(text: str) -> _Map:
    from bridge.net.address import parse

    both = re.fullmatch(r"(.+?)=(\w+://.+)", text)  # the first may have = in its query
    if both is None:
        raise UsageError(f"the map {text!r} needs the form FROM=TO, both of them URLs")
    try:
        return _Map(parse(both[1]), parse(both[2]), both[1].lower().startswith("http"))
    except AddressError as error:
        raise UsageError(f"the map {text!r} cannot be used: {error}") from error

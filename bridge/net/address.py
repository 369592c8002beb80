"""Which URLs and subprotocols a WebSocket can be opened with, by the rules browsers follow.

And which URLs an HTTP request can be sent to.

URLs are parsed as the URL standard says (https://url.spec.whatwg.org), then narrowed as the
WebSocket standard says (https://websockets.spec.whatwg.org): http and https stand for ws and wss,
a fragment is an error. Only text is handled here; whether a host exists is not this file's matter.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from bridge.errors import AddressError

if TYPE_CHECKING:
    from ada_url import URL

_DEFAULT_PORTS = {"ws": 80, "wss": 443, "http": 80, "https": 443}
_SHOWN_CHARACTERS = 200

_lone_surrogates = re.compile("[\ud800-\udfff]")
_token = re.compile(r"[-!#$%&'*+.^_`|~0-9A-Za-z]+")


class _Use(NamedTuple):
    """What a URL is for: its name, what each scheme stands for, and the two that are meant."""

    name: str
    schemes: Mapping[str, str]
    plain: str
    secure: str


_WEBSOCKET = _Use(
    "WebSocket", {"http:": "ws", "https:": "wss", "ws:": "ws", "wss:": "wss"}, "ws:", "wss:"
)
_REQUEST = _Use("request", {"http:": "http", "https:": "https"}, "http:", "https:")


@dataclass(frozen=True)
class Address:
    """A URL that a WebSocket can be opened with, or a request sent to, taken apart.

    ``url`` is the whole URL in normal form, its scheme ws or wss, or http or https. ``host`` is a
    lower-case ASCII name (IDNs in punycode) or an IP address, IPv6 without brackets. ``path`` is
    the request target: path and query, ASCII, percent-encoded, at least ``/``. ``user`` and
    ``password`` are percent-decoded, both None when the URL has neither.
    """

    url: str
    secure: bool
    host: str
    port: int
    path: str
    user: str | None = None
    password: str | None = None

    @property
    def shown(self) -> str:
        """The URL without user and password, for messages and logs."""
        scheme, _, rest = self.url.partition("://")
        authority, slash, path = rest.partition("/")
        return f"{scheme}://{authority.rpartition('@')[2]}{slash}{path}"


def parse(url: str, base: str = "") -> Address:
    """Read ``url``, resolving it against ``base`` (the page's own URL) when it is relative.

    A ``base`` that is no absolute URL, a file name for example, counts as absent. Lone surrogates
    become U+FFFD, as everywhere a script's string leaves the script.

    Raises:
        AddressError: No WebSocket can be opened with this URL; the message says why.

    """
    found = _resolve(url, base, _WEBSOCKET)
    if "#" in found.href:
        raise AddressError(
            f"{_quoted(url)} has a fragment (the part after #), which a WebSocket URL may not have."
        )
    return _address(found, _WEBSOCKET)


def parse_http(url: str, base: str = "") -> Address:
    """Read the URL of an HTTP request likewise; a fragment stays at home.

    Raises:
        AddressError: No request can be sent to this URL; the message says why.

    """
    return _address(_resolve(url, base, _REQUEST), _REQUEST)


def _address(found: URL, use: _Use) -> Address:
    scheme = use.schemes[found.protocol]
    return Address(
        url=scheme + found.href.partition("#")[0][found.href.index(":") :],
        secure=found.protocol in ("wss:", "https:"),
        host=found.hostname.strip("[]"),
        port=int(found.port) if found.port else _DEFAULT_PORTS[scheme],
        path=found.pathname + found.search,
        **_credentials(found),
    )


def subprotocols(offered: str | Sequence[str]) -> list[str]:
    """The subprotocols to offer, in order, from ``'a, b'`` or ``['a', 'b']``; blanks are none.

    Raises:
        AddressError: A name is not an HTTP token, or stands twice.

    """
    pieces = offered.split(",") if isinstance(offered, str) else offered
    names = [name for name in (piece.strip() for piece in pieces) if name]
    seen: set[str] = set()
    for name in names:
        if not _token.fullmatch(name):
            raise AddressError(
                f"The subprotocol {_quoted(name)} has a character that no subprotocol may have."
            )
        if name in seen:
            raise AddressError(f"The subprotocol {_quoted(name)} is offered twice.")
        seen.add(name)
    return names


def _resolve(url: str, base: str, use: _Use) -> URL:
    # Imported here because it costs 10 to 20 ms, which a page that never connects need not pay.
    from ada_url import URL

    text = _lone_surrogates.sub("\ufffd", url)
    if not text.strip():
        raise AddressError(f"The URL of the {use.name} is empty.")
    try:
        found = URL(text, base) if URL.can_parse(base) else URL(text)
    except ValueError:
        raise AddressError(_unparsable(url, base, use)) from None
    if found.protocol not in use.schemes:
        raise AddressError(_wrong_scheme(url, base, found.protocol, use))
    return found


def _credentials(found: URL) -> dict[str, str | None]:
    if not found.username and not found.password:
        return {"user": None, "password": None}
    from urllib.parse import unquote

    return {"user": unquote(found.username), "password": unquote(found.password)}


def _unparsable(url: str, base: str, use: _Use) -> str:
    return _relative(url, base, use) if _is_relative(url) else f"{_quoted(url)} is not a valid URL."


def _wrong_scheme(url: str, base: str, scheme: str, use: _Use) -> str:
    if _is_relative(url):
        return _relative(url, base, use)
    return f"{_quoted(url)} has the scheme {scheme} where {use.plain} or {use.secure} is needed."


def _relative(url: str, base: str, use: _Use) -> str:
    if not base:
        return (
            f"{_quoted(url)} is not an absolute URL: it must begin with {use.plain}// or "
            f"{use.secure}//."
        )
    return (
        f"{_quoted(url)} is not an absolute URL, and {_quoted(base)}, the page's own URL, "
        "names no host it could be resolved against."
    )


def _is_relative(url: str) -> bool:
    return not re.match(r"\s*[A-Za-z][-+.0-9A-Za-z]*:", url)


def _quoted(text: str) -> str:
    if len(text) > _SHOWN_CHARACTERS:
        text = text[:_SHOWN_CHARACTERS] + "…"
    return ascii(text) if _lone_surrogates.search(text) else repr(text)

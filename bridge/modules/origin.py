"""The ``Origin`` header that platforms send with the opening handshake."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bridge.profile.vocabulary import Origin

if TYPE_CHECKING:
    from bridge.net.address import Address

_DEFAULT_PORTS = {"http": "80", "https": "443"}


def origin_header(rule: Origin, target: Address, page_url: str) -> str:
    """The value of the header; ``''`` where none is sent."""
    match rule:
        case Origin.OF_URL:  # as SocketRocket writes it, SR:508-541
            host = f"[{target.host}]" if ":" in target.host else target.host
            return _origin("https" if target.secure else "http", host, str(target.port))
        case Origin.OF_PAGE:
            from ada_url import URL

            if not URL.can_parse(page_url):
                return "null"
            page = URL(page_url)
            scheme = page.protocol.rstrip(":")
            return _origin(scheme, page.hostname, page.port) if scheme in _DEFAULT_PORTS else "null"
    return ""


def _origin(scheme: str, host: str, port: str) -> str:
    has_port = port not in ("", _DEFAULT_PORTS[scheme])
    return f"{scheme}://{host}:{port}" if has_port else f"{scheme}://{host}"

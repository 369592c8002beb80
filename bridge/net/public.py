"""Which IP addresses are anybody's, and which of this machine or of a network of its own."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

IP = IPv4Address | IPv6Address

_CARRIERS = [  # of IPv4 in their last 32 bits: NAT64 (RFC 6052), and forms of old
    IPv6Network(network) for network in ("64:ff9b::/96", "::/96", "::ffff:0:0:0/96")
]
_LOCAL = [IPv6Network(network) for network in ("64:ff9b:1::/48", "fec0::/10")]  # news to ipaddress


def as_ip(text: str) -> IP | None:
    """An IP address; one of IPv4 in the clothes of IPv6 (``::ffff:10.0.0.1``) is one of IPv4."""
    try:
        ip = ip_address(text)
    except ValueError:
        return None
    return (ip.ipv4_mapped or ip) if isinstance(ip, IPv6Address) else ip


def is_public(ip: IP) -> bool:
    """Whether an address belongs to the whole internet, and so does one that it carries."""
    if not ip.is_global or ip.is_multicast or any(ip in network for network in _LOCAL):
        return False
    within = _ipv4_within(ip)
    return within is None or is_public(within)


def _ipv4_within(ip: IP) -> IPv4Address | None:
    """The address that a gateway between the two protocols would turn this one into."""
    if isinstance(ip, IPv4Address):
        return None
    if any(ip in network for network in _CARRIERS):
        return IPv4Address(int(ip) % 2**32)
    return ip.sixtofour

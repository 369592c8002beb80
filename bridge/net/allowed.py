"""Which hosts may be reached, and connections to nothing else.

A name is checked before it is looked up, so that nothing is asked of a name server about others. It
is looked up once, what it leads to is checked too, and the connection goes to exactly that: between
check and use there is no second answer that could be another one.
"""

from __future__ import annotations

import asyncio
import re
import socket
from collections.abc import Iterable
from dataclasses import dataclass
from ipaddress import IPv4Network, IPv6Network, ip_network

from bridge.errors import AddressError, UsageError
from bridge.net.address import parse
from bridge.net.printable import printable
from bridge.net.public import IP, as_ip, is_public
from bridge.net.tcp import connected

_Network = IPv4Network | IPv6Network

_FORM = re.compile(r"(?P<host>\[[^\[\]]+\]|[^\[\]:@?#\\\s]+)(?::(?P<port>[0-9]{1,5}))?")
_LOCALHOST = "localhost"  # RFC 6761: this name, and those below it, lead to the machine itself


@dataclass(frozen=True)
class _Rule:
    """One thing that may be reached: a name, all names below one (``.example.com``), or a network.

    Without a port it is about every port. With ``anywhere`` its name may lead to any address.
    """

    host: str | _Network
    port: int | None
    anywhere: bool = False

    def is_about(self, host: str | IP, port: int) -> bool:
        if self.port not in (None, port):
            return False
        if isinstance(self.host, str):
            return isinstance(host, str) and _is_or_ends(host, self.host)
        return not isinstance(host, str) and host in self.host


class Allowed:
    """The hosts that may be reached, each ``HOST`` or ``HOST:PORT``.

    HOST is a name, ``*.example.com`` for all names below one, an IP address, or a network in CIDR
    form; IPv6 stands in brackets: ``[::1]:9000``, ``[fd00::/8]``. A name that is allowed may lead
    to public addresses. Where it leads to others (this machine, private networks) those must be
    allowed as well: whoever owns a name can point it there. Only localhost may lead to loopback.

    Raises:
        UsageError: One of them is not of that form.
    """

    def __init__(self, hosts: Iterable[str]) -> None:
        if isinstance(hosts, str):
            raise UsageError(f"allowed hosts are a list: write [{hosts!r}]")
        self._rules = [_rule(text) for text in hosts]

    def trust(self, host: str, port: int) -> None:
        """Allow one host and port by the user's own word, wherever the name leads."""
        ip = as_ip(host)
        rule = _Rule(_bare(host) if ip is None else ip_network(ip), port, anywhere=True)
        if rule not in self._rules:
            self._rules.append(rule)

    def check(self, host: str, port: int) -> None:
        """Check what a script asks for, without asking anybody about it.

        Raises:
            AddressError: It is not allowed.
        """
        if not self._about(as_ip(host) or _bare(host), port):
            where = _written(host, port)
            raise AddressError(
                f"--allow-net does not let scripts connect to {where}; to allow it, add "
                f"--allow-net {where}"
            )

    async def connect(self, host: str, port: int) -> socket.socket:
        """Connect TCP to an allowed host; its addresses are tried in the order they are given.

        Raises:
            AddressError: It is not allowed, or leads to nothing that is.
            OSError: It cannot be resolved, or no address answers.
        """
        self.check(host, port)
        found = await asyncio.get_running_loop().getaddrinfo(
            host, port, type=socket.SOCK_STREAM, proto=socket.IPPROTO_TCP
        )
        permitted = [each for each in found if self._may_lead_to(host, port, each[4][0])]
        if not permitted:
            raise AddressError(_leads_astray(host, port, found[0][4][0]))
        return await connected(permitted)

    def _about(self, host: str | IP, port: int) -> list[_Rule]:
        return [rule for rule in self._rules if rule.is_about(host, port)]

    def _may_lead_to(self, host: str, port: int, address: str | int) -> bool:
        ip = as_ip(str(address))
        if ip is None:
            return False
        if self._about(ip, port) or any(rule.anywhere for rule in self._about(_bare(host), port)):
            return True
        if as_ip(host) is not None:
            return False
        if _is_or_ends(_bare(host), _LOCALHOST) or _is_or_ends(_bare(host), f".{_LOCALHOST}"):
            return ip.is_loopback
        return is_public(ip)


def _rule(text: str) -> _Rule:
    form = _FORM.fullmatch(text)
    port = int(form["port"]) if form and form["port"] else None
    if form is None or (port is not None and not 0 < port < 2**16):
        raise UsageError(_wrong_form(text))
    host = form["host"]
    try:
        if "/" in host:
            return _Rule(_network(host), port)
        below = host.startswith("*.")
        name = parse(f"ws://{host[2:] if below else host}/").host
        ip = as_ip(name)
        if (below and ip is not None) or "*" in name:
            raise UsageError(_wrong_form(text))
        if ip is not None:
            return _Rule(ip_network(ip), port)
        return _Rule(f".{_bare(name)}" if below else _bare(name), port)
    except (AddressError, ValueError) as error:
        raise UsageError(_wrong_form(text)) from error


def _network(host: str) -> _Network:
    network = ip_network(host.strip("[]"))
    if (network.version == 6) is not host.startswith("["):
        raise ValueError("IPv6 stands in brackets, IPv4 does not")
    return network


def _wrong_form(text: str) -> str:
    return (
        f"the host {printable(text)!r} cannot be allowed: write NAME, *.NAME, an IP address or a "
        "network such as 10.0.0.0/8, IPv6 in brackets, and :PORT after it for one port only"
    )


def _leads_astray(host: str, port: int, address: str | int) -> str:
    where = _written(str(address), port)
    return (
        f"--allow-net does not let scripts connect to {where}, which {printable(host)} leads to "
        f"and which is no public address; to allow it, add --allow-net {where}"
    )


def _written(host: str, port: int) -> str:
    return f"[{host}]:{port}" if ":" in host else f"{printable(host)}:{port}"


def _bare(name: str) -> str:
    """A name without the dot that says it is a whole one."""
    return name.removesuffix(".").lower()


def _is_or_ends(name: str, pattern: str) -> bool:
    return name.endswith(pattern) if pattern.startswith(".") else name == pattern

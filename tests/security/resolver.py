"""A name server for tests: it answers from a table, and remembers what it was asked."""

from __future__ import annotations

import asyncio
import socket
from typing import Any

import pytest


class Resolver:
    """Stands in the place of the system's for the running event loop.

    ``names`` has a list of answers for each name: one is given each time, the last one for ever.
    """

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.names: dict[str, list[list[str]]] = {}
        self.asked: list[str] = []
        loop = asyncio.get_running_loop()
        self._original = loop.getaddrinfo
        monkeypatch.setattr(loop, "getaddrinfo", self._answer)

    async def _answer(self, host: str, port: int, **hints: Any) -> list[Any]:
        if host not in self.names:
            if not _is_number(host):
                self.asked.append(host)
                raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
            return await self._original(host, port, **hints)
        self.asked.append(host)
        answers = self.names[host]
        addresses = answers.pop(0) if len(answers) > 1 else answers[0]
        found = []
        for address in addresses:
            found += await self._original(address, port, **hints)
        return found


def _is_number(host: str) -> bool:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        socket.inet_pton(family, host)
    except OSError:
        return False
    return True

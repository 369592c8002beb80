"""What pages have to stand, in any size: the tests run small ones, ``benchmarks/load.py`` all.

A scenario gets the URL of a server in another process, so that the memory of its own is that of the
pages alone. It checks what came of its pages, and gives the figures worth telling.
"""

from __future__ import annotations

import asyncio
import resource
from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path
from typing import Any

from bridge import Defaults, Device, Limits, Options, Outcome, Page

SCRIPTS = Path(__file__).parents[2] / "jsfixtures" / "load"
MIB = 2**20
_TIMEOUT = 900.0  # seconds; only what hangs takes as long
# Beside a connection each: what the interpreter, pipes and the event loop have open.
_OTHER_FILES = 64

Figures = Mapping[str, object]


def device(load: Mapping[str, object], **options: Any) -> Device:
    """A device whose scripts find the size of their load in ``WXEnvironment.load``."""
    return Device(environment={"load": load}, defaults=Defaults(timeout=_TIMEOUT), **options)


async def over(page: Page) -> Outcome:
    """Wait until a page has closed its connection, or was ended."""
    outcome = await page.settled(until="closed")
    assert outcome.open_at_end == () or outcome.status == "limit", outcome
    return outcome


async def passed(page: Page) -> list[str]:
    """Wait for a page that has to pass; gives what it printed."""
    outcome = await over(page)
    assert outcome.status == "passed", (outcome, page.errors)
    return [line.text for line in page.console]


async def each_way(url: str, *, pages: int = 1, messages: int, at_once: int = 100) -> Figures:
    """Pages at one time, each with a connection and so many messages each way."""
    allow_open_files(pages)
    load = {"url": url, "messages": messages, "atOnce": at_once}
    async with device(load) as phone:
        opened = [await phone.open(SCRIPTS / "each-way.js") for _ in range(pages)]
        await asyncio.gather(*map(passed, opened))
        for page in opened:
            (socket,) = page.sockets
            assert (socket.sent, socket.received) == (messages, messages)
    return {"messages": 2 * pages * messages}


async def big(url: str, *, size: int) -> Figures:
    """A text and a binary message of a size, there and back."""
    async with device({"url": url, "size": size}, limits=_roomy(size)) as phone:
        printed = await passed(await phone.open(SCRIPTS / "big.js"))
    assert printed == ["text", "binary", "1000"], printed
    return {"bytes": 4 * size}


async def received(url: str, *, path: str, size: int) -> Figures:
    """What a script is told by a server that sends one message of about the greatest size."""
    options = Options(max_message=size)
    async with device({"url": url + path}, limits=_roomy(size), socket_options=options) as phone:
        printed = await passed(await phone.open(SCRIPTS / "receives.js"))
    return {"told": [line.replace(url + path, "URL") for line in printed]}


async def unread(url: str, *, size: int, max_unsent: int) -> Figures:
    """A server that does not read while the script sends."""
    options = Options(max_unsent=max_unsent, close_timeout=0.2)
    load = {"url": url + "never-reads", "size": size}
    async with device(load, socket_options=options) as phone:
        page = await phone.open(SCRIPTS / "unread.js")
        why, code = await passed(page)
    assert f"the limit max_unsent ({max_unsent} bytes)" in why
    assert code == "1006"
    return {"sent": page.sockets[0].sent}


async def never_yields(url: str, *, cpu: float) -> Figures:
    """A handler that never returns, while messages arrive without end."""
    load = {"url": url + "endless-messages"}
    async with device(load, limits=Limits(cpu=cpu)) as phone:
        page = await phone.open(SCRIPTS / "never-yields.js")
        outcome = await over(page)
        assert outcome.status == "limit"
    return {"limit": str(page.limit)}


async def slow(url: str, *, messages: int) -> Figures:
    """A handler that takes longer than messages need to arrive, which never end."""
    options = Options(close_timeout=0.2)
    load = {"url": url + "endless-messages", "messages": messages}
    async with device(load, socket_options=options) as phone:
        page = await phone.open(SCRIPTS / "slow.js")
        assert await passed(page) == ["1006"]
    return {"read": page.sockets[0].received}


SCENARIOS: Mapping[str, Callable[..., Awaitable[Figures]]] = {
    each.__name__: each for each in (each_way, big, received, unread, never_yields, slow)
}
FAULTY = (received, unread, never_yields, slow)
"""Those that need the faulty server; the others need the echo server."""


def allow_open_files(connections: int) -> None:
    """Let this process have so many connections open, as far as the system lets it decide."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = connections + _OTHER_FILES
    if soft != resource.RLIM_INFINITY and soft < wanted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, max(wanted, hard)))


def _roomy(size: int) -> Limits:
    """Limits for scripts that hold a message of a size several times."""
    default = Limits()
    return Limits(memory=max(default.memory, 12 * size), call_text=max(default.call_text, 2 * size))

"""Runs one script in a process of its own, and tells the runner what happens as it happens.

A hang, a crash or a full heap there is one failed script, never the end of the run.
"""

from __future__ import annotations

import asyncio
import contextlib
import signal
import time
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING

from bridge.device import Defaults, Device
from bridge.records import Outcome, Record
from bridge.runner.collect import Script
from bridge.runner.options import RunOptions
from bridge.runner.result import Ending

if TYPE_CHECKING:
    from bridge.page import Page


def preload() -> None:
    """Load, before any process is forked, what nearly every script will need."""
    import ada_url  # noqa: F401

    import bridge.net.websocket
    import bridge.servers.echo  # noqa: F401


def work(channel: Connection, script: Script, options: RunOptions) -> None:
    """Run a script and send records, then an :class:`Ending`, down the channel."""
    # Ctrl-C reaches the whole process group; the runner decides what becomes of its workers.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with contextlib.suppress(BrokenPipeError), channel:
        channel.send(asyncio.run(_run(channel, script, options)))


async def _run(channel: Connection, script: Script, options: RunOptions) -> Ending:
    started = time.monotonic()
    main = asyncio.current_task()
    assert main is not None
    with contextlib.suppress(NotImplementedError):  # Windows
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, main.cancel)

    def watch(page: Page, record: Record) -> None:
        channel.send(record)

    defaults = Defaults(settle=options.settle, timeout=options.timeout, trace=options.trace)
    async with Device(
        maps=options.maps,
        default_maps=options.default_maps,
        environment=options.environment,
        defaults=defaults,
        watch=watch,
    ) as device:
        page = await device.open(
            script.path,
            source=script.source,
            name=script.file,
            bundle_url=options.bundle_url,
            first_line=script.first_line,
        )
        try:
            outcome = await page.settled(until=options.until)
        except asyncio.CancelledError:
            outcome = Outcome("timeout", page.still_open(), time.monotonic() - started)
        await page.destroy()
    return Ending(
        outcome.status,
        time.monotonic() - started,
        str(page.limit or ""),
        tuple(page.sockets),
        outcome.open_at_end,
    )

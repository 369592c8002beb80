"""The process that virtual users live in: as many pages as there are users, on one event loop.

Reads one JSON array a line, ``["start", USER]``, ``["stop", USER]`` or ``["flush"]``, and writes
``["samples", [SAMPLE…]]``, ``["warning", TEXT]`` and ``["flushed"]``. It ends with its input.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
from collections.abc import AsyncIterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from bridge.device import Device
from bridge.errors import BridgeError
from bridge.records import ConsoleLine, Record
from bridge.routes import ECHO_HOST
from bridge.runner.collect import Script
from bridge.runner.options import RunOptions
from bridge.runner.swarm.meter import Meter, Sample, request_sample
from bridge.runner.swarm.words import Asked, asked
from bridge.runner.worker import device_of, opened
from bridge.servers.echo import EchoServer

if TYPE_CHECKING:
    from bridge.page import Page

EVERY = 0.1  # seconds between two reports
LATE = 0.1  # seconds that the event loop may be late before its figures are its own
FOREVER = 10.0**9  # seconds; a user stays until it has nothing more to do, or has to go
PAUSE = 1.0  # seconds after a round that failed: who finds no server does not knock without end


class Driver:
    """The users of one process, each with a device of its own, which plays its script again and
    again: a round ends when its page has neither a timer nor a connection left."""

    def __init__(self, script: Script, options: RunOptions, tasks: asyncio.TaskGroup) -> None:
        self._script = script
        self._tasks = tasks
        self._options = options
        self._users: dict[int, asyncio.Task[None]] = {}
        self._devices: set[Device] = set()
        self._samples: list[Sample] = []

    def start(self, user: int) -> None:
        """Let one more user begin."""
        self._users[user] = self._tasks.create_task(self._live())

    def stop(self, user: int) -> None:
        """Let a user go, wherever it is."""
        self._users.pop(user).cancel()

    def take(self) -> list[Sample]:
        """What was measured since the last time."""
        for device in self._devices:
            self._take_requests(device)
        samples, self._samples = self._samples, []
        return samples

    def close(self) -> None:
        """Let all users go."""
        for task in self._users.values():
            task.cancel()

    async def _live(self) -> None:
        async with device_of(self._options, _forget) as device:
            device.routes.scripted.recorder = Meter(self._samples_of)
            self._devices.add(device)
            try:
                while True:
                    await self._round(device)
            finally:
                self._devices.discard(device)

    async def _round(self, device: Device) -> None:
        began = device.clock.now()
        try:
            await opened(device, self._script, self._options)
            await device.settled(until="closed", timeout=FOREVER)
            error = _first_error([*device.popped, *device.pages])
        except BridgeError as trouble:
            error = str(trouble)
        await self._leave_pages(device)
        seconds = device.clock.now() - began
        self._samples_of(Sample("script", self._script.name, seconds * 1000, error=error))
        if error:
            await asyncio.sleep(PAUSE)

    async def _leave_pages(self, device: Device) -> None:
        self._take_requests(device)
        for page in [*device.pages]:
            await page.destroy()
        device.popped.clear()

    def _take_requests(self, device: Device) -> None:
        for page in (*device.pages, *device.popped):
            over = [request for request in page.requests if request.ended is not None]
            for request in over:
                self._samples_of(request_sample(request))
                page.requests.remove(request)

    def _samples_of(self, sample: Sample) -> None:
        self._samples.append(sample)


def _first_error(pages: Sequence[Page]) -> str:
    errors = (str(error) for page in pages for error in page.errors)
    limits = (str(page.limit) for page in pages if page.limit is not None)
    return next(errors, "") or next(limits, "")


def _forget(page: Page, record: Record) -> None:
    """Thousands of users for hours: what they print is not kept."""
    if isinstance(record, ConsoleLine):
        page.console.clear()


async def serve(what: Asked) -> None:
    """Do what the input says until it ends."""
    options = what.options
    # A defect of ours in one task ends all of them, and the process.
    async with EchoServer() as echo, asyncio.TaskGroup() as tasks:
        if options.default_maps:  # one server for all, where each device would start its own
            options = replace(options, maps=(*options.maps, f"ws://{ECHO_HOST}={echo.url}"))
        driver = Driver(what.script, options, tasks)
        out = _Output()
        reporting = tasks.create_task(_report(driver, out))
        async for words in _lines():
            match words:
                case ["start", user]:
                    driver.start(user)
                case ["stop", user]:
                    driver.stop(user)
                case ["flush"]:
                    out.send("samples", driver.take())
                    out.send("flushed")
        reporting.cancel()
        driver.close()


async def _report(driver: Driver, out: _Output) -> None:
    loop = asyncio.get_running_loop()
    late = 0.0
    while True:
        due = loop.time() + EVERY
        await asyncio.sleep(EVERY)
        # One late turn is a hiccup, a second of them is a machine that has too much to do.
        late = late + EVERY if loop.time() - due > LATE else 0.0
        if late > 1.0:
            out.send(
                "warning", "this process has too much to do: use --processes, or more machines"
            )
            late = 0.0
        if samples := driver.take():
            out.send("samples", samples)


class _Output:
    """Standard output, which nobody else may write to."""

    def __init__(self) -> None:
        self._to = os.fdopen(os.dup(1), "w", encoding="utf-8")
        os.dup2(2, 1)

    def send(self, *words: object) -> None:
        self._to.write(json.dumps(words) + "\n")
        self._to.flush()


async def _lines() -> AsyncIterator[list[Any]]:
    reader = asyncio.StreamReader()
    await asyncio.get_running_loop().connect_read_pipe(
        lambda: asyncio.StreamReaderProtocol(reader), sys.stdin
    )
    while line := await reader.readline():
        yield json.loads(line)


def main(words: Sequence[str]) -> None:
    """Be the driver of what a command line asks for."""
    asyncio.run(serve(asked(words)))


if __name__ == "__main__":
    main(sys.argv[1:])

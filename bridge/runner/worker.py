"""Runs one script in a process of its own, and tells the runner what happens as it happens.

A hang, a crash or a full heap there is one failed script, never the end of the run.
"""

from __future__ import annotations

import asyncio
import contextlib
import signal
import time
import traceback
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bridge.device import Defaults, Device, Watcher
from bridge.errors import BridgeError
from bridge.limits import MIB, Limits
from bridge.records import ModuleCall, Outcome, Record, ScriptError, ScriptWarning
from bridge.runner.as_one import AsOne, requests_of, sockets_of
from bridge.runner.collect import Script
from bridge.runner.options import RunOptions
from bridge.runner.picture import draw, picture_of
from bridge.runner.process import Sender
from bridge.runner.result import Drawing, Ending
from bridge.runner.touching import touch

if TYPE_CHECKING:
    from bridge.clock import Clock
    from bridge.coverage import Coverage
    from bridge.modules.module import Module
    from bridge.page import Page

_BLANK = "nothing is shown: the bundle mounted no root, as {} does"
_MOUNTS = {"Vue": "new Vue({ el: '#root', … })", "Rax": "render(createElement(App))"}


def preload() -> None:
    """Load, before any process is forked, what nearly every script will need."""
    import ada_url  # noqa: F401

    import bridge.net.websocket
    import bridge.servers.echo  # noqa: F401


def work(sender: Sender, script: Script, options: RunOptions) -> None:
    """Run a script and send records, then an :class:`Ending`."""
    with contextlib.suppress(BrokenPipeError):  # the runner has gone, and with it the purpose
        try:
            # Not asyncio.run(): closing the loop would wait for a name server that does not answer.
            loop = asyncio.new_event_loop()
            loop.set_exception_handler(partial(_trouble, sender))
            ending = loop.run_until_complete(_how(script)(sender, script, options))
        except BrokenPipeError:
            raise
        except BridgeError as error:
            ending = Ending("failed", str(error))
        except Exception as defect:
            sender.send(_as_record(defect))
            ending = Ending("failed", "this is a defect of weex-run: please report the lines above")
        sender.send(ending)


def _how(script: Script) -> Callable[[Sender, Script, RunOptions], Coroutine[None, None, Ending]]:
    if not script.is_of_tests:
        return _run
    # Loaded only now: most scripts are none.
    from bridge.runner.tests import run_test

    return run_test


def device_of(
    options: RunOptions,
    watch: Watcher,
    clock: Clock | None = None,
    modules: Sequence[Module] = (),
) -> Device:
    """The device that scripts of a run are run on."""
    return Device(
        profile=options.profile,
        portability=options.portability,
        maps=options.maps,
        default_maps=options.default_maps,
        allow_net=options.allow_net,
        environment=options.environment,
        modules=modules,
        web_globals=options.web_globals,
        frameworks=options.frameworks,
        services=options.services,
        storage=options.storage,
        vue_warnings=options.vue_warnings,
        limits=Limits(cpu=options.cpu, jobs=options.cpu, memory=int(options.memory * MIB)),
        defaults=Defaults(settle=options.settle, timeout=options.timeout, trace=options.trace),
        socket_options=options.sockets,
        clock=clock,
        watch=watch,
        coverage=_coverage(options),
    )


def _coverage(options: RunOptions) -> Coverage | None:
    if options.coverage is None:
        return None
    from bridge.coverage import Coverage

    return Coverage(Path(options.coverage))


async def opened(device: Device, script: Script, options: RunOptions) -> Page:
    """A page of the device's with a script of the run."""
    return await device.open(
        script.path,
        source=script.source,
        name=script.file,
        bundle_url=options.bundle_url,
        first_line=script.first_line,
    )


async def _run(sender: Sender, script: Script, options: RunOptions) -> Ending:
    started = time.monotonic()
    as_one = AsOne()

    def watch(page: Page, record: Record) -> None:
        record = as_one.told(page, record)
        if not isinstance(record, ModuleCall):  # it may hold what cannot be sent
            sender.send(record)

    async with device_of(options, watch) as device:
        page = await opened(device, script, options)
        outcome = await _touched(device, page, options)
        page = _shown(device, page)
        if page.is_blank and outcome.status == "passed":
            page.record(ScriptWarning(_BLANK.format(_MOUNTS[page.framework]), None))
        tree = page.tree()
        duration = time.monotonic() - started
        if options.screenshot:
            sender.send(Drawing())
            outcome = await _drawn(page, picture_of(script, options.screenshot), outcome)
        pages = [*device.popped, *device.pages]
        still_open = tuple(_as_written(each, pages) for each in outcome.open_at_end)
    return Ending(
        outcome.status,
        _reason(outcome, pages, options),
        duration,
        sockets_of(pages),
        still_open,
        tree,
        requests_of(pages),
    )


async def _touched(device: Device, page: Page, options: RunOptions) -> Outcome:
    """Touch what is asked for, each when all before it has settled, and give the outcome."""
    outcome = await _outcome(device, options)
    for gesture in options.gestures:
        if outcome.status in ("passed", "failed"):
            touch(_shown(device, page), *gesture)
            outcome = await _outcome(device, options)
    return outcome


def _as_written(words: str, pages: Sequence[Page]) -> str:
    """What is still open, with the place in the file that a bundle was built from."""
    for page in pages:
        if page.originals is not None:
            words = page.originals.in_words(words)
    return words


async def _drawn(page: Page, file: Path, outcome: Outcome) -> Outcome:
    """Draw the page, and give the outcome with what came of that."""
    await draw(page, file)
    failed = outcome.status == "passed" and page.errors
    return replace(outcome, status="failed") if failed else outcome


def _shown(device: Device, last: Page) -> Page:
    """The page on top; when all have closed themselves, the last that there was."""
    standing = [page for page in device.pages if not page.has_left]
    return (standing or list(device.popped) or [last])[-1]


async def _outcome(device: Device, options: RunOptions) -> Outcome:
    """Wait until all pages are settled, or the runner is interrupted and asks us to end."""
    waiting = asyncio.ensure_future(device.settled(until=options.until))
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, waiting.cancel)
    try:
        return await waiting
    except asyncio.CancelledError:
        still_open = (item for page in device.pages for item in page.still_open())
        return Outcome("timeout", tuple(still_open), 0.0)


def _reason(outcome: Outcome, pages: Sequence[Page], options: RunOptions) -> str:
    if outcome.status == "timeout":
        return f"not {options.until} after {options.timeout:g} s"
    return next((str(page.limit) for page in pages if page.limit is not None), "")


def _trouble(sender: Sender, _: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    """Tell what the event loop could not do; by itself it prints tracebacks."""
    error = context.get("exception")
    if error is None or isinstance(error, OSError):  # no file descriptor is left, for example
        why = f" ({error.strerror or error})" if error else ""
        sender.send(ScriptWarning(f"weex-run itself: {context['message']}{why}", None))
    else:
        sender.send(_as_record(error))


def _as_record(defect: BaseException) -> ScriptError:
    stack = "".join(traceback.format_tb(defect.__traceback__)).rstrip()
    return ScriptError(type(defect).__name__, str(defect), None, stack, "weex-run itself")

"""``weex-run inspect``: serves a page that shows what a script does, and lets one touch it."""

from __future__ import annotations

import asyncio
import sys
from argparse import Namespace
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from bridge.errors import SetupError, UsageError
from bridge.runner import values
from bridge.runner.arguments import parse_some, run_options
from bridge.runner.collect import Script, collect
from bridge.runner.options import RunOptions
from bridge.runner.output import write
from bridge.runner.parser import Parser
from bridge.source import shown

if TYPE_CHECKING:
    from bridge.clock import Clock
    from bridge.device import Device, Watcher
    from bridge.page import Page

_USAGE = """\
usage: weex-run inspect SCRIPT [options]

Show what a script or compiled bundle does in a browser on this machine: its page, to be tapped,
scrolled and typed into, its elements, console, frames and calls. The address that is printed is
good until Ctrl-C, for this machine only, and for whoever knows its token.

  --open              open the system's browser at that address
  --port N            listen on this port (default: any that is free)
  --watch             start the script anew whenever its file has changed
  --virtual           let time stand still until it is moved in the inspector
  --images            let the browser load the page's pictures from the network

Options about the device (--map, --env, --profile, --ca and so on, see weex-run --help) may follow.
"""
_NEEDED = ("starlette", "uvicorn")


def main(words: Sequence[str]) -> int:
    """Do what follows ``weex-run inspect`` and return the exit code, after Ctrl-C.

    Raises:
        UsageError: The words make no sense.
        SetupError: What serves the page is not installed.
    """
    if any(word in ("-h", "--help") for word in words):
        write(sys.stdout, _USAGE)
        return 0
    asked, path, options = _asked(words)
    if any(find_spec(name) is None for name in _NEEDED):
        raise SetupError(
            "weex-run inspect needs Starlette and Uvicorn: pip install 'weex-bridge[inspect]'"
        )
    asyncio.run(_inspect(asked, path, options))
    return 0


def _asked(words: Sequence[str]) -> tuple[Namespace, str, RunOptions]:
    """What was typed: our own options, the script, and the options of the device."""
    options, others = parse_some(words)
    parser = Parser()
    for switch in ("open", "watch", "virtual", "images"):
        parser.add_argument(f"--{switch}", action="store_true", default=False)
    parser.add_argument("--port", type=values.port, default=0)
    parser.add_argument("paths", nargs="*", default=[])
    asked = parser.parse_intermixed_args(others)
    if len(asked.paths) != 1:
        raise UsageError("name the one script to look at: weex-run inspect chat.js")
    if options.gestures:
        raise UsageError("--tap and --type are done by hand here: tap and type in the inspector")
    return asked, asked.paths[0], run_options(options)


async def _inspect(asked: Namespace, path: str, options: RunOptions) -> None:
    from bridge.inspector.server import Options, serve
    from bridge.inspector.session import Session
    from bridge.runner.worker import device_of, opened

    def make(watch: Watcher, clock: Clock | None) -> Device:
        return device_of(options, watch, clock)

    async def open_page(device: Device) -> Page:
        return await opened(device, _script(path), options)

    _script(path)  # what cannot be read must be known before anything is served
    session = Session(path, make, open_page, virtual=asked.virtual)
    serving = Options(
        port=asked.port,
        browser=asked.open,
        images=asked.images,
        follow=Path(path) if asked.watch else None,
    )
    await serve(session, serving, lambda url: write(sys.stdout, f"{url}\n"))


def _script(path: str) -> Script:
    scripts = collect([path])
    if len(scripts) != 1:
        raise UsageError(f"{shown(path)} holds {len(scripts)} scripts, and one is looked at")
    return scripts[0]

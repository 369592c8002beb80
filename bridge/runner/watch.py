"""Waits for scripts to change, and tells which did.

What changed is seen in the files themselves. ``watchfiles``, where it is installed (the extra
``watch``), only tells at once that it is worth looking; without it, they are looked at twice a
second.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator, Sequence

from bridge.errors import UsageError
from bridge.runner.collect import Script, collect
from bridge.runner.output import write
from bridge.source import shown

_PAUSE = 0.5  # seconds between looks, where nobody tells of changes
_LONGEST = 2000  # milliseconds without a look, where somebody does


def changes(paths: Sequence[str]) -> Iterator[list[Script]]:
    """The scripts that are new or have changed, each time that there are some; never ends."""
    known = _sources(collect(paths))
    while True:
        write(sys.stderr, "waiting for changes; Ctrl-C ends\n")
        changed: list[Script] = []
        while not changed:
            _wait(paths)
            try:
                scripts = collect(paths)
            except UsageError as error:  # it is being written, or was taken away for a moment
                known = _without_unreadable(known, error)
                continue
            changed = [each for each in scripts if known.get(each.name) != each.source]
            known = _sources(scripts)
        yield changed


def _sources(scripts: Sequence[Script]) -> dict[str, str]:
    return {script.name: script.source for script in scripts}


def _without_unreadable(known: dict[str, str], error: UsageError) -> dict[str, str]:
    """Say once what is wrong with the files; what comes back later counts as unchanged."""
    why = str(error)
    if known.get("") != why:
        write(sys.stderr, f"weex-run: {shown(why)}\n")
    return {**known, "": why}


def _wait(paths: Sequence[str]) -> None:
    """Return when it is worth looking again."""
    try:
        from watchfiles import watch
    except ModuleNotFoundError:
        time.sleep(_PAUSE)
        return
    try:
        # Ended after one round: a process with threads in it must not be forked.
        watching = watch(*paths, rust_timeout=_LONGEST, yield_on_timeout=True)
        next(watching)
        watching.close()
    except (FileNotFoundError, OSError):
        time.sleep(_PAUSE)

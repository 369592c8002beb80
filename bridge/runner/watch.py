"""Waits for scripts to change, and tells which did.

The files are looked at twice a second. A library that is told of changes by the system does that
in a thread, and a process with threads must not be forked for scripts.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator, Sequence

from bridge.errors import UsageError
from bridge.runner.collect import Script, collect
from bridge.runner.output import write
from bridge.source import shown

_PAUSE = 0.5  # seconds between looks


def changes(
    paths: Sequence[str], known_scripts: Sequence[Script]
) -> Iterator[tuple[list[Script], list[Script]]]:
    """All scripts, and those that are new or have changed, each time that some have; never ends."""
    known = _sources(known_scripts)
    while True:
        write(sys.stderr, "waiting for changes; Ctrl-C ends\n")
        changed: list[Script] = []
        while not changed:
            time.sleep(_PAUSE)
            try:
                scripts = collect(paths)
                now = _sources(scripts)
            except UsageError as error:  # it is being written, or was taken away for a moment
                known = _without_unreadable(known, error)
                continue
            changed = [each for each in scripts if known.get(each.name) != now[each.name]]
            known = now
        yield scripts, changed


def _sources(scripts: Sequence[Script]) -> dict[str, str]:
    return {script.name: _source(script) for script in scripts}


def _source(script: Script) -> str:
    """All that a script is made of: a test file changes with the files that it requires."""
    if not script.is_of_tests:
        return script.source
    # Loaded only now: most scripts are none.
    from bridge.runner.tests import needed

    return "\0".join(each.source for each in needed(script))


def _without_unreadable(known: dict[str, str], error: UsageError) -> dict[str, str]:
    """Say once what is wrong with the files; what comes back later counts as unchanged."""
    why = str(error)
    if known.get("") != why:
        write(sys.stderr, f"weex-run: {shown(why)}\n")
    return {**known, "": why}

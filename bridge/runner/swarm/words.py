"""The words after ``weex-run swarm``: those about the device are ours, all others are Locust's."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from bridge.errors import UsageError
from bridge.runner.arguments import parse_some, run_options
from bridge.runner.collect import Script, collect
from bridge.runner.options import RunOptions
from bridge.source import shown


class Asked(NamedTuple):
    """A script, how it is run, and the words that are for Locust."""

    script: Script
    options: RunOptions
    others: list[str]


def asked(words: Sequence[str]) -> Asked:
    """Read what follows ``weex-run swarm``.

    Raises:
        UsageError: It makes no sense, or does not begin with the one script that all users run.
    """
    path, *rest = words or [""]
    if not path or path.startswith("-"):
        raise UsageError("name the script that all users run first: weex-run swarm chat.js …")
    options, others = parse_some(rest)
    if options.gestures:
        raise UsageError("--tap and --type touch one page: a script of many users acts by itself")
    scripts = collect([path])
    if len(scripts) != 1:
        raise UsageError(f"{shown(path)} holds {len(scripts)} scripts, and all users run one")
    return Asked(scripts[0], run_options(options), others)

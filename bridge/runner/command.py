"""Carries out a command line: finds the scripts, chooses among them, runs them, and again when
they change."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Sequence

from bridge.routes import Routes
from bridge.runner import worker
from bridge.runner.collect import Script, collect
from bridge.runner.options import RunOptions
from bridge.runner.output import write
from bridge.runner.pool import Processes
from bridge.runner.reports import opened
from bridge.runner.run import Plan, run


def carry_out(options: Namespace) -> int:
    """Do what a command line asks for and return the exit code.

    Raises:
        BridgeError: It cannot be done; the message says why.
        KeyboardInterrupt: It was interrupted.
    """
    from bridge.runner.arguments import run_options

    asked = run_options(options)
    Routes(options.map)  # a map that cannot be used must be known before anything runs
    scripts = _chosen(collect(options.paths), options)
    if options.list:
        write(sys.stdout, "".join(f"{script.name}\n" for script in scripts))
        return 0
    code = _run(scripts, asked, options)
    if options.watch:
        from bridge.runner.watch import changes

        for changed in changes(options.paths):
            scripts = _chosen(changed, options, again=True)
            code = _run(scripts, asked, options) if scripts else code
    return code


def _chosen(found: Sequence[Script], options: Namespace, *, again: bool = False) -> list[Script]:
    """Those of the scripts found that are to run, in the order in which they do."""
    from bridge.runner.selection import filtered, part, shuffled

    scripts = filtered(found, options.filter, strict=not again) if options.filter else [*found]
    if options.last_failed and not again:
        scripts = _failed_last(scripts)
    # Parts are made before the order changes, so that they do not depend on it.
    scripts = part(scripts, options.shard)
    return scripts if options.shuffle is None else shuffled(scripts, options.shuffle)


def _failed_last(scripts: list[Script]) -> list[Script]:
    from bridge.runner.last_failed import LastFailed

    failed = LastFailed(scripts).among(scripts)
    if not failed:
        write(sys.stderr, "note: none of the scripts failed last time: all of them run\n")
    return failed or scripts


def _run(scripts: Sequence[Script], asked: RunOptions, options: Namespace) -> int:
    plan = Plan(options.retries, options.fail_fast, options.global_timeout)
    with opened(options, _about(options)) as reporters:
        if len(scripts) > 1 or options.last_failed:
            from bridge.runner.last_failed import LastFailed

            reporters.append(LastFailed(scripts))
        if len(scripts) > 1:
            worker.preload()
        return run(scripts, plan, Processes(asked, options.jobs), reporters).code


def _about(options: Namespace) -> dict[str, str]:
    """What a report must say for the run to be repeated."""
    about = {}
    if options.shard:
        about["shard"] = str(options.shard)
    if options.shuffle is not None:
        about["shuffled with"] = f"--shuffle={options.shuffle}"
    return about

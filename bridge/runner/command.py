"""Carries out a command line: finds the scripts, chooses among them, runs them, and again when
they change."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext

from bridge.errors import UsageError
from bridge.routes import Routes
from bridge.runner import picture as pictures
from bridge.runner import worker
from bridge.runner.collect import Script, collect
from bridge.runner.last_failed import LastFailed
from bridge.runner.options import RunOptions
from bridge.runner.output import write
from bridge.runner.pool import Pool, Processes
from bridge.runner.reports import opened
from bridge.runner.run import Plan, run


def carry_out(options: Namespace) -> int:
    """Do what a command line asks for and return the exit code.

    Raises:
        BridgeError: It cannot be done; the message says why.
        KeyboardInterrupt: It was interrupted.
    """
    from bridge.runner.arguments import run_options

    _check_executor(options)
    asked = run_options(options)
    Routes(options.map)  # a map that cannot be used must be known before anything runs
    found = collect(options.paths)
    tests = _tests(found, asked)
    memory = LastFailed(tests)
    scripts = _chosen(tests, options, memory)
    _check_touching(scripts, options)
    if options.list:
        write(sys.stdout, "".join(f"{script.name}\n" for script in scripts))
        return 0
    code = _run(scripts, asked, options, memory)
    if options.watch:
        from bridge.runner.watch import changes

        for everything, changed in changes(options.paths, found):
            memory = LastFailed(_tests(everything, asked))
            scripts = _chosen(_tests(changed, asked), options, None)
            code = _run(scripts, asked, options, memory) if scripts else code
    return code


def _check_executor(options: Namespace) -> None:
    """Refuse options whose files would be left on the machines of an executor."""
    if options.executor is None:
        return
    for name, does in (("coverage", "counts"), ("screenshot", "draws"), ("storage", "stores")):
        if getattr(options, name) is not None:
            raise UsageError(
                f"--{name} {does} on this machine, and --executor runs on others: leave one"
            )


def _check_touching(scripts: Sequence[Script], options: Namespace) -> None:
    """See whether what is to be done to pages can be done to those of the scripts."""
    test = next((script for script in scripts if script.is_of_tests), None)
    if test is not None and options.gestures:
        raise UsageError(
            f"{test.file} is a test file, which taps and types by itself: leave --tap and --type "
            "to other scripts, as in --filter '!.test.js'"
        )
    if options.screenshot:
        if test is not None:
            write(sys.stderr, "note: --screenshot draws no pages of test files\n")
        others = [script for script in scripts if not script.is_of_tests]
        pictures.check(options.screenshot, others)


def _tests(found: Sequence[Script], asked: RunOptions) -> list[Script]:
    """The scripts, and in the place of a test file its tests."""
    if not any(script.is_of_tests for script in found):
        return [*found]
    # Loaded only now: most runs have none.
    from bridge.runner.tests import taken_apart

    return taken_apart(found, asked)


def _chosen(found: Sequence[Script], options: Namespace, memory: LastFailed | None) -> list[Script]:
    """Those of the scripts found that are to run, in the order in which they do.

    Without ``memory`` the scripts have changed: then there may be none that are wanted.
    """
    from bridge.runner.selection import filtered, part, shuffled

    strict = memory is not None
    scripts = filtered(found, options.filter, strict=strict) if options.filter else [*found]
    if options.last_failed and memory:
        scripts = _failed_last(scripts, memory)
    # Parts are made before the order changes, so that they do not depend on it.
    scripts = part(scripts, options.shard)
    return scripts if options.shuffle is None else shuffled(scripts, options.shuffle)


def _failed_last(scripts: list[Script], memory: LastFailed) -> list[Script]:
    failed = memory.among(scripts)
    if not failed:
        write(sys.stderr, "note: none of the scripts failed last time: all of them run\n")
    return failed or scripts


def _run(
    scripts: Sequence[Script], asked: RunOptions, options: Namespace, memory: LastFailed
) -> int:
    plan = Plan(options.retries, options.fail_fast, options.global_timeout)
    if len(scripts) > 1 and not options.executor:
        worker.preload()
    with _pool(asked, options) as pool, opened(options, _about(options)) as reporters:
        return run(scripts, plan, pool, [*reporters, memory]).code


def _pool(asked: RunOptions, options: Namespace) -> AbstractContextManager[Pool]:
    """Where the scripts run."""
    if options.executor is None:
        return nullcontext(Processes(asked, options.jobs or 1))
    from bridge.runner.cluster import dask

    return dask(options.executor, asked, options.jobs)


def _about(options: Namespace) -> dict[str, str]:
    """What a report must say for the run to be repeated."""
    about = {}
    if options.shard:
        about["shard"] = str(options.shard)
    if options.shuffle is not None:
        about["shuffled with"] = f"--shuffle={options.shuffle}"
    return about

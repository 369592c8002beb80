"""The command line: ``weex-run [options] PATH…``, the same as ``python runner.py``."""

from __future__ import annotations

import argparse
import contextlib
import math
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from bridge import __version__
from bridge.errors import BridgeError, UsageError
from bridge.profile import DOC
from bridge.runner.options import RunOptions
from bridge.runner.result import INTERRUPTED, USAGE, exit_code

_EPILOG = """\
exit codes: 0 all passed, 1 a script failed, 2 wrong usage, 3 a script timed out, 4 a limit
was passed, 130 interrupted; with several failures the highest of 1, 3 and 4
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # what the terminal cannot show must not end the run
            stream.reconfigure(errors="backslashreplace")
    options = _parser().parse_args(arguments)
    try:
        return _run(options)
    except BridgeError as error:
        print(f"weex-run: {error}", file=sys.stderr)
        return USAGE
    except KeyboardInterrupt:
        print("weex-run: interrupted", file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read our output has gone, as in `weex-run … | head`: nothing is left to say.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return exit_code([])


def _run(options: argparse.Namespace) -> int:
    # Imported here, so that --help and a mistyped option do not wait for the engine.
    from bridge.routes import Routes
    from bridge.runner.collect import collect
    from bridge.runner.json_report import JsonReporter
    from bridge.runner.report import TextReporter
    from bridge.runner.run import Reporter, run

    run_options = _run_options(options)
    Routes(run_options.maps)  # a map that cannot be used must be known before anything runs
    scripts = collect(options.paths)
    text = TextReporter([script.name for script in scripts], quiet=options.quiet)
    reporters: list[Reporter] = [text]
    with contextlib.ExitStack() as files:
        if options.json:
            try:
                file = files.enter_context(Path(options.json).open("w", encoding="utf-8"))
            except OSError as error:
                raise UsageError(
                    f"the report {options.json} cannot be written ({error.strerror})"
                ) from error
            reporters.append(JsonReporter(file))
        try:
            return exit_code(list(run(scripts, run_options, reporters)))
        finally:
            text.finish()


def _run_options(options: argparse.Namespace) -> RunOptions:
    return RunOptions(
        maps=tuple(options.map),
        default_maps=not options.no_default_maps,
        timeout=options.timeout,
        settle=options.settle,
        until=options.until,
        trace=options.trace,
        bundle_url=options.bundle_url,
        environment=dict(options.env),
    )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="weex-run",
        description="Run Weex JavaScript without a phone: scripts, folders of them, and the "
        "JavaScript blocks of Markdown pages.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    _add_arguments(parser)
    return parser


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    def add(*names: str, **details: Any) -> None:
        parser.add_argument(*names, **details)

    def switch(*names: str, explain: str) -> None:
        add(*names, action="store_true", help=explain)

    def value(
        name: str, metavar: str, kind: Callable[[str], Any], explain: str, **more: Any
    ) -> None:
        add(name, metavar=metavar, type=kind, help=explain, **more)

    add("paths", metavar="PATH", nargs="+", help="a .js or .cjs file, a .md page, or a folder")
    many: dict[str, Any] = {"action": "append", "default": []}
    value(
        "--map", "FROM=TO", str, "connect to TO where scripts connect to FROM (repeatable)", **many
    )
    switch(
        "--no-default-maps", explain="do not lead echo.websocket.org to the embedded echo server"
    )
    value("--timeout", "S", _positive, "end a script after S seconds (default 30)", default=30.0)
    value(
        "--settle", "S", _seconds, "seconds of quiet that end a script (default 0.5)", default=0.5
    )
    add(
        "--until",
        choices=("settled", "closed"),
        default="settled",
        help="end a script when it is settled, or when its sockets and timers are gone",
    )
    switch("--trace", explain="show each frame that is sent or received")
    value("--json", "FILE", str, "write a JSON object for each script to FILE, one a line")
    value("--bundle-url", "URL", str, "weex.config.bundleUrl (default: the file's own URL)")
    value("--env", "NAME=VALUE", _variable, "set a value of WXEnvironment (repeatable)", **many)
    switch("-q", "--quiet", explain="only what scripts print and what fails")
    add("--version", action="version", version=f"weex-run {__version__}")


def _seconds(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = math.nan
    if not 0 <= value < math.inf:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of seconds")
    return value


def _positive(text: str) -> float:
    value = _seconds(text)
    if value == 0:
        raise argparse.ArgumentTypeError("it must be more than 0 seconds")
    return value


def _variable(text: str) -> tuple[str, object]:
    """Read NAME=VALUE; the value becomes a number where the platform has a number."""
    name, equals, value = text.partition("=")
    if not name or not equals:
        raise argparse.ArgumentTypeError(f"{text!r} needs the form NAME=VALUE")
    if not isinstance(DOC.environment.get(name), int | float):
        return name, value
    try:
        number = float(value)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{name} is a number, not {value!r}") from None
    return name, int(number) if number.is_integer() else number


if __name__ == "__main__":
    sys.exit(main())

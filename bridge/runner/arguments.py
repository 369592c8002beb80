"""What may be typed after ``weex-run``, and what it means."""

from __future__ import annotations

import argparse
import math
from collections.abc import Callable, Sequence
from typing import Any, NoReturn

from bridge import __version__
from bridge.errors import UsageError
from bridge.net.listener import Options
from bridge.portability import Portability
from bridge.profile import PROFILES, profile_named
from bridge.runner.options import RunOptions

_DEFAULTS = RunOptions()
_SMALLEST_HEAP = 4.0  # MiB; a page needs about one before its script runs
_DESCRIPTION = """\
Run Weex JavaScript without a phone: scripts, folders of them, and the JavaScript blocks of
Markdown pages.
"""
_EPILOG = """\
exit codes: 0 all passed, 1 a script failed, 2 wrong usage or output that cannot be written,
3 a script timed out, 4 a limit was passed, 130 interrupted, 143 terminated; of several ways to
fail, the highest code
"""


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one sentence, as everything else here does."""

    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{message} (weex-run --help lists what there is)")


def parse(arguments: Sequence[str]) -> argparse.Namespace | str:
    """Read the command line. Options may stand anywhere before ``--``.

    Returns:
        The options; or, when help or the version was asked for, the text of that.

    Raises:
        UsageError: The command line makes no sense.
    """
    words = list(arguments)
    # argparse gets this wrong for options between paths, until Python 3.13.
    end = words.index("--") if "--" in words else len(words)
    parser = _parser()
    options = parser.parse_intermixed_args(words[:end])
    if options.help:
        return parser.format_help()
    if options.version:
        return f"weex-run {__version__}\n"
    options.paths += words[end + 1 :]
    if not options.paths:
        raise UsageError("name what is to run: scripts, Markdown pages, or folders of them")
    return options


def run_options(options: argparse.Namespace) -> RunOptions:
    """The part of the command line that each script's run depends on.

    Raises:
        UsageError: A file of certificates cannot be used, or a word makes no sense.
    """
    switches = tuple(options.portability)
    Portability(profile_named(options.profile).name, switches)  # for what it raises
    return RunOptions(
        profile=options.profile,
        portability=switches,
        maps=tuple(options.map),
        default_maps=not options.no_default_maps,
        allow_net=_allowed(options.allow_net),
        timeout=options.timeout,
        settle=options.settle,
        until=options.until,
        cpu=options.cpu,
        memory=options.memory,
        trace=options.trace,
        sockets=_sockets(options),
        web_globals=options.web_globals,
        bundle_url=options.bundle_url,
        environment=dict(options.env),
    )


def _allowed(typed: Sequence[str]) -> tuple[str, ...] | None:
    if not typed:
        return None
    from bridge.net.allowed import Allowed

    hosts = tuple(host for host in typed if host != "none")
    Allowed(hosts)  # one that cannot be used must be known before anything runs
    return hosts


def _sockets(options: argparse.Namespace) -> Options:
    sockets = Options(
        ca_file=options.ca,
        insecure=options.insecure,
        client_cert=options.client_cert,
        client_key=options.client_key,
        compression=options.compression,
    )
    if options.ca or options.client_cert or options.client_key:
        from bridge.net.tls import client_context

        # A file that cannot be used must be known before anything runs.
        client_context(sockets.ca_file, sockets.insecure, sockets.client_cert, sockets.client_key)
    return sockets


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="weex-run",
        usage="weex-run [options] PATH…\n       weex-run explain [CODE…]"
        "\n       weex-run frameworks [list | install] [FRAMEWORK…]",
        description=_DESCRIPTION,
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
        add_help=False,  # argparse would not say that help cannot be written
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
        if "default" in more and more["default"] != []:
            explain += f" (default {more['default']:g})"
        add(name, metavar=metavar, type=kind, help=explain, **more)

    many: dict[str, Any] = {"action": "append", "default": []}
    add("paths", metavar="PATH", nargs="*", help="a .js or .cjs file, a .md page, or a folder")
    value(
        "--map", "FROM=TO", str, "connect to TO where scripts connect to FROM (repeatable)", **many
    )
    switch(
        "--no-default-maps", explain="do not lead echo.websocket.org to the embedded echo server"
    )
    value(
        "--allow-net",
        "HOST[:PORT]",
        str,
        "let scripts connect to this name, address or network only, *.NAME for the names below "
        "one; none for nothing (repeatable)",
        **many,
    )
    value("--ca", "FILE", str, "trust the authorities in FILE (PEM) too, for wss")
    switch("--insecure", explain="trust any certificate, of any server")
    value("--client-cert", "FILE", str, "show this certificate (PEM) to servers that ask for one")
    value("--client-key", "FILE", str, "its key, unless the certificate's file holds that too")
    switch("--compression", explain="offer permessage-deflate to servers")
    value("--timeout", "S", _positive, "end a script after S seconds", default=_DEFAULTS.timeout)
    value("--settle", "S", _seconds, "seconds of quiet that end a script", default=_DEFAULTS.settle)
    add(
        "--until",
        choices=("settled", "closed"),
        default=_DEFAULTS.until,
        help="end a script when it is settled, or when its sockets and timers are gone",
    )
    value(
        "--cpu",
        "S",
        _positive,
        "seconds one handler may compute without a pause",
        default=_DEFAULTS.cpu,
    )
    value("--memory", "MIB", _heap, "a script's JavaScript heap", default=_DEFAULTS.memory)
    add(
        "--profile",
        choices=tuple(PROFILES),
        default=_DEFAULTS.profile,
        help="be the documentation's device, an Android phone, an iPhone, or H5",
    )
    value(
        "--portability",
        "LEVEL",
        str,
        "warn, error or off: what becomes of code that works here and fails on a platform; "
        "WX003=off for one warning (repeatable)",
        **many,
    )
    switch("--trace", explain="show each frame that is sent or received")
    value(
        "--json",
        "FILE",
        str,
        "write a JSON object for each script to FILE, one a line; - is standard output, and the "
        "text then goes to standard error",
    )
    switch(
        "--web-globals",
        explain="give scripts the globals of the web: WebSocket, URL, TextEncoder and more",
    )
    value("--bundle-url", "URL", str, "weex.config.bundleUrl (default: the file's own URL)")
    value("--env", "NAME=VALUE", _variable, "set a value of WXEnvironment (repeatable)", **many)
    switch("-q", "--quiet", explain="only what scripts print and what fails")
    switch("--version", explain="show the version and end")
    switch("-h", "--help", explain="show this help and end")


def _number(text: str) -> float:
    """A finite number, or NaN."""
    try:
        number = float(text)
    except ValueError:
        return math.nan
    return number if math.isfinite(number) else math.nan


def _seconds(text: str) -> float:
    number = _number(text)
    if not number >= 0:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of seconds")
    return number


def _positive(text: str) -> float:
    number = _seconds(text)
    if number == 0:
        raise argparse.ArgumentTypeError("it must be more than 0 seconds")
    return number


def _heap(text: str) -> float:
    number = _number(text)
    if not number >= _SMALLEST_HEAP:
        raise argparse.ArgumentTypeError(
            f"{text!r} is not a number of MiB from {_SMALLEST_HEAP:g} up"
        )
    return number


def _variable(text: str) -> tuple[str, object]:
    """Read NAME=VALUE; the value becomes a number where the platform has a number."""
    name, equals, value = text.partition("=")
    if not name or not equals:
        raise argparse.ArgumentTypeError(f"{text!r} needs the form NAME=VALUE")
    known = (profile.environment.get(name) for profile in PROFILES.values())
    if not any(isinstance(each, int | float) for each in known):
        return name, value
    number = _number(value)
    if math.isnan(number):
        raise argparse.ArgumentTypeError(f"{name} is a number, not {value!r}")
    return name, int(number) if number.is_integer() else number

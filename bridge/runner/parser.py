"""What may be typed after ``weex-run``, with the help for it."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable
from typing import Any, NoReturn

from bridge.errors import UsageError
from bridge.profile import PROFILES
from bridge.runner import values
from bridge.runner.options import RunOptions

_DEFAULTS = RunOptions()
_USAGE = """\
weex-run [options] PATH…
       weex-run inspect SCRIPT [options]
       weex-run swarm SCRIPT [options]
       weex-run explain [CODE…]
       weex-run frameworks [list | install] [FRAMEWORK…]
       weex-run coverage install
"""
_DESCRIPTION = """\
Run Weex JavaScript without a phone: scripts, folders of them, and the JavaScript blocks of
Markdown pages.
"""
_EPILOG = """\
options may stand in pyproject.toml too, under [tool.weex.run]; the command line wins

exit codes: 0 all passed, 1 a script failed, 2 wrong usage or output that cannot be written,
3 a script timed out, 4 a limit was passed, 130 interrupted, 143 terminated; of several ways to
fail, the highest code
"""
# A value may follow these only after "=": the next word is a path.
OPTIONAL = ("--coverage", "--fail-fast", "--shuffle")
_UNKNOWN = re.compile(r"unrecognized arguments: (--[\w-]+)")
_Kind = Callable[[str], Any]


class Parser(argparse.ArgumentParser):
    """Says what is wrong in one sentence, as everything else here does.

    Only what was typed stands in the result; ``defaults`` has the rest, by the same names.
    """

    def __init__(self, **said: Any) -> None:
        super().__init__(
            prog="weex-run",
            formatter_class=argparse.RawDescriptionHelpFormatter,
            argument_default=argparse.SUPPRESS,
            allow_abbrev=False,
            add_help=False,  # argparse would not say that help cannot be written
            **said,
        )
        self.defaults: dict[str, Any] = {"paths": []}

    def error(self, message: str) -> NoReturn:
        """Raise a UsageError in place of ending the program."""
        raise UsageError(f"{message} ({self._way_out(message)})")

    def _way_out(self, message: str) -> str:
        from difflib import get_close_matches  # only for who made a mistake

        wrong = _UNKNOWN.match(message)
        near = get_close_matches(wrong[1], self._option_string_actions, 1) if wrong else []
        return f"did you mean {near[0]}?" if near else "weex-run --help lists what there is"


def runner_parser() -> Parser:
    """What may follow ``weex-run`` itself."""
    parser = Parser(usage=_USAGE, description=_DESCRIPTION, epilog=_EPILOG)
    parser.add_argument(
        "paths", metavar="PATH", nargs="*", help="a .js or .cjs file, a .md page, or a folder"
    )
    _add_selection(_Group(parser, "which scripts run"))
    _add_course(_Group(parser, "how the run goes"))
    _add_reports(_Group(parser, "what is told of it"))
    _add_all_of_a_device(parser)
    return parser


def device_parser() -> Parser:
    """The part of it that says what device scripts run on, without paths."""
    parser = Parser()
    _add_all_of_a_device(parser)
    return parser


def _add_all_of_a_device(parser: Parser) -> None:
    _add_device(_Group(parser, "the device that scripts run on"))
    _add_connections(_Group(parser, "where scripts connect to"))
    _add_limits(_Group(parser, "when a script ends"))


class _Group:
    """Adds options under a headline of the help, and keeps their defaults."""

    def __init__(self, parser: Parser, title: str) -> None:
        self._group = parser.add_argument_group(title)
        self._defaults = parser.defaults

    def value(
        self, *names: str, metavar: str, kind: _Kind, explain: str, default: Any = None
    ) -> None:
        """An option with a value."""
        if isinstance(default, float):
            explain += f" (default {default:g})"
        action = self._group.add_argument(*names, metavar=metavar, type=kind, help=explain)
        self._defaults[action.dest] = default

    def optional(self, name: str, metavar: str, kind: _Kind, explain: str) -> None:
        """An option that may do without its value."""
        shown = f"[={metavar}]"
        action = self._group.add_argument(name, metavar=shown, type=kind, help=explain)
        self._defaults[action.dest] = None

    def many(
        self, name: str, metavar: str, kind: _Kind, explain: str, *, into: str | None = None
    ) -> None:
        """An option that may be given several times; several may go into one list."""
        explain += " (repeatable)"
        place: dict[str, Any] = {"dest": into} if into else {}
        action = self._group.add_argument(
            name, metavar=metavar, type=kind, action="append", help=explain, **place
        )
        self._defaults[action.dest] = []

    def choice(self, name: str, choices: tuple[str, ...], default: str, explain: str) -> None:
        """An option with one of a few words."""
        action = self._group.add_argument(name, choices=choices, help=explain)
        self._defaults[action.dest] = default

    def switch(self, *names: str, explain: str) -> None:
        """An option that is there or not."""
        action = self._group.add_argument(*names, action="store_true", help=explain)
        action.default = argparse.SUPPRESS
        self._defaults[action.dest] = False


def _add_selection(add: _Group) -> None:
    add.many(
        "--filter",
        "PATTERN",
        str,
        "run scripts whose name has this text, fits this glob (chat*.js) or this /regex/ only; "
        "a ! before it leaves them out",
    )
    add.switch("--last-failed", explain="run what failed last time, or all when nothing did")
    add.value(
        "--shard", metavar="I/N", kind=values.shard, explain="run the I-th of N equal parts only"
    )
    add.optional(
        "--shuffle", "SEED", values.seed, "run in random order; SEED repeats the order it names"
    )
    add.switch("--list", explain="show the names of the scripts that would run, and end")


def _add_course(add: _Group) -> None:
    add.value(
        *("-j", "--jobs"),
        metavar="N",
        kind=values.jobs,
        explain="run N scripts at once, or auto for one a processor (default 1)",
    )
    add.value(
        "--executor",
        metavar="KIND:ADDRESS",
        kind=values.executor,
        explain="run scripts on the machines of a Dask cluster: dask:tcp://SCHEDULER:8786",
    )
    add.value(
        "--retries",
        metavar="N",
        kind=values.count,
        explain="try a script that does not pass N times more (default 0)",
        default=0,
    )
    add.optional("--fail-fast", "N", values.some, "end the run when a script, or N, have failed")
    add.value(
        "--global-timeout",
        metavar="S",
        kind=values.positive,
        explain="end the run after S seconds, whatever is left of it",
    )
    add.switch("--watch", explain="then run again what changes, until Ctrl-C")
    add.value(
        "--config",
        metavar="FILE",
        kind=str,
        explain="read options from this TOML file (default: the nearest pyproject.toml)",
    )
    add.switch("--no-config", explain="read options from no file")


def _add_reports(add: _Group) -> None:
    add.many(
        "--report",
        "KIND[:FILE]",
        values.report,
        "write a report: junit, tap, json, ndjson, github or text; without FILE to standard "
        "output, and the text then goes to standard error",
    )
    add.optional(
        "--coverage",
        "FOLDER",
        lambda folder: folder or "coverage",
        "count the lines and branches that are run; reports go to FOLDER, or to coverage",
    )
    add.value(
        "--json",
        metavar="FILE",
        kind=str,
        explain="the same as --report ndjson:FILE: a JSON object for each script, one a line; - is "
        "standard output",
    )
    add.switch("--trace", explain="show each frame that is sent or received")
    add.switch("-q", "--quiet", explain="only what scripts print and what fails")
    add.switch("--version", explain="show the version and end")
    add.switch("-h", "--help", explain="show this help and end")


def _add_device(add: _Group) -> None:
    add.choice(
        "--profile",
        tuple(PROFILES),
        _DEFAULTS.profile,
        "be the documentation's device, an Android phone, an iPhone, or H5",
    )
    add.many(
        "--portability",
        "LEVEL",
        str,
        "warn, error or off: what becomes of code that works here and fails on a platform; "
        "WX003=off for one warning",
    )
    add.switch(
        "--web-globals",
        explain="give scripts the globals of the web: WebSocket, URL, TextEncoder and more",
    )
    add.many(
        "--tap",
        "SELECTOR",
        values.tap,
        "tap an element of a bundle's page; text=WORDS finds it by its text, and '>> nth=0' behind "
        "that takes the first of several",
        into="gestures",
    )
    add.many(
        "--type",
        "SELECTOR=TEXT",
        values.typed,
        "put a text into an input of a bundle's page",
        into="gestures",
    )
    add.value(
        "--screenshot",
        metavar="FILE",
        kind=str,
        explain="draw a bundle's page into a PNG file; {name} in it is the script's name",
    )
    add.value(
        "--storage",
        metavar="FILE",
        kind=str,
        explain="keep what scripts store in this SQLite file (default: nothing is kept)",
    )
    add.value(
        "--bundle-url",
        metavar="URL",
        kind=str,
        explain="weex.config.bundleUrl (default: the file's own URL)",
    )
    add.many("--env", "NAME=VALUE", values.variable, "set a value of WXEnvironment")
    add.many(
        "--framework", "NAME=FOLDER", str, "the framework of compiled bundles to use, as in Vue=…"
    )
    add.many(
        "--service", "NAME=FILE", str, "run this JS service of the app's before each page's script"
    )
    add.choice(
        "--vue-warnings",
        ("error", "warn", "off"),
        _DEFAULTS.vue_warnings,
        "whether a [Vue warn] fails a script, is printed, or is not given at all",
    )


def _add_connections(add: _Group) -> None:
    add.many("--map", "FROM=TO", str, "connect to TO where scripts connect to FROM")
    add.switch(
        "--no-default-maps", explain="do not lead echo.websocket.org to the embedded echo server"
    )
    add.many(
        "--allow-net",
        "HOST[:PORT]",
        str,
        "let scripts connect to this name, address or network only, *.NAME for the names below "
        "one; none for nothing",
    )
    add.value(
        "--ca",
        metavar="FILE",
        kind=str,
        explain="trust the authorities in FILE (PEM) too, for wss",
    )
    add.switch("--insecure", explain="trust any certificate, of any server")
    add.value(
        "--client-cert",
        metavar="FILE",
        kind=str,
        explain="show this certificate (PEM) to servers that ask for one",
    )
    add.value(
        "--client-key",
        metavar="FILE",
        kind=str,
        explain="its key, unless the certificate's file holds that too",
    )
    add.switch("--compression", explain="offer permessage-deflate to servers")


def _add_limits(add: _Group) -> None:
    add.choice(
        "--until",
        ("settled", "closed"),
        _DEFAULTS.until,
        "end a script when it is settled, or when its sockets and timers are gone",
    )
    for name, metavar, kind, explain, default in (
        ("--settle", "S", values.seconds, "seconds of quiet that end a script", _DEFAULTS.settle),
        ("--timeout", "S", values.positive, "end a script after S seconds", _DEFAULTS.timeout),
        (
            *("--cpu", "S", values.positive),
            *("seconds one handler may compute without a pause", _DEFAULTS.cpu),
        ),
        ("--memory", "MIB", values.heap, "a script's JavaScript heap", _DEFAULTS.memory),
    ):
        add.value(name, metavar=metavar, kind=kind, explain=explain, default=default)

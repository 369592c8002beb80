"""Reads the command line, and the file of options it adds to, and says what they mean."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from typing import Any

from bridge import __version__
from bridge.config import Settings, settings
from bridge.errors import UsageError
from bridge.net.listener import Options
from bridge.portability import Portability
from bridge.profile import profile_named
from bridge.runner.configured import as_words, check
from bridge.runner.options import RunOptions
from bridge.runner.parser import OPTIONAL, Parser, device_parser, runner_parser
from bridge.source import shown

# Of these, what is typed adds to what the file says, and goes before or over it.
_ADDING = ("env", "framework", "map", "portability", "service")


def parse(arguments: Sequence[str]) -> Namespace | str:
    """Read the command line. Options may stand anywhere before ``--``.

    Returns:
        The options; or, when help or the version was asked for, the text of that.

    Raises:
        UsageError: The command line makes no sense, or the file of options does not.
    """
    parser = runner_parser()
    typed = _typed(parser, arguments)
    if typed.get("help"):
        return parser.format_help()
    if typed.get("version"):
        return f"weex-run {__version__}\n"
    options = Namespace(**_merged(parser.defaults, _configured(parser, typed), typed))
    if not options.paths:
        raise UsageError("name what is to run: scripts, Markdown pages, or folders of them")
    return options


def parse_some(words: Sequence[str]) -> tuple[Namespace, list[str]]:
    """Read the words about a device among others, for a command that passes the others on. What
    the project's file says of a run counts too.

    Returns:
        The options of a run, and the words that are not about a device.

    Raises:
        UsageError: A word about a device makes no sense, or the file does not.
    """
    parser = runner_parser()
    typed, others = device_parser().parse_known_args(words)
    if "screenshot" in typed:
        raise UsageError("--screenshot draws a page at the end of its run, and here is no such end")
    merged = _merged(parser.defaults, _configured(parser, {}), vars(typed))
    # What the file says of the end of a run is not meant for this, which has none.
    merged |= {"coverage": None, "screenshot": None}
    return Namespace(**merged), others


def _typed(parser: Parser, arguments: Sequence[str]) -> dict[str, Any]:
    words = [f"{word}=" if word in OPTIONAL else word for word in arguments]
    # argparse gets this wrong for options between paths, until Python 3.13.
    end = words.index("--") if "--" in words else len(words)
    typed = vars(parser.parse_intermixed_args(words[:end]))
    typed["paths"] = [*typed.get("paths", ()), *arguments[end + 1 :]]
    if not typed["paths"]:
        del typed["paths"]
    return typed


def _configured(parser: Parser, typed: dict[str, Any]) -> dict[str, Any]:
    """The options that the project's file gives."""
    if typed.get("no_config"):
        return {}
    found: Settings = settings(typed.get("config"))
    if found.file is None:
        return {}
    check(found)
    try:
        given = vars(parser.parse_intermixed_args(as_words(found)))
    except UsageError as error:
        raise UsageError(f"{shown(str(found.file))}: {error}") from error
    if found.shared.get("env"):
        given["env"] = list(found.shared["env"].items())
    return given


def _merged(
    defaults: dict[str, Any], configured: dict[str, Any], typed: dict[str, Any]
) -> dict[str, Any]:
    merged = {**defaults, **configured, **typed}
    for name in _ADDING:
        first, second = configured.get(name, []), typed.get(name, [])
        # The first map that fits counts; of the others, the last.
        merged[name] = [*second, *first] if name == "map" else [*first, *second]
    return merged


def run_options(options: Namespace) -> RunOptions:
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
        frameworks=_named("framework", options.framework, "FOLDER"),
        services=_services(options.service),
        vue_warnings=options.vue_warnings,
        coverage=options.coverage,
        storage=_storage(options.storage),
        gestures=tuple(options.gestures),
        screenshot=options.screenshot,
    )


def _storage(file: str | None) -> str | None:
    if file is not None:
        from bridge.device import Device

        Device(storage=file).storage.close()  # one that cannot be used must be known at once
    return file


def _services(typed: Sequence[str]) -> dict[str, str]:
    files = _named("service", typed, "FILE")
    if files:
        from bridge.services import read

        read(files)  # one that cannot be read must be known before anything runs
    return files


def _named(what: str, typed: Sequence[str], kind: str) -> dict[str, str]:
    for each in typed:
        name, equals, path = each.partition("=")
        if not (name and equals and path):
            raise UsageError(f"the {what} {shown(each)!r} needs the form NAME={kind}")
    return dict(each.split("=", 1) for each in typed)


def _allowed(typed: Sequence[str]) -> tuple[str, ...] | None:
    if not typed:
        return None
    from bridge.net.allowed import Allowed

    hosts = tuple(host for host in typed if host != "none")
    Allowed(hosts)  # one that cannot be used must be known before anything runs
    return hosts


def _sockets(options: Namespace) -> Options:
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

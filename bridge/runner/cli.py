"""The command line: ``weex-run [options] PATH…``, the same as ``python runner.py``, and what other
first words do: ``explain``, ``frameworks``, ``inspect``, ``coverage`` and ``swarm``."""

from __future__ import annotations

import contextlib
import signal
import sys
from collections.abc import Iterator, Sequence
from types import FrameType
from typing import Any

from bridge.errors import BridgeError
from bridge.runner.output import standard_streams, write
from bridge.runner.result import INTERRUPTED, TERMINATED, UNREAD, USAGE
from bridge.source import shown


class _Terminated(KeyboardInterrupt):
    """SIGTERM: ends a run as Ctrl-C does."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit code."""
    with standard_streams():
        try:
            with _signals():
                return _run(sys.argv[1:] if arguments is None else arguments)
        except BridgeError as error:
            return _fail(str(error), USAGE)
        except ModuleNotFoundError as error:
            return _fail(f"the package {error.name} is missing: install weex-bridge again", USAGE)
        except _Terminated:
            return _fail("terminated", TERMINATED)
        except KeyboardInterrupt:
            return _fail("interrupted", INTERRUPTED)
        except BrokenPipeError:
            return UNREAD


def _run(arguments: Sequence[str]) -> int:
    # Imported as they are needed, so that --help and a mistyped option do not wait for the engine.
    match arguments:
        case ["explain", *words]:
            from bridge.portability.page import explain

            write(sys.stdout, explain(words))
            return 0
        case ["frameworks", *words]:
            from bridge.runner.frameworks_command import main as frameworks

            return frameworks(words)
        case ["inspect", *words]:
            from bridge.runner.inspect_command import main as inspect

            return inspect(words)
        case ["coverage", *words]:
            from bridge.runner.coverage_command import main as coverage

            return coverage(words)
        case ["swarm", *words]:
            from bridge.runner.swarm.command import main as swarm

            return swarm(words)
    return _run_scripts(arguments)


def _run_scripts(arguments: Sequence[str]) -> int:
    from bridge.runner.arguments import parse

    options = parse(arguments)
    if isinstance(options, str):
        write(sys.stdout, options)
        return 0
    from bridge.runner.command import carry_out

    return carry_out(options)


def _fail(why: str, code: int) -> int:
    with contextlib.suppress(BridgeError, BrokenPipeError):  # then there is no way to say it
        write(sys.stderr, f"weex-run: {shown(why)}\n")
    return code


@contextlib.contextmanager
def _signals() -> Iterator[None]:
    """Let the first SIGINT or SIGTERM end the run; what ends it takes a second at most."""

    def stop(number: int, _: FrameType | None) -> None:
        for each in (signal.SIGINT, signal.SIGTERM):
            signal.signal(each, signal.SIG_IGN)
        raise _Terminated if number == signal.SIGTERM else KeyboardInterrupt

    # Whoever started us may have left SIGCHLD ignored: then no exit code could be asked for.
    handlers: dict[signal.Signals, Any] = {
        signal.SIGINT: stop,
        signal.SIGTERM: stop,
        signal.SIGCHLD: signal.SIG_DFL,
    }
    before = {number: signal.getsignal(number) for number in handlers}
    for number, handler in handlers.items():
        if number == signal.SIGCHLD or before[number] != signal.SIG_IGN:  # as in nohup, or `&`
            signal.signal(number, handler)
    try:
        yield
    except KeyboardInterrupt:
        before.clear()  # more of them must find nothing to break while the process ends
        raise
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)

"""What a person may want to know about how a script ended: notes, which change nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bridge.runner.result import Result, listed

_VUE_WARNING = "Vue warning"
_FAILURES = 3  # that are told of one script: who connects again and again has as many
_INTERVAL = re.compile(r"interval of ([\d.]+) ms")


def hints(result: Result) -> Iterator[str]:
    """The notes on a script that is over."""
    match result.status:
        case "passed":
            yield from _of_timers_to_come(result)
            yield from _of_failures(result)
        case "failed" if {each.name for each in result.errors} == {_VUE_WARNING}:
            yield "phones give no Vue warnings: --vue-warnings warn makes them no errors"
        case "timeout":
            yield from _of_intervals(result)


def _of_timers_to_come(result: Result) -> Iterator[str]:
    timers = [item for item in result.open_at_end if item.startswith(("timer", "interval"))]
    if timers:
        yield (
            f"{result.script} ended with {listed(timers)} still to come: --settle SECONDS waits "
            "longer, --until closed waits for all"
        )


def _of_failures(result: Result) -> Iterator[str]:
    """Why servers could not be reached, where the script says nothing at all."""
    if result.console or any(each.code is None for each in result.warnings):
        return
    errors = [each.error for each in result.sockets] + [each.error for each in result.requests]
    failures = dict.fromkeys(error for error in errors if error)
    for failure in list(failures)[:_FAILURES]:
        yield f"{result.script}: {failure}"


def _of_intervals(result: Result) -> Iterator[str]:
    """A page with something that moves for ever is never at rest for long."""
    found = [_INTERVAL.match(item) for item in result.open_at_end]
    periods = [float(each[1]) for each in found if each]
    if periods and len(periods) == len(found) and "settled" in result.reason:
        yield (
            f"{result.script} waits for nothing but what repeats: --settle "
            f"{min(periods) / 2000:.1g} ends it between two times"
        )

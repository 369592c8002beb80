"""What a word of the command line means: a number of seconds, a shard, a report and its file."""

from __future__ import annotations

import argparse
import math
import os
import random
import re
from difflib import get_close_matches
from typing import NamedTuple

from bridge.profile import PROFILES

_SMALLEST_HEAP = 4.0  # MiB; a page needs about one before its script runs
REPORTS = ("text", "junit", "tap", "json", "ndjson", "github")


class Shard(NamedTuple):
    """One of ``parts`` equal parts of a run; the first is 1."""

    number: int
    parts: int

    def __str__(self) -> str:
        return f"{self.number}/{self.parts}"


class Report(NamedTuple):
    """A report, and the file it goes to; ``-`` is standard output."""

    kind: str
    file: str


def seconds(text: str) -> float:
    """A number of seconds from 0 up."""
    number = _number(text)
    if not number >= 0:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of seconds")
    return number


def positive(text: str) -> float:
    """A number of seconds that are some."""
    number = seconds(text)
    if number == 0:
        raise argparse.ArgumentTypeError("it must be more than 0 seconds")
    return number


def port(text: str) -> int:
    """A port to listen on; 0 for any that is free."""
    if not text.isdecimal() or int(text) > 65_535:
        raise argparse.ArgumentTypeError(f"{text!r} is not a port: they go from 0 to 65535")
    return int(text)


def heap(text: str) -> float:
    """A size that a JavaScript heap can have, in MiB."""
    number = _number(text)
    if not number >= _SMALLEST_HEAP:
        raise argparse.ArgumentTypeError(
            f"{text!r} is not a number of MiB from {_SMALLEST_HEAP:g} up"
        )
    return number


def count(text: str) -> int:
    """A whole number from 0 up."""
    if not re.fullmatch("[0-9]{1,9}", text):
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number")
    return int(text)


def some(text: str) -> int:
    """A whole number from 1 up; 1 where none is given."""
    if (number := count(text or "1")) == 0:
        raise argparse.ArgumentTypeError("it must be 1 or more")
    return number


def jobs(text: str) -> int:
    """How many scripts run at once; ``auto`` is one for each processor this process may use."""
    if text == "auto":
        usable = getattr(os, "sched_getaffinity", None)
        return len(usable(0)) if usable else os.cpu_count() or 1
    return some(text)


def executor(text: str) -> str:
    """Read ``dask:ADDRESS``; what comes back is the address."""
    kind, _, address = text.partition(":")
    if kind != "dask" or not re.fullmatch(r"(tcp|tls|ucx|wss?)://\S+:[0-9]{1,5}", address):
        raise argparse.ArgumentTypeError(f"{text!r} needs the form dask:tcp://SCHEDULER:8786")
    return address


def seed(text: str) -> int:
    """Where a shuffle starts; any number where none is given."""
    return count(text) if text else random.SystemRandom().randrange(10**6)


def shard(text: str) -> Shard:
    """Read ``I/N``."""
    found = re.fullmatch(r"([0-9]{1,6})/([0-9]{1,6})", text)
    part = Shard(*map(int, found.groups())) if found else Shard(0, 0)
    if not 1 <= part.number <= part.parts:
        raise argparse.ArgumentTypeError(f"{text!r} needs the form I/N, with I from 1 to N")
    return part


def report(text: str) -> Report:
    """Read ``KIND`` or ``KIND:FILE``."""
    kind, colon, file = text.partition(":")
    if kind not in REPORTS:
        near = get_close_matches(kind, REPORTS, 1)
        meant = f": did you mean {near[0]}?" if near else f": there are {', '.join(REPORTS)}"
        raise argparse.ArgumentTypeError(f"there is no report {kind!r}{meant}")
    if colon and not file:
        raise argparse.ArgumentTypeError(f"{text!r} names no FILE after the colon")
    return Report(kind, file or "-")


def variable(text: str) -> tuple[str, object]:
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


def _number(text: str) -> float:
    """A finite number, or NaN."""
    try:
        number = float(text)
    except ValueError:
        return math.nan
    return number if math.isfinite(number) else math.nan


def tap(text: str) -> tuple[str, str, str]:
    """Read what is to be tapped, see :mod:`bridge.runner.touching`."""
    return "tap", text, ""


def typed(text: str) -> tuple[str, str, str]:
    """Read SELECTOR=TEXT; an = in brackets is of the selector, as that of ``>> nth=`` is."""
    found = re.fullmatch(r"((?:\[[^\]]*\]|[^=\[])+?(?:>>\s*nth=-?\d+)?)=(.*)", text, re.DOTALL)
    if found is None:
        raise argparse.ArgumentTypeError(f"{text!r} needs the form SELECTOR=TEXT")
    return "type", found[1], found[2]

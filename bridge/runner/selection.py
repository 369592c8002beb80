"""Which of the scripts found run, and in which order."""

from __future__ import annotations

import fnmatch
import random
import re
from collections.abc import Callable, Sequence

from bridge.errors import UsageError
from bridge.runner.collect import Script
from bridge.runner.values import Shard
from bridge.source import shown

_Fits = Callable[[str], object]


def filtered(
    scripts: Sequence[Script], patterns: Sequence[str], *, strict: bool = True
) -> list[Script]:
    """The scripts whose name fits one of the patterns, and none of those that begin with ``!``.

    A pattern is a text that stands in the name, a glob that fits the whole name or the file's
    name, or a regular expression between slashes. Case makes no difference.

    Raises:
        UsageError: No script is left, where it is ``strict``; or a pattern makes no sense.
    """
    wanted = [_fits(each) for each in patterns if not each.startswith("!")]
    unwanted = [_fits(each[1:]) for each in patterns if each.startswith("!")]
    left = [
        script
        for script in scripts
        if (not wanted or any(fits(script.name) for fits in wanted))
        and not any(fits(script.name) for fits in unwanted)
    ]
    if strict and not left:
        typed = " ".join(f"--filter {shown(each)!r}" for each in patterns)
        raise UsageError(
            f"{typed} leaves none of {len(scripts)} scripts: --list without it shows their names"
        )
    return left


def _fits(pattern: str) -> _Fits:
    if len(pattern) > 2 and pattern[0] == pattern[-1] == "/":
        try:
            return re.compile(pattern[1:-1], re.IGNORECASE).search
        except re.error as error:
            raise UsageError(
                f"the filter {shown(pattern)} is no regular expression: {error}"
            ) from error
    if re.search(r"[*?[]", pattern):
        whole = re.compile(fnmatch.translate(pattern), re.IGNORECASE)
        return lambda name: whole.match(name) or whole.match(name.rpartition("/")[2])
    text = pattern.casefold()
    return lambda name: text in name.casefold()


def part(scripts: Sequence[Script], shard: Shard | None) -> list[Script]:
    """One of several equal parts: together they are all scripts, and none is in two.

    Every so many-th script is in it, because neighbours often take equally long.
    """
    return list(scripts[shard.number - 1 :: shard.parts] if shard else scripts)


def shuffled(scripts: Sequence[Script], seed: int) -> list[Script]:
    """The scripts in an order that depends on nothing but the seed."""
    return random.Random(seed).sample(scripts, len(scripts))

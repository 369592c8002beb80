"""Which URLs a route is about: a glob as Playwright's, a regular expression, or a function."""

from __future__ import annotations

import re
from collections.abc import Callable

from bridge.errors import UsageError

Pattern = str | re.Pattern[str] | Callable[[str], bool]

_BEGINS = re.compile(r"(wss?|https?|\{[^{}]*\}|\*+)://|\*")


def matcher(pattern: Pattern) -> Callable[[str], bool]:
    """What tells whether a URL is meant.

    In a glob ``*`` stands for anything but a slash, ``**`` for anything, ``{a,b}`` for one of
    several; everything else, a question mark too, stands for itself. A regular expression is
    searched for.

    Raises:
        UsageError: It is none of the three, or a glob that no URL is like.
    """
    if isinstance(pattern, re.Pattern):
        return lambda url: pattern.search(url) is not None
    if callable(pattern):
        return lambda url: bool(pattern(url))
    if not isinstance(pattern, str):
        raise UsageError(
            f"a route is about a glob, a regular expression or a function, not {pattern!r}"
        )
    if not _BEGINS.match(pattern):
        raise UsageError(
            f"no URL is like {pattern!r}: a route begins with ws://, wss://, http://, https:// or *"
        )
    form = re.compile(_translated(pattern), re.DOTALL)
    return lambda url: form.fullmatch(url) is not None


def shown(pattern: Pattern) -> str:
    """A pattern as messages name it."""
    if isinstance(pattern, re.Pattern):
        return f"/{pattern.pattern}/"
    return pattern if isinstance(pattern, str) else getattr(pattern, "__name__", repr(pattern))


def _translated(glob: str) -> str:
    text, depth = "", 0
    for piece in re.findall(r"\*\*|\\.|.", glob, re.DOTALL):
        match piece:
            case "**":
                text += ".*"
            case "*":
                text += "[^/]*"
            case "{":
                text, depth = text + "(?:", depth + 1
            case "}" if depth:
                text, depth = text + ")", depth - 1
            case "," if depth:
                text += "|"
            case _:
                text += re.escape(piece[-1])
    if depth:
        raise UsageError(f"the glob {glob!r} has a {{ without its }}")
    return text

"""Writes ``docs/platforms.md``: every row of every profile, with its source."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

from bridge.profile import PROFILES
from bridge.profile.limits import NOT_REPRODUCED
from bridge.profile.rows import PLATFORMS, Row, Rules
from bridge.profile.scope import ScopeRules
from bridge.profile.web_socket import WebSocketRules

_HEAD = """\
# Platforms

What differs between the profiles `doc` (the default), `android`, `ios` and `web`. Choose one with
`weex-run --profile NAME` or `Device(profile="NAME")`. This page is made from the rows in
`bridge/profile` by `python -m bridge.profile`; each row has a test that runs it on all four.

Sources: `A` is the Android SDK with its documentation's adapter, on okhttp; `I` the iOS SDK with
SocketRocket (`SR`); `JS` the JS framework of both, 0.29.7; `H5` weex-vue-render 1.0.36, its numbers
those of lines in `dist/index.common.js`.
"""


def page() -> str:
    """The whole page, as Markdown."""
    return "\n".join(_lines())


def _lines() -> Iterator[str]:
    yield _HEAD
    yield from _table("webSocket", WebSocketRules)
    yield from _table("The global scope", ScopeRules)
    yield from _environments()
    yield "## Not reproduced\n"
    yield "| what | why |"
    yield "|---|---|"
    for what, why in NOT_REPRODUCED.items():
        yield f"| {what} | {why} |"
    yield ""


def _table(title: str, rules: type[Rules]) -> Iterator[str]:
    yield f"## {title}\n"
    yield "| matter | doc | android | ios | web | source |"
    yield "|---|---|---|---|---|---|"
    for name, row in rules.rows():
        cells = (_cell(row, platform) for platform in PLATFORMS)
        yield f"| {row.matter} (`{name}`) | {' | '.join(cells)} | {row.source} |"
    yield ""


def _cell(row: Row[object], platform: str) -> str:
    value = getattr(row.values, platform)
    if isinstance(value, Enum):
        return str(value.value)
    return "–" if value is None else str(value)


def _environments() -> Iterator[str]:
    yield "## `WXEnvironment`\n"
    yield "| name | doc | android | ios | web |"
    yield "|---|---|---|---|---|"
    environments = [profile.environment for profile in PROFILES.values()]
    for name in dict.fromkeys(name for each in environments for name in each):
        cells = (f"`{each[name]!r}`" if name in each else "–" for each in environments)
        yield f"| `{name}` | {' | '.join(cells)} |"
    yield ""

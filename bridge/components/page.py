"""Writes ``docs/components.md``: every component, and what it can do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bridge.components import ALL
from bridge.components.everywhere import COMMON, SOURCE
from bridge.components.rows import Component, Event

_HEAD = """\
# Components

What templates may use, with the methods that scripts may call on it
(`this.$refs.list.resetLoadmore()`) and the events that it tells. What a user does is in
[gestures](gestures.md). Every one is known to `weex.supports('@component/NAME')`; what is not
listed here renders as a plain box. A method that has no effect on this device is recorded like all
others, and a warning of the page's says so.

Attributes may be written `auto-play` or `autoPlay`. All events have `type`, `target`,
`currentTarget` and `timestamp` besides what is listed. This page is made from the rows in
`bridge/components` by `python -m bridge.components`. Sources: `A` is the Android SDK, `I` the iOS
SDK.
"""


def page() -> str:
    """The whole page, as Markdown."""
    return "\n".join(_lines())


def _lines() -> Iterator[str]:
    yield _HEAD
    yield "## All of them\n"
    yield from _table("event | what it says | when", map(_event, COMMON))
    yield f"Source: {SOURCE}.\n"
    for component in ALL:
        yield from _section(component)


def _section(component: Component) -> Iterator[str]:
    yield f"## {', '.join(f'`{name}`' for name in component.names)}\n"
    yield f"{component.about}\n"
    attrs = (f"`{each.name}` | {_default(each.default)} | {each.does}" for each in component.attrs)
    yield from _table("attribute | default | what it is for", attrs)
    methods = (f"`{each.name}({each.takes})` | {each.does}" for each in component.methods)
    yield from _table("method | what it does", methods)
    yield from _table("event | what it says | when", map(_event, component.events))
    yield f"Source: {component.source}.\n"


def _table(head: str, rows: Iterable[str]) -> Iterator[str]:
    found = list(rows)
    if found:
        yield f"| {head} |"
        yield "|" + "---|" * (head.count("|") + 1)
        yield from (f"| {each} |" for each in found)
        yield ""


def _event(event: Event) -> str:
    says = f"`{event.says}`" if event.says else "–"
    return f"`{event.name}` | {says} | {event.when}"


def _default(value: str) -> str:
    return "–" if value == "none" else f"`{value}`"

"""Writes ``docs/platforms.md``: every row of every profile, with its source."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import Enum

from bridge.profile import PROFILES
from bridge.profile.animation import AnimationRules
from bridge.profile.clipboard import ClipboardRules
from bridge.profile.console_log import ConsoleLogRules
from bridge.profile.dom import DomRules
from bridge.profile.global_event import GlobalEventRules
from bridge.profile.instance_wrap import InstanceWrapRules
from bridge.profile.limits import NOT_REPRODUCED
from bridge.profile.locale import LocaleRules
from bridge.profile.media import MediaRules
from bridge.profile.meta import MetaRules
from bridge.profile.modal import ModalRules
from bridge.profile.motion import MotionRules
from bridge.profile.navigator import NavigatorRules
from bridge.profile.picker import PickerRules
from bridge.profile.recycle_list import RecycleListRules
from bridge.profile.rows import PLATFORMS, Row, Rules
from bridge.profile.scope import ScopeRules
from bridge.profile.storage import StorageRules
from bridge.profile.stream import StreamRules
from bridge.profile.web_socket import WebSocketRules
from bridge.profile.webview import WebviewRules

_HEAD = """\
# Platforms

What differs between the profiles `doc` (the default), `android`, `ios` and `web`. Choose one with
`weex-run --profile NAME` or `Device(profile="NAME")`. This page is made from the rows in
`bridge/profile` by `python -m bridge.profile`; each row has a test that runs it on all four.

Sources: `A` is the Android SDK with its documentation's adapter, on okhttp; `I` the iOS SDK with
SocketRocket (`SR`); `JS` the JS framework of both, 0.29.7; `H5` weex-vue-render 1.0.36, its numbers
those of lines in `dist/index.common.js`.
"""

SUBJECTS: Mapping[str, type[Rules]] = {
    "webSocket": WebSocketRules,
    "The global scope": ScopeRules,
    "storage": StorageRules,
    "stream": StreamRules,
    "modal": ModalRules,
    "animation": AnimationRules,
    "dom": DomRules,
    "webview": WebviewRules,
    "meta": MetaRules,
    "instanceWrap": InstanceWrapRules,
    "sdk-console-log": ConsoleLogRules,
    "locale": LocaleRules,
    "clipboard": ClipboardRules,
    "globalEvent": GlobalEventRules,
    "picker": PickerRules,
    "navigator": NavigatorRules,
    "Scrolling": MotionRules,
    "Images and videos": MediaRules,
    "recycle-list": RecycleListRules,
}
"""The rules that profiles have, by the title of their table."""


def page() -> str:
    """The whole page, as Markdown."""
    return "\n".join(_lines())


def _lines() -> Iterator[str]:
    yield _HEAD
    for title, rules in SUBJECTS.items():
        yield from _table(title, rules)
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

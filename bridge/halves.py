"""Which JavaScript halves the engine of a page is made of, and what they are told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bridge.components import COMPONENTS
from bridge.modules.module import Module, described
from bridge.portability import Portability
from bridge.profile import Profile
from bridge.profile.vocabulary import MadeOf

_FIRST = (
    *("virtual_time", "portability", "environment", "console", "timers", "modules", "timer_module"),
    "sockets",
)
_NATIVE_SOCKET = ("messages", "addresses", "handlers", "websocket")
_BROWSER_SOCKET = ("websocket_on_h5",)
_DOCUMENT = tuple(
    f"document/{name}"
    for name in (
        *("calls", "siblings", "nodes", "components", "task_center", "document"),
        "broadcast_channel",
    )
)
_LAST = (
    "weex",
    *(
        f"document/{name}"
        for name in ("services", "libraries", "leftovers", "vue", "rax", "instance")
    ),
    "platform",
)
WEB_HALVES = tuple(
    f"web/{name}"
    for name in (
        *("interface", "events", "event_target", "abort", "utf8", "text_encoding", "blob"),
        *("structured_clone", "idna", "url_host", "url_record", "url_parser"),
        *("url_search_params", "url", "socket_class"),
    )
)
"""What makes the standard web globals, in the order in which one builds on the other."""
_MAX_TIMERS = 10_000


def halves_of(profile: Profile, *, web_globals: bool, coverage: bool = False) -> tuple[str, ...]:
    """The halves of a page, in the order in which one builds on the other."""
    web = WEB_HALVES if web_globals else ()
    last = ("coverage", *_LAST) if coverage else _LAST
    if profile.web_socket.made_of is MadeOf.BROWSER:
        return (*_FIRST, *_DOCUMENT, *web, *_BROWSER_SOCKET, *last)
    return (*_FIRST, *_DOCUMENT, *_NATIVE_SOCKET, *web, *last)


def settings_for(
    profile: Profile,
    portability: Portability,
    environment: Mapping[str, object],
    modules: Sequence[Module],
    components: Mapping[str, Sequence[str]],
    bundle_url: str,
    vue_warnings: str,
) -> dict[str, object]:
    """What they find in ``settings``."""
    return {
        "bundleUrl": bundle_url,
        "components": [
            {"type": name, "methods": [*COMPONENTS.get(name, ()), *components.get(name, ())]}
            for name in {**COMPONENTS, **components}
        ],
        "environment": dict(environment),
        "frameworkMode": "production" if vue_warnings == "off" else "development",
        "maxTimers": _MAX_TIMERS,
        "modules": [described(module) for module in modules],
        "portability": portability.wanted,
        "scope": profile.scope.for_scripts(),
        "vueWarningsFail": vue_warnings == "error",
        "webSocket": profile.web_socket.for_scripts(),
    }

"""The platforms a device can be, as data: each matter in which they differ is one row.

A row is an attribute of the rules of a profile, so code asks for its value by name::

    profile.web_socket.send_while_connecting    # Reaction(Does.ERROR, "WebSocket is not ready")

``doc`` is the default: every program that works on Android, on iOS or on H5 works there. The
others are Android's SDK (``A``) with the adapter that its documentation names, on okhttp; the iOS
SDK (``I``) with SocketRocket (``SR``); both with the last JS framework (``JS``), 0.29.7; and
weex-vue-render 1.0.36 (``H5``). There the module is a thin cover over the browser's ``WebSocket``,
and so it is here: only ``made_of`` is asked for, and what the column says follows from the class.

Rows of the module are in :mod:`bridge.profile.web_socket`, those of what it sends in
:mod:`bridge.profile.messages`, those of the global scope in :mod:`bridge.profile.scope`; what they
may say is in :mod:`bridge.profile.vocabulary`.
``python -m bridge.profile`` prints ``docs/platforms.md``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bridge.errors import UsageError
from bridge.profile import environments
from bridge.profile.rows import Platform
from bridge.profile.scope import ScopeRules
from bridge.profile.web_socket import WebSocketRules


@dataclass(frozen=True)
class Profile:
    """One platform. ``environment`` is what ``WXEnvironment`` holds on it."""

    name: Platform
    environment: Mapping[str, object]
    web_socket: WebSocketRules
    scope: ScopeRules


def _profile(name: Platform, environment: Mapping[str, object]) -> Profile:
    return Profile(name, environment, WebSocketRules(name), ScopeRules(name))


DOC = _profile("doc", environments.ANDROID)
"""The default: every program that works on Android, on iOS or on H5 works here."""

PROFILES: Mapping[str, Profile] = {
    "doc": DOC,
    "android": _profile("android", environments.ANDROID),
    "ios": _profile("ios", environments.IOS),
    "web": _profile("web", environments.WEB),
}
"""By the name that ``--profile`` and ``Device(profile=…)`` take."""


def profile_named(name: str) -> Profile:
    """The profile of a name.

    Raises:
        UsageError: There is none.
    """
    profile = PROFILES.get(name)
    if profile is None:
        raise UsageError(f"there is no profile {name!r}: choose one of {', '.join(PROFILES)}")
    return profile

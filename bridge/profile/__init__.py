"""The platforms a device can be, as data: each matter in which they differ is one row.

A row is an attribute of the rules of a profile, so code asks for its value by name::

    profile.web_socket.send_while_connecting    # Reaction(Does.ERROR, "WebSocket is not ready")

``doc`` is the default: every program that works on Android, on iOS or on H5 works there. The
others are Android's SDK (``A``) with the adapter that its documentation names, on okhttp; the iOS
SDK (``I``) with SocketRocket (``SR``); both with the last JS framework (``JS``), 0.29.7; and
weex-vue-render 1.0.36 (``H5``). There the module is a thin cover over the browser's ``WebSocket``,
and so it is here: only ``made_of`` is asked for, and what the column says follows from the class.

Rows of the module are in :mod:`bridge.profile.web_socket`, those of what it sends in
:mod:`bridge.profile.messages`, those of the global scope in :mod:`bridge.profile.scope`; what these
may say is in :mod:`bridge.profile.vocabulary`. Other modules have a file each, with its words.
``python -m bridge.profile`` prints ``docs/platforms.md``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bridge.errors import UsageError
from bridge.profile import environments
from bridge.profile.animation import AnimationRules
from bridge.profile.clipboard import ClipboardRules
from bridge.profile.console_log import ConsoleLogRules
from bridge.profile.dom import DomRules
from bridge.profile.global_event import GlobalEventRules
from bridge.profile.instance_wrap import InstanceWrapRules
from bridge.profile.locale import LocaleRules
from bridge.profile.media import MediaRules
from bridge.profile.meta import MetaRules
from bridge.profile.modal import ModalRules
from bridge.profile.motion import MotionRules
from bridge.profile.navigator import NavigatorRules
from bridge.profile.picker import PickerRules
from bridge.profile.recycle_list import RecycleListRules
from bridge.profile.rows import Platform
from bridge.profile.scope import ScopeRules
from bridge.profile.storage import StorageRules
from bridge.profile.stream import StreamRules
from bridge.profile.web_socket import WebSocketRules
from bridge.profile.webview import WebviewRules


@dataclass(frozen=True)
class Profile:
    """One platform. ``environment`` is what ``WXEnvironment`` holds on it."""

    name: Platform
    environment: Mapping[str, object]
    web_socket: WebSocketRules
    scope: ScopeRules
    storage: StorageRules
    stream: StreamRules
    modal: ModalRules
    animation: AnimationRules
    dom: DomRules
    webview: WebviewRules
    meta: MetaRules
    instance_wrap: InstanceWrapRules
    console_log: ConsoleLogRules
    locale: LocaleRules
    clipboard: ClipboardRules
    global_event: GlobalEventRules
    picker: PickerRules
    navigator: NavigatorRules
    motion: MotionRules
    media: MediaRules
    recycle_list: RecycleListRules


def _profile(name: Platform, environment: Mapping[str, object]) -> Profile:
    return Profile(
        name,
        environment,
        web_socket=WebSocketRules(name),
        scope=ScopeRules(name),
        storage=StorageRules(name),
        stream=StreamRules(name),
        modal=ModalRules(name),
        animation=AnimationRules(name),
        dom=DomRules(name),
        webview=WebviewRules(name),
        meta=MetaRules(name),
        instance_wrap=InstanceWrapRules(name),
        console_log=ConsoleLogRules(name),
        locale=LocaleRules(name),
        clipboard=ClipboardRules(name),
        global_event=GlobalEventRules(name),
        picker=PickerRules(name),
        navigator=NavigatorRules(name),
        motion=MotionRules(name),
        media=MediaRules(name),
        recycle_list=RecycleListRules(name),
    )


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

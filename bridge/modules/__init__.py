"""Native halves of Weex modules, one file each. They see their page through ``Host`` only."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from bridge.modules.animation import Animation
from bridge.modules.broadcast import CHANNELS, BroadcastHalf
from bridge.modules.built_in import BuiltIn
from bridge.modules.clipboard import Clipboard
from bridge.modules.component import COMPONENT, ComponentHalf
from bridge.modules.console_log import ConsoleLog
from bridge.modules.device_info import DeviceInfo
from bridge.modules.document import TREE, DocumentHalf
from bridge.modules.dom import Dom
from bridge.modules.event import EventModule
from bridge.modules.global_event import GlobalEvent
from bridge.modules.half import Host, NativeHalf
from bridge.modules.instance_wrap import InstanceWrap
from bridge.modules.live import LIVE, LiveHalf
from bridge.modules.locale import Locale
from bridge.modules.meta import Meta
from bridge.modules.modal import Modal
from bridge.modules.motion import MOTION, MotionHalf
from bridge.modules.navigator import Navigator
from bridge.modules.picker import Picker
from bridge.modules.socket_class import CLASS, SocketClassHalf
from bridge.modules.storage import Storage
from bridge.modules.stream import Stream
from bridge.modules.websocket import MODULE, WebSocketHalf
from bridge.modules.webview import Webview

Half = Callable[[Host], NativeHalf]

BUILT_IN: Mapping[str, Half] = {
    MODULE: WebSocketHalf,
    TREE: DocumentHalf,
    CHANNELS: BroadcastHalf,
    COMPONENT: ComponentHalf,
    MOTION: MotionHalf,
    LIVE: LiveHalf,
}
"""What every page has that is more than an object of methods, by the name of its calls."""

WEB: Mapping[str, Half] = {CLASS: SocketClassHalf}
"""What stands behind the web globals of pages that have them, by the name of the global."""

MODULES: Sequence[type[BuiltIn]] = (
    Animation,
    Clipboard,
    ConsoleLog,
    DeviceInfo,
    Dom,
    EventModule,
    GlobalEvent,
    InstanceWrap,
    Locale,
    Meta,
    Modal,
    Navigator,
    Picker,
    Storage,
    Stream,
    Webview,
)
"""Weex's own modules, those with a half of their own left out."""


def modules_of(host: Host, without: Iterable[str]) -> list[BuiltIn]:
    """The modules of a page's own, but for those that a user's modules take the place of."""
    replaced = set(without)
    return [
        kind(host)
        for kind in MODULES
        if host.profile.name in kind.platforms and kind.name not in replaced
    ]

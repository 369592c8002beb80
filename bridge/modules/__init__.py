"""Native halves of Weex modules, one file each. They see their page through ``Host`` only."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bridge.modules.half import Host, NativeHalf
from bridge.modules.socket_class import CLASS, SocketClassHalf
from bridge.modules.websocket import MODULE, WebSocketHalf

Half = Callable[[Host], NativeHalf]

BUILT_IN: Mapping[str, Half] = {MODULE: WebSocketHalf}
"""The modules that every page has, by the name scripts require them by."""

WEB: Mapping[str, Half] = {CLASS: SocketClassHalf}
"""What stands behind the web globals of pages that have them, by the name of the global."""

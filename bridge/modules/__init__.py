"""Native halves of Weex modules, one file each. They see their page through ``Host`` only."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bridge.modules.half import Host, NativeHalf
from bridge.modules.websocket import WebSocketHalf

BUILT_IN: Mapping[str, Callable[[Host], NativeHalf]] = {"webSocket": WebSocketHalf}
"""The modules that every page has, by the name scripts require them by."""

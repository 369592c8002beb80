"""The module ``deviceInfo``: the height of the whole screen. Android alone has it."""

from __future__ import annotations

from bridge.modules.built_in import BuiltIn, answer, number
from bridge.modules.module import method


class DeviceInfo(BuiltIn):
    """Tells the height of the screen, as ``WXDeviceInfoModule`` does."""

    name = "deviceInfo"
    platforms = frozenset({"doc", "android"})

    @method
    def enableFullScreenHeight(self, callback: object, extend: object) -> None:
        """Tell the height of the whole screen, in the device's own pixels and as text."""
        height = int(number(self.host.environment.get("deviceHeight")))
        answer(callback, {"fullScreenHeight": str(height)})

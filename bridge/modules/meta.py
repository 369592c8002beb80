"""The module ``meta``: how many design pixels a page counts across, and which pages there are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from bridge.modules.built_in import BuiltIn, answer, number, only_on, options
from bridge.modules.half import Host
from bridge.modules.module import method
from bridge.profile.meta import DeviceHeight, Given, Invalid, Late, MetaRules
from bridge.records import ConsoleLine, ScriptWarning

_INVALID = "[vue-render] set viewport width invalid options.width: "
_TOO_LATE = (
    "meta.setViewport does nothing any more: the page is being rendered; call it in the entry "
    "file, before `new Vue`"
)
_ONLY_ANDROID = frozenset({"doc", "android"})


@dataclass
class OpenPages:
    """The pages of a device."""

    hosts: list[Host] = field(default_factory=list)


class Meta(BuiltIn):
    """Sets a page's width, as ``WXMetaModule`` of both phones does.

    Attributes:
        viewport: the options of the last ``setViewport`` that counted; empty before.
    """

    name = "meta"

    def __init__(self, host: Host) -> None:
        super().__init__(host)
        self.viewport: Mapping[str, Any] = {}
        self._open.hosts.append(host)

    @method
    def setViewport(self, given: object) -> None:
        """Let the screen be so many design pixels wide, before the page is rendered."""
        asked = options(given)
        if self.host.document.body is not None and self._rules.late is Late.NOTHING:
            self.host.record(ScriptWarning(_TOO_LATE, self.place))
            return
        self._set_device(asked)
        width = self._width(asked.get("width"))
        if width > 0:
            self.host.screen.width = width
            self.viewport = asked
        elif self._rules.invalid is Invalid.LOGGED:
            words = _INVALID + str(asked.get("width", "undefined"))
            self.host.record(ConsoleLine("error", words, self.place))
        self.host.document.version += 1  # places are other ones now

    @only_on(_ONLY_ANDROID)
    @method
    def getPageInfo(self, callback: object) -> None:
        """Tell which pages there are, by the URLs of their bundles."""
        # What Android tells of a page whose bundle it does not keep.
        info = " template md5 null ,httpHeader:null"
        answer(callback, {host.bundle_url: info for host in self._open.hosts if host.bundle_url})

    @only_on(_ONLY_ANDROID)
    @method
    def openLog(self, on: object) -> None:
        """Let Android's own log be written in debug builds: there is none here."""

    def page_destroyed(self) -> None:
        """Be among the open pages no more."""
        super().page_destroyed()
        self._open.hosts.remove(self.host)

    def _width(self, given: object) -> float:
        screen = self.host.screen
        if given == "device-width":
            is_known = self._rules.device_width == "points"
            return screen.device_width // screen.scale if is_known else 0
        if given == "device-height":
            is_known = self._rules.device_height is DeviceHeight.POINTS
            return screen.device_height // screen.scale if is_known else 0
        return number(given)

    def _set_device(self, asked: Mapping[str, Any]) -> None:
        width, height = number(asked.get("deviceWidth")), number(asked.get("deviceHeight"))
        if self._rules.device_size is Given.HEEDED and width > 0:
            self.host.screen.device_width = width
            self.host.screen.device_height = height or self.host.screen.device_height

    @property
    def _rules(self) -> MetaRules:
        return self.host.profile.meta

    @property
    def _open(self) -> OpenPages:
        return self.host.shared.get(OpenPages)

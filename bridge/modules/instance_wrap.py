"""The module ``instanceWrap``: how a page tells its app that it failed, or wants to load anew."""

from __future__ import annotations

from bridge.modules.built_in import NATIVE, BuiltIn, only_on, text
from bridge.modules.half import Host
from bridge.modules.module import method
from bridge.records import ScriptError


class InstanceWrap(BuiltIn):
    """Passes on what a page says of itself, as ``WXInstanceWrap`` of both phones does.

    Attributes:
        refreshes: how often the page has asked its app to load it anew. What an app does then is
            its own affair: nothing happens by itself.
    """

    name = "instanceWrap"
    platforms = NATIVE

    def __init__(self, host: Host) -> None:
        super().__init__(host)
        self.refreshes = 0

    @method
    def error(self, kind: object, code: object, info: object) -> None:
        """Say that the page failed: an app would show something else in its place."""
        self.host.record(
            ScriptError(
                name="InstanceError",
                message=f"{text(kind)}|{text(code)}: {text(info)}",
                place=self.place,
                context="which the page itself reported through instanceWrap.error",
            )
        )

    @only_on(frozenset({"doc", "ios"}))
    @method
    def refresh(self) -> None:
        """Ask the app to load the page anew."""
        self.refreshes += 1

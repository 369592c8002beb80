"""The module ``sdk-console-log``: how much of the console is printed, on all pages of a device."""

from __future__ import annotations

from dataclasses import dataclass, field

from bridge.modules.built_in import NATIVE, BuiltIn, answer, only_on, text
from bridge.modules.half import Host
from bridge.modules.module import method
from bridge.profile.console_log import Switched
from bridge.wire import Event

LEVELS = {"off": "off", "error": "error", "warning": "warn", "info": "info", "debug": "debug"}
"""What the module calls a level, and what ``WXEnvironment.logLevel`` calls it."""


@dataclass
class LogLevel:
    """The level that a page has switched to, if any, and the pages that hear of it."""

    value: str | None = None
    pages: list[Host] = field(default_factory=list)

    def switch(self, value: str) -> None:
        """Let all pages print what is of this level or more important."""
        self.value = value
        for page in self.pages:
            page.post(Event("console", "level", [value]))


class ConsoleLog(BuiltIn):
    """Switches the level, as ``ConsoleLogModule`` of Android and ``WXConsoleLogModule`` of iOS."""

    name = "sdk-console-log"
    platforms = NATIVE

    def __init__(self, host: Host) -> None:
        super().__init__(host)
        self._level.pages.append(host)

    @method
    def switchLogLevel(self, level: object, callback: object) -> None:
        """Switch ``WXEnvironment.logLevel``; one that there is not changes nothing."""
        wanted = LEVELS.get(text(level))
        if wanted is not None:
            self._level.switch(wanted)
        if self.host.profile.console_log.switched is Switched.NOTHING:
            answer(callback, {})
        else:
            answer(callback, {"status": "failure" if wanted is None else "success"})

    @only_on(frozenset({"doc", "android"}))
    @method
    def setPerfMode(self, on: object) -> None:
        """Log how long things take, on Android: there is nothing of the kind here."""

    def page_destroyed(self) -> None:
        """Hear of no level any more."""
        super().page_destroyed()
        self._level.pages.remove(self.host)

    @property
    def _level(self) -> LogLevel:
        return self.host.shared.get(LogLevel)

"""The module ``globalEvent``: events of the app or the system, for whoever listens on a page."""

from __future__ import annotations

from collections.abc import Mapping

from bridge.modules.built_in import BuiltIn, text
from bridge.modules.half import Host
from bridge.modules.module import Callback, method
from bridge.profile.global_event import Again, NoParams

BACKGROUND = "WXApplicationWillResignActiveEvent"
FOREGROUND = "WXApplicationDidBecomeActiveEvent"


class GlobalEvent(BuiltIn):
    """Keeps listeners, as ``WXGlobalEventModule`` of both phones does."""

    name = "globalEvent"

    def __init__(self, host: Host) -> None:
        super().__init__(host)
        self._listeners: dict[str, list[Callback]] = {}

    @method
    def addEventListener(self, event: object, callback: object) -> None:
        """Call a function at each event of a name, after those that listen already."""
        name = text(event)
        if not name or not isinstance(callback, Callback):
            return
        listeners = self._listeners.setdefault(name, [])
        is_new = self.host.profile.global_event.same_listener is Again.TWICE
        if is_new or all(callback.number != each.number for each in listeners):
            listeners.append(callback)

    @method
    def removeEventListener(self, event: object) -> None:
        """Forget all functions that listen to events of a name."""
        self._listeners.pop(text(event), None)

    def fire(self, name: str, params: Mapping[str, object] | None = None) -> None:
        """Call those that listen to events of a name, in the order in which they began to.

        Raises:
            TypeError, ValueError: The parameters cannot be passed to a script.
        """
        told = self._no_params() if params is None else dict(params)
        for callback in self._listeners.get(name, ()):
            callback.keep_alive(told)

    def listens_to(self, name: str) -> bool:
        """Whether some function listens to events of a name."""
        return bool(self._listeners.get(name))

    def _no_params(self) -> object:
        match self.host.profile.global_event.no_params:
            case NoParams.EMPTY:
                return {}
            case NoParams.NULL:
                return None
            case NoParams.TEXT:
                return "{}"

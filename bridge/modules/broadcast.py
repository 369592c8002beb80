"""The native half of ``BroadcastChannel``: carries messages to the other pages of the device."""

from __future__ import annotations

from collections.abc import Sequence

from bridge.modules.half import Activity, Host
from bridge.wire import Call, Event

CHANNELS = "broadcast"


class Pages:
    """The pages of a device that can hear each other."""

    def __init__(self) -> None:
        self.halves: list[BroadcastHalf] = []


class BroadcastHalf:
    """One page's ear and voice."""

    def __init__(self, host: Host) -> None:
        self._host = host
        self._pages = host.shared.get(Pages)
        self._pages.halves.append(self)

    def handle(self, call: Call) -> None:
        """Post a message, ``post(channel, json)``, to every page but the one it is from."""
        for other in self._pages.halves:
            if other is not self:
                other.hear(call.args)

    def hear(self, message: list[str]) -> None:
        """Bring another page's message into this one."""
        self._host.post(Event(CHANNELS, "message", message))

    def activity(self) -> Activity:
        """A channel waits for nothing that is known here."""
        return Activity.IDLE

    def still_open(self) -> Sequence[str]:
        """Nothing."""
        return ()

    async def close(self) -> None:
        """Hear nothing more."""
        self._pages.halves.remove(self)

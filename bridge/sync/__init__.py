"""The device without ``async``: for tests and scripts that are plain functions.

::

    import bridge
    from bridge.sync import Device

    with Device(bridge.Device(clock=bridge.VirtualClock())) as device:
        page = device.open("dist/chat.js")
        page.find(text="Send").tap()
        page.wait_for(text="hello")

The classes have the names and methods of those in :mod:`bridge`, which they stand before. **The
world moves only inside calls**: between them no JavaScript runs, no timer goes off, and nothing is
read from a socket. A call returns when all has happened that happens without time passing; a call
that waits for something lets time pass, and no more than that.
"""

from bridge.document.element import Element
from bridge.sync.clock import Clock
from bridge.sync.device import Device
from bridge.sync.page import Page
from bridge.sync.peer import Peer
from bridge.sync.route import Route

__all__ = ["Clock", "Device", "Element", "Page", "Peer", "Route"]

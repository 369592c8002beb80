"""A headless Weex device: unmodified Weex JavaScript, its native halves in Python.

::

    from bridge import Device

    async with Device() as device:
        page = await device.open("chat.js")
        outcome = await page.settled()

Each name is loaded when it is first used, so that a run pays only for what it needs.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

__version__ = "0.1.0"

if TYPE_CHECKING:  # the same names once more, for type checkers and editors
    from bridge.clock import VirtualClock as VirtualClock
    from bridge.device import Defaults as Defaults
    from bridge.device import Device as Device
    from bridge.document.element import Element as Element
    from bridge.errors import Aborted as Aborted
    from bridge.errors import AddressError as AddressError
    from bridge.errors import BridgeError as BridgeError
    from bridge.errors import ConnectionEnded as ConnectionEnded
    from bridge.errors import CpuLimitExceeded as CpuLimitExceeded
    from bridge.errors import DocumentError as DocumentError
    from bridge.errors import ElementNotFound as ElementNotFound
    from bridge.errors import EngineClosed as EngineClosed
    from bridge.errors import EngineFault as EngineFault
    from bridge.errors import ExpectationFailed as ExpectationFailed
    from bridge.errors import LimitExceeded as LimitExceeded
    from bridge.errors import MemoryLimitExceeded as MemoryLimitExceeded
    from bridge.errors import NoListener as NoListener
    from bridge.errors import SetupError as SetupError
    from bridge.errors import Unrouted as Unrouted
    from bridge.errors import UsageError as UsageError
    from bridge.errors import WrongThread as WrongThread
    from bridge.limits import Limits as Limits
    from bridge.modules.dialogs import Answer as Answer
    from bridge.modules.dialogs import Dialog as Dialog
    from bridge.modules.dialogs import Dialogs as Dialogs
    from bridge.modules.module import Callback as Callback
    from bridge.modules.module import Module as Module
    from bridge.modules.module import method as method
    from bridge.net.websocket import Options as Options
    from bridge.page import Page as Page
    from bridge.peers.faulty import fault as fault
    from bridge.peers.http import Request as Request
    from bridge.peers.http import Response as Response
    from bridge.peers.http import abort as abort
    from bridge.peers.peer import Peer as Peer
    from bridge.peers.routing import Route as Route
    from bridge.records import CloseRecord as CloseRecord
    from bridge.records import ConsoleLine as ConsoleLine
    from bridge.records import FrameRecord as FrameRecord
    from bridge.records import HttpRecord as HttpRecord
    from bridge.records import Outcome as Outcome
    from bridge.records import Record as Record
    from bridge.records import RequestTrace as RequestTrace
    from bridge.records import ScriptError as ScriptError
    from bridge.records import ScriptWarning as ScriptWarning
    from bridge.records import SocketRecord as SocketRecord
    from bridge.wire import Place as Place

_NAMES = {
    "bridge.clock": "VirtualClock",
    "bridge.device": "Defaults Device",
    "bridge.document.element": "Element",
    "bridge.limits": "Limits",
    "bridge.errors": "Aborted AddressError BridgeError ConnectionEnded CpuLimitExceeded "
    "DocumentError ElementNotFound EngineClosed EngineFault ExpectationFailed LimitExceeded "
    "MemoryLimitExceeded NoListener SetupError Unrouted UsageError WrongThread",
    "bridge.modules.dialogs": "Answer Dialog Dialogs",
    "bridge.modules.module": "Callback Module method",
    "bridge.net.websocket": "Options",
    "bridge.page": "Page",
    "bridge.peers.faulty": "fault",
    "bridge.peers.http": "Request Response abort",
    "bridge.peers.peer": "Peer",
    "bridge.peers.routing": "Route",
    "bridge.records": "CloseRecord ConsoleLine FrameRecord HttpRecord Outcome Record "
    "RequestTrace ScriptError ScriptWarning SocketRecord",
    "bridge.wire": "Place",
}
_HOMES = {name: home for home, names in _NAMES.items() for name in names.split()}

__all__ = ["__version__", *_HOMES]


def __getattr__(name: str) -> object:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(home), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})

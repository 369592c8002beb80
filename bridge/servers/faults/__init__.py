"""Everything the faulty server does wrong, by path; what a fault is stands in ``peer.py``."""

from __future__ import annotations

from collections.abc import Mapping

from bridge.servers.faults import answers, closing, frames, messages, tcp
from bridge.servers.faults.peer import Fault

FAULTS: Mapping[str, Fault] = {
    fault.path: fault for room in (tcp, answers, frames, messages, closing) for fault in room.FAULTS
}
"""All faults, by their paths without the slash, in the order in which a connection meets them."""

"""Time as pages and scripted servers see it: the real one, or one that a test moves."""

from bridge.clock.deadline import Deadline
from bridge.clock.protocol import Alarm, Clock, Late, Work
from bridge.clock.quiet import callbacks_done
from bridge.clock.real import RealClock
from bridge.clock.virtual import VirtualClock

__all__ = [
    "Alarm",
    "Clock",
    "Deadline",
    "Late",
    "RealClock",
    "VirtualClock",
    "Work",
    "callbacks_done",
]

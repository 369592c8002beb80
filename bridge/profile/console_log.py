"""How the module ``sdk-console-log`` behaves on each platform: one row a difference. H5 has none.

Sources are named in :mod:`bridge.profile`.
"""

from __future__ import annotations

from enum import Enum

from bridge.profile.rows import Row, Rules, on


class Switched(Enum):
    """What the callback of ``switchLogLevel`` is told."""

    STATUS = "`{status: 'success'}`; `{status: 'failure'}` for a level that there is not"
    NOTHING = "`{}`"


class ConsoleLogRules(Rules):
    """How the module ``sdk-console-log`` behaves."""

    switched = Row(
        "what the callback of `switchLogLevel` is told",
        on(doc=Switched.STATUS, android=Switched.STATUS, ios=Switched.NOTHING, web=None),
        source="A ConsoleLogModule.java; I WXConsoleLogModule.mm",
    )
    perf_mode = Row(
        "`setPerfMode`",
        on(doc="present", android="present", ios="absent", web="absent"),
        source="A ConsoleLogModule.java",
    )

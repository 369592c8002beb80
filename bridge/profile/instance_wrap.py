"""How the module ``instanceWrap`` behaves on each platform: one row a difference. H5 has none.

Sources are named in :mod:`bridge.profile`.
"""

from __future__ import annotations

from bridge.profile.rows import Row, Rules, on


class InstanceWrapRules(Rules):
    """How the module ``instanceWrap`` behaves."""

    refresh = Row(
        "`refresh`",
        on(doc="present", android="absent", ios="present", web="absent"),
        source="A WXInstanceWrap.java; I WXInstanceWrap.m",
    )

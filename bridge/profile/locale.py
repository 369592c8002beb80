"""How the module ``locale`` behaves on each platform: one row a difference. H5 has none.

Sources are named in :mod:`bridge.profile`.
"""

from __future__ import annotations

from enum import Enum

from bridge.profile.rows import Row, Rules, on


class Languages(Enum):
    """How ``getLanguages`` gives its answer."""

    BOTH = "it returns an array, and calls back with it"
    RETURNED = "it returns an array; a callback is not called"


class LocaleRules(Rules):
    """How the module ``locale`` behaves."""

    languages = Row(
        "`getLanguages`",
        on(doc=Languages.BOTH, android=Languages.BOTH, ios=Languages.RETURNED, web=None),
        source="A WXLocaleModule.java (both are overloads); I WXLocaleModule.m",
    )

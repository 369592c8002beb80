"""How the module ``clipboard`` behaves on each platform: one row a difference.

Sources are named in :mod:`bridge.profile`.
"""

from __future__ import annotations

from enum import Enum

from bridge.profile.rows import Row, Rules, on


class Empty(Enum):
    """What ``getString`` tells when there is no text."""

    FAILED = "`{result: 'failed', data: ''}`"
    FAIL = "`{result: 'fail', data: ''}`"


class Reading(Enum):
    """Whether ``getString`` works at all."""

    TEXT = "`{result: 'success', data: text}`"
    UNSUPPORTED = "`console.log('clipboard.getString() is not supported now.')`, and no callback"


class Writing(Enum):
    """Which values ``setString`` takes."""

    ANY = "all: numbers and booleans as text, null as `''`"
    TEXTS = "texts that are not empty; else `console.log('only support string input now')`"


class ClipboardRules(Rules):
    """How the module ``clipboard`` behaves."""

    empty = Row(
        "`getString` of an empty clipboard",
        on(doc=Empty.FAILED, android=Empty.FAILED, ios=Empty.FAIL, web=None),
        source="A WXClipboardModule.java; I WXClipboardModule.m; H5 9396-9399",
    )
    reading = Row(
        "`getString`",
        on(doc=Reading.TEXT, android=Reading.TEXT, ios=Reading.TEXT, web=Reading.UNSUPPORTED),
        source="A WXClipboardModule.java; I WXClipboardModule.m; H5 9396-9399",
    )
    writing = Row(
        "`setString`",
        on(doc=Writing.ANY, android=Writing.ANY, ios=Writing.ANY, web=Writing.TEXTS),
        source="A WXReflectionUtils.java:33-61; I WXClipboardModule.m; H5 9401-9416",
    )

"""How the module ``meta`` behaves on each platform: one row a difference.

Sources are named in :mod:`bridge.profile`.
"""

from __future__ import annotations

from enum import Enum

from bridge.profile.rows import Row, Rules, on


class DeviceHeight(Enum):
    """What ``device-height`` is for a width."""

    POINTS = "the height of the screen in points"
    NOTHING = "nothing: the width stays"


class Given(Enum):
    """Whether an option is heeded."""

    HEEDED = "they are the size of the screen that the page counts with"
    IGNORED = "nothing comes of them"


class Late(Enum):
    """What becomes of a call after the page has begun to be rendered."""

    NOTHING = "nothing, as the documentation says"
    APPLIED = "the page changes its width"


class Invalid(Enum):
    """What is said of a width that is none."""

    NOTHING = "nothing"
    LOGGED = "`console.error` in the framework's words"


class MetaRules(Rules):
    """How the module ``meta`` behaves."""

    device_height = Row(
        "`setViewport({width: 'device-height'})`",
        on(
            doc=DeviceHeight.POINTS,
            android=DeviceHeight.NOTHING,
            ios=DeviceHeight.POINTS,
            web=DeviceHeight.NOTHING,
        ),
        source="A WXMetaModule.java (a number is expected); I WXMetaModule.m; H5 10618 (parseInt)",
    )
    device_width = Row(
        "`setViewport({width: 'device-width'})`",
        on(doc="points", android="points", ios="points", web="nothing: the width stays"),
        source="A WXMetaModule.java; I WXMetaModule.m; H5 10618 (parseInt)",
    )
    device_size = Row(
        "`deviceWidth` and `deviceHeight` of `setViewport`",
        on(doc=Given.HEEDED, android=Given.IGNORED, ios=Given.HEEDED, web=Given.IGNORED),
        source="A WXMetaModule.java; I WXMetaModule.m setPageRequiredWidth:; H5 10615-10625",
    )
    late = Row(
        "`setViewport` once the page is being rendered",
        on(doc=Late.NOTHING, android=Late.NOTHING, ios=Late.NOTHING, web=Late.APPLIED),
        source="the module's doc page; H5 resetViewport",
    )
    invalid = Row(
        "`setViewport` with a width that is no number above 0",
        on(doc=Invalid.NOTHING, android=Invalid.NOTHING, ios=Invalid.NOTHING, web=Invalid.LOGGED),
        source="A WXMetaModule.java; I WXMetaModule.m; H5 10615-10625",
    )
    page_info = Row(
        "`getPageInfo`, `openLog`",
        on(doc="present", android="present", ios="absent", web="absent"),
        source="A WXMetaModule.java; I WXMetaModule.m; H5 10610-10627",
    )

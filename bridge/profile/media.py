"""How images and videos behave on each platform: one row a difference.

Sources are named in :mod:`bridge.profile`.
"""

from __future__ import annotations

from enum import Enum

from bridge.profile.rows import Row, Rules, on


class Failed(Enum):
    """What ``load`` of an image tells that could not be loaded."""

    ZEROS = "`{success: false, size: {naturalWidth: 0, naturalHeight: 0}}`"
    WHY = "the same, with `errorDesc` in `size`"


class Played(Enum):
    """What the events of a video tell."""

    STATUS = "`{playStatus, timeStamp}`, and the attribute `playStatus` is changed"
    NOTHING = "`{}`"


class MediaRules(Rules):
    """How images and videos behave."""

    failed = Row(
        "what `load` of an `image` tells that could not be loaded",
        on(doc=Failed.ZEROS, android=Failed.ZEROS, ios=Failed.WHY, web=Failed.ZEROS),
        source="A WXImage.java MyImageListener; I WXImageComponent.m updateImage; H5 3415",
    )
    played = Row(
        "what `start`, `pause`, `finish` and `fail` of a `video` tell",
        on(doc=Played.STATUS, android=Played.STATUS, ios=Played.NOTHING, web=Played.NOTHING),
        source="A WXVideo.java notify; I WXVideoComponent.m playbackStateChanged; H5 8170",
    )
    play_from_the_start = Row(
        "a `video` whose `play-status` is `play` when it is made, without `auto-play`",
        on(doc="plays", android="waits for a change", ios="plays", web="plays"),
        source="A WXVideo.java setPlaystatus; I WXVideoComponent.m viewDidLoad; H5 8214",
    )

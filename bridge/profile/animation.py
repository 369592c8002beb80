"""How the module ``animation`` behaves on each platform: one row a difference.

Sources are named in :mod:`bridge.profile`.
"""

from __future__ import annotations

from enum import Enum

from bridge.profile.rows import Row, Rules, on


class Finished(Enum):
    """What the callback is told at the end."""

    SUCCESS = "`{result: 'Success', message: 'Success'}`"
    EMPTY = "`{}`"
    NOTHING = "nothing"


class Refused(Enum):
    """What becomes of a transition that cannot be carried out."""

    TOLD = "`{result: 'Fail', message: why}`"
    SILENT = "nothing, and the callback is not called"


class NoStyles(Enum):
    """What becomes of a transition that changes nothing."""

    FINISHED = "it takes its time, and the callback is told as of any other"
    SILENT = "nothing, and the callback is not called"


class Again(Enum):
    """What becomes of a transition of a style when another one of the same begins."""

    GOES_ON = "it goes on, and the callback is told at its end"
    STOPPED = "`{result: 'Fail', message: 'Animation did not complete'}`, at once"


class Styles(Enum):
    """Which styles can be changed."""

    DOCUMENTED = "width, height, backgroundColor, opacity, transform, transformOrigin"
    ANY = "any"


class AnimationRules(Rules):
    """How the module ``animation`` behaves."""

    finished = Row(
        "what the callback of `transition` is told at the end",
        on(
            doc=Finished.SUCCESS,
            android=Finished.EMPTY,
            ios=Finished.SUCCESS,
            web=Finished.NOTHING,
        ),
        source="A GraphicActionAnimation.java; I WXAnimationModule.m:424-442; H5 9589-9620",
    )
    refused = Row(
        "an element that is not there, or options that are none",
        on(doc=Refused.TOLD, android=Refused.SILENT, ios=Refused.TOLD, web=Refused.SILENT),
        source="A GraphicActionAnimation.java; I WXAnimationModule.m:157-179; H5 9600-9620 (a "
        "TypeError)",
    )
    no_styles = Row(
        "options without styles",
        on(
            doc=NoStyles.FINISHED,
            android=NoStyles.SILENT,
            ios=NoStyles.FINISHED,
            web=NoStyles.SILENT,
        ),
        source="A GraphicActionAnimation.java; I WXAnimationModule.m; H5 9613",
    )
    again = Row(
        "a transition of a style that another one changes already",
        on(doc=Again.GOES_ON, android=Again.GOES_ON, ios=Again.STOPPED, web=Again.GOES_ON),
        source="A GraphicActionAnimation.java; I WXAnimationModule.m _createCAAnimation: (a layer "
        "has one animation a key)",
    )
    styles = Row(
        "the styles that can be changed",
        on(
            doc=Styles.DOCUMENTED,
            android=Styles.DOCUMENTED,
            ios=Styles.DOCUMENTED,
            web=Styles.ANY,
        ),
        source="A WXAnimationBean.java; I WXAnimationModule.m; H5 9573-9575",
    )

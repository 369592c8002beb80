"""How scrolling, fingers and what comes into sight are told on each platform: one row a difference.

Sources are named in :mod:`bridge.profile`.
"""

from __future__ import annotations

from enum import Enum

from bridge.profile.rows import Row, Rules, on

_TOLD = "is told"
_HEEDED = "let touches through to what is below"


class Again(Enum):
    """What lets ``loadmore`` come once more."""

    LENGTH = "its content has another length"
    CELLS = "it has another number of cells"


class Dragging(Enum):
    """Which events say whether a finger moves it."""

    NONE = "–"
    LISTS = "all three of lists"
    START = "`scrollstart`, where a finger moves it"


class Quick(Enum):
    """What a quick finger is to an element that listens for pans and for ``swipe``."""

    SWIPE = "`swipe`"
    PAN = "the pans"
    BOTH = "the pans, and `swipe` at their end"


class Unmoved(Enum):
    """What is the ``direction`` of what came into sight though nothing was scrolled."""

    ABSENT = "there is none"
    NULL = "null"


class MotionRules(Rules):
    """How scrolling is told."""

    more_again = Row(
        "`loadmore` of a list comes once more when",
        on(doc=Again.LENGTH, android=Again.CELLS, ios=Again.LENGTH, web=Again.LENGTH),
        source="A BasicListComponent.java onLoadMore; I WXScrollerComponent.mm isNeedLoadMore; "
        "H5 5739-5757",
    )
    more_unasked = Row(
        "`loadmore` of a `scroller` without `loadmoreoffset`",
        on(doc="comes at its end", android="–", ios="comes at its end", web="comes at its end"),
        source="A WXScroller.java onLoadMore; I WXScrollerComponent.mm:479; H5 5569",
    )
    more_retry = Row(
        "another value of `loadmoreretry`",
        on(
            doc="lets `loadmore` come again",
            android="–",
            ios="lets `loadmore` come again",
            web="–",
        ),
        source="A Constants.java LOADMORERETRY (unused); I WXListComponent.mm setLoadmoreretry:; "
        "H5 5565-5585",
    )
    accuracy = Row(
        "design pixels from one `scroll` to the next, unless `offset-accuracy` says",
        on(doc=10, android=10, ios=0, web=10),
        source="A WXScroller.java, BasicListComponent.java:122; I WXScrollerComponent.mm:483; "
        "H5 5515",
    )
    first = Row(
        "the first `scroll`, when it moved by less than that",
        on(doc=_TOLD, android=_TOLD, ios="–", web="–"),
        source="A WXScroller.java shouldReport; I WXScrollerComponent.mm:1152-1159; H5 5522-5557",
    )
    ends = Row(
        "`scrollstart` and `scrollend` of what scrolls",
        on(doc=_TOLD, android=_TOLD, ios=_TOLD, web="–"),
        source="A ScrollStartEndHelper.java; I WXScrollerComponent.mm; H5: sliders only, 7232",
    )
    across = Row(
        "`contentOffset.x` of what was moved on sideways",
        on(doc="negative", android="negative", ios="negative", web="positive"),
        source="A WXScroller.java:249; I WXScrollerComponent.mm:1162; H5 5537",
    )
    dragging = Row(
        "the events `scroll`, `scrollstart`, `scrollend` that have `isDragging`",
        on(doc=Dragging.NONE, android=Dragging.LISTS, ios=Dragging.START, web=Dragging.NONE),
        source="A BasicListComponent.java getScrollEvent; I WXScrollerComponent.mm:1082-1095; "
        "H5 5534-5553",
    )
    in_window = Row(
        "`appear` of what is in nothing that scrolls",
        on(doc="–", android="–", ios="–", web=_TOLD),
        source="A WXComponent.java addEvent; I WXComponent+Events.m addAppearEvent; H5 3070-3092",
    )
    unmoved = Row(
        "`direction` of what comes into sight though nothing was scrolled",
        on(doc=Unmoved.ABSENT, android=Unmoved.ABSENT, ios=Unmoved.ABSENT, web=Unmoved.NULL),
        source="A WXScroller.java procAppear; I WXScrollerComponent.mm scrollToTarget:; H5 3276",
    )
    sideways = Row(
        "`direction` of what comes into sight when a horizontal `scroller` is moved on",
        on(doc="left", android="right", ios="left", web=None),
        source="A WXScroller.java procAppear; I WXScrollerComponent.mm scrollViewDidScroll:; "
        "H5 3267-3280 (null)",
    )
    quick = Row(
        "a quick finger over what listens for pans and for `swipe`",
        on(doc=Quick.SWIPE, android=Quick.PAN, ios=Quick.SWIPE, web=Quick.BOTH),
        source="A WXGesture.java onScroll; I WXComponent+Events.m (UIKit chooses, by its speed); "
        "H5 1795-1833",
    )
    directed = Row(
        "`horizontalpan`, `verticalpan`",
        on(doc="are told", android="are told", ios="are told", web="–"),
        source="A WXGesture.java onScroll; I WXComponent+Events.m onPan:; H5: no such events",
    )
    shields = Row(
        "`userInteractionEnabled`, `eventPenetrationEnabled`",
        on(doc=_HEEDED, android="–", ios=_HEEDED, web="–"),
        source="their page: only for iOS; I WXComponent.mm:133-138, WXView.m:37-46",
    )
    pulling_up = Row(
        "`pullingup`, while a finger pulls at a `loading`",
        on(doc=_TOLD, android=_TOLD, ios="–", web="–"),
        source="A WXLoading.java onPullingUp; I WXLoadingComponent.mm; H5 6557-6580",
    )

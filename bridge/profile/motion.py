"""How scrolling is told on each platform: one row a difference.

Sources are named in :mod:`bridge.profile`. What H5 does was not read; it does as ``doc``.
"""

from __future__ import annotations

from enum import Enum

from bridge.profile.rows import Row, Rules, on


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
    """What a quick finger is to an element that listens for a pan and for ``swipe``."""

    SWIPE = "`swipe`"
    PAN = "the pan"


class MotionRules(Rules):
    """How scrolling is told."""

    more_again = Row(
        "`loadmore` of a list comes once more when",
        on(doc=Again.LENGTH, android=Again.CELLS, ios=Again.LENGTH, web=Again.LENGTH),
        source="A BasicListComponent.java onLoadMore; I WXScrollerComponent.mm isNeedLoadMore",
    )
    more_unasked = Row(
        "`loadmore` of a `scroller` without `loadmoreoffset`",
        on(doc="comes at its end", android="–", ios="comes at its end", web="comes at its end"),
        source="A WXScroller.java onLoadMore; I WXScrollerComponent.mm:479",
    )
    more_retry = Row(
        "another value of `loadmoreretry`",
        on(
            doc="lets `loadmore` come again",
            android="–",
            ios="lets `loadmore` come again",
            web="lets `loadmore` come again",
        ),
        source="A Constants.java LOADMORERETRY (unused); I WXListComponent.mm setLoadmoreretry:",
    )
    accuracy = Row(
        "design pixels from one `scroll` to the next, unless `offset-accuracy` says",
        on(doc=10, android=10, ios=0, web=10),
        source="A WXScroller.java, BasicListComponent.java:122; I WXScrollerComponent.mm:483",
    )
    dragging = Row(
        "the events `scroll`, `scrollstart`, `scrollend` that have `isDragging`",
        on(doc=Dragging.NONE, android=Dragging.LISTS, ios=Dragging.START, web=Dragging.NONE),
        source="A BasicListComponent.java getScrollEvent; I WXScrollerComponent.mm:1082-1095",
    )
    sideways = Row(
        "`direction` of what comes into sight when a horizontal `scroller` is moved on",
        on(doc="left", android="right", ios="left", web="left"),
        source="A WXScroller.java procAppear; I WXScrollerComponent.mm scrollViewDidScroll:",
    )
    quick = Row(
        "a quick finger over what listens for a pan and for `swipe`",
        on(doc=Quick.SWIPE, android=Quick.PAN, ios=Quick.SWIPE, web=Quick.SWIPE),
        source="A WXGesture.java onScroll; I WXComponent+Events.m (UIKit chooses, by its speed)",
    )
    pulling_up = Row(
        "`pullingup`, while a finger pulls at a `loading`",
        on(doc="is told", android="is told", ios="–", web="is told"),
        source="A WXLoading.java onPullingUp; I WXLoadingComponent.mm",
    )

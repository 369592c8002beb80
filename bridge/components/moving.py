"""What scrolls and slides, and what is in it."""

from bridge.components.rows import Attr, Component, Event, Method

_OFFSET = "contentSize: {width, height}, contentOffset: {x, y}"
_SHOWS = "`show` while it lasts, `hide` otherwise"
_SCROLL_EVENTS = (
    Event("scrollstart", _OFFSET, "it begins to move"),
    Event("scroll", _OFFSET, "it has moved by `offset-accuracy`; offsets are negative"),
    Event("scrollend", _OFFSET, "it stands still again"),
    Event(
        "loadmore",
        "",
        "it moved on, no more than `loadmoreoffset` is left, and it is not as long as last time",
    ),
)
_SCROLL_ATTRS = (
    Attr("loadmoreoffset", "0", "how far before its end it asks for more"),
    Attr("loadmoreretry", "none", "another value lets `loadmore` come again"),
    Attr("offset-accuracy", "10", "how far it moves from one `scroll` to the next"),
    Attr("scrollable", "true", "whether a finger can move it"),
    Attr("show-scrollbar", "true", "whether a bar shows where it stands"),
)
_RESET = Method("resetLoadmore", "", "lets `loadmore` come again for content of the same length")
_SCROLL_TO = Method(
    "scrollTo",
    "index or element, {offset, animated}",
    "scrolls to a child; phones have it for `recycle-list` only",
)
_LIST_SOURCE = "A BasicListComponent.java; I WXListComponent.mm, WXScrollerComponent.mm"

SCROLLER = Component(
    ("scroller",),
    "A box whose content can be larger than itself.",
    "A WXScroller.java; I WXScrollerComponent.mm",
    attrs=(
        Attr("scroll-direction", "vertical", "or `horizontal`, which makes a row of its content"),
        *_SCROLL_ATTRS,
    ),
    methods=(_RESET, _SCROLL_TO),
    events=_SCROLL_EVENTS,
)
LIST = Component(
    ("list", "vlist", "recycler", "simplelist"),
    "Cells below each other.",
    _LIST_SOURCE,
    attrs=_SCROLL_ATTRS,
    methods=(_RESET, _SCROLL_TO),
    events=_SCROLL_EVENTS,
)
HLIST = Component(
    ("hlist",),
    "Cells beside each other.",
    "A HorizontalListComponent.java",
    attrs=_SCROLL_ATTRS,
    methods=(_RESET, _SCROLL_TO),
    events=_SCROLL_EVENTS,
)
WATERFALL = Component(
    ("waterfall",),
    "Cells in columns, each in the one that is the shortest so far.",
    "A WXListComponent.java; I WXRecyclerComponent.mm",
    attrs=(
        Attr("column-count", "1", "how many columns there are"),
        Attr("column-width", "auto", "how wide they are"),
        Attr("column-gap", "32", "how far from each other"),
        Attr("left-gap", "0", "how far from the left edge"),
        Attr("right-gap", "0", "how far from the right edge"),
        *_SCROLL_ATTRS,
    ),
    methods=(_RESET, _SCROLL_TO),
    events=_SCROLL_EVENTS,
)
RECYCLE_LIST = Component(
    ("recycle-list",),
    "A list whose cells native code makes of templates and data.",
    "A WXRecyclerTemplateList.java; I WXRecycleListComponent.mm",
    attrs=(
        Attr("for", "none", "the data, and what templates call an item: `item in items`"),
        Attr("switch", "none", "the member of an item that chooses its template"),
        *_SCROLL_ATTRS,
    ),
    methods=(
        Method("setListData", "items", "takes other data"),
        Method("appendData", "items", "puts items at the end"),
        Method("appendRange", "index, items", "puts items after one"),
        Method("insertData", "index, item", "puts an item before one"),
        Method("insertRange", "index, items", "puts items before one"),
        Method("updateData", "index, item", "takes another item for one"),
        Method("removeData", "index, count", "takes items away"),
        Method("moveData", "index, to", "moves an item"),
        Method("scrollTo", "index or element, {offset, animated}", "scrolls to an item"),
        Method("scrollToElement", "element, {offset, animated}", "scrolls to an element of a cell"),
        Method("queryElement", "element, selector, callback", "finds an element below another one"),
        Method("queryElementAll", "element, selector, callback", "finds all of them"),
        Method("closest", "element, selector, callback", "finds the nearest around it"),
        _RESET,
    ),
    events=_SCROLL_EVENTS,
)
CELL = Component(("cell",), "One entry of a list.", "A WXCell.java; I WXCellComponent.mm")
CELL_SLOT = Component(
    ("cell-slot",),
    "A template of a `recycle-list`.",
    "A WXCell.java; I WXCellSlotComponent.mm",
    attrs=(
        Attr("case", "none", "the value of the list's `switch` that it is for"),
        Attr("default", "none", "it is for all other values"),
    ),
)
HEADER = Component(
    ("header",),
    "An entry of a list that stays at the top while it would scroll out of sight.",
    "A WXHeader.java; I WXHeaderComponent.mm",
)
REFRESH = Component(
    ("refresh",),
    "Waits above a list; comes into sight when that is pulled down.",
    "A WXRefresh.java; I WXRefreshComponent.mm",
    attrs=(Attr("display", "hide", _SHOWS),),
    events=(
        Event("refresh", "", "a finger lets go after it pulled further than it is high"),
        Event("pullingdown", "dy, pullingDistance, viewHeight", "a finger pulls"),
    ),
)
LOADING = Component(
    ("loading",),
    "Waits below a list; comes into sight when that is pulled up.",
    "A WXLoading.java; I WXLoadingComponent.mm",
    attrs=(Attr("display", "hide", _SHOWS),),
    events=(
        Event("loading", "", "a finger lets go after it pulled further than it is high"),
        Event("pullingup", "dy, pullingDistance, viewHeight", "a finger pulls; not on iOS"),
    ),
)
LOADING_INDICATOR = Component(
    ("loading-indicator", "loading_indicator"),
    "Turns while something lasts.",
    "A WXLoadingIndicator.java; I WXLoadingIndicator.m",
)
SLIDER = Component(
    ("slider", "cycleslider"),
    "Shows its children one at a time.",
    "A WXSlider.java, WXCircleViewPager.java; I WXCycleSliderComponent.mm",
    attrs=(
        Attr("index", "0", "which one it shows"),
        Attr("auto-play", "false", "whether it goes on by itself"),
        Attr("interval", "3000", "after how many milliseconds"),
        Attr("infinite", "true", "whether the first comes after the last"),
        Attr("scrollable", "true", "whether a finger can move it"),
        Attr(
            "offset-x-accuracy", "0.1", "how much of a slide it moves from one `scroll` to the next"
        ),
        Attr("show-indicators", "true", "whether its `indicator` can be seen"),
    ),
    events=(
        Event("change", "index", "it shows another one: by a finger, by itself, or by its `index`"),
        Event(
            "scroll", "offsetXRatio", "it moves: from 0 to -1 to the next, to 1 to the one before"
        ),
        Event("scrollstart", "", "it begins to move; only where `scroll` is listened for too"),
        Event("scrollend", "", "it stands still again; only where `scroll` is listened for too"),
    ),
)
SLIDER_NEIGHBOR = Component(
    ("slider-neighbor",),
    "A slider that shows a part of the slides beside.",
    "A WXSliderNeighbor.java; I WXSliderNeighborComponent.mm",
    attrs=(
        *SLIDER.attrs,
        Attr("neighbor-space", "25", "how much of them"),
        Attr("neighbor-scale", "0.8", "how large they are"),
        Attr("neighbor-alpha", "0.6", "how opaque they are"),
        Attr("current-item-scale", "0.9", "how large the one in the middle is"),
    ),
    events=SLIDER.events,
)
INDICATOR = Component(
    ("indicator",),
    "The dots of a slider.",
    "A WXIndicator.java; I WXIndicatorComponent.m",
)

MOVING = (
    *(SCROLLER, LIST, HLIST, WATERFALL, RECYCLE_LIST, CELL, CELL_SLOT, HEADER, REFRESH, LOADING),
    *(LOADING_INDICATOR, SLIDER, SLIDER_NEIGHBOR, INDICATOR),
)

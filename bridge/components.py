"""The components that Weex documents: their names, and the methods that scripts may call on them.

Sources: the registrations of ``WXSDKEngine`` on Android and iOS, and the components' doc pages.
"""

from __future__ import annotations

from collections.abc import Mapping

_EDITABLE = ("focus", "blur", "setSelectionRange", "getSelectionRange", "setTextFormatter")
_SCROLLABLE = ("resetLoadmore", "scrollTo")

COMPONENTS: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(
        (
            *("div", "container", "text", "a", "cell", "header", "cell-slot", "indicator"),
            *("switch", "refresh", "loading", "loading-indicator", "loading_indicator"),
            *("richtext", "span", "embed", "parallax"),
        ),
        (),
    ),
    "image": ("save",),
    "img": ("save",),
    "input": _EDITABLE,
    "textarea": _EDITABLE,
    "scroller": _SCROLLABLE,
    "list": _SCROLLABLE,
    "hlist": _SCROLLABLE,
    "vlist": _SCROLLABLE,
    "simplelist": _SCROLLABLE,
    "waterfall": _SCROLLABLE,
    "recycle-list": (
        *("appendData", "appendRange", "insertData", "insertRange", "updateData", "removeData"),
        *("moveData", "setListData", "scrollTo", "scrollToElement", "resetLoadmore"),
    ),
    "recycler": _SCROLLABLE,
    "slider": (),
    "cycleslider": (),
    "slider-neighbor": (),
    "web": ("goBack", "goForward", "reload", "postMessage"),
    "video": ("play", "pause"),
}
"""Method names by component."""

"""What any element may tell, whatever component it is."""

from bridge.components.rows import Event

_TOUCHES = "changedTouches: [{identifier, pageX, pageY, screenX, screenY}]"

COMMON = (
    Event("click", "", "it is tapped; phones give a `position` besides"),
    Event("longpress", _TOUCHES, "a finger stays on it"),
    Event(
        "appear", "direction", "it comes into sight in a scroller; `direction` after scrolling only"
    ),
    Event("disappear", "direction", "it goes out of sight"),
    Event("swipe", f"direction, {_TOUCHES}", "a finger moves, and it listens for no pan"),
    Event("panstart", _TOUCHES, "a finger begins to move"),
    Event("panmove", _TOUCHES, "it moves"),
    Event("panend", _TOUCHES, "it is lifted"),
    Event(
        "horizontalpan", f"state, {_TOUCHES}", "a finger moves to the side: `start`, `move`, `end`"
    ),
    Event("verticalpan", f"state, {_TOUCHES}", "a finger moves up or down"),
    Event("touchstart", _TOUCHES, "a finger touches it"),
    Event("touchmove", _TOUCHES, "the finger moves"),
    Event("touchend", _TOUCHES, "the finger is lifted"),
    Event("viewappear", "", "the page is shown; told to its root only"),
    Event("viewdisappear", "", "the page is hidden or closed; told to its root only"),
)
SOURCE = "A WXComponent.java, WXGesture.java; I WXComponent+Events.m, WXScrollerComponent.mm"

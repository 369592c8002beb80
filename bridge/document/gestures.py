"""What a finger and a keyboard do to an element, and the events that phones make of it.

Payloads are those of ``AbstractEditComponent``, ``WXSwitch``, ``WXSlider``, ``WXScroller`` and
``WXGesture`` on Android; a click has what the documentation promises of it and no position, which
would need a layout each time. When a gesture returns, its events were handled and the page shows
what came of them.
"""

from __future__ import annotations

from bridge.document.gestures_media import Shown
from bridge.document.gestures_scroll import Scrolled
from bridge.document.gestures_touch import Touched


class Touchable(Touched, Scrolled, Shown):
    """An element's gestures."""

    __slots__ = ()

"""How each of Weex's components takes part in a layout, and the size it has of itself.

Components that are not named here are plain boxes, as ``div`` is. An image, a web view or a video
has no size of its own on phones: without a style it is as high as nothing.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

from bridge.layout.geometry import Box
from bridge.layout.lines import Run
from bridge.layout.paragraphs import run_of
from bridge.layout.values import whole

TEXTS = frozenset({"text", "richtext"})
# Components with a measure function on phones: a row does not stretch them.
EDITS = frozenset({"input", "textarea"})
MEASURED = TEXTS | EDITS
LEAVES = MEASURED | {"switch", "image", "img", "web", "video", "loading-indicator", "indicator"}

SCROLLERS = frozenset(
    {"scroller", "list", "hlist", "vlist", "recycler", "simplelist", "waterfall", "recycle-list"}
)
COLUMNED = frozenset({"waterfall", "recycle-list"})
SLIDERS = frozenset({"slider", "slider-neighbor", "cycleslider"})
PULLS = frozenset({"refresh", "loading"})
CELLS = frozenset({"cell", "cell-slot"})

# UISwitch is 51 by 31 points (WXSwitchComponent.mm); a design pixel is half a point there.
SWITCH = (102.0, 62.0)
ROWS = 2  # of a textarea: DEFAULT_ROWS in Textarea.java


def is_horizontal(box: Box) -> bool:
    """Whether a scroller scrolls sideways."""
    return box.type == "hlist" or box.attrs.get("scrollDirection") == "horizontal"


def own_size(box: Box, style: Mapping[str, object], wx: float) -> tuple[float, float] | None:
    """The width and height that a component measures for itself; None for one that does not.

    An input is one line high and as wide as its parent lets it be, a textarea as many lines as its
    ``rows`` say (AbstractEditComponent.java, Textarea.java).
    """
    if box.type in EDITS:
        line = _line(run_of("", style, wx))
        rows = whole(box.attrs.get("rows")) if box.type == "textarea" else 1
        return 0.0, line * (rows if rows > 0 else ROWS)
    return None


def _line(run: Run) -> float:
    return math.ceil(run.line)

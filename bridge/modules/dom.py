"""The module ``dom``: where elements are, scrolling to them, fonts, and the tree itself."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from bridge.modules.built_in import NATIVE, answer, only_on, options, text
from bridge.modules.half import Host
from bridge.modules.module import method
from bridge.modules.scrolling import Area, glide, measured, scroller_of
from bridge.modules.tree_calls import TreeCalls
from bridge.profile.dom import Direction, Missing, NoRef, Zero
from bridge.records import ScriptWarning

VIEWPORT = "viewport"
_URL = re.compile(r"""\s*url\(\s*['"]?(.*?)['"]?\s*\)\s*""", re.DOTALL)
_NO_REF = {
    NoRef.TEXT_WANTED: "Illegal parameter, ref must be a string.",
    NoRef.ILLEGAL: "Illegal parameter",
}


@dataclass(frozen=True)
class FontFace:
    """A font that a script has asked for: its family, and the URL it is at."""

    family: str
    src: str


class Dom(TreeCalls):
    """Measures and scrolls, as ``WXDomModule`` of both phones does.

    Attributes:
        font_faces: the fonts that were added, in order.
    """

    name = "dom"

    def __init__(self, host: Host) -> None:
        super().__init__(host)
        self.font_faces: list[FontFace] = []

    @method
    def getComponentRect(self, ref: object, callback: object) -> None:
        """Tell where an element is on the page, or how large the screen is."""
        rules = self.host.profile.dom
        if not isinstance(ref, str) or not ref:
            answer(callback, {"result": False, "errMsg": _NO_REF[rules.rect_no_ref]})
        elif ref == VIEWPORT:
            answer(callback, self._rect(0, 0, self.host.screen.width, self.host.screen.height))
        elif (area := self._area(ref)) is not None:
            answer(callback, self._rect(area.left, area.top, area.width, area.height))
        else:
            self._missing(ref, rules.rect_missing, callback)

    @method
    def scrollToElement(self, ref: object, given: object) -> None:
        """Scroll the scroller around an element so that it begins with it, and some pixels more."""
        element = self.host.document.get(ref) if isinstance(ref, str) else None
        scroller = None if element is None else scroller_of(element)
        if element is not None and scroller is not None:
            glide(self.host, scroller, element, given)

    @method
    def getLayoutDirection(self, ref: object, callback: object) -> None:
        """Tell in which direction an element is laid out."""
        rules = self.host.profile.dom
        if not isinstance(ref, str) or not ref:
            answer(callback, {"result": False, "errMsg": _NO_REF[NoRef.ILLEGAL]})
        elif ref == VIEWPORT:
            answer(callback, self._screen_direction())
        elif (element := self.host.document.get(ref)) is None:
            self._missing(ref, rules.direction_missing, callback)
        elif rules.direction_inherited is Direction.INHERIT and not element.style.get("direction"):
            answer(callback, "inherit")
        else:
            answer(callback, measured(self.host).direction_of(ref))

    @method
    def addRule(self, kind: object, rule: object) -> None:
        """Add a font: the one kind of rule there is."""
        family, src = options(rule).get("fontFamily"), options(rule).get("src")
        if kind == "fontFace" and isinstance(family, str) and family and isinstance(src, str):
            found = _URL.fullmatch(src)
            self.font_faces.append(FontFace(family, found[1] if found else src))

    @only_on(frozenset({"doc", "android"}))
    @method
    def invokeMethod(self, ref: object, name: object, args: object) -> None:
        """Call a method of a component's, as the element's own method does."""
        element = self.host.document.get(ref) if isinstance(ref, str) else None
        methods = self.host.document.methods
        if element is None or methods is None:
            return
        given = args if isinstance(args, list) else []
        if not methods.invoke(element, text(name), given):
            what = f"{element!r} has no method {text(name)!r} that does anything on this device"
            self.host.record(ScriptWarning(what, self.place))

    @only_on(NATIVE)
    @method
    def updateComponentData(self, component: object, data: object, callback: object) -> None:
        """Give a component in a ``recycle-list`` new data."""
        live = self.host.document.live
        if live is not None and live.update_component(text(component), options(data)):
            answer(callback, True)

    def _area(self, ref: str) -> Area | None:
        if self.host.document.get(ref) is None:
            return None
        try:
            return measured(self.host).rect(ref)
        except KeyError:
            return None  # what is in a richtext has no place

    def _rect(self, left: float, top: float, width: float, height: float) -> Mapping[str, object]:
        size = {
            "width": width,
            "height": height,
            "bottom": top + height,
            "left": left,
            "right": left + width,
            "top": top,
        }
        if self.host.profile.dom.rect_zero is Zero.LEFT_OUT:
            size = {name: value for name, value in size.items() if value}
        return {"result": True, "size": size}

    def _screen_direction(self) -> object:
        if self.host.profile.dom.direction_viewport is Direction.OBJECT:
            return {"direction": "ltr", "result": True}
        return text(self.host.environment.get("layoutDirection")) or "ltr"

    def _missing(self, ref: str, rule: Missing, callback: object) -> None:
        match rule:
            case Missing.NAMED:
                why = f'Illegal parameter, no ref about "{ref}" can be found'
                answer(callback, {"result": False, "errMsg": why})
            case Missing.ILLEGAL:
                answer(callback, {"result": False, "errMsg": "Illegal parameter"})
            case Missing.UNKNOWN:
                answer(callback, "unknow")
            case Missing.NEVER:
                pass

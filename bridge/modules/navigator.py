"""The module ``navigator``: opens pages over each other, goes back, fills the navigation bar."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from bridge.modules.bar import NavBar, Position
from bridge.modules.built_in import NATIVE, BuiltIn, answer, only_on, options, text
from bridge.modules.half import Host
from bridge.modules.module import UNDEFINED, method
from bridge.modules.opened import open_url, resolved, scheme_of
from bridge.profile.navigator import (
    Bar,
    EmptyItem,
    NavigatorRules,
    NoUrl,
    Opening,
    Pushed,
    Relative,
)

SUCCESS = "WX_SUCCESS"
FAILED = "WX_FAILED"
PARAM_ERR = "WX_PARAM_ERR"

_HIDDEN = {"0": False, "false": False, "1": True, "true": True}
_BY_PUSH = ("http", "https", "")  # what Android's open() leaves to push()


class Navigator(BuiltIn):
    """Leads from page to page, as ``WXNavigatorModule`` of both phones does.

    Attributes:
        bar: what the page has put into the navigation bar.
    """

    name = "navigator"

    def __init__(self, host: Host) -> None:
        super().__init__(host)
        self.bar = NavBar(host.document)

    # -- pages -----------------------------------------------------------------------------------

    @method
    def push(self, given: object, callback: object) -> None:
        """Open the page at ``url`` over this one. Whether it is ``animated`` cannot be seen."""
        url = text(options(given).get("url"))
        if not url and self._rules.no_url is NoUrl.UNDEFINED:
            url = "undefined"
        if url:
            self._report(callback, self._opens(url, "push"))
        elif self._rules.no_url is NoUrl.PARAM_ERR:
            answer(callback, PARAM_ERR)
        elif given is None:
            answer(callback, FAILED)

    @method
    def pop(self, given: object, callback: object) -> None:
        """Close this page and go back to the one below."""
        self._report(callback, True)
        self.host.pop()

    @only_on(NATIVE)
    @method
    def open(self, given: object, success: object, failure: object) -> None:
        """Open the page at ``url`` over this one."""
        if self._rules.opening is Opening.NOTHING or not isinstance(given, dict):
            return
        url = text(given.get("url"))
        if not url:
            answer(failure, _result(PARAM_ERR, "The URL parameter is empty."))
        elif not self._opens(url, "open"):
            answer(failure, _result(FAILED, "Open page failed."))
        elif self._rules.opening is Opening.TEXT and scheme_of(url) in _BY_PUSH:
            answer(success, SUCCESS)
        else:
            answer(success, _result(SUCCESS))

    @only_on(NATIVE)
    @method
    def close(self, given: object, success: object, failure: object) -> None:
        """Close this page and go back to the one below."""
        if self._rules.opening is Opening.NOTHING:
            return
        if not self.host.pop():
            answer(failure, _result(FAILED, "Close page failed."))
        else:
            answer(success, {} if self._rules.opening is Opening.TEXT else _result(SUCCESS))

    def _opens(self, url: str, asked: str) -> bool:
        if not scheme_of(url):
            self.host.note("WX033", self.place, asked)
        return open_url(self.host, self._target(url), self.place)

    def _target(self, url: str) -> str:
        match self._rules.relative:
            case Relative.RESOLVED:
                return resolved(self.host.bundle_url, url)
            case Relative.HTTP:
                return url if scheme_of(url) else f"http:{url}"
            case Relative.AS_IT_IS:
                return url

    def _report(self, callback: object, done: bool) -> None:
        if self._rules.results is Pushed.NOTHING:
            answer(callback, UNDEFINED)
        else:
            answer(callback, SUCCESS if done else FAILED)

    # -- the bar ---------------------------------------------------------------------------------

    @only_on(NATIVE)
    @method
    def setNavBarTitle(self, given: object, callback: object) -> None:
        """Set the title: ``title``."""

        def put(asked: Mapping[str, Any]) -> bool:
            self.bar.title = text(asked.get("title"))
            return True

        self._set(self._rules.bar, given, callback, put)

    @only_on(NATIVE)
    @method
    def clearNavBarTitle(self, given: object, callback: object) -> None:
        """Take the title away."""
        if self._may(self._rules.bar, callback):
            self.bar.title = None
            answer(callback, SUCCESS)

    @only_on(NATIVE)
    @method
    def setNavBarLeftItem(self, given: object, callback: object) -> None:
        """Put an item to the left: ``title`` and ``titleColor``, or ``icon``."""
        self._set_item("left", given, callback)

    @only_on(NATIVE)
    @method
    def clearNavBarLeftItem(self, given: object, callback: object) -> None:
        """Take the item to the left away."""
        self._clear_item("left", callback)

    @only_on(NATIVE)
    @method
    def setNavBarRightItem(self, given: object, callback: object) -> None:
        """Put an item to the right: ``title`` and ``titleColor``, or ``icon``."""
        self._set_item("right", given, callback)

    @only_on(NATIVE)
    @method
    def clearNavBarRightItem(self, given: object, callback: object) -> None:
        """Take the item to the right away."""
        self._clear_item("right", callback)

    @only_on(NATIVE)
    @method
    def setNavBarMoreItem(self, given: object, callback: object) -> None:
        """Put an item behind the bar's ``more``."""
        self._set_item("more", given, callback)

    @only_on(NATIVE)
    @method
    def clearNavBarMoreItem(self, given: object, callback: object) -> None:
        """Take the item behind the bar's ``more`` away."""
        self._clear_item("more", callback)

    @only_on(frozenset({"doc", "ios"}))
    @method
    def setNavBarBackgroundColor(self, given: object, callback: object) -> None:
        """Give the bar a colour: ``backgroundColor``."""
        colour = text(options(given).get("backgroundColor"))
        self.bar.background_color = colour or self.bar.background_color
        answer(callback, SUCCESS if colour else PARAM_ERR)

    @only_on(NATIVE)
    @method
    def setNavBarHidden(self, given: object, callback: object) -> None:
        """Hide the bar, or show it: ``hidden`` is 1 or 0."""
        hidden = _HIDDEN.get(text(options(given).get("hidden")))
        if hidden is not None:
            self.bar.hidden = hidden
        answer(callback, FAILED if hidden is None else SUCCESS)

    def _set_item(self, position: Position, given: object, callback: object) -> None:
        def put(asked: Mapping[str, Any]) -> bool:
            if not (asked.get("title") or asked.get("icon")):
                return False
            self.bar.items[position] = asked
            return True

        self._set(self._rule_of(position), given, callback, put)

    def _clear_item(self, position: Position, callback: object) -> None:
        if self._may(self._rule_of(position), callback):
            self.bar.items.pop(position, None)
            answer(callback, SUCCESS)

    def _set(
        self,
        rule: Bar,
        given: object,
        callback: object,
        put: Callable[[Mapping[str, Any]], bool],
    ) -> None:
        if not self._may(rule, callback):
            return
        asked = options(given)
        if not asked and self._rules.empty_item is EmptyItem.PARAM_ERR:
            answer(callback, PARAM_ERR)
        else:
            answer(callback, SUCCESS if put(asked) else FAILED)

    def _may(self, rule: Bar, callback: object) -> bool:
        if rule is Bar.FAILED:
            answer(callback, FAILED)
        return rule is Bar.SET

    def _rule_of(self, position: Position) -> Bar:
        return self._rules.more_item if position == "more" else self._rules.bar

    @property
    def _rules(self) -> NavigatorRules:
        return self.host.profile.navigator


def _result(result: str, message: str = "") -> dict[str, str]:
    return {"result": result, "message": message} if message else {"result": result}

"""How the module ``navigator``, links and pages on top of each other behave on each platform: one
row a difference.

Sources are named in :mod:`bridge.profile`; ``P`` is the playground app of the Weex repository.
"""

from __future__ import annotations

from enum import Enum

from bridge.profile.rows import Row, Rules, on


class Pushed(Enum):
    """What the callbacks of ``push`` and ``pop`` get."""

    TEXT = "`'WX_SUCCESS'` or `'WX_FAILED'`"
    NOTHING = "undefined"


class NoUrl(Enum):
    """What ``push`` without a URL does."""

    PARAM_ERR = "calls back with `'WX_PARAM_ERR'`"
    SILENCE = "nothing; without options as well, it calls back with `'WX_FAILED'`"
    UNDEFINED = "opens a page called `undefined`"


class Relative(Enum):
    """What ``push`` makes of a URL without a scheme."""

    RESOLVED = "it is resolved against `weex.config.bundleUrl`"
    HTTP = "`http:` is put before it: of `//host/page.js` alone something comes"
    AS_IT_IS = "it leads nowhere"


class Opening(Enum):
    """What comes of ``open`` and ``close``."""

    OBJECT = "a page, and `{result: 'WX_SUCCESS'}`"
    TEXT = "a page; `open` calls back with the text `'WX_SUCCESS'`, `close` with `{}`"
    NOTHING = "nothing, and nobody is called back"
    ABSENT = "they are absent"


class Bar(Enum):
    """What comes of setting something in the navigation bar."""

    SET = "it is set"
    FAILED = "`'WX_FAILED'`, unless the app brings a bar of its own"
    SILENCE = "nothing, and nobody is called back"
    ABSENT = "the method is absent"


class EmptyItem(Enum):
    """What an item without anything in it calls back with."""

    PARAM_ERR = "`'WX_PARAM_ERR'`"
    FAILED = "`'WX_FAILED'`"
    ABSENT = "the method is absent"


class LastPop(Enum):
    """What ``pop`` does on a page that no other has pushed."""

    STAYS = "the page stays"
    CLOSES = "the page closes, and the app with it"


class CoveredPop(Enum):
    """Which page goes when one calls ``pop`` that another covers."""

    ITSELF = "that page"
    TOP = "the page on top"


class Seen(Enum):
    """Whether the body of a page hears that it comes into sight, or goes."""

    FIRED = "`viewappear`, `viewdisappear`"
    NONE = "no event"


class Covered(Enum):
    """What a page is told when another page covers it, beside ``viewdisappear``."""

    NOTHING = "nothing"
    PAUSED = "what it is told when the app goes to the background"


class Link(Enum):
    """What comes of a tap on an ``a`` with ``href``."""

    OPENS = "a page"
    BY_MODULE = "a call of `event.openURL`, a module that the app has to bring"


class NavigatorRules(Rules):
    """How the module ``navigator`` behaves, and what it leads to."""

    results = Row(
        "what the callbacks of `push` and `pop` get",
        on(doc=Pushed.TEXT, android=Pushed.TEXT, ios=Pushed.TEXT, web=Pushed.NOTHING),
        source="A WXNavigatorModule.java push; I WXNavigatorModule.m; H5 10425-10435",
    )
    no_url = Row(
        "`push` without a URL",
        on(doc=NoUrl.PARAM_ERR, android=NoUrl.SILENCE, ios=NoUrl.PARAM_ERR, web=NoUrl.UNDEFINED),
        source="A WXNavigatorModule.java push; I WXNavigationDefaultImpl.m; H5 10427",
    )
    relative = Row(
        "`push` with a URL that has no scheme",
        on(
            doc=Relative.RESOLVED,
            android=Relative.HTTP,
            ios=Relative.AS_IT_IS,
            web=Relative.RESOLVED,
        ),
        source="A WXNavigatorModule.java push; I WXBaseViewController.m _renderWithURL:; H5 10427",
    )
    opening = Row(
        "`open` and `close`",
        on(doc=Opening.OBJECT, android=Opening.TEXT, ios=Opening.NOTHING, web=Opening.ABSENT),
        source="A WXNavigatorModule.java open, which lets `push` call first; I "
        "WXNavigationDefaultImpl.m, which has neither; H5 10425",
    )
    bar = Row(
        "title and items of the navigation bar",
        on(doc=Bar.SET, android=Bar.FAILED, ios=Bar.SET, web=Bar.ABSENT),
        source="A WXNavigatorModule.java (no IActivityNavBarSetter by default); I "
        "WXNavigationDefaultImpl.m; H5 10425",
    )
    more_item = Row(
        "`setNavBarMoreItem`, `clearNavBarMoreItem`",
        on(doc=Bar.SET, android=Bar.FAILED, ios=Bar.SILENCE, web=Bar.ABSENT),
        source="A WXNavigatorModule.java; I WXNavigationDefaultImpl.m (position More)",
    )
    background_color = Row(
        "`setNavBarBackgroundColor`",
        on(doc=Bar.SET, android=Bar.ABSENT, ios=Bar.SET, web=Bar.ABSENT),
        source="A WXNavigatorModule.java (none); I WXNavigatorModule.m",
    )
    empty_item = Row(
        "`setNavBarTitle`, `setNavBarLeftItem`, `setNavBarRightItem` with `{}`",
        on(
            doc=EmptyItem.PARAM_ERR,
            android=EmptyItem.FAILED,
            ios=EmptyItem.PARAM_ERR,
            web=EmptyItem.ABSENT,
        ),
        source="A WXNavigatorModule.java; I WXNavigationDefaultImpl.m setNaviBarLeftItem:",
    )
    last_pop = Row(
        "`pop` on a page that no other has pushed",
        on(doc=LastPop.STAYS, android=LastPop.CLOSES, ios=LastPop.STAYS, web=LastPop.STAYS),
        source="A WXNavigatorModule.java pop (Activity.finish); I popViewControllerAnimated:, "
        "which leaves the root; H5 10433 (history.back)",
    )
    covered_pop = Row(
        "`pop` by a page that another covers",
        on(
            doc=CoveredPop.ITSELF,
            android=CoveredPop.ITSELF,
            ios=CoveredPop.TOP,
            web=CoveredPop.ITSELF,
        ),
        source="A WXNavigatorModule.java pop (Activity.finish); I popViewControllerAnimated:",
    )
    seen = Row(
        "a page comes into sight, or goes: events of its body",
        on(doc=Seen.FIRED, android=Seen.FIRED, ios=Seen.FIRED, web=Seen.NONE),
        source="A WXSDKInstance.java onViewAppear; I WXBaseViewController.m; H5: none anywhere",
    )
    covered = Row(
        "what a page is told when another covers it, and when that goes, beside these",
        on(
            doc=Covered.NOTHING,
            android=Covered.PAUSED,
            ios=Covered.NOTHING,
            web=Covered.NOTHING,
        ),
        source="A WXSDKInstance.java onActivityPause, onActivityResume (mCurrentGround)",
    )
    in_background = Row(
        "the app goes to the background, and comes back: events of the body on top",
        on(doc=Seen.FIRED, android=Seen.FIRED, ios=Seen.NONE, web=Seen.NONE),
        source="A WXSDKInstance.java onActivityPause; I WXBaseViewController.m _appStateDidChange:",
    )
    link = Row(
        "a tap on an `a` with `href`",
        on(doc=Link.OPENS, android=Link.BY_MODULE, ios=Link.OPENS, web=Link.OPENS),
        source="A WXA.java, ATagUtil.java; I WXAComponent.m openURL; H5: the browser's",
    )

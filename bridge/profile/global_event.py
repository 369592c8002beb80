"""How the module ``globalEvent`` behaves on each platform: one row a difference.

Sources are named in :mod:`bridge.profile`.
"""

from __future__ import annotations

from enum import Enum

from bridge.profile.rows import Row, Rules, on


class Again(Enum):
    """What becomes of a function that listens to the same event twice."""

    TWICE = "it is called twice"
    ONCE = "it is called once"


class NoParams(Enum):
    """What listeners get of an event without parameters."""

    EMPTY = "`{}`"
    NULL = "null"
    TEXT = "the text `'{}'`"


class AppEvents(Enum):
    """Whether pages hear that the app goes to the background and comes back."""

    FIRED = "`WXApplicationWillResignActiveEvent`, `WXApplicationDidBecomeActiveEvent`"
    NONE = "no event"


class GlobalEventRules(Rules):
    """How the module ``globalEvent`` behaves."""

    same_listener = Row(
        "a function that listens to the same event twice",
        on(doc=Again.TWICE, android=Again.TWICE, ios=Again.TWICE, web=Again.ONCE),
        source="A WXSDKInstance.java addEventListener; I WXGlobalEventModule.m; H5 9879-9896",
    )
    no_params = Row(
        "an event without parameters",
        on(doc=NoParams.EMPTY, android=NoParams.NULL, ios=NoParams.TEXT, web=NoParams.EMPTY),
        source="A WXGlobalEventReceiver.java (null); I WXBridgeManager.m:704-711; H5: an `Event`, "
        "of which there is nothing here but the parameters",
    )
    app_events = Row(
        "the app goes to the background, and comes back",
        on(doc=AppEvents.FIRED, android=AppEvents.FIRED, ios=AppEvents.FIRED, web=AppEvents.NONE),
        source="A WXSDKInstance.java onActivityPause, onActivityResume; I WXSDKInstance.m:1161; "
        "H5: the module's doc page",
    )

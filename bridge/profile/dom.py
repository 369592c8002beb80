"""How the module ``dom`` behaves on each platform: one row a difference.

Sources are named in :mod:`bridge.profile`.
"""

from __future__ import annotations

from enum import Enum

from bridge.profile.rows import Row, Rules, on


class Missing(Enum):
    """What a callback is told of an element that is not there."""

    NAMED = "`{result: false, errMsg: 'Illegal parameter, no ref about \"5\" can be found'}`"
    ILLEGAL = "`{result: false, errMsg: 'Illegal parameter'}`"
    UNKNOWN = "`'unknow'`"
    NEVER = "it is not called"


class NoRef(Enum):
    """What a callback is told when an argument is no ref at all."""

    TEXT_WANTED = "`{result: false, errMsg: 'Illegal parameter, ref must be a string.'}`"
    ILLEGAL = "`{result: false, errMsg: 'Illegal parameter'}`"


class Zero(Enum):
    """What becomes of the members of a size that are 0."""

    GIVEN = "they are 0"
    LEFT_OUT = "they are left out"


class Direction(Enum):
    """What a layout direction is told as."""

    TEXT = "`'ltr'` or `'rtl'`"
    OBJECT = "`{direction: 'ltr', result: true}`"
    INHERIT = "`'inherit'`"


class DomRules(Rules):
    """How the module ``dom`` behaves."""

    rect_missing = Row(
        "`getComponentRect` of an element that is not there",
        on(doc=Missing.NAMED, android=Missing.NEVER, ios=Missing.NAMED, web=Missing.ILLEGAL),
        source="A ActionGetComponentRect.java; I WXDomModule.m getComponentRect:; H5 9785-9795",
    )
    rect_no_ref = Row(
        "`getComponentRect` of what is no ref",
        on(
            doc=NoRef.TEXT_WANTED,
            android=NoRef.ILLEGAL,
            ios=NoRef.TEXT_WANTED,
            web=NoRef.ILLEGAL,
        ),
        source="A ActionGetComponentRect.java; I WXDomModule.m getComponentRect:; H5 9785-9795",
    )
    rect_zero = Row(
        "members of `size` that are 0",
        on(doc=Zero.GIVEN, android=Zero.GIVEN, ios=Zero.GIVEN, web=Zero.LEFT_OUT),
        source="A ActionGetComponentRect.java; I WXDomModule.m; H5 9758-9766",
    )
    direction_viewport = Row(
        "`getLayoutDirection('viewport')`",
        on(doc=Direction.TEXT, android=Direction.OBJECT, ios=Direction.TEXT, web=Direction.TEXT),
        source="A ActionGetLayoutDirection.java; I WXDomModule.m getLayoutDirection:; H5 9804-9820",
    )
    direction_inherited = Row(
        "`getLayoutDirection` of an element without a direction of its own",
        on(doc=Direction.TEXT, android=Direction.INHERIT, ios=Direction.TEXT, web=Direction.TEXT),
        source="A ActionGetLayoutDirection.java; I WXDomModule.m getLayoutDirection:; H5 9804-9820",
    )
    direction_missing = Row(
        "`getLayoutDirection` of an element that is not there",
        on(doc=Missing.NAMED, android=Missing.NEVER, ios=Missing.UNKNOWN, web=Missing.NEVER),
        source="A ActionGetLayoutDirection.java; I WXDomModule.m; H5 9804-9820 (a TypeError)",
    )
    tree_calls = Row(
        "`createBody`, `addElement` and the other calls that change the tree",
        on(doc="present", android="absent", ios="present", web="absent"),
        source="A WXDomModule.java METHODS; I WXDomModule.m; H5 9680-9840",
    )

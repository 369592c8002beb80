"""What bindings of a ``recycle-list`` mean on each platform: one row a difference.

Phones evaluate them in native code of their own, H5 in JavaScript. Sources are named in
:mod:`bridge.profile`.
"""

from __future__ import annotations

from enum import Enum

from bridge.profile.rows import Row, Rules, on


class Numbers(Enum):
    """What a text counts as, where a number is wanted."""

    SCRIPT = "as in JavaScript: `NaN` where it is none; two texts are compared by their letters"
    OR_ZERO = "0 where it is none, in comparisons too"
    BEGINNING = "the number that it begins with, or 0, in comparisons too"


class Plus(Enum):
    """``a + b`` where one is a text."""

    JOINS = "joins them"
    ADDS = "adds them as numbers"


class Logical(Enum):
    """``a || b`` and ``a && b``."""

    OPERAND = "one of the two"
    BOOLEAN = "`true` or `false`"


class Truth(Enum):
    """Which texts count as true."""

    SCRIPT = "all but the empty one"
    WORDS = "all but blank ones, `'false'`, `'null'` and `'undefined'`"
    YES = "those that begin with a digit other than 0, `y` or `t`"


class Equality(Enum):
    """``a == b``, and ``a === b``."""

    SCRIPT = "as in JavaScript"
    LOOSE = "both the same: numbers by value, texts without white space around, nothing is `''`"
    LEFT = "both the same: as numbers or texts, whatever the left one is; else nothing"


class Calculated(Enum):
    """A whole number that was calculated, in a text."""

    WHOLE = "`3`"
    DOUBLE = "`3.0`"


class Booleans(Enum):
    """``true`` in a text."""

    WORD = "`true`"
    DIGIT = "`1`"


class RecycleListRules(Rules):
    """What bindings mean."""

    numbers = Row(
        "a text in arithmetic and comparisons",
        on(
            doc=Numbers.SCRIPT,
            android=Numbers.OR_ZERO,
            ios=Numbers.BEGINNING,
            web=Numbers.SCRIPT,
        ),
        source="A Operators.java getNumber; I WXComponent+DataBinding.mm (doubleValue)",
    )
    plus = Row(
        "`'no. ' + i`",
        on(doc=Plus.JOINS, android=Plus.JOINS, ios=Plus.ADDS, web=Plus.JOINS),
        source="A Operators.java plus; I WXComponent+DataBinding.mm",
    )
    logical = Row(
        "what `or` and `and` of two values give",
        on(
            doc=Logical.OPERAND,
            android=Logical.BOOLEAN,
            ios=Logical.BOOLEAN,
            web=Logical.OPERAND,
        ),
        source="A Operator.java execute; I WXComponent+DataBinding.mm",
    )
    truth = Row(
        "texts that count as true",
        on(doc=Truth.SCRIPT, android=Truth.WORDS, ios=Truth.YES, web=Truth.SCRIPT),
        source="A Operators.java isTrue; I WXComponent+DataBinding.mm (boolValue)",
    )
    equality = Row(
        "`==` and `===`",
        on(
            doc=Equality.SCRIPT,
            android=Equality.LOOSE,
            ios=Equality.LEFT,
            web=Equality.SCRIPT,
        ),
        source="A Operators.java isEquals; I WXComponent+DataBinding.mm",
    )
    calculated = Row(
        "`{{ 1 + 2 }}`",
        on(
            doc=Calculated.WHOLE,
            android=Calculated.DOUBLE,
            ios=Calculated.WHOLE,
            web=Calculated.WHOLE,
        ),
        source="A Operators.java plus, Statements.java renderBindingAttrs; I the same as doc",
    )
    booleans = Row(
        "`true` in a text",
        on(doc=Booleans.WORD, android=Booleans.WORD, ios=Booleans.DIGIT, web=Booleans.WORD),
        source="A Statements.java renderBindingAttrs; I WXComponent+DataBinding.mm (NSNumber)",
    )
    length = Row(
        "`items.length`",
        on(doc="the length", android="the length", ios="empty", web="the length"),
        source="A Operators.java specialKey; I WXComponent+DataBinding.mm",
    )

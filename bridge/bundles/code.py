"""Tells by a bundle's code alone which framework it needs."""

from __future__ import annotations

import re

from bridge.bundles.marks import code_start
from bridge.bundles.names import Names

_RAX_BUNDLE = re.compile(r"""[\s;]*define\(\s*["'][^"'\n]+["']\s*,""")
_WORTH_READING = ("Vue", "@weex-", "__weex_", '("rax")', "('rax')")
# What only these frameworks have built in; @weex-module/… every script can ask for.
_RAX_NAMES = ("@weex-rax/", "rax")
_WE_NAMES = ("@weex-component/", "@weex-app/")


def framework_of_code(source: str) -> str:
    """``Vue``, ``Rax``, ``Weex``, or '' when the code needs none.

    Vue is needed where the code makes a ``new Vue`` or sets one up, and no scope around that
    declares the name: a bundle that brings a Vue of its own does. Text in strings and comments
    counts for nothing, but for strings that webpack lets ``eval`` run.
    """
    if any(word in source for word in _WORTH_READING):
        names = Names(source)
        if needs_vue(names):
            return "Vue"
        if "__weex_bootstrap__" in names.free or names.calls_with(_WE_NAMES):
            return "Weex"
        if "__weex_document__" in names.free or names.calls_with(_RAX_NAMES):
            return "Rax"
    return "Rax" if _RAX_BUNDLE.match(source, code_start(source)) else ""


def needs_vue(names: Names) -> bool:
    """Whether the code cannot do without somebody else's Vue."""
    if names.provides_vue:
        return False
    made = any(use.made for use in names.vue)
    used = made or (bool(names.vue) and not names.asks_for_vue)
    return used or any(needs_vue(Names(text)) for text in names.evaluated)

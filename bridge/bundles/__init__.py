"""Tells which framework a bundle needs: by what its reader, its URL or its author say, and at last
by its code, for minifiers drop comments.

Phones ask the URL, then a comment, then a directive (``WXBridgeManager.getBundleType`` on Android,
``init.js`` of the JS framework); whatever is one of Vue for any of them is one here.
"""

from __future__ import annotations

from bridge.bundles.code import framework_of_code
from bridge.bundles.marks import framework_of_comment, framework_of_directive, framework_of_url
from bridge.bundles.refusal import HOSTED, refusal
from bridge.errors import UsageError

__all__ = ["HOSTED", "KNOWN", "detect", "refusal"]

#: What a bundle may need. ``Weex`` is the dead language of ``.we`` files, from before Vue.
KNOWN = ("Vue", "Rax", "Weex")
_PLAIN = ("none", "vanilla")


def detect(source: str, url: str, framework: str | None = None) -> str:
    """The framework that a bundle needs: ``Vue``, ``Rax`` or ``Weex``; '' for a plain script.

    Args:
        source: the bundle's text.
        url: where it comes from; ``?bundleType=Vue`` in it is a word of command.
        framework: what the user says, in any case; ``none`` for a plain script.

    Raises:
        UsageError: A framework is asked for that nobody knows.
    """
    if framework is not None:
        return _canonical(framework, "")
    named = framework_of_url(url)
    if named.lower() in map(str.lower, KNOWN):  # phones pass over what they do not know
        return _canonical(named, "")
    named = framework_of_comment(source)
    if named:
        return _canonical(named, f" (the first comment of {url} names it)")
    return _canonical(framework_of_directive(source) or framework_of_code(source) or "none", "")


def _canonical(name: str, whence: str) -> str:
    for known in KNOWN:
        if known.lower() == name.lower():
            return known
    if name.lower() in _PLAIN:
        return ""
    raise UsageError(
        f"there is no framework {name!r}{whence}: choose from {', '.join(KNOWN)}, or none for a "
        "plain script"
    )

"""Reads the marks by which authors say what framework their bundle needs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

# A comment, or a directive, and the blanks before it. What is left open reaches to the end.
_HEAD = re.compile(
    r"[\s\ufeff;]*+(?://([^\n\r\u2028\u2029]*)|/\*(.*?)(?:\*/|\Z)|'([^'\n]*)'|\"([^\"\n]*)\")",
    re.DOTALL,
)
_FRAMEWORK = re.compile(r"""\{[^{}]*?["']?\bframework["']?\s*:\s*["']([^"'{}]*)["'][^{}]*\}""")
_DIRECTIVE = re.compile(r"""["'`]use\s+weex:(vue|rax)\\*["'`]""")


def framework_of_url(url: str) -> str:
    """What ``?bundleType=`` says; '' when the URL has no such thing."""
    try:
        query = urlsplit(url).query
    except ValueError:
        return ""  # no URL: then it has no query
    return parse_qs(query).get("bundleType", [""])[0].strip()


def framework_of_comment(source: str) -> str:
    """What ``{"framework": "…"}`` says in the comments before the code; '' if there is none.

    Phones read the first line of the first such comment alone. Banners of build tools, licences and
    ``"use strict"`` may stand before it here.
    """
    for text in _comments_before_the_code(source):
        found = _FRAMEWORK.search(text)
        if found:
            return found[1].strip()
    return ""


def _comments_before_the_code(source: str) -> Iterator[str]:
    head = _HEAD.match(source)
    while head:
        yield head[1] or head[2] or ""
        head = _HEAD.match(source, head.end())


def code_start(source: str) -> int:
    """Where the code begins, behind comments and directives."""
    end = 0
    head = _HEAD.match(source)
    while head:
        end = head.end()
        head = _HEAD.match(source, end)
    return end


def framework_of_directive(source: str) -> str:
    """What ``"use weex:vue"`` says, wherever it stands: bundlers wrap modules; '' without one."""
    small = source.lower()
    if "weex:" not in small:  # quicker by far than the search below
        return ""
    found = _DIRECTIVE.search(small)
    return found[1] if found else ""

"""What a script asks of ``stream`` that some platform takes otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from bridge.modules.built_in import text

METHODS = ("GET", "POST", "PUT", "DELETE", "HEAD", "PATCH")
"""Those that the document lists, and every platform has."""
_BODY_ON_ALL = ("POST", "PUT", "PATCH")
_BODY_NOWHERE = ("GET", "HEAD")  # the document says so, and we do
_KINDS = {dict: "an object", list: "an array", bool: "a boolean"}
ANDROID_WAITS = 3.0  # seconds

Notice = tuple[str, str]
"""The code of a portability warning, and what of it."""


def unportable(given: Mapping[str, Any]) -> Iterator[Notice]:
    """The constructs among the options of a ``fetch``."""
    method, kind, body = text(given.get("method")).upper(), given.get("type"), given.get("body")
    if method and method not in METHODS:
        yield "WX034", method
    if body not in (None, ""):
        if method not in (*_BODY_ON_ALL, *_BODY_NOWHERE, ""):
            yield "WX035", method
        if not isinstance(body, str):
            yield "WX036", _KINDS.get(type(body), "a number")
    if isinstance(kind, str):
        lower = kind.lower()
        if kind != lower and lower in ("json", "jsonp", "text"):
            yield "WX037", kind
        if lower == "arraybuffer":
            yield "WX038", ""


def leads_astray(url: str, further: list[str]) -> Iterator[Notice]:
    """The steps of a redirect that change between http and https."""
    for before, after in zip([url, *further], further, strict=False):
        if before.partition(":")[0] != after.partition(":")[0]:
            yield "WX041", after

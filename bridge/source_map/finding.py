"""Finds the text of a bundle's source map: in its last comment, or in a file beside it."""

from __future__ import annotations

import base64
import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote, unquote_to_bytes, urlsplit

from bridge.errors import UsageError
from bridge.source import read_source, shown

_KEY = "sourceMappingURL="
_COMMENT = re.compile(r"(?://|/\*)[#@][ \t]+$")
_URL = re.compile(r"([^\s'\"`\\*]+)[ \t]*(?:\*/[ \t]*)?(?=[\r\n;]|\Z)")
_LONGEST_GUESS = 100  # texts with the key that are no such comment; then there is none

Read = Callable[[], str]


def find(bundle: str, path: Path | None) -> Read | None:
    """What gives the map's text, once it is needed; None when the bundle has no map.

    A map on the network is never fetched; one beside the bundle stands in for it.

    Raises:
        UsageError: The bundle names a map that is not there.
    """
    url = mapping_url(bundle)
    beside = path.with_name(path.name + ".map") if path else None
    if url is None or _is_remote(url):
        if beside is not None and beside.is_file():
            return lambda: read_source(beside)
        if url is None:
            return None
        raise UsageError(f"its source map {shown(url)} is not fetched: put it beside the bundle")
    if url[:5].lower() == "data:":
        return lambda: _inline(url)
    return _named(url, path)


def mapping_url(bundle: str) -> str | None:
    """What the last ``//# sourceMappingURL=`` comment says; in a string that ``eval`` runs it is
    none of the bundle's."""
    end = len(bundle)
    for _ in range(_LONGEST_GUESS):
        at = bundle.rfind(_KEY, 0, end)
        if at < 0:
            return None
        url = _URL.match(bundle, at + len(_KEY))
        if url and _COMMENT.search(bundle[max(0, at - 10) : at]):
            return url[1]
        end = at
    return None


def _is_remote(url: str) -> bool:
    return url.startswith("//") or urlsplit(url[:20]).scheme.lower() in ("http", "https")


def _named(url: str, path: Path | None) -> Read:
    parts = urlsplit(url)
    name = Path(unquote(parts.path))
    file = name if path is None else path.parent / name
    if not file.is_file():
        raise UsageError(f"its source map {shown(str(file))} is missing")
    return lambda: read_source(file)


def _inline(url: str) -> str:
    head, _, data = url.partition(",")
    if head.lower().endswith(";base64"):
        return base64.b64decode(unquote(data)).decode()
    return unquote_to_bytes(data).decode()

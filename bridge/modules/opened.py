"""URLs that scripts open: those of bundles become pages, the others are for other apps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol
from urllib.parse import urljoin, urlsplit

from bridge.errors import LimitExceeded
from bridge.modules.shared import Shared
from bridge.records import ScriptError
from bridge.wire import Place

OF_BUNDLES = frozenset({"file", "http", "https", ""})


@dataclass(frozen=True)
class Opened:
    """A URL that a page has opened, resolved against the page's own where the platform does."""

    url: str
    place: Place | None


class Outside:
    """The URLs that the pages of a device gave to other apps: ``tel:``, ``mailto:`` and the like.

    Attributes:
        urls: these URLs, in order.
    """

    def __init__(self) -> None:
        self.urls: list[Opened] = []


class Opener(Protocol):
    """What opens a URL: a page, or the little that is seen of it."""

    @property
    def shared(self) -> Shared:
        """What all pages of the device have in common."""

    def push(self, url: str, place: Place | None) -> None:
        """Open a page over this one.

        Raises:
            LimitExceeded: There are too many.
        """

    def record(self, record: ScriptError) -> None:
        """Remember something for the page's report."""


def open_url(host: Opener, url: str, place: Place | None) -> bool:
    """Open a page over this one, or leave the URL to another app. False when there are too many
    pages, which is an error of the page's."""
    if scheme_of(url) not in OF_BUNDLES:
        host.shared.get(Outside).urls.append(Opened(url, place))
        return True
    try:
        host.push(url, place)
    except LimitExceeded as limit:
        host.record(ScriptError("LimitExceeded", str(limit), place))
        return False
    return True


def resolved(base: str, url: str) -> str:
    """A URL as it is, seen from another one; one that makes no sense stays what it is."""
    try:
        return urljoin(base, url)
    except ValueError:
        return url


def scheme_of(url: str) -> str:
    """The scheme of a URL in small letters; empty where there is none."""
    try:
        return urlsplit(url).scheme
    except ValueError:
        return ""

"""Gets the bundle of a page that a script has pushed: from a file, or from an HTTP server."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import SplitResult, unquote, urlsplit

from bridge.clock import Deadline
from bridge.errors import UsageError
from bridge.modules.opened import scheme_of
from bridge.source import read_source, shown, with_plain_line_ends
from bridge.wire import Place

if TYPE_CHECKING:
    from bridge.page import Page

_FROM_NETWORK = ("http", "https")
PATIENCE = 30.0
"""Seconds by the page's clock in which a server may say nothing."""


def name_of(url: str) -> str:
    """What stacks and reports call the bundle at a URL: its file's name as a user would give it."""
    file, here = file_of(url), Path.cwd()
    if file is None:
        return shown(url.partition("#")[0].partition("?")[0])
    return shown(str(file.relative_to(here) if file.is_relative_to(here) else file))


def file_of(url: str) -> Path | None:
    """The file at a URL, if it is a ``file:`` URL of this machine's."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    here = parts.scheme == "file" and parts.netloc in ("", "localhost")
    return Path(unquote(parts.path)) if here else None


async def load(url: str, page: Page, opener_url: str, place: Place | None) -> str:
    """The text of the bundle at a URL.

    Args:
        url: the URL, with query and fragment.
        page: the page that it is for, which makes the request.
        opener_url: the URL of the page that asks for it.
        place: the line that asks for it.

    Raises:
        BridgeError: It cannot be had. The message says why.
    """
    file = file_of(url)
    if file is not None:
        if scheme_of(opener_url) in _FROM_NETWORK:
            raise UsageError("a page from the network opens no files: give an http: or https: URL")
        return read_source(file)
    parts = _parts_of(url)
    if parts.scheme == "file":
        raise UsageError("a file: URL leads to files of this machine alone: leave the host out")
    if not parts.netloc:
        raise UsageError(
            "it is no whole URL, and the platform does not resolve it: join it with the URL in "
            "weex.config.bundleUrl"
        )
    return await _fetched(url, page, place)


def _parts_of(url: str) -> SplitResult:
    try:
        return urlsplit(url)
    except ValueError as error:
        raise UsageError(f"it is no URL ({error})") from None


async def _fetched(url: str, page: Page, place: Place | None) -> str:
    # Loaded only now: most bundles are files.
    from bridge.net.address import parse_http
    from bridge.net.http.message import Ask

    ask = Ask("GET", parse_http(url))
    try:
        async with (
            Deadline(page.clock, PATIENCE) as deadline,
            page.http.exchange(ask, place=place, touch=deadline.touch) as answer,
        ):
            body = await answer.read()
    except TimeoutError:
        raise UsageError(f"its server has said nothing for {PATIENCE:g} s") from None
    if not 200 <= answer.status < 300:
        raise UsageError(f"the server answered {answer.status} {answer.reason}".rstrip())
    try:
        return with_plain_line_ends(body.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise UsageError("what the server sent is not UTF-8: serve it as UTF-8") from None

"""Gets the bundle of a page that a script has pushed: from a file, or from an HTTP server."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urldefrag, urlsplit

from bridge.errors import UsageError
from bridge.source import read_source, shown, with_plain_line_ends
from bridge.wire import Place

if TYPE_CHECKING:
    from bridge.page import Page

_FROM_NETWORK = ("http", "https")


def name_of(url: str) -> str:
    """What stacks and reports call the bundle at a URL: its file's name as a user would give it."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return shown(url)
    if parts.scheme != "file":
        return shown(urldefrag(url).url.partition("?")[0])
    file = Path(unquote(parts.path))
    return shown(str(file.relative_to(Path.cwd()) if file.is_relative_to(Path.cwd()) else file))


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
    scheme = urlsplit(url).scheme
    file = file_of(url)
    if file is not None:
        if urlsplit(opener_url).scheme in _FROM_NETWORK:
            raise UsageError("a page from the network opens no files: give an http: or https: URL")
        return read_source(file)
    if scheme in _FROM_NETWORK:
        return await _fetched(url, page, place)
    if scheme == "file":
        raise UsageError("a file: URL leads to files of this machine alone: leave the host out")
    raise UsageError(
        "it has no scheme, and here nothing is put before it: join it with weex.config.bundleUrl"
    )


async def _fetched(url: str, page: Page, place: Place | None) -> str:
    # Loaded only now: most bundles are files.
    from bridge.net.address import parse_http
    from bridge.net.http.message import Ask

    ask = Ask("GET", parse_http(urldefrag(url).url))
    async with page.http.exchange(ask, place=place) as answer:
        body = await answer.read()
    if not 200 <= answer.status < 300:
        raise UsageError(f"the server answered {answer.status} {answer.reason}".rstrip())
    try:
        return with_plain_line_ends(body.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise UsageError("what the server sent is not UTF-8: serve it as UTF-8") from None

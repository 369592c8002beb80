"""Where what a component shows is, and its bytes.

Of files, those of the page's own folder alone are read, where the page itself is a file: scripts
reach nothing else of the machine. Everything else is asked of servers, as ``stream`` does.
"""

from __future__ import annotations

import asyncio
import base64
import binascii
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, unquote_to_bytes, urljoin, urlsplit

from bridge.errors import AddressError, BridgeError

if TYPE_CHECKING:
    from bridge.modules.half import Host

LARGEST = 64 * 2**20  # bytes of a file; what servers send has the bound ``max_body``


class NotLoaded(BridgeError):
    """What a component shows could not be loaded; the text says why."""


def address_of(src: str, bundle_url: str) -> str:
    """Where something is that a page names, as ``URIAdapter`` makes it of relative names. What is
    no URL stays as it is."""
    if src.startswith("data:"):
        return src
    if src.startswith("//"):
        scheme = bundle_url.partition(":")[0]
        return f"{scheme if scheme in ('http', 'https') else 'https'}:{src}"
    try:
        return urljoin(bundle_url, src)
    except ValueError:
        return src


async def bytes_at(url: str, host: Host) -> bytes:
    """What is there.

    Raises:
        NotLoaded: There is nothing, or it cannot be had.
    """
    scheme = url.partition(":")[0].lower()
    if scheme == "data":
        return _of_data(url)
    if scheme == "file":
        return await asyncio.to_thread(_of_file, url, host.bundle_url)
    if scheme in ("http", "https"):
        return await _of_server(url, host)
    raise NotLoaded(f"{url} is at no place that can be looked at")


def _of_data(url: str) -> bytes:
    head, comma, body = url.partition(",")
    if not comma:
        raise NotLoaded("a data: URL has a comma before its data")
    data = unquote_to_bytes(body)
    if not head.endswith(";base64"):
        return data
    try:
        return base64.b64decode(data)
    except binascii.Error as error:
        raise NotLoaded(f"the data of a data: URL is no base64: {error}") from None


def _of_file(url: str, bundle_url: str) -> bytes:
    try:
        path = _path(url)
        folder = _path(bundle_url).parent if bundle_url.startswith("file:") else None
        if folder is None or not path.is_relative_to(folder):
            raise NotLoaded(f"{url} is not in the folder of the page")
        if path.stat().st_size > LARGEST:
            raise NotLoaded(f"{url} has more than {LARGEST >> 20} MiB")
        return path.read_bytes()
    except OSError as error:
        raise NotLoaded(f"{url}: {error.strerror}") from None
    except ValueError as error:  # a name that no file can have
        raise NotLoaded(f"{url}: {error}") from None


def _path(url: str) -> Path:
    return Path(unquote(urlsplit(url).path)).resolve()


async def _of_server(url: str, host: Host) -> bytes:
    from bridge.net.address import parse_http
    from bridge.net.http.message import Ask, RequestFailed

    try:
        async with host.http.exchange(Ask("GET", parse_http(url))) as answer:
            if not 200 <= answer.status < 300:
                raise NotLoaded(f"{url} was answered with {answer.status}")
            return await answer.read()
    except (RequestFailed, AddressError) as error:
        raise NotLoaded(str(error)) from None

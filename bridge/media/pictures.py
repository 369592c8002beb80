"""What the images of a page show, for a picture of the page."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from bridge.document.text import as_text
from bridge.media.addresses import NotLoaded, address_of, bytes_at
from bridge.paint.pictures import uri_of

if TYPE_CHECKING:
    from bridge.document import Element
    from bridge.modules.half import Host

PATIENCE = 5.0
"""Real seconds in which a route has to answer: it may wait for a clock that stands still."""


async def pictures_of(page: Host) -> dict[str, str]:
    """The images of a page as ``data:`` URLs, by their ``src``: files of its folder, and what
    routes answer. The network is not asked, and what cannot be had is not among them."""
    urls = {src: address_of(src, page.bundle_url) for src in map(_src, page.document) if src}
    asked = {src: url for src, url in urls.items() if _is_at_hand(url, page)}
    pictures = await asyncio.gather(*(_picture_at(url, page) for url in asked.values()))
    found = zip(asked, pictures, strict=True)
    return {src: uri_of(data) for src, data in found if data is not None}


def _src(element: Element) -> str:
    """Where an image is; empty for other elements, and for those that bring what they show."""
    src = as_text(element.attrs.get("src")) if element.type in ("image", "img") else ""
    return "" if src.startswith("data:") else src


def _is_at_hand(url: str, page: Host) -> bool:
    return url.startswith("file:") or page.http.routes.scripted.match(url) is not None


async def _picture_at(url: str, page: Host) -> bytes | None:
    try:
        async with asyncio.timeout(PATIENCE):
            return await bytes_at(url, page)
    except (NotLoaded, TimeoutError):
        return None  # it is drawn as an image that is not there

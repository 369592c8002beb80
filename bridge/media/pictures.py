"""What the images of a page show, for a picture of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bridge.document.text import as_text
from bridge.media.addresses import NotLoaded, address_of, bytes_at
from bridge.paint.pictures import uri_of

if TYPE_CHECKING:
    from bridge.modules.half import Host


async def pictures_of(page: Host) -> dict[str, str]:
    """The images of a page as ``data:`` URLs, by their ``src``: files of its folder, and what
    routes answer. The network is not asked."""
    found: dict[str, str] = {}
    for element in page.document:
        src = as_text(element.attrs.get("src")) if element.type in ("image", "img") else ""
        if src and src not in found and not src.startswith("data:"):
            url = address_of(src, page.bundle_url)
            if url.startswith("file:") or page.http.routes.scripted.match(url) is not None:
                try:
                    data = await bytes_at(url, page)
                except NotLoaded:
                    continue  # it is drawn as an image that is not there
                found[src] = uri_of(data)
    return found

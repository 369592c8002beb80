"""What an image's ``src`` stands for: data that can be drawn, an address, or nothing.

A page names its images itself, so nothing that it names is opened: not a file, not an address. Only
``data:`` URIs hold what they show; everything else is drawn from what the caller hands in.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import unquote_to_bytes

Images = Mapping[str, Path | str]
_SIGNATURES = (
    (b"\x89PNG", "image/png"),
    (b"\xff\xd8", "image/jpeg"),
    (b"GIF8", "image/gif"),
    (b"RIFF", "image/webp"),
)


def source(src: object, images: Images) -> Path | str | None:
    """What is to be drawn for a ``src``: a file, an address, or None."""
    if not isinstance(src, str) or not src:
        return None
    return images.get(src, src)


def data_of(found: Path | str | None) -> bytes | None:
    """The bytes of an image, of a file or a ``data:`` URI; None where there are none at hand."""
    if isinstance(found, Path):
        return found.read_bytes() if found.is_file() else None
    return _of_uri(found) if found and found.startswith("data:") else None


def address_of(found: Path | str | None) -> str | None:
    """What a browser loads an image from; None where it has none that it may load."""
    if isinstance(found, Path):
        data = data_of(found)
        return None if data is None else uri_of(data)
    if found and found.startswith("//"):
        return f"https:{found}"
    return found if found and found.startswith(("data:image/", "http://", "https://")) else None


def uri_of(data: bytes) -> str:
    """The bytes of an image as a ``data:`` URI."""
    types = [type for start, type in _SIGNATURES if data.startswith(start)]
    text = base64.b64encode(data).decode()
    return f"data:{types[0] if types else 'image/svg+xml'};base64,{text}"


def _of_uri(uri: str) -> bytes | None:
    head, comma, body = uri.partition(",")
    if not comma:
        return None
    data = unquote_to_bytes(body)
    if not head.endswith(";base64"):
        return data
    try:
        return base64.b64decode(data)
    except binascii.Error:
        return None

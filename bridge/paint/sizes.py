"""How large an image is, without drawing it."""

from __future__ import annotations

import io
import warnings


def size_of(data: bytes) -> tuple[int, int] | None:
    """The width and height of an image in pixels; None when it is none that can be read."""
    from PIL import Image, UnidentifiedImageError

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # it is not decoded, however large it is
            with Image.open(io.BytesIO(data)) as image:
                return image.size
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, SyntaxError, ValueError):
        return None

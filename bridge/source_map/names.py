"""Names of sources, as people read them."""

from __future__ import annotations

import re
from urllib.parse import unquote, urlsplit

_WEBPACK = re.compile(r"^webpack(?:-internal)?://[^/]*/")


def readable(name: str, root: str = "") -> str:
    """A path for what bundlers write: ``webpack:///./src/a.vue?1234`` is ``src/a.vue``.

    ``root`` is the map's ``sourceRoot``.
    """
    if root and "://" not in name and not name.startswith("/"):
        name = root + ("" if root.endswith("/") else "/") + name
    name = _WEBPACK.sub("", name).partition("?")[0]
    if name.startswith("file://"):
        name = unquote(urlsplit(name).path)
    while name.startswith("./"):
        name = name[2:]
    return name or "(unnamed)"

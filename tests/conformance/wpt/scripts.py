"""Which scripts a folder of web-platform-tests has, and which of them say something about us."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

META = re.compile(r"^// META: *(\w+)=(.*)$", re.MULTILINE)
VARIANT = re.compile(r"""<meta name=["']?variant["']? content=["']([^"']*)["']>""")
SCRIPT = re.compile(
    r"""<script(?: type=[^ >]*)?(?: src=["']?([^ >"']+)["']?)?>(.*?)</script>""", re.DOTALL
)

# Parts of a script's path, and why such scripts are not run.
ELSEWHERE = {
    "stream/": "WebSocketStream is no part of the WebSocket standard yet",
    "Create-on-worker-shutdown": "needs Worker",
    "bufferedAmount-unchanged-by-sync-xhr": "needs XMLHttpRequest that blocks",
    "cookies/": "needs the cookies of a browser",
    "multi-globals/": "needs other documents",
    "unload-a-document/": "needs other documents",
    "opening-handshake/003": "needs a server that has a host name",
    "mixed-content": "needs pages in a secure context: a device has none",
}
# What only a page in a browser has.
DOCUMENT = r"\bdocument\b|\biframe|\bWorker\b|\bXMLHttpRequest\b|\bopener\b|\bparent\b|\bwindow\b"


@dataclass(frozen=True)
class Script:
    """A test script in one of its variants."""

    name: str
    """Its path in the folder ``websockets``, and the variant as a query."""
    source: str
    needed: tuple[str, ...]
    """The scripts to run before it, as paths in the folder of the tests."""
    query: str
    is_long: bool
    why_not: str
    """Why it is not run; empty when it is."""


def collect(folder: Path) -> Iterator[Script]:
    """All scripts ``*.any.js`` of the WebSocket tests, each once for each of its variants."""
    for path in sorted((folder / "websockets").rglob("*.any.js")):
        source = path.read_text("utf-8")
        meta = META.findall(source)
        yield from _variants(
            folder,
            path,
            source,
            needed=[value for key, value in meta if key == "script"],
            queries=[value for key, value in meta if key == "variant"],
            is_long=("timeout", "long") in meta,
        )


def collect_pages(folder: Path) -> Iterator[Script]:
    """The scripts of all pages ``*.html`` of the WebSocket tests: most are no pages by need."""
    for path in sorted((folder / "websockets").rglob("*.html")):
        page = _text(path.read_bytes())
        scripts = SCRIPT.findall(page)
        yield from _variants(
            folder,
            path,
            "\n".join(text for _, text in scripts),
            needed=[file for file, _ in scripts if file and "/testharness" not in file],
            queries=VARIANT.findall(page),
            is_long="timeout" in page,
        )


def _text(page: bytes) -> str:
    try:
        return page.decode()
    except UnicodeDecodeError:
        return page.decode("windows-1252")


def _variants(
    folder: Path,
    path: Path,
    source: str,
    *,
    needed: Sequence[str],
    queries: Sequence[str],
    is_long: bool,
) -> Iterator[Script]:
    name = path.relative_to(folder / "websockets").as_posix()
    places = tuple(_place(folder, path, each) for each in needed)
    for query in queries or [""]:
        why = why_not(name, query, source)
        yield Script(name + query, source, places, query, is_long, why)


def why_not(name: str, query: str, source: str) -> str:
    """Why a script says nothing about a WebSocket class on a device; empty when it does."""
    if "h2" in query:
        return "WebSocket over HTTP/2 is another protocol (RFC 8441)"
    for part, why in ELSEWHERE.items():
        if part in name:
            return why
    is_page = not name.endswith(".js") and re.search(DOCUMENT, source) is not None
    return "needs a document" if is_page else ""


def _place(folder: Path, script: Path, needed: str) -> str:
    base = folder if needed.startswith("/") else script.parent
    return (base / needed.lstrip("/")).resolve().relative_to(folder.resolve()).as_posix()

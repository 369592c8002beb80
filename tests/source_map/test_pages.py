"""Places in bundles that webpack and weex-loader built: our own pages, minified ones too."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bridge.source_map import SourceMap
from bridge.wire import Place

PAGES = Path(__file__).parents[2] / "jsfixtures" / "pages"
BUNDLES = [
    file
    for file in sorted((PAGES / "dist").rglob("*.js"))
    if file.with_name(file.name + ".map").exists()
]
SOURCES = {
    file.relative_to(PAGES).as_posix(): file.read_text(encoding="utf-8")
    for file in sorted((PAGES / "src").rglob("*"))
    if file.suffix in (".vue", ".js", ".jsx")
}
_TEXT = re.compile(r"'([\w ,.!?]{5,})'")


def place_in(file: str, source: str, text: str) -> Place:
    at = source.index(text)
    return Place(file, source.count("\n", 0, at) + 1, at - source.rfind("\n", 0, at))


def marks(name: str, bundle: str) -> dict[str, str]:
    """Texts of scripts that are only once in the bundle and in all the sources, and their file.

    Bundles that bring a framework have words of its files in them: there the page's own count.
    """
    own = f"src/{name}.jsx"
    everything = "\n".join(SOURCES.values())
    return {
        text: file
        for file, source in SOURCES.items()
        if own not in SOURCES or file == own
        for text in _TEXT.findall(source[max(0, source.find("<script")) :])
        if bundle.count(text) == 1 and everything.count(text) == 1
    }


@pytest.mark.parametrize("bundle", BUNDLES, ids=lambda file: str(file.relative_to(PAGES / "dist")))
def test_each_text_of_a_script_leads_to_its_file_and_line(bundle: Path) -> None:
    said: list[str] = []
    text = bundle.read_text(encoding="utf-8")
    source_map = SourceMap.of(text, bundle, said.append)
    assert source_map is not None
    found = {}
    expected = {}
    for mark, file in marks(bundle.stem, text).items():
        _, line, column = place_in(bundle.name, text, mark)
        place = source_map.original(line, column)
        found[mark] = place and place[:2]
        expected[mark] = place_in(file, SOURCES[file], mark)[:2]
    assert found == expected
    assert said == []

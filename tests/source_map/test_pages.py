"""Places in bundles that webpack and weex-loader built: our own pages, minified ones too.

Those that bring packages of npm went through two bundlers, and their maps lead through both.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bridge.source_map.map import SourceMap
from bridge.wire import Place
from tests.npm.bundles import bundle, names

PAGES = Path(__file__).parents[2] / "jsfixtures" / "pages"
BUNDLES = [*names(), *(f"min/{name}" for name in names("min"))]
SOURCES = {
    file.relative_to(PAGES).as_posix(): file.read_text(encoding="utf-8")
    for file in sorted((PAGES / "src").rglob("*"))
    if file.suffix in (".vue", ".js", ".jsx")
}
_TEXT = re.compile(r"'([\w ,.!?]{5,})'")


def place_in(file: str, source: str, text: str) -> Place:
    at = source.index(text)
    return Place(file, source.count("\n", 0, at) + 1, at - source.rfind("\n", 0, at))


def marks(name: str, code: str) -> dict[str, str]:
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
        if code.count(text) == 1 and everything.count(text) == 1
    }


@pytest.mark.parametrize("name", BUNDLES)
def test_each_text_of_a_script_leads_to_its_file_and_line(name: str) -> None:
    said: list[str] = []
    file = bundle(name)
    text = file.read_text(encoding="utf-8")
    source_map = SourceMap.of(text, file, said.append)
    assert source_map is not None
    found = {}
    expected = {}
    for mark, source in marks(file.stem, text).items():
        _, line, column = place_in(file.name, text, mark)
        place = source_map.original(line, column)
        found[mark] = place and place[:2]
        expected[mark] = place_in(source, SOURCES[source], mark)[:2]
    assert found == expected
    assert said == []

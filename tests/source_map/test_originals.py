"""Reports of a page, led back to what its bundle was built from."""

from __future__ import annotations

from pathlib import Path

from bridge.source_map.map import SourceMap
from bridge.source_map.originals import Originals
from tests.source_map.maps import a_map

MAP = a_map([[(0, 0, 4, 2)]], {"webpack:///./src/a.vue": None})


def originals(tmp_path: Path) -> Originals:
    (tmp_path / "page.js.map").write_text(MAP)
    return Originals("page.js", lambda: SourceMap.of("code()", tmp_path / "page.js"))


def test_places_of_the_bundle_in_a_sentence_are_led_back(tmp_path: Path) -> None:
    told = originals(tmp_path)
    assert (
        told.in_words("timer of 5 ms, set at page.js:1:1") == "timer of 5 ms, set at src/a.vue:5:3"
    )


def test_other_places_and_texts_stay(tmp_path: Path) -> None:
    told = originals(tmp_path)
    for text in (
        "set at other.js:1:1",
        "set at old/page.js:1:1",
        "set at page.js:99:1",
        "page.js",
        "page.js:1:12345678901",
    ):
        assert told.in_words(text) == text

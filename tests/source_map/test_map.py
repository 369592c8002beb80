"""Where a bundle's map is found, and where its places lead."""

from __future__ import annotations

import base64
import json
from pathlib import Path
from urllib.parse import quote

import pytest

from bridge.source_map.map import SourceMap
from bridge.wire import Place
from tests.source_map.maps import a_map

MAP = a_map([[(0, 0, 0, 4), (10, 0, 2, 0), (20,)], []], {"webpack:///./src/a.js?1234": "a\nb\nc\n"})
BUNDLE = "one line of code\nanother\n"


class Said(list[str]):
    def __call__(self, sentence: str) -> None:
        self.append(sentence)


@pytest.fixture
def said() -> Said:
    return Said()


def inline(text: str, kind: str = "application/json;charset=utf-8;base64") -> str:
    data = base64.b64encode(text.encode()).decode() if "base64" in kind else quote(text)
    return f"{BUNDLE}//# sourceMappingURL=data:{kind},{data}"


def of(bundle: str, said: Said, path: Path | None = None) -> SourceMap:
    found = SourceMap.of(bundle, path, said)
    assert found is not None
    return found


class TestNamesSeenFromTheMap:
    """As esbuild and rollup write them."""

    @pytest.fixture
    def project(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
        folder = tmp_path / "project"
        folder.mkdir()
        monkeypatch.chdir(folder)
        return folder

    def first_place(self, bundle: Path, name: str, said: Said) -> Place | None:
        return of(inline(a_map([[(0, 0, 0, 0)]], {name: "a"})), said, bundle).original(1, 1)

    @pytest.mark.parametrize(
        ("bundle", "name"),
        [
            ("dist/a.js", "../src/a.ts"),
            ("dist/js/a.js", "../../src/a.ts"),
            ("dist/a.js", "src/a.ts"),
        ],
    )
    def test_are_told_as_seen_from_here(
        self, bundle: str, name: str, said: Said, project: Path
    ) -> None:
        assert self.first_place(Path(bundle), name, said) == Place("src/a.ts", 1, 1)
        assert self.first_place(project / bundle, name, said) == Place("src/a.ts", 1, 1)

    def test_outside_of_here_are_told_in_full(self, said: Said, project: Path) -> None:
        outside = str(project.parent / "a.ts")
        assert self.first_place(project / "a.js", "../a.ts", said) == Place(outside, 1, 1)


class TestWhereItIs:
    @pytest.mark.parametrize("kind", ["application/json;base64", "application/json;charset=utf-8"])
    def test_in_the_bundle(self, kind: str, said: Said) -> None:
        assert of(inline(MAP, kind), said).original(1, 1) == Place("src/a.js", 1, 5)
        assert said == []

    @pytest.mark.parametrize(
        "comment",
        [
            "//# sourceMappingURL=maps/a%20b.map",
            "//@ sourceMappingURL=maps/a%20b.map\n\n",
            "/*# sourceMappingURL=maps/a%20b.map */\r\n",
            "//# sourceMappingURL=no.map\n//# sourceMappingURL=maps/a%20b.map",
            '//# sourceMappingURL=maps/a%20b.map\nx("//# sourceMappingURL=no.map")',
            '//# sourceMappingURL=maps/a%20b.map\neval("//# sourceMappingURL=no.map\\n")',
            "//# sourceMappingURL=maps/a%20b.map?v=1",
        ],
    )
    def test_in_the_file_that_the_last_comment_names(
        self, comment: str, tmp_path: Path, said: Said
    ) -> None:
        (tmp_path / "maps").mkdir()
        (tmp_path / "maps" / "a b.map").write_text(MAP, encoding="utf-8")
        found = of(BUNDLE + comment, said, tmp_path / "page.js")
        assert found.original(1, 12) == Place("src/a.js", 3, 1)

    @pytest.mark.parametrize("comment", ["", "//# sourceMappingURL=https://h/a.map"])
    def test_beside_the_bundle(self, comment: str, tmp_path: Path, said: Said) -> None:
        (tmp_path / "page.js.map").write_text(MAP, encoding="utf-8")
        found = of(BUNDLE + comment, said, tmp_path / "page.js")
        assert found.original(1, 12) == Place("src/a.js", 3, 1)
        assert said == []

    @pytest.mark.parametrize("text", ["", "sourceMappingURL=", 'x = "sourceMappingURL=a.map"'])
    def test_nowhere(self, text: str, tmp_path: Path, said: Said) -> None:
        assert SourceMap.of(text, tmp_path / "page.js", said) is None
        assert SourceMap.of(text, None, said) is None
        assert said == []


class TestWhatIsSaid:
    def test_of_a_missing_file(self, tmp_path: Path, said: Said) -> None:
        bundle = BUNDLE + "//# sourceMappingURL=page.js.map"
        assert SourceMap.of(bundle, tmp_path / "page.js", said) is None
        assert said == [
            f"places of {tmp_path / 'page.js'} are shown as they are in the bundle: its source map "
            f"{tmp_path / 'page.js.map'} is missing"
        ]

    def test_of_one_on_the_network(self, tmp_path: Path, said: Said) -> None:
        bundle = BUNDLE + "//# sourceMappingURL=https://h/a.map"
        assert SourceMap.of(bundle, tmp_path / "page.js", said) is None
        (sentence,) = said
        assert sentence.endswith("https://h/a.map is not fetched: put it beside the bundle")

    @pytest.mark.parametrize(
        "text",
        [
            "",
            "{",
            "[]",
            '"x"',
            "{}",
            '{"sources": [], "mappings": 1}',
            '{"sources": {}, "mappings": ""}',
            '{"sources": ["a"], "mappings": "!"}',
            '{"sections": 1}',
            '{"sections": [1]}',
            '{"sections": [{"offset": {"line": 0, "column": 0}, "url": "x"}]}',
            '{"sections": [{"offset": {"line": "x", "column": 0}, "map": {}}]}',
            '{"sections": [{"offset": {"line": 0, "column": 0}, "map": 1}]}',
            "[" * 100_000,
        ],
    )
    def test_of_a_broken_one_once(self, text: str, said: Said) -> None:
        broken = of(inline(text), said)
        assert said == []
        assert broken.original(1, 1) is None
        assert broken.original(2, 1) is None
        assert broken.source_content("a") is None
        (sentence,) = said
        assert sentence.startswith(
            "places of the bundle are shown as they are in the bundle: its source map cannot be"
        )
        assert "\n" not in sentence

    @pytest.mark.parametrize("data", ["%%%", "AAA", "=/=", "/w=="])
    def test_of_broken_data(self, data: str, said: Said) -> None:
        url = f"//# sourceMappingURL=data:application/json;base64,{data}"
        assert of(url, said).original(1, 1) is None
        assert len(said) == 1

    def test_of_a_file_that_is_not_utf_8(self, tmp_path: Path, said: Said) -> None:
        (tmp_path / "page.js.map").write_bytes(b"\xff")
        assert of(BUNDLE, said, tmp_path / "page.js").original(1, 1) is None
        assert "is not UTF-8" in said[0]


class TestPlaces:
    @pytest.mark.parametrize(
        ("line", "column", "place"),
        [
            (1, 1, Place("src/a.js", 1, 5)),
            (1, 10, Place("src/a.js", 1, 5)),
            (1, 11, Place("src/a.js", 3, 1)),
            (1, 21, None),
            (2, 1, None),
            (99, 1, None),
            (0, 1, None),
            (1, 0, None),
        ],
    )
    def test_lead_to_the_mapping_before_them(
        self, line: int, column: int, place: Place | None, said: Said
    ) -> None:
        assert of(inline(MAP), said).original(line, column) == place

    def test_in_a_mapping_to_no_source_lead_nowhere(self, said: Said) -> None:
        assert of(inline(a_map([[(0, 7, 0, 0)]], {"a.js": ""})), said).original(1, 1) is None

    def test_that_only_lead_back_to_the_bundle_lead_nowhere(
        self, tmp_path: Path, said: Said
    ) -> None:
        text = a_map([[(0, 0, 0, 0)]], {"webpack:///page.js": None})
        assert of(inline(text), said, tmp_path / "page.js").original(1, 9) is None

    @pytest.mark.parametrize(
        ("name", "root", "path"),
        [
            ("webpack:///./src/a.js?12ab", "", "src/a.js"),
            ("webpack:///src/a.js", "", "src/a.js"),
            ("webpack://app/./src/a.js", "", "src/a.js"),
            ("webpack:///../lib/a.js", "", "../lib/a.js"),
            ("webpack-internal:///./src/a.js", "", "src/a.js"),
            ("file:///home/me/a%20b.js", "/", "/home/me/a b.js"),
            ("a.js", "src/", "src/a.js"),
            ("./a.js", "", "a.js"),
            ("src/a.js", "webpack:///", "src/a.js"),
            ("", "", "(unnamed)"),
        ],
    )
    def test_have_readable_names(self, name: str, root: str, path: str, said: Said) -> None:
        text = a_map([[(0, 0, 0, 0)]], {name: "text"}, sourceRoot=root)
        found = of(inline(text), said)
        assert found.original(1, 1) == Place(path, 1, 1)
        assert found.source_content(path) == "text"

    def test_in_an_index_map_lead_through_its_sections(self, said: Said) -> None:
        def section(line: int, column: int, name: str) -> object:
            text = a_map([[(0, 0, 0, 0)], [(0, 0, 5, 0)]], {name: name.upper()})
            return {"offset": {"line": line, "column": column}, "map": json.loads(text)}

        sections = [section(0, 10, "a.js"), section(3, 0, "b.js")]
        found = of(inline(")]}'\n" + json.dumps({"version": 3, "sections": sections})), said)
        assert found.original(1, 5) is None
        assert found.original(1, 11) == Place("a.js", 1, 1)
        assert found.original(2, 1) == Place("a.js", 6, 1)
        assert found.original(4, 1) == Place("b.js", 1, 1)
        assert found.source_content("b.js") == "B.JS"
        assert said == []


def test_nothing_is_read_before_a_place_is_asked_for(tmp_path: Path, said: Said) -> None:
    file = tmp_path / "page.js.map"
    file.write_text("not JSON", encoding="utf-8")
    found = of(BUNDLE, said, tmp_path / "page.js")
    file.write_text(MAP, encoding="utf-8")
    assert found.original(1, 1) == Place("src/a.js", 1, 5)


def test_the_text_of_a_source_that_is_not_there_is_none(said: Said) -> None:
    found = of(inline(MAP), said)
    assert found.source_content("src/a.js") == "a\nb\nc\n"
    assert found.source_content("src/b.js") is None

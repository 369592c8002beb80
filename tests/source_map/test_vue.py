"""Places in what loaders make of ``.vue`` files, in pieces as weex-vue-loader 0.7.0 makes them."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

import pytest

from bridge.source_map.map import SourceMap
from bridge.wire import Place
from tests.source_map.maps import a_map, line_by_line

WHOLE = """\
<template>
  <div @click="go"><text>{{ n }}</text></div>
</template>

<style scoped>
.a { width: 750px; }
</style>

<script>
import b from './b.vue'
export default {
  components: { b },
  data () { return { n: 1, m: 2 } },
  methods: {
    go () {
      throw new Error("from go")
    }
  }
}
</script>
"""
MADE_BY_BABEL = """\
//
//
//
//
//
//
//
//

import b from './b.vue';
export default {
  components: {
    b
  },
  data() {
    return {
      n: 1,
      m: 2
    };
  },
  methods: {
    go() {
      throw new Error('from go');
    }
  }
};
"""
PADDED = "//\n" * 8 + WHOLE.partition("<script>")[2].partition("</script>")[0]
RENDER = "module.exports={render:function (){var _vm=this;\n  return _c('div', _vm.n)\n}}\n"
STYLE = 'module.exports = {\n  "a": {\n    "width": "750"\n  }\n}'
GLUE = "var __vue_exports__, __vue_options__\nvar __vue_styles__ = []\n"


def the_map(
    script: str, path: Path | None = None, whole: str | None = None
) -> tuple[SourceMap, str]:
    pieces = [script, RENDER, STYLE, GLUE] + ([] if whole is None else [whole])
    names = ["?1111", "?2222", "?3333", "", "?4444"]
    sources: dict[str, str | None] = {
        f"webpack:///./src/a.vue{name}": text for name, text in zip(names, pieces, strict=False)
    }
    bundle = "\n".join(pieces)
    text = a_map(line_by_line(*enumerate(pieces)), sources)
    file = (path or Path("/nowhere")) / "page.js"
    if path is not None:
        file.with_name("page.js.map").write_text(text, encoding="utf-8")
        found = SourceMap.of(bundle, file)
    else:
        found = SourceMap.of(f"{bundle}\n//# sourceMappingURL=data:,{quote(text)}", None)
    assert found is not None
    return found, bundle


def line_of(bundle: str, needle: str) -> int:
    return bundle[: bundle.index(needle)].count("\n") + 1


@pytest.fixture
def dist(tmp_path: Path) -> Path:
    """A folder for bundles, in a project with the file itself."""
    (tmp_path / "src").mkdir()
    (tmp_path / "src" / "a.vue").write_text(WHOLE, encoding="utf-8")
    (tmp_path / "dist" / "pages").mkdir(parents=True)
    return tmp_path / "dist" / "pages"


@pytest.mark.parametrize("script", [MADE_BY_BABEL, PADDED])
@pytest.mark.parametrize("in_the_map", [True, False])
@pytest.mark.parametrize("needle", ["throw new", "import b", "m: 2", "methods"])
def test_a_place_in_the_script_leads_to_its_line_in_the_file(
    script: str, in_the_map: bool, needle: str, dist: Path
) -> None:
    found, bundle = the_map(script, None if in_the_map else dist, WHOLE if in_the_map else None)
    place = found.original(line_of(bundle, needle), 1)
    assert place is not None
    assert (place.file, place.line) == ("src/a.vue", line_of(WHOLE, needle))


def test_the_script_keeps_its_own_lines_where_the_file_cannot_be_had() -> None:
    found, bundle = the_map(PADDED)
    place = found.original(line_of(bundle, "throw new"), 1)
    assert place == Place("src/a.vue", line_of(WHOLE, "throw new"), 1)
    assert found.source_content("src/a.vue") == PADDED


def test_a_script_at_the_top_of_its_file_is_found_too(dist: Path) -> None:
    whole = "<script>\nexport default { created () { fail() } }\n</script>\n"
    (dist.parents[1] / "src" / "a.vue").write_text(whole, encoding="utf-8")
    found, bundle = the_map("export default {\n  created() {\n    fail();\n  }\n};\n", dist)
    assert found.original(line_of(bundle, "fail"), 1) == Place("src/a.vue", 2, 1)


def test_a_place_in_the_template_leads_to_its_block(dist: Path) -> None:
    found, bundle = the_map(PADDED, dist)
    assert found.original(line_of(bundle, "_vm.n"), 1) == Place("src/a.vue", 1, 1)
    below = "<style>\n</style>\n<template>\n<div/>\n</template>\n"
    found, bundle = the_map("\nx()\n", whole=below)
    assert found.original(line_of(bundle, "_vm.n"), 1) == Place("src/a.vue", 3, 1)


@pytest.mark.parametrize("needle", ["__vue_styles__", '"width"'])
def test_code_that_no_line_of_the_file_stands_for_leads_to_its_first(
    needle: str, dist: Path
) -> None:
    found, bundle = the_map(PADDED, dist)
    assert found.original(line_of(bundle, needle), 1) == Place("src/a.vue", 1, 1)


def test_a_place_in_the_whole_file_is_taken_as_it_is() -> None:
    found, bundle = the_map(PADDED, whole=WHOLE)
    last = bundle.count("\n") - WHOLE.count("\n")
    assert found.original(last + 6, 1) == Place("src/a.vue", 6, 1)


def test_the_text_of_the_file_is_the_whole_of_it(dist: Path) -> None:
    assert the_map(PADDED, dist)[0].source_content("src/a.vue") == WHOLE
    assert the_map(PADDED, whole=WHOLE)[0].source_content("src/a.vue") == WHOLE


def with_two(names: list[str]) -> SourceMap:
    sources: dict[str, str | None] = dict.fromkeys(names, WHOLE)
    text = a_map(line_by_line(*((number, "") for number in range(len(names)))), sources)
    found = SourceMap.of(f"//# sourceMappingURL=data:,{quote(text)}", None)
    assert found is not None
    return found


def test_a_file_named_without_its_folder_is_that_of_the_folder() -> None:
    names = ["webpack:///a.vue?1234", "webpack:///./src/a.vue", "webpack:///./src/a.vue?styles"]
    assert with_two(names).original(1, 1) == Place("src/a.vue", 1, 1)


def test_of_two_folders_none_is_guessed() -> None:
    names = ["webpack:///a.vue?1234", "webpack:///./src/a.vue", "webpack:///./lib/a.vue"]
    assert with_two(names).original(1, 1) == Place("a.vue", 1, 1)


def test_a_file_that_cannot_be_read_is_done_without(dist: Path) -> None:
    (dist.parents[1] / "src" / "a.vue").write_bytes(b"\xff")
    found, bundle = the_map(PADDED, dist)
    place = found.original(line_of(bundle, "throw new"), 1)
    assert place == Place("src/a.vue", line_of(WHOLE, "throw new"), 1)

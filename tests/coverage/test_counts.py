"""Counters added up, and led back to the files that people wrote."""

from __future__ import annotations

from typing import Any

from bridge.coverage.counts import Source, added
from bridge.coverage.counts import _script as script_lines

SPAN = {"start": {"line": 1, "column": 0}, "end": {"line": 1, "column": 9}}


def counted(path: str, hash: str, count: int) -> dict[str, Any]:
    return {
        "path": path,
        "hash": hash,
        "statementMap": {"0": SPAN},
        "fnMap": {},
        "branchMap": {},
        "s": {"0": count},
        "f": {"0": count},
        "b": {"0": [count, 1]},
    }


def test_pages_of_the_same_file_are_added_up() -> None:
    files = added([counted("a.js", "1", 2), counted("a.js", "1", 3), counted("b.js", "1", 1)])
    assert list(files) == ["a.js", "b.js"]
    assert (files["a.js"]["s"], files["a.js"]["f"]) == ({"0": 5}, {"0": 5})
    assert files["a.js"]["b"] == {"0": [5, 2]}


def test_a_file_that_was_changed_counts_as_it_was_last() -> None:
    files = added([counted("a.js", "1", 2), counted("a.js", "2", 3)])
    assert (files["a.js"]["hash"], files["a.js"]["s"]) == ("2", {"0": 3})


def test_what_was_added_up_is_as_it_was() -> None:
    first = counted("a.js", "1", 2)
    added([first, counted("a.js", "1", 3)])
    assert first == counted("a.js", "1", 2)


def test_istanbuls_form_numbers_what_was_found() -> None:
    span, way = (1, 0, 2, 5), (1, 4, 1, 9)
    source = Source("text", {span: 2}, {("f", way, span): 1}, {("if", span, (way, span)): [1, 0]})
    pair = {"start": {"line": 1, "column": 0}, "end": {"line": 2, "column": 5}}
    way_pair = {"start": {"line": 1, "column": 4}, "end": {"line": 1, "column": 9}}
    assert source.counters("a.vue") == {
        "path": "a.vue",
        "statementMap": {"0": pair},
        "s": {"0": 2},
        "fnMap": {"0": {"name": "f", "decl": way_pair, "loc": pair, "line": 1}},
        "f": {"0": 1},
        "branchMap": {"0": {"type": "if", "loc": pair, "locations": [way_pair, pair], "line": 1}},
        "b": {"0": [1, 0]},
    }


class TestScriptsOfVueFiles:
    def test_the_lines_between_its_tags_count(self) -> None:
        text = "<template>\n</template>\n\n<script>\none\ntwo\n</script>\n<style>\n</style>\n"
        assert script_lines(text) == range(5, 7)

    def test_a_file_without_a_script_has_none(self) -> None:
        assert script_lines("<template>\n</template>\n") == range(0)

    def test_a_text_that_is_the_script_alone_counts_whole(self) -> None:
        assert script_lines("//\n//\nexport default {}\n") is None

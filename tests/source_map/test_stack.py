"""Stacks, led back to the sources."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bridge.source_map.stack import map_stack
from bridge.wire import Place


def one_on(place: Place) -> Place | None:
    if not place.file.endswith("page.js"):
        return None
    return Place("src/a.vue", place.line + 1, place.column + 1)


def test_each_frame_of_a_known_file_is_led_back() -> None:
    stack = (
        "    at go (page.js:12:5)\n"
        "    at map (native)\n"
        "    at page.js:1:2\n"
        "    at call (other.js:3:4)\n"
        "    at f ((eval):5:6)\n"
    )
    assert map_stack(stack, one_on) == (
        "    at go (src/a.vue:13:6)\n"
        "    at map (native)\n"
        "    at src/a.vue:2:3\n"
        "    at call (other.js:3:4)\n"
        "    at f ((eval):5:6)\n"
    )


def test_of_a_chain_of_loaders_the_file_is_left() -> None:
    frame = "    at ./loader.js?{a:1}!./other.js?x!./src/a.vue (page.js:1:2)"
    assert map_stack(frame, one_on) == "    at ./src/a.vue (src/a.vue:2:3)"


def test_the_names_of_files_may_have_colons_blanks_and_brackets() -> None:
    assert map_stack("    at a (C:/my (1) page.js:1:2)", one_on) == "    at a (src/a.vue:2:3)"


def test_what_is_no_frame_stays() -> None:
    text = (
        "Error: at page.js:1:2\nat page.js:1:2\n    page.js:1:2\n    at page.js:1\n    at page.js"
    )
    assert map_stack(text, one_on) == text


def test_numbers_that_no_place_has_stay() -> None:
    text = "    at page.js:1:99999999999\n    at page.js:١:1\n    at page.js:-1:1"
    assert map_stack(text, one_on) == text


@given(st.text())
def test_a_stack_of_nothing_known_stays(text: str) -> None:
    assert map_stack(text, lambda _: None) == text


@given(st.lists(st.sampled_from([" ", "at ", "(", ")", "page.js", ":", "1", "\n"])).map("".join))
def test_any_stack_is_led_back(text: str) -> None:
    assert map_stack(text, one_on).count("\n") == text.count("\n")

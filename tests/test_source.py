"""Reading scripts, and showing text that may hold anything."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bridge.errors import UsageError
from bridge.source import read_source, shown, with_plain_line_ends

ANY_TEXT = st.text(alphabet=st.characters(codec=None, categories=None))
HARMFUL = {"Cc", "Cf", "Cs", "Zl", "Zp", "Cn", "Co"}
JOINERS = "\u200c\u200d"


class TestReading:
    def test_a_mark_at_the_beginning_goes_and_one_inside_stays(self, tmp_path: Path) -> None:
        file = tmp_path / "a.js"
        file.write_bytes("\ufeffa\ufeff".encode())
        assert read_source(file) == "a\ufeff"

    def test_a_missing_file_is_no_os_error(self, tmp_path: Path) -> None:
        with pytest.raises(UsageError, match="There is no file or folder"):
            read_source(tmp_path / "gone.js")

    def test_a_device_is_not_read(self) -> None:
        with pytest.raises(UsageError, match="/dev/null is no regular file"):
            read_source(Path("/dev/null"))

    @given(ANY_TEXT)
    def test_line_ends_become_one_kind_and_no_line_is_lost(self, text: str) -> None:
        plain = with_plain_line_ends(text)
        assert "\r" not in plain
        assert plain.count("\n") == text.count("\r") + text.count("\n") - text.count("\r\n")


class TestShowing:
    @pytest.mark.parametrize(
        "text", ["", "a b", "é 中文", "\u3000", "a\xa0b", "👩\u200d💻", "می\u200cخواهم", "❤\ufe0f"]
    )
    def test_what_people_write_stays(self, text: str) -> None:
        assert shown(text) == text

    @pytest.mark.parametrize(
        ("text", "escaped"),
        [
            ("\x1b[2J", r"\x1b[2J"),
            ("a\nb\tc\rd", r"a\nb\tc\rd"),
            ("\x00\x7f\x9b", r"\x00\x7f\x9b"),
            ("\u202eabc\u2066", r"\u202eabc\u2066"),
            ("\u200b\ufeff\u2028", r"\u200b\ufeff\u2028"),
            ("\ud800", r"\ud800"),
            ("\U000e0041", r"\U000e0041"),
        ],
    )
    def test_what_could_deceive_is_escaped(self, text: str, escaped: str) -> None:
        assert shown(text) == escaped

    def test_what_is_to_be_kept_stays(self) -> None:
        assert shown("a\nb\tc\r", keep="\n\t") == "a\nb\tc\\r"

    @given(ANY_TEXT)
    def test_nothing_harmful_is_ever_left(self, text: str) -> None:
        left = {
            unicodedata.category(character) for character in shown(text) if character not in JOINERS
        }
        assert not left & HARMFUL
        shown(text).encode()

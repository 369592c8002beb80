"""What is told of a change is enough to make the new of the old, and not much more."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bridge.inspector.differences import Patch, changed, patch
from bridge.inspector.ring import Ring

TEXTS = st.text(alphabet="ab<>é😀\ud800", max_size=12)


def patched(old: str, change: Patch) -> str:
    """What ``patched`` in static/parts/picture.js does: counts and cuts in UTF-16 units."""
    units = old.encode("utf-16-le", "surrogatepass")
    end = units[len(units) - change.end * 2 :] if change.end else b""
    new = units[: change.keep * 2] + change.text.encode("utf-16-le", "surrogatepass") + end
    return new.decode("utf-16-le", "surrogatepass")


@given(TEXTS, TEXTS)
def test_the_patched_text_is_the_new_one(old: str, new: str) -> None:
    assert patched(old, patch(old, new)).encode("utf-16", "surrogatepass") == new.encode(
        "utf-16", "surrogatepass"
    )


@given(TEXTS, TEXTS, st.text(alphabet="xy😀", max_size=9), st.text(alphabet="xy", max_size=9))
def test_common_ends_are_not_told_again(old: str, new: str, start: str, end: str) -> None:
    change = patch(start + old + end, start + new + end)
    assert len(change.text) <= len(new)


def test_the_same_text_needs_nothing() -> None:
    assert patch("abcabc", "abcabc").text == ""


@given(
    st.dictionaries(st.integers(0, 5), st.integers(0, 2)),
    st.dictionaries(st.integers(0, 5), st.integers(0, 2)),
)
def test_a_table_is_made_of_the_old_one(old: dict[int, int], new: dict[int, int]) -> None:
    fresh, gone = changed(old, new)
    made = {key: value for key, value in {**old, **fresh}.items() if key not in gone}
    assert made == new
    assert all(old.get(key) != value for key, value in fresh.items())


class TestTheLastOfManyThings:
    def test_what_is_too_many_goes_and_numbers_stay(self) -> None:
        ring: Ring[str] = Ring(3)
        for letter in "abcde":
            ring.append(letter)
        assert (ring.first, ring.end) == (2, 5)
        assert list(ring.since(0)) == [(2, "c"), (3, "d"), (4, "e")]
        assert list(ring.since(4)) == [(4, "e")]
        assert list(ring.since(5)) == []
        assert [ring.get(number) for number in (1, 2, 4, 5)] == [None, "c", "e", None]

    def test_what_is_too_heavy_goes(self) -> None:
        ring: Ring[str] = Ring(100, len, 5)
        for text in ("aa", "bb", "cc", "ddddd"):
            ring.append(text)
        assert list(ring.since(0)) == [(3, "ddddd")]
        ring.append("much too long")
        assert list(ring.since(0)) == []
        assert ring.end == 5

"""The HTML document of a page: what is in it, and that nothing gets out of its place."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from bridge.layout import layout
from bridge.paint import html
from tests.examples import examples
from tests.layout.trees import El, div, el, text


class Tags(HTMLParser):
    """What a document has in it."""

    def __init__(self, document: str) -> None:
        super().__init__()
        self.names: list[str] = []
        self.refs: list[str] = []
        self.styles: list[str] = []
        self.text: list[str] = []
        self.feed(document)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.append(tag)
        given = dict(attrs)
        self.styles.append(given.get("style") or "")
        if given.get("data-ref"):
            self.refs.append(given["data-ref"] or "")

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def tags(root: El, **images: Path | str) -> Tags:
    return Tags(html(root, layout(root), images=images))


def test_every_box_says_whose_it_is_and_fixed_ones_come_last() -> None:
    fixed, after = div(position="fixed"), div()
    root = div(el("scroller", fixed, after), div())
    scroller, last = root.children
    assert tags(root).refs == [root.ref, scroller.ref, after.ref, last.ref, fixed.ref]


def test_texts_are_escaped() -> None:
    found = tags(div(text("<script>alert('x')</script> & co")))
    assert "script" not in found.names
    assert "<script>alert('x')</script> & co" in "".join(found.text)


def test_an_image_from_a_file_is_in_the_document(tmp_path: Path) -> None:
    from PIL import Image

    Image.new("RGB", (2, 2), "red").save(tmp_path / "a.png")
    page = div(el("image", attrs={"src": "a"}, width=10, height=10))
    assert any("data:image/png;base64," in each for each in tags(page, a=tmp_path / "a.png").styles)
    assert not any("url(" in each for each in tags(page).styles)


ANYTHING = st.text(max_size=30) | st.sampled_from(
    ['");}</style><script>', "'\"><img onerror=x>", "red;position:fixed", "url(javascript:x)"]
)
STYLE_NAMES = st.sampled_from(
    (
        *("color", "backgroundColor", "backgroundImage", "borderStyle", "transform"),
        *("fontFamily", "textDecoration", "fontWeight", "boxShadow", "width"),
        *("overflow", "resize"),
    )
)


@given(st.dictionaries(STYLE_NAMES, ANYTHING, max_size=4), ANYTHING, ANYTHING)
@settings(max_examples=examples(150), deadline=None)
def test_nothing_a_page_says_becomes_markup_or_style(
    style: dict[str, object], words: str, src: str
) -> None:
    image = El("image", {**style, "height": 50, "borderWidth": 1}, {"src": "https://h/" + src})
    root = div(El("text", style, {"value": words}), image, El(words, style, {}, ref=src or "r"))
    found = tags(root)
    assert set(found.names) <= {"html", "head", "meta", "style", "body", "div", "i", "b"}
    for each in found.styles:
        without = re.sub(r'url\("[^"\s()\\<>]*(?:\([^"]*)?"\)', "", each)
        assert not re.search(r"javascript|fixed|onerror|</", without)

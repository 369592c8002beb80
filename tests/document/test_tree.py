from __future__ import annotations

import json
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bridge.document import Document
from bridge.errors import UsageError
from tests.document.pages import Node, document_of, node, text
from tests.document.test_find import chat

OUTLINE = """\
div.wrapper
  text.title "Chat"
  list.main
    cell.row.new (click)
      text.name "Alice"
      text "  5 min\\n ago "
    cell.row
      text.name "Bob"
      richtext
        span "Hel"
        span "lo, "
        a href="x"
          span "link"
  input#name disabled=false maxlength=5 placeholder="Name" (input)
  input @scope="a b" autoPlay=1 maxlength="5" placeholder="Nickname"
  div (hidden)
    text "secret"
  div (hidden)
    text "gone"
  div.button (click)
    text.label "Send\""""

XML = """\
<div class="a b" on="appear click">
  <text x="&lt;&amp;&quot;&gt;">1 &lt; 2</text>
  <text/>
  <input checked="true" data="{&quot;a&quot;: [1]}" maxlength="5" value="&#10;é"/>
  <text value="Hello ">
    <span>world</span>
  </text>
</div>"""

JSON = """\
{"type": "div", "classList": ["a", "b"], "event": ["appear", "click"], "children": [
  {"type": "text", "attr": {"value": "1 < 2", "x": "<&\\">"}},
  {"type": "text", "attr": {"value": ""}},
  {"type": "input", "attr": {"checked": true, "data": {"a": [1]}, "maxlength": 5, "value": "\\né"}},
  {"type": "text", "attr": {"value": "Hello "}, "children": [
    {"type": "span", "attr": {"value": "world"}}
  ]}
]}"""


def small() -> Document:
    return document_of(
        node(
            "div",
            node("text", attr={"x": '<&">', "value": "1 < 2"}),
            text(""),
            node(
                "input", attr={"value": "\né", "maxlength": 5, "data": {"a": [1]}, "checked": True}
            ),
            node("text", node("span", attr={"value": "world"}), attr={"value": "Hello "}),
            classList=["a", "b"],
            event=["click", "appear"],
            style={"width": 750, "backgroundColor": "#fff"},
        )
    )


def test_an_outline_is_read_at_a_glance() -> None:
    assert chat().tree() == OUTLINE


def test_xml() -> None:
    assert small().tree("xml") == XML


def test_json() -> None:
    assert small().tree("json") == JSON


def test_styles_are_shown_when_asked_for() -> None:
    page = small()
    shown = "backgroundColor: #fff; width: 750"
    assert page.tree(styles=True).startswith(f'div.a.b style="{shown}" (appear, click)\n')
    assert page.tree("xml", styles=True).startswith(
        f'<div class="a b" on="appear click" style="{shown}">\n'
    )
    assert json.loads(page.tree("json", styles=True))["style"] == {
        "backgroundColor": "#fff",
        "width": 750,
    }


def test_a_part_of_the_page() -> None:
    cell = chat().find("cell.new")
    assert cell.tree() == 'cell.row.new (click)\n  text.name "Alice"\n  text "  5 min\\n ago "'


def test_a_page_without_elements_is_an_empty_text() -> None:
    assert [Document().tree("text"), Document().tree("xml"), Document().tree("json")] == [""] * 3


def test_a_form_that_is_none_is_one_sentence() -> None:
    with pytest.raises(UsageError, match="'text', 'xml' or 'json'"):
        chat().tree("yaml")  # type: ignore[arg-type]


def test_a_tree_does_not_tell_how_it_came_about() -> None:
    page, other = document_of(node("div", ref="_root")), document_of(node("div", ref="_root"))
    page.apply("addElement", ["_root", node("b", ref="1"), -1])
    page.apply("addElement", ["_root", node("a", ref="2"), 0])
    page.apply("updateAttrs", ["1", {"x": 1}])
    page.apply("updateAttrs", ["1", {"a": 2}])
    page.apply("addEvent", ["2", "click"])
    page.apply("addEvent", ["2", "appear"])
    made = node("a", ref="77", event=["appear", "click"])
    other.apply("addElement", ["_root", made, -1])
    other.apply("addElement", ["_root", node("b", ref="78", attr={"a": 2, "x": 1}), -1])
    for form in ("text", "xml", "json"):
        assert page.tree(form) == other.tree(form)


def test_the_hash_of_a_component_is_not_told_but_can_be_read() -> None:
    page = document_of(node("div", attr={"@styleScope": "data-v-be4ac86e", "id": "a"}))
    assert (page.tree(), page.tree("xml")) == ("div#a", '<div id="a"/>')
    assert page.tree("json") == '{"type": "div", "attr": {"id": "a"}}'
    assert page.find("[\\@styleScope]").attrs["@styleScope"] == "data-v-be4ac86e"


def test_names_that_xml_does_not_have_are_escaped() -> None:
    page = document_of(
        node("1 <x>", attr={"on": 1, "a b": 2, "": 3, "class": [4], "_x0020_": 5, "_": 6})
    )
    assert page.tree("xml") == (
        '<_x0031__x0020__x003C_x_x003E_ _x_="3" _="6" _x005F_x0020_="5" a_x0020_b="2" '
        '_x0063_lass="[4]" _x006F_n="1"/>'
    )


# -- content that nobody expects -------------------------------------------------------------------

ODD = st.text(
    st.one_of(st.characters(), st.sampled_from("\0\x1b\x7f\x9b\r\n\t\u202e\ud800\ufffe<&>\"'_x0")),
    max_size=8,
)
VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | ODD,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(ODD, inner, max_size=3),
    max_leaves=5,
)
KINDS = st.sampled_from(["div", "text", "richtext", "span", "input"]) | ODD.filter(bool)


@st.composite
def odd_nodes(draw: st.DrawFn, depth: int = 2) -> Node:
    children = draw(st.lists(odd_nodes(depth - 1), max_size=3)) if depth else []
    return node(
        draw(KINDS),
        *children,
        attr=draw(st.dictionaries(ODD | st.just("value"), VALUES, max_size=4)),
        style=draw(st.dictionaries(ODD, VALUES, max_size=2)),
        classList=draw(st.lists(ODD, max_size=2)),
        event=draw(st.lists(ODD.filter(bool), max_size=2)),
    )


@given(odd_nodes())
def test_every_form_of_any_content_can_be_read_and_printed(body: Node) -> None:
    page = document_of(body)
    outline, xml, written = (page.tree(f, styles=True) for f in ("text", "xml", "json"))
    for form in (outline, xml, written):
        assert all(_prints(line) for line in form.split("\n"))
    assert len(outline.split("\n")) == len(page)
    assert sum(1 for _ in ElementTree.fromstring(xml).iter()) == len(page)
    assert _same(json.loads(written), page)


@given(odd_nodes(), ODD)
def test_any_content_can_be_searched(body: Node, wanted: str) -> None:
    page = document_of(body)
    for element in page.find_all(contains=wanted):
        assert " ".join(wanted.split()) in " ".join(element.text.split())
        assert _prints(repr(element))


def _prints(line: str) -> bool:
    return all(
        c.isprintable() or (not c.isascii() and c.isspace()) or c in "\u200c\u200d" for c in line
    )


def _same(tree: dict[str, object], page: Document) -> bool:
    """Whether JSON has all that the page has, refs left out."""
    waiting = [(tree, page.body)]
    while waiting:
        written, element = waiting.pop()
        assert element is not None
        attrs = {
            name: value
            for name, value in element.attrs.items()
            if name not in ("class", "className") or not isinstance(value, str)
            if name != "@styleScope"
        }
        if (written["type"], written.get("attr", {})) != (element.type, attrs):
            return False
        if (written.get("style", {}), written.get("event", [])) != (
            element.style,
            sorted(element.events),
        ):
            return False
        below = written.get("children", [])
        assert isinstance(below, list)
        if len(below) != len(element.children):
            return False
        waiting.extend(zip(below, element.children, strict=True))
    return True


def test_the_outline_shows_the_start_of_a_long_data_uri_and_tells_it_from_others() -> None:
    start = "data:image/png;base64,"
    sources = [start + "AAAA", start + "A" * 200, start + "A" * 199 + "B"]
    page = document_of(node("div", *(node("image", attr={"src": src}) for src in sources)))
    shown = page.tree().splitlines()[1:]
    assert shown[0] == f'  image src="{sources[0]}"'
    assert len({*shown}) == 3
    for line in shown[1:]:
        assert line.startswith(f'  image src="{start}')
        assert line.count("A") < 30
        assert "… (222 characters, " in line.replace('"', "")
    assert [child["attr"]["src"] for child in json.loads(page.tree("json"))["children"]] == sources

from __future__ import annotations

import pytest

from bridge.document import Document
from bridge.errors import BridgeError, DocumentError, LimitExceeded
from tests.document.pages import Calls, document_of, node


def test_a_body_comes_with_all_that_is_below_it() -> None:
    document = document_of(node("div", node("text", attr={"value": "Hello"}), node("image")))
    assert document.body is not None
    assert [each.type for each in document] == ["div", "text", "image"]
    assert document.body.children[0].attrs == {"value": "Hello"}
    assert document.body.children[0].parent is document.body
    assert len(document) == 3


def test_an_element_is_added_where_the_index_says() -> None:
    document = document_of(node("div", node("a", ref="a"), node("b", ref="b")))
    for index, kind in ((0, "first"), (2, "middle"), (-1, "last"), (99, "end")):
        document.apply("addElement", ["_root", node(kind), index])
    assert document.body is not None
    kinds = [each.type for each in document.body.children]
    assert kinds == ["first", "a", "middle", "b", "last", "end"]


@pytest.mark.parametrize(
    ("ref", "index", "order"),
    [
        ("a", 0, "abcd"),
        ("a", 1, "abcd"),
        ("a", 2, "bacd"),
        ("a", 4, "bcda"),
        ("a", -1, "bcda"),
        ("d", 0, "dabc"),
        ("d", 3, "abcd"),
        ("d", 4, "abcd"),
        ("c", 1, "acbd"),
    ],
)
def test_the_index_of_a_move_counts_the_element_in_its_old_place(
    ref: str, index: int, order: str
) -> None:
    document = document_of(node("div", *(node("text", ref=name) for name in "abcd")))
    document.apply("moveElement", [ref, "_root", index])
    assert document.body is not None
    assert "".join(each.ref for each in document.body.children) == order


def test_an_element_moves_to_another_parent() -> None:
    document = document_of(node("div", node("a", node("text", ref="t"), ref="a"), node("b")))
    text = document.get("t")
    assert text is not None
    assert document.body is not None
    document.apply("moveElement", ["t", document.body.children[1].ref, 0])
    a, b = document.body.children
    assert (a.children, b.children) == ((), (text,))
    assert text.parent is b


def test_a_removed_element_and_what_was_in_it_are_not_on_the_page_any_more() -> None:
    document = document_of(node("div", node("div", node("text", ref="t"), ref="d")))
    outer, text = document.get("d"), document.get("t")
    assert outer is not None
    assert text is not None
    document.apply("removeElement", ["d"])
    assert (outer.is_attached, text.is_attached) == (False, False)
    assert (outer.parent, text.parent) == (None, outer)
    assert (document.get("t"), len(document)) == (None, 1)
    document.apply("addElement", ["_root", node("text", ref="t"), -1])
    assert document.get("t") is not text
    assert not text.is_attached


def test_attributes_and_styles_are_merged_and_taken_away() -> None:
    start = node(
        "input", attr={"value": "a", "x": None, "zero": 0}, style={"color": "red", "y": ""}
    )
    document = document_of(start)
    body = document.body
    assert body is not None
    assert (body.attrs, body.style) == ({"value": "a", "zero": 0}, {"color": "red"})
    before = body.attrs
    document.apply("updateAttrs", ["_root", {"value": None, "empty": "", "off": False}])
    document.apply("updateStyle", ["_root", {"color": "", "opacity": 0}])
    assert body.attrs == {"zero": 0, "empty": "", "off": False}
    assert body.style == {"opacity": 0}
    assert before == {"value": "a", "zero": 0}, "what was read before stays"


def test_classes_come_from_the_class_list_and_from_attributes() -> None:
    document = document_of(node("div", attr={"class": "a  b"}, classList=["c", "a"]))
    body = document.body
    assert body is not None
    assert body.classes == ("c", "a", "b")
    document.apply("updateClassList", ["_root", ["d", "d"]])
    assert body.classes == ("d", "a", "b")


def test_events_are_added_once_and_removed() -> None:
    document = document_of(node("div", event=["click", {"type": "appear", "params": [1]}]))
    body = document.body
    assert body is not None
    document.apply("addEvent", ["_root", "click"])
    document.apply("addEvent", ["_root", "swipe"])
    assert list(body.events) == ["click", "appear", "swipe"]
    document.apply("removeEvent", ["_root", "click"])
    document.apply("removeEvent", ["_root", "never"])
    assert list(body.events) == ["appear", "swipe"]


def test_the_document_is_finished_when_the_script_says_so() -> None:
    document = document_of(node("div"))
    assert not document.finished
    document.apply("createFinish", [])
    assert document.finished


def test_the_version_grows_with_each_change() -> None:
    calls: Calls = [
        ("createBody", [node("div", ref="_root")]),
        ("addElement", ["_root", node("text", ref="t"), -1]),
        ("updateAttrs", ["t", {"value": "x"}]),
        ("updateStyle", ["t", {"color": "red"}]),
        ("updateClassList", ["t", ["a"]]),
        ("addEvent", ["t", "click"]),
        ("removeEvent", ["t", "click"]),
        ("moveElement", ["t", "_root", 0]),
        ("removeElement", ["t"]),
    ]
    document = Document()
    versions = [document.version]
    for method, args in calls:
        document.apply(method, args)
        versions.append(document.version)
    assert versions == sorted(set(versions))


NONSENSE: Calls = [
    ("explode", []),
    ("createBody", [node("div", ref="_root")]),
    ("createBody", []),
    ("createFinish", [1]),
    ("addElement", ["nowhere", node("text"), -1]),
    ("addElement", [None, node("text"), -1]),
    ("addElement", [[], node("text"), -1]),
    ("addElement", ["_root", "text", -1]),
    ("addElement", ["_root", None, -1]),
    ("addElement", ["_root", {"type": "text"}, -1]),
    ("addElement", ["_root", {"ref": 7, "type": "text"}, -1]),
    ("addElement", ["_root", {"ref": "x", "type": ""}, -1]),
    ("addElement", ["_root", node("text"), "0"]),
    ("addElement", ["_root", node("text"), True]),
    ("addElement", ["_root", node("text"), 0.5]),
    ("addElement", ["_root", node("text"), -2]),
    ("addElement", ["_root", node("text", ref="t"), -1]),
    ("addElement", ["_root", node("div", node("text", ref="q"), ref="q"), -1]),
    ("addElement", ["_root", node("div", node("text", ref="t")), -1]),
    ("addElement", ["_root", node("text", attr=[1]), -1]),
    ("addElement", ["_root", node("text", style="color: red"), -1]),
    ("addElement", ["_root", node("text", classList="a"), -1]),
    ("addElement", ["_root", node("text", classList=[1]), -1]),
    ("addElement", ["_root", node("text", event={"click": 1}), -1]),
    ("addElement", ["_root", node("text", event=[{"params": 1}]), -1]),
    ("addElement", ["_root", {"ref": "x", "type": "div", "children": {}}, -1]),
    ("removeElement", ["nowhere"]),
    ("removeElement", ["_root"]),
    ("removeElement", [{}]),
    ("moveElement", ["_root", "_root", 0]),
    ("moveElement", ["d", "d", 0]),
    ("moveElement", ["d", "t", 0]),
    ("moveElement", ["_root", "d", 0]),
    ("moveElement", ["nowhere", "_root", 0]),
    ("moveElement", ["t", "nowhere", 0]),
    ("moveElement", ["t", "_root", None]),
    ("updateAttrs", ["nowhere", {}]),
    ("updateAttrs", ["t", 5]),
    ("updateAttrs", ["t", {"x": 1, 2: 3}]),
    ("updateStyle", ["t", []]),
    ("updateClassList", ["t", "a"]),
    ("updateClassList", ["t", ["a", None]]),
    ("addEvent", ["t", 5]),
    ("addEvent", ["t", ""]),
    ("removeEvent", ["t", None]),
]


@pytest.mark.parametrize(("method", "args"), NONSENSE)
def test_what_makes_no_sense_is_one_sentence_and_changes_nothing(
    method: str, args: list[object]
) -> None:
    document = document_of(node("div", node("div", node("text", ref="t"), ref="d")))
    before = (document.version, [(each, each.attrs, each.children) for each in document])
    with pytest.raises(DocumentError) as caught:
        document.apply(method, args)
    assert str(caught.value).endswith(".")
    assert str(caught.value).isprintable()
    assert (document.version, [(each, each.attrs, each.children) for each in document]) == before
    assert (len(document), document.get("x"), document.get("q")) == (3, None, None)


def test_the_body_has_the_ref_that_every_platform_gives_it() -> None:
    document = Document()
    with pytest.raises(DocumentError, match="_root"):
        document.apply("createBody", [node("div", ref="1")])
    assert (document.body, len(document)) == (None, 0)


def test_a_name_of_a_script_does_not_reach_the_terminal_raw() -> None:
    with pytest.raises(DocumentError) as caught:
        Document().apply("\x1b[31m" * 100, [])
    assert str(caught.value).isprintable()
    assert len(str(caught.value)) < 200


def test_a_page_has_a_bound_of_elements() -> None:
    document = Document(max_elements=10)
    document.apply("createBody", [node("div", ref="_root")])
    with pytest.raises(LimitExceeded, match="max_elements"):
        document.apply("addElement", ["_root", node("div", *(node("text") for _ in range(9))), -1])
    assert len(document) == 1
    document.apply("addElement", ["_root", node("div", *(node("text") for _ in range(8))), -1])
    assert len(document) == 10
    with pytest.raises(LimitExceeded):
        document.apply("addElement", ["_root", node("text"), -1])


def test_a_value_nested_too_deeply_is_refused() -> None:
    value: object = "x"
    for _ in range(500):
        value = [value]
    document = document_of(node("div"))
    with pytest.raises(DocumentError, match="nested more than 100 levels"):
        document.apply("updateAttrs", ["_root", {"data": value}])
    assert document.body is not None
    assert document.body.attrs == {}


def test_a_deep_tree_comes_in_one_call_and_goes_in_one() -> None:
    deep = node("text", attr={"value": "bottom"}, ref="bottom")
    for level in range(10_000):
        deep = node("div", deep, ref=str(level))
    document = document_of(node("div", deep))
    assert len(document) == 10_002
    assert sum(1 for _ in document) == 10_002
    with pytest.raises(DocumentError, match="into itself"):
        document.apply("moveElement", ["9999", "bottom", 0])
    document.apply("removeElement", ["9999"])
    assert len(document) == 1


def test_every_error_is_of_the_tree() -> None:
    assert issubclass(DocumentError, BridgeError)

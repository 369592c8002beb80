"""Scripts can call native by hand, and people mistype selectors: whatever comes, one sentence."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bridge.document import Document
from bridge.errors import DocumentError, LimitExceeded, UsageError
from bridge.source import shown
from tests.document.pages import document_of, node, text
from tests.document.test_find import chat

METHODS = st.sampled_from(
    [
        *("createBody", "addElement", "removeElement", "moveElement", "updateAttrs", "updateStyle"),
        *("updateClassList", "addEvent", "removeEvent", "createFinish", "", "apply", "__len__"),
    ]
)
NAMES = st.sampled_from(["_root", "t", "new", "ref", "type", "attr", "style", "classList", "event"])
SCALARS = (
    st.none()
    | st.booleans()
    | st.integers(-3, 9)
    | st.floats(allow_nan=False)
    | st.text(max_size=3)
    | NAMES
)
JSON = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(NAMES | st.just("children"), inner, max_size=4)
        | st.fixed_dictionaries({"ref": NAMES, "type": NAMES}, optional={"children": inner})
    ),
    max_leaves=8,
)
PIECES = st.sampled_from(
    [
        *("text", "cell", ".row", "#name", "*", "[a]", "[a=b]", ":not(", ":has(", ":is(", ")", ","),
        *(" ", " > ", "+", "~", ":nth-child(2n+1", ":root", ":scope", "::", "|", "\\", '"', "'"),
        *("[", "]", "{", "}", "/*", "*/", "@", "!", "\0", "\ud800", "5", "url(", "of", "-", "é"),
    ]
)


def state_of(page: Document) -> object:
    each = [(one, one.attrs, one.style, one.classes, one.events, one.children) for one in page]
    return (page.version, len(page), each)


@given(METHODS, st.lists(JSON, max_size=3))
def test_a_call_is_carried_out_or_refused_without_a_trace(method: str, args: list[object]) -> None:
    page = document_of(node("div", node("div", text("Hello", ref="t"))))
    before = state_of(page)
    said = ""
    try:
        page.apply(method, args)
    except (DocumentError, LimitExceeded) as error:
        said = str(error)
    assert shown(said) == said
    assert len(said) < 200
    assert not said or state_of(page) == before
    assert len(page) == len(list(page))
    assert all(page.get(one.ref) is one for one in page)
    assert page.tree().count("\n") == len(page) - 1
    assert page.tree("xml")
    assert page.tree("json")


@given(st.lists(PIECES, max_size=8).map("".join) | st.text(max_size=12))
def test_a_selector_is_understood_or_refused(selector: str) -> None:
    page, found, said = chat(), [], "."
    try:
        found = page.find_all(selector)
    except UsageError as error:
        said = str(error)
    assert shown(said) == said
    assert said.endswith(".")
    assert set(found) <= set(page)

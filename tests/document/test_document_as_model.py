"""Any sequence of calls, against plain nested lists."""

from __future__ import annotations

import json

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from bridge.document import Document
from bridge.errors import DocumentError
from tests.document.pages import node
from tests.examples import examples

PICK = st.integers(0, 10**6)


class Documents(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.document = Document()
        self.document.apply("createBody", [node("div", ref="_root")])
        self.below: dict[str, list[str]] = {"_root": []}  # the refs in each element, in order
        self.attrs: dict[str, dict[str, object]] = {"_root": {}}
        self.made = 0

    def _some(self, pick: int) -> str:
        return sorted(self.below)[pick % len(self.below)]

    def _parent_of(self, ref: str) -> str | None:
        return next((parent for parent, refs in self.below.items() if ref in refs), None)

    def _is_in(self, ref: str | None, other: str) -> bool:
        while ref is not None and ref != other:
            ref = self._parent_of(ref)
        return ref == other

    @rule(pick=PICK, index=st.integers(-1, 5), children=st.integers(0, 2))
    def add(self, pick: int, index: int, children: int) -> None:
        parent = self._some(pick)
        refs = [f"e{self.made + at}" for at in range(children + 1)]
        self.made += len(refs)
        new = node("div", *(node("text", ref=ref) for ref in refs[1:]), ref=refs[0])
        self.document.apply("addElement", [parent, new, index])
        self._put(parent, refs[0], index)
        self.below |= {ref: [] for ref in refs}
        self.below[refs[0]] = refs[1:]
        self.attrs |= {ref: {} for ref in refs}

    def _put(self, parent: str, ref: str, index: int) -> None:
        siblings = self.below[parent]
        siblings.insert(len(siblings) if index == -1 else index, ref)

    @rule(pick=PICK, to=PICK, index=st.integers(-1, 5))
    def move(self, pick: int, to: int, index: int) -> None:
        ref, parent = self._some(pick), self._some(to)
        call = ("moveElement", [ref, parent, index])
        if self._is_in(parent, ref):
            with pytest.raises(DocumentError):
                self.document.apply(*call)
            return
        self.document.apply(*call)
        old = self._parent_of(ref)
        assert old is not None
        # Put it in while the old one is still there, then take the old one out.
        at = self.below[old].index(ref)
        self.below[old][at] = "old"
        self._put(parent, ref, index)
        self.below[old].remove("old")

    @rule(pick=PICK)
    def remove(self, pick: int) -> None:
        ref = self._some(pick)
        if ref == "_root":
            with pytest.raises(DocumentError):
                self.document.apply("removeElement", [ref])
            return
        self.document.apply("removeElement", [ref])
        parent = self._parent_of(ref)
        assert parent is not None
        self.below[parent].remove(ref)
        waiting = [ref]
        while waiting:
            gone = waiting.pop()
            waiting += self.below.pop(gone)
            del self.attrs[gone]

    @rule(pick=PICK, name=st.sampled_from("abc"), value=st.sampled_from([None, 0, "", "x"]))
    def update(self, pick: int, name: str, value: object) -> None:
        ref = self._some(pick)
        self.document.apply("updateAttrs", [ref, {name: value}])
        self.attrs[ref][name] = value
        if value is None:
            del self.attrs[ref][name]

    @rule(pick=PICK)
    def nonsense(self, pick: int) -> None:
        before = self.document.version
        with pytest.raises(DocumentError):
            self.document.apply("addElement", [self._some(pick), node("a", ref="_root"), -1])
        assert self.document.version == before

    @invariant()
    def the_tree_is_the_model(self) -> None:
        assert len(self.document) == len(self.below)
        in_order = []
        for element in self.document:
            in_order.append(element.ref)
            assert self.document.get(element.ref) is element
            assert [each.ref for each in element.children] == self.below[element.ref]
            assert all(each.parent is element for each in element.children)
            assert element.attrs == self.attrs[element.ref]
        assert set(in_order) == set(self.below)

    @invariant()
    def the_forms_have_every_element(self) -> None:
        assert len(self.document.tree().split("\n")) == len(self.below)
        assert json.loads(self.document.tree("json"))["type"] == "div"


TestDocuments = pytest.mark.filterwarnings("default")(Documents.TestCase)
TestDocuments.settings = settings(max_examples=examples(60), stateful_step_count=30, deadline=None)

"""Cells follow the data of their list, and their templates."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bridge import NoListener
from bridge.document import Document
from tests.devices import printed
from tests.examples import examples
from tests.recycle.lists import bound, cells, later, marked, node, page_of, slot, text


async def test_each_item_has_a_cell() -> None:
    async with page_of(["a", "b"], slot(text("i + ': ' + item"))) as page:
        assert cells(page) == ["0: a", "1: b"]


async def test_without_an_alias_the_members_of_items_are_names() -> None:
    async with page_of([{"x": 1}, {"x": 2}], slot(text("x")), alias=None, index=None) as page:
        assert cells(page) == ["1", "2"]


async def test_what_names_do_not_mean_is_empty() -> None:
    async with page_of([1], slot(text("someone.else"), text("item"))) as page:
        assert cells(page) == ["1"]


class TestTemplates:
    SLOTS = (
        slot(text("'A ' + item.n"), case="A"),
        slot(text("'never'"), case="A"),
        slot(text("'1 ' + item.n"), case="1"),
        slot(text("'other ' + item.n"), default=""),
    )

    async def test_the_first_one_of_the_case_is_taken_or_else_the_default(self) -> None:
        data = [{"n": 0, "t": "A"}, {"n": 1, "t": 1}, {"n": 2, "t": "C"}, {"n": 3}, "text"]
        async with page_of(data, *self.SLOTS, switch="t") as page:
            assert cells(page) == ["A 0", "1 1", "other 2", "other 3", "other "]

    async def test_without_a_default_what_has_no_case_has_no_cell(self) -> None:
        data = [{"n": 0, "t": "A"}, {"n": 2, "t": "C"}]
        async with page_of(data, *self.SLOTS[:2], switch="t") as page:
            assert cells(page) == ["A 0"]

    async def test_without_a_switch_the_first_one_is_taken(self) -> None:
        async with page_of([{"n": 5, "t": "1"}], *self.SLOTS) as page:
            assert cells(page) == ["A 5"]

    async def test_an_item_of_another_case_has_another_cell(self) -> None:
        async with page_of(
            [{"n": 0, "t": "A"}],
            *self.SLOTS,
            switch="t",
            more="list.updateData(0, { n: 9, t: 'C' })",
        ) as page:
            assert cells(page) == ["other 9"]

    async def test_they_are_not_on_the_page(self) -> None:
        async with page_of([], *self.SLOTS) as page:
            assert page.find_all("cell-slot") == page.find_all("text") == []
            assert page.find("recycle-list").children == ()

    async def test_a_change_of_one_is_a_change_of_all_its_cells(self) -> None:
        more = (
            "const [slot] = list.children; slot.children[0].setAttr('x', 1);"
            "slot.children[0].setStyle('color', 'red');"
            "slot.appendChild(weex.document.createElement('text', { attr: { value: '!' } }));"
        )
        async with page_of(["a", "b"], slot(text("item")), more=more) as page:
            assert cells(page) == ["a\n!", "b\n!"]
            assert [each.attrs.get("x") for each in page.find_all("text")] == [1, None, 1, None]
            assert page.find_all("text")[2].style == {"color": "red"}

    async def test_one_that_is_taken_away_takes_its_cells_along(self) -> None:
        more = "list.removeChild(list.children[0])"
        async with page_of(["a"], slot(text("item")), slot(text("'b' + i")), more=more) as page:
            assert cells(page) == ["b0"]

    async def test_what_is_no_template_is_shown_as_it_is(self) -> None:
        head = node("header", node("text", value="head"))
        foot = node("loading", node("text", value="foot"))
        async with page_of(["a"], head, slot(text("item")), foot) as page:
            assert cells(page) == ["head", "a", "foot"]


class TestStatements:
    async def test_nodes_are_repeated(self) -> None:
        repeat = {"@expression": "item.parts", "@alias": "part", "@index": "n"}
        inner = marked(node("div", text("i + '.' + n + ' ' + part", id="x")), repeat=repeat)
        data = [{"parts": ["a", "b"]}, {"parts": []}, {}, {"parts": "no list"}]
        async with page_of(data, slot(inner)) as page:
            assert cells(page) == ["0.0 a\n0.1 b", "", "", ""]

    async def test_they_are_repeated_for_the_members_of_an_object_and_so_many_times(self) -> None:
        members = {"@expression": "item", "@alias": "v", "@key": "k", "@index": "n"}
        times = {"@expression": "3", "@alias": "n"}
        async with page_of(
            [{"a": 1, "b": 2}],
            slot(text("n + k + v", **{"[[repeat]]": members}), text("n", **{"[[repeat]]": times})),
        ) as page:
            assert cells(page) == ["0a1\n1b2\n1\n2\n3"]

    async def test_conditions_are_looked_at_for_each(self) -> None:
        repeat = {"@expression": "item", "@alias": "n", "@index": None}
        even = text("n", **{"[[repeat]]": repeat, "[[match]]": "n % 2 === 0"})
        async with page_of([[1, 2, 3, 4]], slot(even, text("'x'", **{"[[match]]": "0"}))) as page:
            assert cells(page) == ["2\n4"]

    async def test_what_is_made_once_is_made_anew_of_another_template(self) -> None:
        slots = [slot(marked(text("item.v"), once=True), case=case) for case in ("a", "b")]
        more = "setTimeout(() => { list.updateData(0, { k: 'b', v: 2 }); }, 5)"
        async with page_of([{"k": "a", "v": 1}], *slots, switch="k", more=more) as page:
            assert cells(page) == ["1"]
            await later(page)
            assert cells(page) == ["2"]

    async def test_what_is_made_once_stays(self) -> None:
        once = marked(node("div", text("item.n")), once=True)
        more = "list.updateData(0, { n: 2 }); list.insertData(0, { n: 3 })"
        async with page_of([{"n": 1}], slot(once, text("item.n")), more=f"{more};") as page:
            assert cells(page) == ["3\n3", "2\n2"]
        async with page_of(
            [{"n": 1}],
            slot(once, text("item.n")),
            more="setTimeout(() => list.updateData(0, { n: 2 }), 5)",
        ) as page:
            await later(page)
            assert cells(page) == ["1\n2"]

    @pytest.mark.parametrize("odd", [1, "x", [], None, {}, {"@expression": 5}, {"@alias": "a"}])
    async def test_an_odd_one_is_no_error(self, odd: object) -> None:
        async with page_of([1], slot(marked(node("text", value="x"), repeat=odd))) as page:
            assert page.errors == []

    async def test_values_keep_their_kind(self) -> None:
        one = node(
            "switch",
            checked=bound("item.on"),
            data=bound("item"),
            none=bound("item.none"),
            parts=["a ", bound("i"), " b"],
            plain=["a", 1],
            object={"deep": bound("i + 1"), "other": [bound("i")]},
        )
        async with page_of([{"on": True}], slot(one)) as page:
            assert page.find("switch").attrs == {
                "checked": True,
                "data": {"on": True},
                "parts": "a 0 b",
                "plain": ["a", 1],
                "object": {"deep": 1, "other": "0"},
            }
            assert page.find("switch").value is True

    async def test_what_phones_do_not_understand_is_a_warning_and_empty(self) -> None:
        bad = text("shout(item)", **{"[[match]]": "!hide(item)"})
        async with page_of([1, 2], slot(bad, text("item"))) as page:
            assert cells(page) == ["1", "2"]
            warnings = [str(warning) for warning in page.warnings]
            assert len(warnings) == 2
            assert any("the binding 'shout(item)' is empty on phones" in one for one in warnings)


class TestEvents:
    async def test_handlers_get_what_the_template_names_and_then_the_event(self) -> None:
        params = [bound("item.id"), "fixed", bound("i"), [bound("i")], {"a": bound("item.id")}]
        inner = node("div", text("item.id"), events=({"type": "click", "params": params},))
        async with page_of([{"id": "a"}, {"id": "b"}], slot(inner)) as page:
            page.find(text="b").tap()
            assert printed(page) == ['"div" "b" "fixed" 1 [1] {"a":"b"} null']

    async def test_input_changes_the_cell_alone(self) -> None:
        field = node("input", value=bound("item"), events=("input",))
        more = "setTimeout(() => list.appendData(['c']), 5)"
        async with page_of(["a", "b"], slot(field), more=more) as page:
            first, second = page.find_all("input")
            second.type_text("!")
            await later(page)
            assert [each.value for each in page.find_all("input")] == ["a", "b!", "c"]
            assert first.value == "a"

    async def test_what_nobody_listens_to_cannot_be_tapped(self) -> None:
        async with page_of(["a"], slot(text("item"))) as page:
            with pytest.raises(NoListener):
                page.find(text="a").tap()


class TestMethods:
    @pytest.mark.parametrize(
        ("call", "expected"),
        [
            ("setListData(['x'])", "x"),
            ("setListData([])", ""),
            ("setListData('x')", "abc"),
            ("appendData(['x', 'y'])", "abcxy"),
            ("appendData('x')", "abcx"),
            ("appendRange(['x'])", "abcx"),
            ("appendRange(1, ['x', 'y'])", "axybc"),
            ("insertData(0, 'x')", "xabc"),
            ("insertData('3', 'x')", "abcx"),
            ("insertData(4, 'x')", "abc"),
            ("insertData(-1, 'x')", "abc"),
            ("insertRange(1, ['x', 'y'])", "axybc"),
            ("insertRange(1, 'x')", "abc"),
            ("updateData(1, 'x')", "axc"),
            ("updateData(3, 'x')", "abc"),
            ("updateData('x', 'x')", "abc"),
            ("removeData(1)", "ac"),
            ("removeData(0, 2)", "c"),
            ("removeData(1, 9)", "a"),
            ("removeData(3, 1)", "abc"),
            ("removeData(0, -5)", "bc"),
            ("removeData(NaN, 1)", "abc"),
            ("removeData('²')", "abc"),
            ("removeData('--1')", "abc"),
            ("removeData('9'.repeat(5000))", "abc"),
            ("moveData(0, 2)", "bca"),
            ("moveData(2, 0)", "cab"),
            ("moveData(0, 9)", "bca"),
            ("moveData(5, 0)", "abc"),
            ("setAttr('listData', ['x', 'y'])", "xy"),
        ],
    )
    async def test_they_change_the_data(self, call: str, expected: str) -> None:
        async with page_of(["a", "b", "c"], slot(text("item")), more=f"list.{call}") as page:
            assert "".join(cells(page)) == expected
            assert (page.errors, page.warnings) == ([], [])

    async def test_cells_that_stay_are_the_same_elements(self) -> None:
        more = "setTimeout(() => { list.removeData(0); list.insertData(0, 'x'); }, 5)"
        async with page_of(["a", "b"], slot(text("i + item")), more=more) as page:
            gone, kept = page.find_all("text")
            await later(page)
            assert cells(page) == ["0x", "1b"]
            assert not gone.is_attached
            assert page.find_all("text")[1] is kept

    async def test_what_shows_all_of_the_data_follows_all_of_it(self) -> None:
        counting = slot(text("item + ' of ' + listData.length"))
        more = "setTimeout(() => { list.insertData(0, 'x'); }, 5)"
        async with page_of(["a", "b"], counting, more=more) as page:
            assert cells(page) == ["a of 2", "b of 2"]
            await later(page)
            assert cells(page) == ["x of 3", "a of 3", "b of 3"]

    async def test_an_unknown_one_has_no_effect_and_says_so(self) -> None:
        more = "weex.document.taskCenter.callComponent(list.ref, 'fly', [],"
        more += " { component: 'recycle-list' })"
        async with page_of(["a"], slot(text("item")), more=more) as page:
            (warning,) = page.warnings
            assert "<recycle-list>.fly has no effect" in str(warning)


class TestBounds:
    async def test_a_list_fills_half_of_a_page_at_most(self) -> None:
        more = "list.setListData(Array.from({ length: 60000 }, (_, n) => n))"
        async with page_of([], slot(text("item")), more=more) as page:
            assert 20_000 < len(page.find("recycle-list").children) < 30_000
            (warning,) = page.warnings
            assert "only its first items are shown" in str(warning)

    @pytest.mark.parametrize(("match", "count"), [("1", 200), ("0", 5)])
    async def test_a_loop_without_end_is_cut_off(self, match: str, count: int) -> None:
        each = marked(text("i"), repeat={"@expression": "1000000000"}, match=match)
        more = "setTimeout(() => { list.setListData([1, 2]); }, 5)"
        async with page_of([], slot(each), more=more) as page:
            page.document.max_elements = 200
            await later(page)
            assert len(page.document) == count
            (warning,) = page.warnings
            assert "only its first items are shown" in str(warning)

    async def test_a_template_that_is_too_deep_is_a_warning(self) -> None:
        deep = text("item")
        for _ in range(180):
            deep = node("div", deep)
        async with page_of([1], slot(deep)) as page:
            assert page.find("recycle-list").children == ()
            assert "nested more than 150 levels deep" in str(page.warnings[0])

    async def test_a_cell_that_becomes_too_deep_is_gone(self) -> None:
        deep = text("item")
        for _ in range(180):
            deep = node("div", deep)
        slots = slot(text("item.k"), case="a"), slot(deep, case="b")
        more = "setTimeout(() => { list.updateData(0, { k: 'b' }); }, 5)"
        async with page_of([{"k": "a"}, {"k": "a"}], *slots, switch="k", more=more) as page:
            await later(page)
            assert cells(page) == ["a"]
            templates = 182 + 2  # of both slots
            assert len(page.document) == len(list(page.document)) + templates

    async def test_a_cell_that_has_a_template_no_more_is_gone(self) -> None:
        more = "setTimeout(() => { list.updateData(0, { k: 'b' }); }, 5)"
        data, only = [{"k": "a"}, {"k": "a"}], slot(text("item.k"), case="a")
        async with page_of(data, only, switch="k", more=more) as page:
            gone = page.find_all("text")[0]
            await later(page)
            assert cells(page) == ["a"]
            assert not gone.is_attached


async def test_a_list_that_is_removed_takes_its_cells_along() -> None:
    more = "setTimeout(() => { body.removeChild(list); }, 5)"
    async with page_of(["a", "b"], slot(text("item")), more=more) as page:
        inner = page.find_all("text")
        assert len(inner) == 2
        await later(page)
        assert page.find_all() == [page.find("div")]
        assert not any(each.is_attached for each in inner)
        assert len(page.document) == 1


async def test_elements_of_cells_have_places() -> None:
    box = node("div", text("item"))
    box["style"] = {}
    async with page_of(["a", "b"], slot(box), more="list.setStyle('height', 500)") as page:
        first, second = page.find_all("cell-slot")
        assert second.rect.top == first.rect.top + first.rect.height > 0


async def test_images_in_cells_are_loaded_and_templates_are_not() -> None:
    gif = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"
    image = node("image", src=bound("item"), events=({"type": "load", "params": [bound("i")]},))
    async with page_of([gif, gif], slot(image)) as page:
        await later(page)
        assert printed(page) == ['"image" 0 null', '"image" 1 null']


class TestScrolling:
    @staticmethod
    async def _scrolled(more: str) -> tuple[list[str], list[float]]:
        """What is printed, and where the cells are, of a list that shows two of six."""
        appear = {"type": "appear", "params": [bound("i")]}
        row = slot(node("div", text("item"), ref="row", events=(appear,)))
        high = "list.children[0].children[0].setStyle('height', 400);"
        async with page_of(
            list("abcdef"), row, more=f"{high} list.setStyle('height', 800); {more}"
        ) as page:
            await later(page)
            return printed(page), [cell.rect.top for cell in page.find("recycle-list").children]

    async def test_cells_appear(self) -> None:
        lines, tops = await self._scrolled("")
        assert lines == ['"div" 0 null', '"div" 1 null']
        assert tops == [0, 400, 800, 1200, 1600, 2000]

    @pytest.mark.parametrize(
        "call",
        [
            "list.scrollTo(3, { animated: false })",
            "list.scrollToElement(row, { animated: false })",
            "weex.requireModule('dom').scrollToElement(row, { animated: false })",
        ],
    )
    async def test_scripts_scroll_to_a_cell(self, call: str) -> None:
        lines, tops = await self._scrolled(
            "list.addEvent('_attach_slot', ({ position, refs: { row: [row] } }) => {"
            f" if (position === 3) {call}; }});"
        )
        assert tops[3] == 0
        assert {'"div" 3 null', '"div" 4 null'} <= set(lines)


steps = st.lists(
    st.tuples(
        st.sampled_from(
            ["setListData", "appendData", "insertRange", "insertData", "updateData", "removeData"]
        ),
        st.integers(-1, 6),
        st.lists(st.integers(0, 9), max_size=3),
    ),
    max_size=8,
)


@given(steps=steps)
@settings(max_examples=examples(60), deadline=None)
async def test_after_any_changes_the_cells_are_those_of_the_data(steps: Any) -> None:
    calls, model = [], [1, 2, 3]
    for name, at, items in steps:
        args = {
            "setListData": [items],
            "appendData": [items],
            "insertRange": [at, items],
            "insertData": [at, 7],
            "updateData": [at, 8],
            "removeData": [at, len(items)],
        }[name]
        calls.append(f"list.{name}({', '.join(map(json.dumps, args))});")
        _change(model, name, at, items)
    half = len(calls) // 2
    second = f"setTimeout(() => {{ {' '.join(calls[half:])} }}, 0);"
    more = " ".join(calls[:half]) + second
    async with page_of([1, 2, 3], slot(text("i + '=' + item")), more=more) as page:
        await later(page)
        assert cells(page) == [f"{at}={item}" for at, item in enumerate(model)]
        refs = [each.ref for each in page.find_all()]
        assert len(refs) == len(set(refs))
        _is_sound(page.document)


def _change(model: list[int], name: str, at: int, items: list[int]) -> None:
    if name == "setListData":
        model[:] = items
    elif name == "appendData":
        model += items
    elif name in ("insertRange", "insertData") and 0 <= at <= len(model):
        model[at:at] = items if name == "insertRange" else [7]
    elif name == "updateData" and 0 <= at < len(model):
        model[at] = 8
    elif name == "removeData" and 0 <= at < len(model):
        del model[at : at + max(1, len(items))]


def _is_sound(document: Document) -> None:
    """Every element that is shown is known, in the place that it says."""
    for element in document:
        assert document.get(element.ref) is element
        assert all(child.parent is element for child in element.children)

"""The module dom: where elements are, scrolling to them, fonts, and the tree by hand."""

from __future__ import annotations

import json
from typing import Any

import pytest

from bridge.modules.dom import Dom, FontFace
from bridge.profile.dom import DomRules
from bridge.profile.rows import PLATFORMS
from tests.devices import SHORT, opened, printed

PHONE = {"deviceWidth": 750, "deviceHeight": 1334, "scale": 2}
SCRIPT = """
const dom = weex.requireModule('dom');
const log = (...values) => console.log(values.map((value) => JSON.stringify(value)).join(' '));
const doc = weex.document;
function make(type, style, attr, parent) {
  const element = doc.createElement(type, { style, attr });
  parent.appendChild(element);
  return element;
}
const body = doc.createBody('div');
doc.documentElement.appendChild(body);
const box = make('div', { width: 200, height: 100, marginTop: 30, marginLeft: 20 }, {}, body);
const shop = make('scroller', { width: 750, height: 400 }, {}, body);
const cells = [];
for (let n = 0; n < 10; n += 1) cells.push(make('div', { height: 100 }, {}, shop));
const inner = make('div', { height: 10, marginTop: 40 }, {}, cells[3]);
const names = ['scrollstart', 'scroll', 'scrollend'];
for (const name of names) {
  shop.addEvent(name, (event) => log(name, event.contentSize, event.contentOffset));
}
"""
SIZE = '{"width":750,"height":1000}'


async def told(script: str, profile: str = "doc") -> list[str]:
    """What a script prints on a page of elements whose places are known."""
    async with opened(SCRIPT + script, profile=profile, environment=PHONE) as page:
        await page.settled(settle=SHORT, timeout=10)
        return printed(page)


def size_of(text: str) -> dict[str, float]:
    told = json.loads(text)
    assert told["result"] is True
    size: dict[str, float] = told["size"]
    return size


class TestRects:
    async def test_an_element_is_where_the_layout_puts_it(self) -> None:
        (text,) = await told("dom.getComponentRect(box, log)")
        assert size_of(text) == {
            "width": 200,
            "height": 100,
            "top": 30,
            "bottom": 130,
            "left": 20,
            "right": 220,
        }

    async def test_a_ref_will_do_for_an_element(self) -> None:
        one, other = await told(
            "dom.getComponentRect(box, log); dom.getComponentRect(box.ref, log)"
        )
        assert one == other

    async def test_the_viewport_is_the_screen(self) -> None:
        (text,) = await told("dom.getComponentRect('viewport', log)")
        assert size_of(text) == {
            "width": 750,
            "height": 1334,
            "top": 0,
            "bottom": 1334,
            "left": 0,
            "right": 750,
        }

    async def test_of_another_width_where_the_page_says_so(self) -> None:
        async with opened(
            "weex.requireModule('meta').setViewport({ width: 375 });"
            f"{SCRIPT} dom.getComponentRect('viewport', log)",
            environment=PHONE,
        ) as page:
            await page.settled()
            size = size_of(printed(page)[0])
            assert (size["width"], size["height"]) == (375, 667)
            assert page.document.body is not None
            assert page.document.body.rect.width == 375

    async def test_what_was_changed_before_the_call_counts_and_what_comes_after_does_not(
        self,
    ) -> None:
        first, second = await told(
            "box.setStyle('height', 50); dom.getComponentRect(box, log);"
            "box.setStyle('height', 60); dom.getComponentRect(box, log)"
        )
        assert (size_of(first)["height"], size_of(second)["height"]) == (50, 60)

    async def test_it_is_told_in_a_later_turn(self) -> None:
        lines = await told("dom.getComponentRect(box, () => log('told')); log('asked')")
        assert lines == ['"asked"', '"told"']

    async def test_a_component_of_vue_is_its_element(self) -> None:
        (text,) = await told("dom.getComponentRect({ $el: box }, log)")
        assert size_of(text)["width"] == 200

    async def test_what_is_in_a_richtext_has_no_place(self) -> None:
        (text,) = await told(
            "const rich = make('richtext', {}, {}, body);"
            "const span = make('span', {}, { value: 'x' }, rich); dom.getComponentRect(span, log)"
        )
        assert json.loads(text)["result"] is False

    async def test_a_callback_is_not_needed(self) -> None:
        assert await told("dom.getComponentRect(box); dom.getLayoutDirection(box)") == []


class TestScrolling:
    async def test_the_scroller_begins_with_the_element(self) -> None:
        async with opened(
            SCRIPT + "dom.scrollToElement(cells[3], { animated: false });"
            "dom.getComponentRect(cells[3], log)",
            environment=PHONE,
        ) as page:
            await page.settled()
            *events, rect = printed(page)
            assert size_of(rect)["top"] == 130
            assert events == [
                f'"{name}" {SIZE} {{"x":0,"y":-300}}'
                for name in ("scrollstart", "scroll", "scrollend")
            ]
            scroller = page.document.find("scroller")
            assert page.screen.scrolled == {scroller.ref: (0, 300)}
            assert scroller.children[3].rect.top == scroller.rect.top

    async def test_an_offset_scrolls_further(self) -> None:
        lines = await told("dom.scrollToElement(cells[3], { animated: false, offset: -50 })")
        assert lines[1] == f'"scroll" {SIZE} {{"x":0,"y":-250}}'

    async def test_an_element_deep_in_a_scroller_counts_from_its_own_place(self) -> None:
        lines = await told("dom.scrollToElement(inner, { animated: false })")
        assert lines[1] == f'"scroll" {SIZE} {{"x":0,"y":-340}}'

    @pytest.mark.parametrize(("to", "y"), [("cells[9], { offset: 500", 600), ("cells[8], {", 600)])
    async def test_it_ends_where_the_content_ends(self, to: str, y: int) -> None:
        lines = await told(f"dom.scrollToElement({to} , animated: false }})".replace("{ ,", "{"))
        assert lines[1] == f'"scroll" {SIZE} {{"x":0,"y":-{y}}}'

    async def test_where_it_stands_already_nothing_happens(self) -> None:
        assert await told("dom.scrollToElement(cells[0], { animated: false })") == []

    async def test_without_options_it_takes_the_time_of_an_animation(self) -> None:
        lines = await told(
            "dom.scrollToElement(cells[3]);"
            "dom.getComponentRect(cells[3], ({ size }) => log(size.top))"
        )
        assert lines[0] == "430"
        assert lines[2] == f'"scroll" {SIZE} {{"x":0,"y":-300}}'

    async def test_of_several_at_once_the_last_counts(self) -> None:
        lines = await told("dom.scrollToElement(cells[3]); dom.scrollToElement(cells[5])")
        assert lines[1] == f'"scroll" {SIZE} {{"x":0,"y":-500}}'
        assert len(lines) == 3

    async def test_a_scroller_that_is_gone_by_then_is_not_scrolled(self) -> None:
        script = "dom.scrollToElement(cells[3]); setTimeout(() => body.removeChild(shop), 10)"
        assert await told(script) == []

    async def test_a_page_that_is_destroyed_meanwhile_is_left_alone(self) -> None:
        async with opened(f"{SCRIPT} dom.scrollToElement(cells[3])") as page:
            await page.destroy()
            assert page.screen.scrolled == {}

    async def test_one_that_goes_sideways_goes_sideways(self) -> None:
        (line,) = await told(
            "const row = make('scroller', { width: 300, height: 50, flexDirection: 'row' },"
            " { scrollDirection: 'horizontal' }, body);"
            "const item = { width: 200, height: 50 };"
            "const items = [0, 1, 2, 3].map(() => make('div', item, {}, row));"
            "row.addEvent('scroll', (event) => log(event.contentOffset));"
            "dom.scrollToElement(items[2], { animated: 'false' })"
        )
        assert line == '{"x":-400,"y":0}'

    @pytest.mark.parametrize("ref", ["body", "box", "'nowhere'", "null", "5", ""])
    async def test_what_is_in_no_scroller_stays(self, ref: str) -> None:
        assert await told(f"dom.scrollToElement({ref})") == []


class TestDirections:
    async def test_an_element_has_that_of_what_it_is_in(self) -> None:
        lines = await told(
            "shop.setStyle('direction', 'rtl'); dom.getLayoutDirection(cells[1], log);"
            "dom.getLayoutDirection(box, log); dom.getLayoutDirection('viewport', log)"
        )
        assert lines == ['"rtl"', '"ltr"', '"ltr"']

    async def test_the_screen_has_that_of_the_environment(self) -> None:
        async with opened(
            f"{SCRIPT} dom.getLayoutDirection('viewport', log)",
            environment={"layoutDirection": "rtl"},
        ) as page:
            await page.settled()
            assert printed(page) == ['"rtl"']

    async def test_what_is_no_ref_is_refused(self) -> None:
        assert await told("dom.getLayoutDirection(null, log)") == [
            '{"result":false,"errMsg":"Illegal parameter"}'
        ]


class TestFonts:
    @pytest.mark.parametrize(
        "src",
        [
            "url('http://x/f.ttf')",
            'url("http://x/f.ttf")',
            "url( http://x/f.ttf )",
            "http://x/f.ttf",
        ],
    )
    async def test_a_font_is_remembered_by_its_family_and_url(self, src: str) -> None:
        rule = json.dumps({"fontFamily": "icons", "src": src})
        async with opened(f"{SCRIPT} dom.addRule('fontFace', {rule})") as page:
            assert page.module(Dom).font_faces == [FontFace("icons", "http://x/f.ttf")]

    @pytest.mark.parametrize(
        "args",
        [
            "",
            "'fontFace'",
            "'fontFace', {}",
            "'fontFace', { fontFamily: 'x' }",
            "'other', { fontFamily: 'x', src: 'y' }",
            "'fontFace', { fontFamily: 5, src: 'y' }",
        ],
    )
    async def test_what_is_no_font_is_nothing(self, args: str) -> None:
        async with opened(f"{SCRIPT} dom.addRule({args})") as page:
            assert page.module(Dom).font_faces == []
            assert page.errors == []


class TestTheTree:
    async def test_scripts_may_change_it_by_hand(self) -> None:
        script = (
            "dom.createBody({ ref: '_root', type: 'div' });"
            "dom.addElement('_root', { ref: '1', type: 'text', attr: { value: 'a' } }, -1);"
            "dom.addElement('_root', { ref: '2', type: 'text' }, -1);"
            "dom.moveElement('2', '_root', 0); dom.updateAttrs('2', { value: 'b' });"
            "dom.updateStyle('2', { color: 'red' }); dom.addEvent('2', 'click');"
            "dom.addEvent('1', 'click'); dom.removeEvent('1', 'click');"
            "dom.beginBatchMark(); dom.endBatchMark();"
            "dom.createFinish(); dom.updateFinish(); dom.refreshFinish()"
        )
        async with opened(f"const dom = weex.requireModule('dom'); {script}") as page:
            assert page.errors == []
            first, second = page.document.find_all("text")
            assert (first.attrs, first.style) == ({"value": "b"}, {"color": "red"})
            assert (first.events, second.events) == (("click",), ())
            assert page.document.finished
            assert second.text == "a"

    async def test_an_element_may_be_taken_away(self) -> None:
        async with opened(f"{SCRIPT} log(box.ref); dom.removeElement(box.ref)") as page:
            (ref,) = map(json.loads, printed(page))
            assert page.document.get(ref) is None

    @pytest.mark.parametrize(
        ("call", "why"),
        [
            ("dom.createBody({ ref: '_root', type: 'div' })", "the page has a body already"),
            ("dom.removeElement('nowhere')", "there is no element 'nowhere'"),
            ("dom.addElement('_root')", "an index is a whole number"),
            ("dom.updateStyle(box.ref, 5)", "style is an object, not 5"),
        ],
    )
    async def test_what_makes_no_sense_is_an_error_at_its_line(self, call: str, why: str) -> None:
        async with opened(f"{SCRIPT}\n{call}") as page:
            (error,) = page.errors
            assert error.name == "DocumentError"
            assert why in error.message
            assert error.place is not None
            assert error.place.line == SCRIPT.count("\n") + 2

    async def test_data_of_a_component_that_there_is_not_is_nothing(self) -> None:
        async with opened(
            f"{SCRIPT} const list = make('recycle-list', {{}}, {{}}, body);"
            "dom.updateComponentData(list.ref + '@3', { a: 1 }, log);"
            "dom.updateComponentData(box.ref + '@3', { a: 2 }, log); dom.updateComponentData()"
        ) as page:
            await page.settled()
            assert printed(page) == []


class TestMethodsOfComponents:
    FIELD = f"{SCRIPT} const field = make('input', {{}}, {{ value: 'abc' }}, body);"

    async def test_are_called_by_name(self) -> None:
        async with opened(
            self.FIELD + "field.addEvent('focus', () => log('focus'));"
            "dom.invokeMethod(field, 'focus', []); dom.invokeMethod('nowhere', 'focus', []);"
        ) as page:
            await page.settled()
            assert printed(page) == ['"focus"']
            assert page.document.focused is page.document.find("input")

    @pytest.mark.parametrize("args", ["'fly', [1]", "5", "", "'\\u001b', null"])
    async def test_that_are_not_there_are_warned_of_at_their_line(self, args: str) -> None:
        async with opened(f"{self.FIELD}\ndom.invokeMethod(field, {args});") as page:
            (warning,) = page.warnings
            assert warning.message.startswith("<input")
            assert warning.message.isprintable()
            assert warning.place is not None
            assert warning.place.line == SCRIPT.count("\n") + 2

    @pytest.mark.parametrize("profile", ["ios", "web"])
    async def test_are_not_called_so_elsewhere(self, profile: str) -> None:
        assert await told("log(typeof dom.invokeMethod)", profile) == ['"undefined"']


MISSING = '{"result":false,"errMsg":"Illegal parameter, no ref about \\"nowhere\\" can be found"}'
ILLEGAL = '{"result":false,"errMsg":"Illegal parameter"}'
WANTED = '{"result":false,"errMsg":"Illegal parameter, ref must be a string."}'
ALL = '["bottom","height","left","right","top","width"]'
# For each row a script, and what it prints on doc, android, ios and web.
ROWS: dict[str, tuple[str, tuple[Any, Any, Any, Any]]] = {
    "rect_missing": (
        "dom.getComponentRect('nowhere', log)",
        ([MISSING], [], [MISSING], [ILLEGAL]),
    ),
    "rect_no_ref": (
        "dom.getComponentRect(null, log)",
        ([WANTED], [ILLEGAL], [WANTED], [ILLEGAL]),
    ),
    "rect_zero": (
        "dom.getComponentRect('viewport', ({ size }) => log(Object.keys(size).sort()))",
        ([ALL], [ALL], [ALL], ['["bottom","height","right","width"]']),
    ),
    "direction_viewport": (
        "dom.getLayoutDirection('viewport', log)",
        (['"ltr"'], ['{"direction":"ltr","result":true}'], ['"ltr"'], ['"ltr"']),
    ),
    "direction_inherited": (
        "body.setStyle('direction', 'rtl'); dom.getLayoutDirection(box, log);"
        "dom.getLayoutDirection(body, log)",
        (['"rtl"'] * 2, ['"inherit"', '"rtl"'], ['"rtl"'] * 2, ['"rtl"'] * 2),
    ),
    "direction_missing": (
        "dom.getLayoutDirection('nowhere', log)",
        ([MISSING], [], ['"unknow"'], []),
    ),
    "tree_calls": (
        "log('createBody' in dom, 'updateStyle' in dom, 'beginBatchMark' in dom)",
        (["true true true"], ["false false true"], ["true true true"], ["false false false"]),
    ),
}


@pytest.mark.parametrize("platform", PLATFORMS)
@pytest.mark.parametrize("row", ROWS)
async def test_a_row_is_what_happens(row: str, platform: str) -> None:
    script, expected = ROWS[row]
    assert await told(script, platform) == expected[PLATFORMS.index(platform)]


def test_every_row_has_its_case() -> None:
    assert set(ROWS) == {name for name, _ in DomRules.rows()}


async def test_a_page_without_elements_says_so() -> None:
    async with opened("weex.requireModule('dom').getComponentRect('1', () => {})") as page:
        await page.settled()
        assert page.errors == []
